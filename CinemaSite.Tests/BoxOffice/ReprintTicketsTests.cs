using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class ReprintTicketsTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ACinema cinema = null!;
    private Actor cashier = null!;
    private int booking;

    public async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(site);
        cashier = await site.ActorAsync(Roles.Cashier);
        booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await site.PayAsync(booking);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_old_codes_die_and_the_history_keeps_why()
    {
        var old = await CodesAsync();
        Assert.Null(await ReprintAsync("Lost on the bus"));

        Assert.Empty(old.Intersect(await CodesAsync()));
        Assert.Equal(old.Order(), await site.RunAsync((CinemaDbContext db) => db.RetiredCodes.Select(r => r.Code).OrderBy(c => c).ToListAsync()));
        var entry = await site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().OrderBy(e => e.Number).LastAsync());
        Assert.Equal(("Printed the tickets again", cashier.Name), (entry.What, entry.UserName));
        Assert.Contains("Lost on the bus", entry.After, StringComparison.Ordinal);
        await site.AssertInvariantsAsync();
    }

    [Fact]
    public async Task Without_a_reason_the_old_codes_stay_good()
    {
        var old = await CodesAsync();

        Assert.NotNull(await ReprintAsync("  "));
        Assert.Equal(old, await CodesAsync());
    }

    [Fact]
    public async Task Two_at_once_leave_one_good_code_for_each_ticket()
    {
        await Task.WhenAll(Enumerable.Range(0, 6).Select(n => Task.Run(() => ReprintAsync($"Try {n}"))));

        Assert.Equal(2, (await CodesAsync()).Distinct().Count());
        Assert.Equal(12, await site.RunAsync((CinemaDbContext db) => db.RetiredCodes.CountAsync()));
    }

    [Fact]
    public async Task A_booking_is_found_by_reference_name_address_and_by_any_code_that_its_tickets_ever_had()
    {
        await site.PayAsync(await cinema.HoldAsync("Ben", "B1"));
        var old = (await CodesAsync())[0];
        Assert.Null(await ReprintAsync("Lost"));
        var reference = (await site.BookingAsync(booking)).Reference;

        foreach (var typed in new[] { reference, $" {reference.ToLowerInvariant()} ", old, (await CodesAsync())[1], $"HTTPS://RIO.EXAMPLE/T/{old}" })
            Assert.Equal([reference], await FoundAsync(typed));
        Assert.Equal(2, (await FoundAsync("anna@example.org")).Count);
        Assert.Equal(2, (await FoundAsync("blume")).Count);
        Assert.Empty(await FoundAsync("Nobody"));
        Assert.Empty(await FoundAsync(new string('7', 26)));
    }

    [Fact]
    public async Task Seats_that_somebody_is_still_choosing_online_are_no_booking_to_collect()
    {
        var held = await site.BookingAsync(await cinema.HoldAsync("Cleo", "C1"));

        Assert.Empty(await FoundAsync(held.Reference));
    }

    private Task<Refusal?> ReprintAsync(string reason) =>
        site.RunAsync((ReprintTickets reprint) => reprint.RunAsync(booking, reason, cashier, CancellationToken.None));

    private async Task<IReadOnlyList<string>> CodesAsync() => [.. (await site.BookingAsync(booking)).Tickets.Select(t => t.Code!)];

    private Task<List<string>> FoundAsync(string typed) => site.RunAsync(async (CinemaDbContext db) =>
        (await db.FoundToCollectAsync(typed, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None)).Select(b => b.Reference).ToList());
}
