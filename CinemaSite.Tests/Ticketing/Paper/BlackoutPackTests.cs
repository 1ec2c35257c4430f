using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Ticketing.Paper;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Ticketing.Paper;

public sealed class BlackoutPackTests(TheSite site) : IClassFixture<TheSite>, IAsyncLifetime
{
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync() =>
        cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "____ H___", "ss ss_wp_"]).InAsync(site);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Paper_names_every_ticket_with_code_seat_type_what_to_ask_for_and_whose_it_is()
    {
        await site.SellAsync(cinema, ["A1", "A2 Senior"], "Łucja Ñandú");
        await site.SellAsync(cinema, ["C1", "C2"], "Ben Bold");
        var lines = await PrintAsync();

        var tickets = await site.RunAsync((CinemaDbContext db) => db.Tickets.Where(t => t.ScreeningId == cinema.ScreeningId).OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)
            .Select(t => new { t.Code, Seat = t.Seat.Row + t.Seat.Number, t.TicketType.Name, t.TicketType.EligibilityNote, t.Booking.CustomerName }).ToListAsync());
        Assert.Equal(4, tickets.Count);
        Assert.Equal(
            tickets.Select(t => $"{t.Code![..3]} {t.Code[3..6]} | {t.Seat} | {t.Name}{(t.EligibilityNote == "" ? "" : ": ")}{t.EligibilityNote} | {t.CustomerName}"),
            After(lines, "Code | Seat | Ticket | Name | In since", tickets.Count));
    }

    [Fact]
    public async Task Every_seat_of_the_room_is_on_paper_as_it_is_in_the_database()
    {
        await site.SellAsync(cinema, ["A1", "A2"], "Anna Blume");
        await cinema.HoldAsync("Carla", "A5", "A6");
        var lines = await PrintAsync();

        var map = await cinema.MapAsync();
        Assert.Equal("2 sold | 19 free | 1 kept back | 2 being bought", lines.Single(l => l.Contains(" sold | ", StringComparison.Ordinal)));
        Assert.Equal(
            map.Seats.Where(s => s.IsFree).GroupBy(s => s.Row).Select(row => $"{row.Key}: {string.Join(", ", row.Select(s => s.Number))}"),
            After(lines, "Free seats", 3));
        Assert.Equal(["B5: Projectionist"], After(lines, "Kept back", 1));
        Assert.Equal(["A5, A6"], After(lines, "Being bought when this was made", 1));
        var drawn = lines.SkipWhile(l => l != "Screen").TakeWhile(l => !l.Contains(" sold", StringComparison.Ordinal)).SelectMany(l => l.Split(" | "));
        Assert.Equal(map.Seats.Select(s => s.Number).Order(), drawn.Where(word => word.All(char.IsDigit)).Order());
    }

    [Fact]
    public async Task Paper_says_what_it_is_for_when_it_was_made_and_how_many_pages_it_has()
    {
        await site.SellAsync(cinema, ["A1", "A2"]);
        var pages = PaperReader.Pages(await PdfAsync());

        Assert.Equal(["Ran", "Screen 1 · Monday 2 March, 19:30 · The Rio", "Made 2 March 2026, 12:00"], pages[0].Take(3));
        Assert.Equal(
            Enumerable.Range(1, pages.Count).Select(i => $"Ran, Screen 1, 19:30 · Made 2 March 2026, 12:00 · Page {i} of {pages.Count}"), pages.Select(p => p[^1]));
    }

    [Fact]
    public async Task Two_tickets_that_begin_alike_are_told_apart()
    {
        await site.SellAsync(cinema, ["A1", "A2"]);
        await site.RunAsync(async (CinemaDbContext db) =>
        {
            foreach (var (id, i) in (await db.Tickets.Where(t => t.ScreeningId == cinema.ScreeningId).Select(t => t.Id).Order().ToListAsync()).Select((id, i) => (id, i)))
                await db.Tickets.Where(t => t.Id == id).ExecuteUpdateAsync(set => set.SetProperty(t => t.Code, $"K7M2QR{i}{new string('0', 19)}"));
        });

        Assert.Equal(["K7M 2QR 000 | A1 | Adult | Anna Blume", "K7M 2QR 100 | A2 | Adult | Anna Blume"], After(await PrintAsync(), "Code | Seat | Ticket | Name | In since", 2));
    }

    [Fact]
    public async Task A_ticket_given_back_is_no_longer_on_paper_and_its_seat_is_free()
    {
        var booking = await site.SellAsync(cinema, ["A1", "A2"]);
        await site.RunAsync(async (CinemaDbContext db) =>
        {
            await db.Tickets.Where(t => t.BookingId == booking && t.SeatId == cinema.Seat("A1")).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, TicketStatus.Refunded));
            await db.SeatClaims.Where(c => c.SeatId == cinema.Seat("A1")).ExecuteDeleteAsync();
        });
        var pack = await PackAsync();

        Assert.Equal(["A2"], pack.Tickets.Select(t => t.Seat));
        Assert.Equal(PackedState.Free, pack.Seats.Single(s => s.Label == "A1").State);
    }

    [Fact]
    public async Task A_room_of_a_thousand_seats_is_drawn_whole_on_the_first_page()
    {
        PackedSeat[] seats =
        [
            .. from row in Enumerable.Range(0, 25)
               from column in Enumerable.Range(0, 40)
               select new PackedSeat(
                   row < 18 ? "Stalls" : "Balcony", $"{(char)('A' + row)}", $"{column + 1}", row, column + column / 20 * 2, SeatKind.Standard,
                   (PackedState)((row * 7 + column * 3) % 11 % 4), ""),
        ];
        var tickets = seats.Where(s => s.State == PackedState.Sold).Select((s, i) => new PackedTicket($"{i:D6}", s.Label, "Adult", "", $"Customer {i}", i % 3 == 0 ? TheSite.Noon.UtcDateTime : null));

        var pages = PaperReader.Pages(await PdfAsync(await PackAsync() with { Seats = seats, Tickets = [.. tickets] }));

        Assert.Equal(1000, pages[0].SkipWhile(l => l != "Screen").TakeWhile(l => !l.Contains(" sold", StringComparison.Ordinal)).SelectMany(l => l.Split(" | ")).Count(word => word.All(char.IsDigit)));
    }

    [Fact]
    public async Task Paper_is_in_the_language_of_who_makes_it()
    {
        await site.SellAsync(cinema, ["A1"], "Ana");
        using var _ = Cultures.Speak("es");

        Assert.Contains("Asientos libres", await PrintAsync());
    }

    private Task<BlackoutPack> PackAsync() => site.RunAsync(async (CinemaDbContext db) =>
        (await db.BlackoutPackAsync(cinema.ScreeningId, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None))!);

    private async Task<byte[]> PdfAsync() => await PdfAsync(await PackAsync());

    private Task<byte[]> PdfAsync(BlackoutPack pack) => site.RunAsync((BlackoutPaper paper) =>
        Task.FromResult(paper.Print(pack, site.Clock.GetUtcNow().UtcDateTime)));

    private async Task<IReadOnlyList<string>> PrintAsync() => PaperReader.Lines(await PdfAsync());

    private static IEnumerable<string> After(IReadOnlyList<string> lines, string line, int count) =>
        lines.SkipWhile(l => l != line).Skip(1).Take(count);
}
