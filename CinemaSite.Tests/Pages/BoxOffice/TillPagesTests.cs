using System.Globalization;
using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.BoxOffice;

public sealed class TillPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private Browser cashier = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        cashier = await Site.StaffAsync(Roles.Cashier);
    }

    [Theory]
    [InlineData("/boxoffice"), InlineData("/boxoffice/close"), InlineData("/boxoffice/screenings/1"), InlineData("/boxoffice/screenings/1/seats?party=2")]
    [InlineData("/boxoffice/screenings/1/plan"), InlineData("/boxoffice/sales/ABCDEF")]
    public async Task Who_has_no_open_till_is_sent_to_open_one(string path) =>
        Assert.Equal("/boxoffice/open", (await cashier.GetAsync(path)).Location);

    [Fact]
    public async Task A_number_leads_to_the_screening_that_was_listed_under_it()
    {
        await OpenAsync();
        var list = await cashier.GetAsync("/boxoffice");
        Assert.Equal(["1"], list.Html.QuerySelectorAll(".till-number").Select(n => n.TextContent));
        var listed = list.Html.QuerySelector("[name=listed]")!.GetAttribute("value");

        Assert.Equal($"/boxoffice/screenings/{cinema.ScreeningId}", (await cashier.GetAsync($"/boxoffice?listed={listed}&find=1")).Location);
        Assert.Equal(
            ["There is no screening with this number and no booking kept with this reference."],
            (await cashier.GetAsync($"/boxoffice?listed={listed}&find=2")).Errors);
    }

    [Fact]
    public async Task Two_numbers_and_three_times_Enter_sell_two_tickets_and_say_the_change()
    {
        await OpenAsync();

        var pay = await TakeAsync("party=2");
        Assert.Equal("To pay £24.00", Tidy((await cashier.GetAsync(pay)).Heading));
        var done = await cashier.PostAsync(pay, ("Form.Cash", "50"));
        var page = await cashier.GetAsync(done.Location!);

        Assert.Equal("Change £26.00", Tidy(page.Heading));
        Assert.Equal("Next customer", Tidy(page.Html.QuerySelector("[autofocus]")!.TextContent));
        var tickets = await cashier.GetAsync(pay + "/tickets");
        Assert.Equal(2, tickets.Html.QuerySelectorAll(".ticket-stub").Length);
    }

    [Fact]
    public async Task The_first_key_is_always_for_what_comes_next()
    {
        Assert.Equal("OpeningFloat", Focused(await cashier.GetAsync("/boxoffice/open")));
        await OpenAsync();
        Assert.Equal("find", Focused(await cashier.GetAsync("/boxoffice")));
        Assert.Equal("party", Focused(await cashier.GetAsync($"/boxoffice/screenings/{cinema.ScreeningId}")));
        Assert.Equal("Take the seats and go on to pay", Focused(await cashier.GetAsync($"/boxoffice/screenings/{cinema.ScreeningId}/seats?party=2")));
        Assert.Equal("Form.Cash", Focused(await cashier.GetAsync(await TakeAsync("party=2"))));
        Assert.Equal("Counted", Focused(await cashier.GetAsync("/boxoffice/close")));
    }

    [Fact]
    public async Task A_sum_that_is_too_small_is_said_and_what_was_typed_stays()
    {
        await OpenAsync();
        var pay = await TakeAsync("party=2");

        var page = await cashier.PostAsync(pay, ("Form.Cash", "20"), ("Form.Vouchers", ""));

        Assert.Equal(["£4.00 is still missing."], page.Errors);
        Assert.Equal("20", page.Html.QuerySelector("#Form_Cash")!.GetAttribute("value"));
        Assert.Equal(["Write an amount such as 20.00."], (await cashier.PostAsync(pay, ("Form.Cash", "twenty"))).Errors);
        Assert.Equal(
            ["“1234” is not a voucher’s code: that has 16 letters and digits."],
            (await cashier.PostAsync(pay, ("Form.Vouchers", "1234"))).Errors);
    }

    [Fact]
    public async Task A_sale_pressed_twice_leads_to_the_same_change()
    {
        await OpenAsync();
        var pay = await TakeAsync("party=1");
        var form = (await cashier.GetAsync(pay)).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        foreach (var _ in Enumerable.Range(0, 2))
        {
            var answer = await cashier.SendAsync(pay, ("Form.Cash", "20"), ("__RequestVerificationToken", form));
            Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        }

        Assert.Equal("Change £8.00", Tidy((await cashier.GetAsync(pay + "/done")).Heading));
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Payments.CountAsync()));
    }

    [Fact]
    public async Task Types_are_typed_as_numbers_that_add_up_to_the_seats()
    {
        await OpenAsync();
        var types = Counts(("Adult", "1"), ("Child", "1"));

        Assert.Equal("To pay £20.00", Tidy((await cashier.GetAsync(await TakeAsync("party=2", types))).Heading));
        Assert.Equal(
            ["There are 2 seats and 3 tickets. Write as many of each type as there are seats."],
            (await cashier.PostAsync(SeatsPath("party=2"), Counts(("Adult", "2"), ("Child", "1")))).Errors);
    }

    [Fact]
    public async Task Seats_that_went_meanwhile_are_named_and_others_proposed()
    {
        await OpenAsync();
        var page = await cashier.GetAsync(SeatsPath("party=2"));
        var proposed = page.Html.QuerySelector("[name='Form.Seats']")!.GetAttribute("value")!;
        await cinema.TryToHoldAsync(cinema.Request("Anna", "A1") with
        {
            Seats = [.. proposed.Split('-').Select(id => new SeatChoice(int.Parse(id, CultureInfo.InvariantCulture), cinema.TicketType("Adult")))],
        });

        var token = page.Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await cashier.SendAsync(
            SeatsPath("party=2"), [("Form.Seats", proposed), .. Counts(("Adult", "2")), ("__RequestVerificationToken", token)]);

        Assert.EndsWith("have just been taken.", Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.NotEqual(proposed, answer.Html.QuerySelector("[name='Form.Seats']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Seats_given_back_are_free_at_once()
    {
        await OpenAsync();
        var pay = await TakeAsync("party=2");
        var token = (await cashier.GetAsync(pay)).Html.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal("/boxoffice", (await cashier.SendAsync(pay + "?handler=Abandon", ("__RequestVerificationToken", token))).Location);
        Assert.All((await cinema.MapAsync()).Seats, s => Assert.Equal(SeatState.Free, s.State));
        Assert.Equal("The seats are free again", (await cashier.GetAsync(pay)).Heading);
    }

    [Fact]
    public async Task A_callers_seats_are_kept_listed_and_collected()
    {
        await OpenAsync();
        var kept = await TakeAsync("party=2", [("Form.IsForCaller", "true"), ("Form.Name", "Ada Lovelace")]);
        var reference = kept.Split('/')[^1];
        Assert.Equal($"/boxoffice/kept/{reference}", kept);
        Assert.Contains("19:00", (await cashier.GetAsync(kept)).Body, StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace", (await cashier.GetAsync($"/boxoffice/screenings/{cinema.ScreeningId}")).Body, StringComparison.Ordinal);

        var found = (await cashier.GetAsync($"/boxoffice?find={reference.ToLowerInvariant()}")).Location!;
        Assert.Equal($"/boxoffice/sales/{reference}", found);
        Assert.Equal($"/boxoffice/sales/{reference}/done", (await cashier.PostAsync(found, ("Form.Cash", "24"))).Location);
    }

    private Task<Answer> OpenAsync() => cashier.PostAsync("/boxoffice/open", ("OpeningFloat", "100"));

    private string SeatsPath(string query) => $"/boxoffice/screenings/{cinema.ScreeningId}/seats?{query}";

    /// <summary>Accepts what is proposed; answers where that leads.</summary>
    private async Task<string> TakeAsync(string query, params (string Name, string Value)[] fields)
    {
        (string, string)[] all = fields.Any(f => f.Name.StartsWith("Form.Counts", StringComparison.Ordinal)) ? fields : [.. fields, .. Counts(("Adult", query[^1..]))];
        var taken = await cashier.PostAsync(SeatsPath(query), all);
        return taken.Location ?? throw new InvalidOperationException(string.Join(' ', taken.Errors));
    }

    private (string, string)[] Counts(params (string Type, string Count)[] counts) =>
        [.. counts.SelectMany((c, i) => new[] { ($"Form.Counts[{i}].TypeId", $"{cinema.TicketType(c.Type)}"), ($"Form.Counts[{i}].Count", c.Count) })];

    private static string? Focused(Answer page) =>
        page.Html.QuerySelector("[autofocus]") is { } element ? element.GetAttribute("name") ?? Tidy(element.TextContent) : null;

    private static string Tidy(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
