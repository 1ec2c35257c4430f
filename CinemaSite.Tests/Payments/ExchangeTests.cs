using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>Tickets given for others. An adult pays 12.00 and a fee of 0.75; two days before, and a later one costs 3.00 more.</summary>
public sealed class ExchangeTests : SiteTests
{
    private const double TwoDays = 48 * 60;

    private ACinema cinema = null!;
    private ACinema equal = null!;
    private ACinema dearer = null!;

    public ExchangeTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-04 12:00", seats: ["________", "________", "____ _wp"]).InAsync(Site);
        equal = await Site.AnotherScreeningAsync(cinema, hoursLater: 24);
        dearer = await Site.AnotherScreeningAsync(cinema, hoursLater: 48, surcharge: 300);
    }

    [Fact]
    public async Task Equal_for_equal_costs_nothing_and_is_done_at_once()
    {
        var old = await Site.BuyAsync(cinema, "A1", "A2");
        var fresh = await Site.HoldExchangeAsync(old, ["A1", "A2"], equal, "B1", "B2");
        Assert.Equal("A1 Active 0, A2 Active 0", (await Site.BookingAsync(old)).Said());

        Assert.Equal(new PaymentStart(null, null), await Site.StartPayingAsync(fresh));

        Assert.Equal("A1 Exchanged 0, A2 Exchanged 0", (await Site.BookingAsync(old)).Said());
        Assert.Equal(("B1 Active 0, B2 Active 0", BookingStatus.Confirmed), ((await Site.BookingAsync(fresh)).Said(), (await Site.BookingAsync(fresh)).Status));
        Assert.Equal((SeatState.Free, SeatState.Taken), (await cinema.StateOfAsync("A1"), await equal.StateOfAsync("B1")));
        Assert.Equal("2550 Exchange", (await Site.RefundsAsync()).Said());
    }

    [Fact]
    public async Task A_dearer_one_is_paid_by_the_difference()
    {
        var old = await Site.BuyAsync(cinema, "A1", "A2", "A3");
        var fresh = await Site.ExchangeAsync(old, ["A1", "A2"], dearer, "B1", "B2");

        Assert.Equal(600, (await Site.LastPaymentAsync(fresh)).Amount);
        Assert.Equal("A1 Exchanged 0, A2 Exchanged 0, A3 Active 0", (await Site.BookingAsync(old)).Said());
        Assert.Equal((BookingStatus.Confirmed, BookingStatus.Confirmed), ((await Site.BookingAsync(old)).Status, (await Site.BookingAsync(fresh)).Status));
    }

    [Fact]
    public async Task A_cheaper_one_is_refused_with_both_sums()
    {
        var old = await Site.BuyAsync(dearer, "A1");

        var refused = await Site.TryToExchangeAsync(old, ["A1"], cinema, ["A1"]);

        Assert.Equal(
            "These tickets cost £12.75, and those that you exchange count for £15.75. Choose tickets for at least as much, or give the old ones back instead.",
            $"{refused.Refusal}");
        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
    }

    [Fact]
    public async Task Another_seat_in_the_same_screening_will_do()
    {
        var old = await Site.BuyAsync(cinema, "A1");

        await Site.ExchangeAsync(old, ["A1"], cinema, "B4");

        Assert.Equal((SeatState.Free, SeatState.Taken, BookingStatus.Cancelled), (await cinema.StateOfAsync("A1"), await cinema.StateOfAsync("B4"), (await Site.BookingAsync(old)).Status));
    }

    [Fact]
    public async Task An_exchange_that_is_let_go_changes_nothing()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], equal, "A1");
        Site.Wait(11);
        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(("A1 Active 0", BookingStatus.Expired), ((await Site.BookingAsync(old)).Said(), (await Site.BookingAsync(fresh)).Status));
        Assert.Equal(SeatState.Free, await equal.StateOfAsync("A1"));
    }

    [Fact]
    public async Task After_the_start_only_staff_exchange()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        Site.Wait(TwoDays);

        var refused = await Site.TryToExchangeAsync(old, ["A1"], equal, ["A1"]);
        Assert.Equal("The screening has begun, so its tickets can no longer be exchanged.", $"{refused.Refusal}");

        var held = await Site.TryToExchangeAsync(old, ["A1"], equal, ["A1"], by: await Site.ActorAsync(Roles.Cashier));
        var fresh = await Site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
        Assert.Equal(new PaymentStart(null, null), await Site.StartPayingAsync(fresh));
        Assert.Equal(["Began an exchange"], await Site.RunAsync((CinemaDbContext db) => db.History.Select(e => e.What).ToListAsync()));
    }

    [Fact]
    public async Task Who_holds_an_exchange_in_time_must_pay_before_the_old_screening_begins()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        Site.Wait(TwoDays - 5);
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], equal, "A1");
        Site.Wait(5);

        Assert.Equal("The screening has begun, so its tickets can no longer be exchanged.", $"{(await Site.StartPayingAsync(fresh)).Refusal}");
    }

    [Fact]
    public async Task A_promo_code_makes_no_exchange_cheaper_than_what_it_counts_for()
    {
        await Site.CodeAsync(cinema, Codes.Percent("SPRING", 50));
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.HoldExchangeAsync(old, ["A1"], equal, "A1");
        await Site.ApplyAsync(fresh, "SPRING");

        Assert.StartsWith("These tickets cost £6.75", $"{(await Site.StartPayingAsync(fresh)).Refusal}", StringComparison.Ordinal);

        await Site.TakeOffAsync(fresh);
        Assert.Equal(new PaymentStart(null, null), await Site.StartPayingAsync(fresh));
    }

    [Fact]
    public async Task A_carer_is_exchanged_together_with_the_wheelchair_space()
    {
        var old = await Site.BuyAsync(cinema, "C5 Carer", "C6");

        var alone = await Site.TryToExchangeAsync(old, ["C6"], equal, ["A1"]);
        Assert.Equal("C5 cannot stay without the wheelchair space. Give it back together with it.", $"{alone.Refusal}");

        await Site.ExchangeAsync(old, ["C5", "C6"], equal, "C5 Carer", "C6");
    }

    [Fact]
    public async Task The_customer_is_told_which_tickets_are_no_longer_valid()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var fresh = await Site.ExchangeAsync(old, ["A1"], equal, "B1");
        var mailer = new RecordingMailer();
        await Site.SendAsync(mailer);

        var references = ((await Site.BookingAsync(old)).Reference, (await Site.BookingAsync(fresh)).Reference);
        var mail = Assert.Single(mailer.Sent, m => m.Subject == "Your tickets were exchanged");
        Assert.Contains($"Booking {references.Item1}: Ran, Wednesday 4 March, 12:00, Row A, seat 1", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"/bookings/{references.Item2}", mail.Text, StringComparison.Ordinal);
        Assert.Single(mailer.Sent, m => m.Subject.StartsWith("Your ticket: Ran, Thursday 5 March", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tickets_of_one_cinema_are_nothing_to_another()
    {
        var old = await Site.BuyAsync(cinema, "A1");
        var other = await ACinema.With(screening: "Ikiru", at: "2026-03-05 12:00").InAsync(Site);

        Assert.Equal("Tickets can be exchanged only within the same cinema.", $"{(await Site.TryToExchangeAsync(old, ["A1"], other, ["A1"])).Refusal}");
    }
}
