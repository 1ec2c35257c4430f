using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Notifications;

public sealed class ReminderMailTests : IAsyncLifetime
{
    private readonly TheSite site = new TheSite().With("Site:PublicUrl", "https://rio.example");
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync() => cinema = await ACinema.With(at: "2026-03-05 19:30").InAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_mail_says_in_text_when_where_and_what_to_bring()
    {
        var id = await site.SellAsync(cinema, ["B1", "B2 Senior"]);
        var booking = await site.BookingAsync(id);
        var mail = await ReminderAsync();
        var codes = booking.Tickets.Select(t => TicketWords.InHalves(t.Code!)).ToArray();

        Assert.Equal(("ana@example.com", "Ana", "See you soon: Ran, Thursday 5 March, 19:30"), (mail.To, mail.Name, mail.Subject));
        Assert.Equal(
            $"""
            Hello Ana,
            It is nearly time. Your seats are waiting for you.

            Ran
            12A
            Thursday 5 March, 19:30

            Where: Screen 1, The Rio
            Your seats: Row B, seats 1 and 2
            Doors open: 18:45
            The film itself: about 19:55, after ads and trailers

            Show a QR code or its ticket code at the door, on your phone or on paper.

            Row B, seat 1 - Adult
            Ticket code: {codes[0]}

            Row B, seat 2 - Senior
            Ticket code: {codes[1]}

            Booking {booking.Reference}
            See or print your tickets:
            https://rio.example/bookings/{booking.Reference}

            If you cannot come
            - Until Thursday 5 March, 17:30 you get 85% back.
            - After that, until the start, we give you a credit voucher.
            - Nothing once the film has started or the ticket was scanned.
            - The booking fee stays with us when you give a ticket back.
            Give tickets back:
            https://rio.example/bookings/{booking.Reference}/give-back

            We look forward to seeing you.
            The Rio

            No more reminders:
            {mail.Unsubscribe![..^"/stop".Length]}

            """.ReplaceLineEndings("\n"), mail.Text);
        Assert.StartsWith("https://rio.example/mail/", mail.Unsubscribe);
        Assert.True(mail.UnsubscribesAtOnce);
    }

    [Fact]
    public async Task The_page_of_the_mail_says_the_same_and_holds_each_ticket()
    {
        var id = await site.SellAsync(cinema, ["B1", "B2 Senior"]);
        var mail = await ReminderAsync();
        var html = Html(mail);
        var tickets = (await site.BookingAsync(id)).Tickets;

        Assert.All(
            mail.Text.Split('\n').SelectMany(line => line.TrimStart('-', ' ').Split(" - ")).SelectMany(line => line.Split(": ")),
            part => Assert.True(html.Body!.TextContent.Contains(part.Trim(':'), StringComparison.Ordinal) || mail.Html!.Contains(part, StringComparison.Ordinal), part));
        Assert.Equal(tickets.Select(t => $"cid:ticket-{t.Id}"), html.QuerySelectorAll("img").Select(img => img.GetAttribute("src")));
        Assert.Equal(tickets.Select(t => $"ticket-{t.Id}"), mail.Images.Select(i => i.ContentId));
        Assert.All(html.QuerySelectorAll("[src]"), e => Assert.StartsWith("cid:", e.GetAttribute("src")));
    }

    [Fact]
    public async Task A_Spanish_booking_is_reminded_in_Spanish()
    {
        await site.SellAsync(cinema, ["B1", "B2 Child"], language: "es");
        var mail = await ReminderAsync();

        Assert.Equal(("es", "Hasta pronto: Ran, jueves 5 de marzo, 19:30"), (mail.Language, mail.Subject));
        Assert.StartsWith("Hola, Ana:\nYa falta poco. Tus butacas te esperan.\n", mail.Text);
        Assert.StartsWith("https://rio.example/es/mail/", mail.Unsubscribe);
        Assert.Equal("es", Html(mail).DocumentElement.GetAttribute("lang"));
        Assert.DoesNotContain("Row", mail.Text + Html(mail).Body!.TextContent);
    }

    [Fact]
    public async Task Doors_and_film_are_at_the_clocks_own_time_when_it_changes_that_night()
    {
        var night = await ACinema.With(at: "2026-03-29 02:10").InAsync(site);
        await site.SellAsync(night, ["A1"], email: "night@example.com");
        site.Clock.SetUtcNow(new(2026, 3, 28, 1, 10, 0, TimeSpan.Zero));
        var mail = (await SendAsync()).Single(m => m.Subject.StartsWith("See you soon", StringComparison.Ordinal));

        Assert.Contains("Sunday 29 March, 02:10\n", mail.Text);
        Assert.Contains("Doors open: 00:25\n", mail.Text);
        Assert.Contains("The film itself: about 02:35, after ads and trailers\n", mail.Text);
    }

    [Fact]
    public async Task Seats_that_cost_nothing_can_be_given_back_for_somebody_else()
    {
        var free = await (ACinema.With(at: "2026-03-05 19:30") with { IsFree = true }).InAsync(site);
        await site.SellAsync(free, ["A1"]);
        Assert.Contains("- Give them back until Thursday 5 March, 19:30, and somebody else can have your seats.\n", (await ReminderAsync()).Text);
    }

    private async Task<Mail> ReminderAsync()
    {
        await SendAsync();
        site.Clock.SetUtcNow(new(2026, 3, 4, 19, 30, 0, TimeSpan.Zero));
        return Assert.Single(await SendAsync());
    }

    private async Task<IReadOnlyCollection<Mail>> SendAsync()
    {
        var mailer = new RecordingMailer();
        await site.RunAsync((QueueReminders queue) => queue.RunAsync(CancellationToken.None));
        await site.SendAsync(mailer);
        return mailer.Sent;
    }

    private static IDocument Html(Mail mail) => new HtmlParser().ParseDocument(mail.Html!);
}
