using System.Net;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Tests.WaitingList;
using static CinemaSite.Tests.Pages.WaitingListSteps;

namespace CinemaSite.Tests.Pages;

/// <summary>The mails of the waiting list, and what their readers do.</summary>
public sealed class WaitingOfferPagesTests : SiteTests
{
    private readonly Letters letters = new();

    public WaitingOfferPagesTests() => Site.With(letters.Use);

    [Fact]
    public async Task The_offers_link_opens_in_any_browser_and_whoever_takes_the_seats_there_pays_there()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await JoinAsync(Stranger(), list, "Ann", people: "2");
        await list.FreeAndOfferAsync("A1", "A2");

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal(("ann@example.org", "Seats for you: Ran, Monday 2 March, 19:30"), (mail.To, mail.Subject));
        Assert.Contains("Row A, seats 1 and 2", mail.Text, StringComparison.Ordinal);
        Assert.Contains("They are yours until Monday 2 March, 13:52, by the clock of the cinema. That is 1 hour and 52 minutes from now.", mail.Text, StringComparison.Ordinal);
        Assert.Contains(Letters.LinkIn(mail), mail.Html, StringComparison.Ordinal);

        var phone = Stranger();
        var page = await phone.GetAsync(Letters.LinkIn(mail));
        Assert.Contains("We hold these seats for you: Row A, seats 1 and 2.", page.Notice, StringComparison.Ordinal);
        var senior = $"{list.Cinema.TicketType("Senior")}";
        var priced = await phone.SubmitAsync(page, Letters.LinkIn(mail), "Work out the total again", ("Seats[0].TicketTypeId", senior), ("reprice", "true"));
        Assert.Equal("£23.00", priced.Html.QuerySelector(".price-lines tfoot td")!.TextContent);
        var checkout = (await phone.SubmitAsync(priced, Letters.LinkIn(mail), "Take these seats")).Location!;

        Assert.StartsWith("/checkout/", checkout, StringComparison.Ordinal);
        var paying = await phone.GetAsync(checkout);
        Assert.Equal(("Ann", "ann@example.org"), (paying.Html.QuerySelector("#Name")!.GetAttribute("value"), paying.Html.QuerySelector("#Email")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.NotFound, (await Stranger().GetAsync(checkout)).Status);
        Assert.Equal(checkout, (await phone.SubmitAsync(Letters.LinkIn(mail), "Go to the checkout")).Location);
    }

    [Fact]
    public async Task Leaving_is_one_press_and_the_seats_go_on_at_once()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var ann = Stranger();
        await JoinAsync(ann, list, "Ann", people: "2");
        var link = LinkTo(Site, 1);
        await list.JoinAsync("Ben", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        await MailsAsync();

        await ann.SubmitAsync(link, "I do not want these seats");

        Assert.Equal("ben@example.org", Assert.Single(await MailsAsync()).To);
        var page = await ann.GetAsync(link);
        Assert.Contains("You have left the list.", Text(page), StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector($"main a[href='{JoinPath(list)}?party=2']"));
    }

    [Fact]
    public async Task Seats_given_back_at_the_checkout_are_offered_without_waiting_for_the_minute()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.FreeAsync("A1", "A2");
        var visitor = Stranger();
        var tickets = (await visitor.SubmitAsync(Seats(list), "Continue", ("SeatIds", new[] { $"{list.Cinema.Seat("A1")}", $"{list.Cinema.Seat("A2")}" }))).Location!;
        var checkout = (await visitor.SubmitAsync(tickets, "Hold these seats")).Location!;
        await list.JoinAsync("Ann", 2);

        await visitor.SubmitAsync(checkout, "Give the seats back");

        Assert.Equal("ann@example.org", Assert.Single(await MailsAsync()).To);
    }

    [Fact]
    public async Task Who_waited_in_vain_is_told_in_their_own_language()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.TryToJoinAsync("Ana", new(3, Together: true), "es");
        await list.FreeAndOfferAsync("A1", "A2");
        Site.Wait(minutes: 6.5 * 60);
        await list.OfferAsync();

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal("La lista de espera de Ran está cerrada", mail.Subject);
        Assert.Contains("Quedaron libres 2 butacas; pediste 3.", mail.Text, StringComparison.Ordinal);
    }

    /// <summary>What is sent when the jobs that wait have run.</summary>
    private async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        await letters.DeliverAsync(Site.Services);
        await Site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
        return [.. letters.Sent.Where(m => m.Subject.Contains("Seats for you", StringComparison.Ordinal) || m.Subject.Contains("lista de espera", StringComparison.Ordinal))];
    }

    private Browser Stranger() => new(Site.Visitor());
}
