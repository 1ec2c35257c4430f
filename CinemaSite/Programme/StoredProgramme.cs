using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>What the database holds that a file may meet, read in a few queries.</summary>
internal sealed class StoredProgramme
{
    private const int Batch = 1000;

    public required Cinema Cinema { get; init; }

    public required Dictionary<string, Auditorium> Auditoriums { get; init; }

    public required List<Film> Films { get; init; }

    /// <summary>By external id: every screening that the file names, wherever it takes place.</summary>
    public Dictionary<string, Screening> Screenings { get; } = new(StringComparer.Ordinal);

    /// <summary>The other screenings of this cinema in and around the file's span.</summary>
    public required List<Screening> Neighbours { get; init; }

    public static async Task<StoredProgramme> LoadAsync(
        CinemaDbContext db, ProgrammeFile file, Timetable timetable, Cinema cinema, CancellationToken ct)
    {
        var auditoriums = await db.Auditoriums.Include(a => a.Plans).Where(a => a.CinemaId == cinema.Id).OrderBy(a => a.Name).ToListAsync(ct);
        var films = await db.Films.OrderBy(f => f.Id).ToListAsync(ct);
        var neighbours = new Dictionary<int, Screening>();
        if (timetable.Span is { } span)
        {
            var (from, to) = (span.First.AddDays(-1), span.Last.AddDays(2));
            neighbours = await db.Screenings
                .Where(s => s.Auditorium.CinemaId == cinema.Id && s.StartsAt >= from && s.StartsAt <= to)
                .OrderBy(s => s.StartsAt)
                .ToDictionaryAsync(s => s.Id, ct);
        }

        var stored = new StoredProgramme
        {
            Cinema = cinema,
            Auditoriums = auditoriums.ToDictionary(a => a.Name, StringComparer.OrdinalIgnoreCase),
            Films = films,
            Neighbours = [],
        };
        foreach (var ids in file.Screenings.Select(s => $"{file.Source}:{s.Id}").Chunk(Batch))
        {
            var known = await db.Screenings.Include(s => s.Auditorium.Cinema).Where(s => ids.Contains(s.ExternalId)).ToListAsync(ct);
            foreach (var screening in known)
            {
                stored.Screenings.Add(screening.ExternalId!, screening);
                neighbours.Remove(screening.Id);
            }
        }

        stored.Neighbours.AddRange(neighbours.Values);
        return stored;
    }
}
