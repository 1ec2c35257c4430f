using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class PhoneBookingTests : SiteTests
{
    private const double UntilSeven = 7 * 60;

    private ACinema cinema = null!;
    private ATill till = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "19:30").InAsync(Site);
        till = await ATill.OpenAsync(Site, cinema);
    }

    [Fact]
    public async Task A_callers_seats_are_kept_until_half_an_hour_before_the_start()
    {
        var reference = await till.KeepAsync("Ada Lovelace", "A1", "A2");

        var kept = await till.BookingAsync(reference);
        Assert.Equal(
            (SalesChannel.Phone, BookingStatus.Held, TheSite.Noon.UtcDateTime.AddMinutes(UntilSeven), "Ada Lovelace", "020 7946 0000"),
            (kept.Channel, kept.Status, kept.HeldUntil, kept.CustomerName, kept.Phone));
    }

    [Fact]
    public async Task They_are_listed_at_the_till_and_found_by_their_reference()
    {
        var reference = await till.KeepAsync("Ada Lovelace", "A1", "A2");

        var kept = Assert.Single(await ListAsync());
        Assert.Equal((reference, "Ada Lovelace", 2400), (kept.Reference, kept.Name, kept.Total));
        Assert.Equal(["A1", "A2"], kept.Seats);
        Assert.Equal(reference, await Site.RunAsync((CinemaDbContext db) =>
            db.CounterReferenceAsync($"{reference[..3]} {reference[3..].ToLowerInvariant()}", CancellationToken.None)));
    }

    [Fact]
    public async Task They_are_paid_for_at_the_till_when_they_are_collected()
    {
        var reference = await till.KeepAsync("Ada Lovelace", "A1", "A2");
        Site.Wait(UntilSeven - 1);

        Assert.Null(await till.SellAsync(reference, new(Cash: 2400)));

        var sold = await till.BookingAsync(reference);
        Assert.Equal((BookingStatus.Confirmed, SalesChannel.Phone, "Ada Lovelace"), (sold.Status, sold.Channel, sold.CustomerName));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task They_run_out_by_themselves()
    {
        var reference = await till.KeepAsync("Ada Lovelace", "A1", "A2");
        Site.Wait(UntilSeven);

        Assert.Equal(SeatState.Free, await cinema.StateOfAsync("A1"));
        Assert.Empty(await ListAsync());
        await cinema.HoldAsync("Ben", "A1", "A2");
        Assert.Equal("The time for these seats is over.", $"{await till.SellAsync(reference, new(Cash: 2400))}");
    }

    [Fact]
    public async Task Nothing_is_kept_for_a_caller_who_calls_too_late()
    {
        Site.Wait(UntilSeven);

        Assert.Equal(
            "Seats are kept for callers until 30 minutes before the start. That time is over.",
            $"{(await till.TryToHoldAsync(SalesChannel.Phone, "", "A1")).Refusal}");
    }

    private Task<List<KeptForCaller>> ListAsync() => Site.RunAsync((CinemaDbContext db) => db.KeptForCallers(till.By.Now).AsKept().ToListAsync());
}
