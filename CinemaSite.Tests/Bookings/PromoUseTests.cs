using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Bookings;

/// <summary>How often a promo code can be used: in all, by each customer, and what becomes of uses that came to nothing.</summary>
public sealed class PromoUseTests : SiteTests
{
    private const string UsedUp = "This code has been used up.";
    private const string UsedByYou = "You have used this code as often as you can.";

    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() =>
        cinema = await ACinema.With(seats: [.. Enumerable.Repeat(new string('_', 20), 6)]).InAsync(Site);

    [Fact]
    public async Task Fifty_customers_at_once_use_a_code_for_ten_ten_times()
    {
        await Site.CodeAsync(cinema, Codes.Percent("TEN", 10, maxUses: 10));
        int[] seats = [.. cinema.AllSeats];
        var bookings = new List<int>();
        foreach (var n in Enumerable.Range(0, 50))
            bookings.Add(await cinema.HoldAsync($"Visitor {n}", $"{(char)('A' + n / 10)}{2 * (n % 10) + 1}", $"{(char)('A' + n / 10)}{2 * (n % 10) + 2}"));

        var answers = await Task.WhenAll(bookings.Select(id => Task.Run(() => Site.ApplyAsync(id, "TEN"))));

        Assert.Equal([("", 10), (UsedUp, 40)], answers.CountBy(a => a).Select(a => (a.Key, a.Value)).Order());
        Assert.Equal(10, await Site.UsedAsync("TEN"));
    }

    [Fact]
    public async Task An_account_at_ten_checkouts_at_once_uses_a_code_as_often_as_it_may()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, perCustomer: 1));
        var user = (await Site.ActorAsync(CinemaSite.Identity.Roles.Customer)).UserId!.Value;
        var first = await HoldAsync(Holder.Of("a phone", user), "A1");
        var second = await HoldAsync(Holder.Of("a laptop", user), "B1");

        var answers = await Task.WhenAll(new[] { first, second }.Select(id => Task.Run(() => Site.ApplyAsync(id, "MINE"))));

        Assert.Equal(["", UsedByYou], answers.Order());
    }

    [Fact]
    public async Task An_address_is_asked_for_when_it_is_known()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, perCustomer: 1));
        await Site.PayAsync(await AppliedAsync("Anna", "A1"));
        var again = await AppliedAsync("Anna's other browser", "B1");

        var refused = await Site.StartPayingAsync(again);

        Assert.Equal("The code MINE has been used with your account or this e-mail address already. Remove it to go on.", $"{refused.Refusal}");
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(again)).Status);
        await Site.TakeOffAsync(again);
        Assert.Equal(PaymentState.Paid, await Site.PayAsync(again));
    }

    [Fact]
    public async Task Nobody_is_two_customers_by_writing_their_address_in_capitals()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, perCustomer: 1));
        await Site.PayAsync(await AppliedAsync("Anna", "A1"));
        var again = await AppliedAsync("Anna's other browser", "B1");

        Assert.NotNull((await PayAsync(again, " ANNA@example.org")).Refusal);
        Assert.NotNull((await PayAsync(again, "ben@example.org")).RedirectUrl);
    }

    [Fact]
    public async Task Two_bookings_with_one_address_paid_for_at_once_use_a_code_once()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, perCustomer: 1));
        int[] bookings = [await AppliedAsync("Anna", "A1"), await AppliedAsync("Anna too", "B1"), await AppliedAsync("Anna again", "C1")];

        var starts = await Task.WhenAll(bookings.Select(id => Task.Run(() => Site.StartPayingAsync(id))));

        Assert.Single(starts, s => s.RedirectUrl is not null);
    }

    [Fact]
    public async Task The_database_itself_refuses_one_use_too_many_of_a_customer()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, perCustomer: 1));
        await Site.PayAsync(await AppliedAsync("Anna", "A1"));
        var other = await AppliedAsync("Ben", "B1");

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => Site.RunAsync(async (CinemaDbContext db) =>
        {
            var hash = await db.PromoUses.Where(u => u.BookingId != other).Select(u => u.EmailHash).SingleAsync();
            var use = await db.PromoUses.SingleAsync(u => u.BookingId == other);
            db.Entry(use).Property(u => u.EmailHash).CurrentValue = hash;
            await db.SaveChangesAsync();
        }));

        Assert.True(refused.IsUniqueViolation());
    }

    [Fact]
    public async Task A_use_comes_back_when_the_seats_are_let_go()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10, maxUses: 1));
        var first = await AppliedAsync("Anna", "A1", "ONCE");
        Assert.Equal(UsedUp, await Site.ApplyAsync(await cinema.HoldAsync("Ben", "B1"), "ONCE"));

        await Site.RunAsync((LetGo letGo) => letGo.RunAsync(first, CancellationToken.None));

        Assert.Equal(0, await Site.UsedAsync("ONCE"));
    }

    [Fact]
    public async Task A_use_comes_back_when_the_time_is_over()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10, maxUses: 1));
        await AppliedAsync("Anna", "A1", "ONCE");
        Site.Wait(minutes: 10);

        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(0, await Site.UsedAsync("ONCE"));
    }

    [Fact]
    public async Task A_use_comes_back_when_somebody_takes_the_seats_over()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10, maxUses: 1));
        await AppliedAsync("Anna", "A1", "ONCE");
        Site.Wait(minutes: 10);

        var next = await cinema.HoldAsync("Ben", "A1");

        Assert.Equal("", await Site.ApplyAsync(next, "ONCE"));
    }

    [Fact]
    public async Task A_use_stays_when_it_is_paid_for_however_long_ago()
    {
        await Site.CodeAsync(cinema, Codes.Percent("ONCE", 10, maxUses: 1));
        await Site.PayAsync(await AppliedAsync("Anna", "A1", "ONCE"));
        Site.Wait(minutes: 60);
        await Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

        Assert.Equal(1, await Site.UsedAsync("ONCE"));
    }

    [Fact]
    public async Task A_declined_card_keeps_the_discount()
    {
        await Site.CodeAsync(cinema, Codes.Percent("MINE", 10, maxUses: 1, perCustomer: 1));
        var booking = await AppliedAsync("Anna", "A1");
        await Site.PayAsync(booking, GatewayState.Declined);

        Assert.Equal(PaymentState.Paid, await Site.PayAsync(booking));

        Assert.Equal(1200 - 120 + 75, (await Site.LastPaymentAsync(booking)).Amount);
    }

    private async Task<int> AppliedAsync(string visitor, string seat, string code = "MINE")
    {
        var booking = await cinema.HoldAsync(visitor, seat);
        Assert.Equal("", await Site.ApplyAsync(booking, code));
        return booking;
    }

    private async Task<int> HoldAsync(Holder holder, string seat)
    {
        var reference = (await cinema.TryToHoldAsync(cinema.Request(holder, seat))).Reference;
        return await Site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync());
    }

    private Task<PaymentStart> PayAsync(int booking, string email) => Site.RunAsync((TakePayment takePayment) =>
        takePayment.RunAsync(booking, "Anna Blume", email, "/checkout/return", null, CancellationToken.None));
}
