using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;

namespace CinemaSite.Tests.BoxOffice;

public sealed class BookingStoryTests : SiteTests
{
    [Fact]
    public async Task Everything_that_happened_to_a_booking_stands_in_its_order()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var id = await cinema.HoldAsync("Anna", "A1", "A2");
        Site.Wait(2);
        await Site.PayAsync(id, GatewayState.Declined);
        Site.Wait(1);
        await Site.PayAsync(id);
        Site.Wait(1);
        await Site.SendAsync(new RecordingMailer());
        Site.Wait(1);
        Assert.Null(await AgainAsync(id));

        Assert.Equal(
            [
                "0 Seats held", "2 Payment of £25.50 begun", "2 Payment of £25.50 declined", "3 Payment of £25.50 begun",
                "3 Payment of £25.50 received", "3 Confirmed with receipt R-000001", "3 Mail with the tickets written",
                "4 Mail with the tickets sent", "5 Mail with the tickets written", "5 Sent the tickets again by cashier@staff.example",
            ],
            await TellAsync(id));
    }

    [Fact]
    public async Task A_hold_that_ran_out_says_when()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var id = await cinema.HoldAsync("Anna", "A1");
        Site.Wait(15);
        await Site.RunAsync((CinemaSite.Bookings.ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(["0 Seats held", "10 The hold ran out"], await TellAsync(id));
    }

    [Fact]
    public async Task Tickets_are_sent_again_once_the_mail_before_has_gone_and_under_another_key()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var id = await cinema.HoldAsync("Anna", "A1");
        await Site.PayAsync(id);
        Assert.NotNull(await AgainAsync(id));

        var mailer = new RecordingMailer();
        await Site.SendAsync(mailer);
        Assert.Null(await AgainAsync(id));
        Assert.NotNull(await AgainAsync(id));
        await Site.SendAsync(mailer);

        Assert.Equal(["anna@example.org", "anna@example.org"], mailer.Sent.Select(m => m.To));
        Assert.Equal(2, mailer.Sent.Select(m => m.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_sent_for_seats_that_are_only_held()
    {
        var cinema = await ACinema.With().InAsync(Site);

        Assert.NotNull(await AgainAsync(await cinema.HoldAsync("Anna", "A1")));
    }

    private async Task<Refusal?> AgainAsync(int bookingId)
    {
        var (by, reference) = (await Site.ActorAsync(CinemaSite.Identity.Roles.Cashier), (await Site.BookingAsync(bookingId)).Reference);
        return await Site.RunAsync((SendTicketsAgain again) => again.RunAsync(by, reference, CancellationToken.None));
    }

    private async Task<IReadOnlyList<string>> TellAsync(int bookingId)
    {
        using var _ = Cultures.Speak("en");
        var reference = (await Site.BookingAsync(bookingId)).Reference;
        var story = (await Site.RunAsync((CinemaDbContext db) => db.BookingStoryAsync(reference, CancellationToken.None)))!;
        return
        [
            .. story.Happenings().Select(h => $"{(h.At - TheSite.Noon.UtcDateTime).TotalMinutes:0} "
                + string.Format(System.Globalization.CultureInfo.InvariantCulture, h.Message, h.Args) + (h.Who is null ? "" : $" by {h.Who}"))
        ];
    }
}
