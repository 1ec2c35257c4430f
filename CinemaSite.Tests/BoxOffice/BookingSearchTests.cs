using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class BookingSearchTests : IAsyncDisposable
{
    private static readonly DateOnly Monday = new(2026, 3, 2);

    private readonly TheSite site = new();

    [Theory]
    [InlineData("ana g", "A1")]
    [InlineData("García", "A1 B1")]
    [InlineData("lopez", "A1")]
    [InlineData("GARC", "A1 B1")]
    [InlineData("ana@ex", "A1")]
    [InlineData("ANA@EXAMPLE.COM", "A1")]
    [InlineData("ana@", "A1 C1")]
    [InlineData("Zoz", "C1")]
    [InlineData("Анна", "C2")]
    [InlineData("rcia", "")]
    [InlineData("example.com", "")]
    [InlineData("100%", "")]
    [InlineData("%", "")]
    [InlineData("a1", "A1")]
    [InlineData("B 1", "B1")]
    [InlineData("a2", "")]
    public async Task A_booking_is_found_by_how_a_name_or_an_address_begins_or_by_its_seat(string typed, string seats)
    {
        var cinema = await ACinema.With().InAsync(site);
        await site.SellAsync(cinema, ["A1"], "Ana García López", "ana@example.com");
        await site.SellAsync(cinema, ["B1"], "GARCIA, Pedro", "pg@example.com");
        await site.SellAsync(cinema, ["C1"], "Zz Zoz", "ana@other.example");
        await site.SellAsync(cinema, ["C2"], "Анна Ким", "kim@other.example");

        Assert.Equal(seats, await FindAsync(new(typed, Monday)));
    }

    [Fact]
    public async Task A_reference_is_found_as_it_is_read_aloud()
    {
        var cinema = await ACinema.With().InAsync(site);
        var booking = await site.BookingAsync(await site.SellAsync(cinema, ["A1"]));
        await site.SellAsync(cinema, ["B1"]);

        Assert.Equal("A1", await FindAsync(new($" {booking.Reference[..3].ToLowerInvariant()}-{booking.Reference[3..]} ")));
    }

    [Fact]
    public async Task Day_screening_and_state_narrow_the_search()
    {
        var cinema = await ACinema.With().InAsync(site);
        var tomorrow = await ACinema.With(at: "2026-03-03 19:30").InAsync(site);
        await site.SellAsync(cinema, ["A1"]);
        await site.SellAsync(tomorrow, ["B1"]);
        await tomorrow.HoldAsync("somebody", "C1");

        Assert.Equal("A1", await FindAsync(new("", Monday)));
        Assert.Equal("B1 C1", await FindAsync(new(null, Monday.AddDays(1))));
        Assert.Equal("B1 C1", await FindAsync(new("", ScreeningId: tomorrow.ScreeningId)));
        Assert.Equal("C1", await FindAsync(new("", Status: BookingStatus.Held)));
        Assert.Equal("B1", await FindAsync(new("b1", ScreeningId: tomorrow.ScreeningId)));
    }

    [Fact]
    public async Task A_name_is_looked_up_in_its_indexes()
    {
        Assert.SkipWhen(ADatabase.IsOnSqlServer, "The plan is SQLite's.");
        var plan = await site.RunAsync(async (CinemaDbContext db) =>
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = "EXPLAIN QUERY PLAN " + new BookingSearch("Garcia").In(db).Select(b => b.Id).ToQueryString()
                .Replace(".param set", "--", StringComparison.Ordinal);
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await reader.ReadAsync())
                lines.Add(reader.GetString(3));
            return lines;
        });

        Assert.DoesNotContain(plan, line => line.Contains("SCAN", StringComparison.Ordinal));
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private Task<string> FindAsync(BookingSearch search) => site.RunAsync(async (CinemaDbContext db) =>
        string.Join(' ', (await search.In(db).AsLines().ToListAsync()).SelectMany(b => b.Seats).Order()));
}
