using System.Text.Json;
using CinemaSite.Programme;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Demo;

/// <summary>
/// A cinema to look at on a new machine: the programme of a real one, re-dated so that its first day is today, in two
/// auditoriums, one of which has the seats of a real room. Only for development.
/// </summary>
public class DemoCinema(CinemaDbContext db, TimeProvider clock, ImportProgramme import)
{
    /// <summary>Opens the demo cinema in a database that has none. False when there was one already.</summary>
    public async Task<bool> RunAsync(CancellationToken ct)
    {
        if (await db.Cinemas.AnyAsync(ct))
            return false;

        var cinema = new Cinema
        {
            Slug = "rio",
            Name = "The Rio",
            Address = "107 Kingsland High Street\nLondon E8 2PB",
            TimeZoneId = "Europe/London",
            Currency = "GBP",
            TaxRateBasisPoints = 2000,
            OnlineFee = 75,
        };
        var layout = VistaSeatLayoutReader.Read(await TextAsync("bhd-star-seats.json", ct));
        SeatPlan.For(db.Add(new Auditorium { Cinema = cinema, Name = "Screen 1" }).Entity, DemoSeats.WithWheelchairSpaces(layout.Seats));
        SeatPlan.For(db.Add(new Auditorium { Cinema = cinema, Name = "Screen 2" }).Entity, DemoSeats.Small());
        await db.SaveChangesAsync(ct);
        db.AddRange(DemoPrices.Cards(cinema.Id));
        await db.SaveChangesAsync(ct);

        var today = cinema.TimeZone.BusinessDate(clock.GetUtcNow().UtcDateTime);
        var report = await import.RunAsync(new(ProgrammeReader.Read(await TextAsync("rio-programme.json", ct)), cinema.Slug, today), ct);
        if (report.IsRefused)
            throw new InvalidOperationException("The demo programme was refused: " + string.Join("; ", report.Problems));

        await DescribeFilmsAsync(ct);
        return true;
    }

    private async Task DescribeFilmsAsync(CancellationToken ct)
    {
        var notes = JsonSerializer.Deserialize<Dictionary<string, FilmNote>>(
            await TextAsync("film-notes.json", ct), JsonSerializerOptions.Web)!;
        foreach (var film in await db.Films.ToListAsync(ct))
            if (film.ExternalId is { } id && notes.TryGetValue(id["savoy:".Length..], out var note))
                film.Describe(note.En, note.Es, note.Genres);
        await db.SaveChangesAsync(ct);
    }

    private static async Task<string> TextAsync(string name, CancellationToken ct)
    {
        await using var stream = typeof(DemoCinema).Assembly.GetManifestResourceStream("CinemaSite.Data.Demo." + name)!;
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(ct);
    }

    private sealed record FilmNote(string En, string Es, string[] Genres);
}
