using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

/// <summary>What staff may say of an auditorium. <see cref="Features"/> in the house's own words.</summary>
public sealed record AuditoriumFacts(string Name, int CleaningMinutes, IReadOnlyList<string> Features);

public sealed record SavedAuditorium(int? Id, Refusal? Refusal = null);

/// <summary>Adds an auditorium to a cinema, or changes one.</summary>
public class SaveAuditorium(CinemaDbContext db)
{
    private const int MostCleaningMinutes = 180;
    private const int FeatureLength = 40;
    private const int MostFeatures = 8;

    /// <param name="id">Null for a new one.</param>
    public async Task<SavedAuditorium> RunAsync(int cinemaId, int? id, AuditoriumFacts facts, Actor by, CancellationToken ct)
    {
        facts = facts with { Name = facts.Name.Trim(), Features = [.. facts.Features.Select(f => f.Trim()).Where(f => f != "").Distinct(StringComparer.OrdinalIgnoreCase)] };
        if (Check(facts) is { } refusal)
            return new(null, refusal);

        try
        {
            return await db.InTransactionAsync(() => SaveAsync(cinemaId, id, facts, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new(null, NameIsTaken(facts));
        }
    }

    private async Task<SavedAuditorium> SaveAsync(int cinemaId, int? id, AuditoriumFacts facts, Actor by, CancellationToken ct)
    {
        var others = await db.Auditoriums.Where(a => a.CinemaId == cinemaId && a.Id != id).Select(a => a.Name).ToListAsync(ct);
        if (others.Contains(facts.Name, StringComparer.OrdinalIgnoreCase))
            return new(null, NameIsTaken(facts));

        var auditorium = id is null
            ? db.Add(new Auditorium { Cinema = await db.Cinemas.SingleAsync(c => c.Id == cinemaId, ct), Name = facts.Name }).Entity
            : await db.Auditoriums.SingleAsync(a => a.Id == id && a.CinemaId == cinemaId, ct);
        (auditorium.Name, auditorium.CleaningMinutes) = (facts.Name, facts.CleaningMinutes);
        if (!auditorium.Features.SequenceEqual(facts.Features))
            auditorium.Features = [.. facts.Features];
        await db.SaveAndRecordAsync(by, id is null ? "Added the auditorium" : "Changed the auditorium", auditorium, auditorium.Name, ct);
        return new(auditorium.Id);
    }

    private static Refusal? Check(AuditoriumFacts facts) =>
        facts.Name.Length is 0 or > Auditorium.NameLength ? new Refusal("Give the auditorium a name of 1 to {0} characters.", Auditorium.NameLength)
        : facts.CleaningMinutes is < 0 or > MostCleaningMinutes ? new Refusal("Cleaning takes 0 to {0} minutes.", MostCleaningMinutes)
        : facts.Features.Count > MostFeatures ? new Refusal("Say at most {0} things that the auditorium has.", MostFeatures)
        : facts.Features.Any(f => f.Length > FeatureLength) ? new Refusal("Say each thing that the auditorium has in at most {0} characters.", FeatureLength)
        : null;

    private static Refusal NameIsTaken(AuditoriumFacts facts) => new Refusal("There is an auditorium called {0} already.", facts.Name);
}
