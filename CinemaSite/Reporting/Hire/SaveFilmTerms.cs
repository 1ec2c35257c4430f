using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Hire;

/// <summary>Keeps what was agreed with the distributor of a film. Reports ask for the terms as they are, so a correction puts past weeks right.</summary>
public class SaveFilmTerms(CinemaDbContext db)
{
    /// <returns>Null where it is kept.</returns>
    public Task<Refusal?> RunAsync(Actor by, int filmId, HireTerms terms, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        terms = terms with { Distributor = terms.Distributor.Trim() };
        if (Check(terms) is { } refusal)
            return refusal;
        if (await db.Films.SingleOrDefaultAsync(f => f.Id == filmId, ct) is not { } film)
            return new Refusal("This film is not there any more.");

        var kept = await db.FilmTerms.SingleOrDefaultAsync(t => t.FilmId == filmId, ct) ?? db.Add(FilmTerms.Of(filmId)).Entity;
        kept.Agree(terms);
        await db.SaveAndRecordAsync(by, "Changed the terms of a film", film, film.Title, ct);
        return null;
    }, ct);

    private static Refusal? Check(HireTerms terms) => terms switch
    {
        { Distributor.Length: 0 or > FilmTerms.DistributorLength } => new Refusal("Write the distributor’s name, in at most {0} letters.", FilmTerms.DistributorLength),
        { Shares.Count: 0 or > FilmTerms.MostWeeks } => new Refusal("Write a share for each week, for one to {0} weeks.", FilmTerms.MostWeeks),
        _ when terms.Shares.Any(s => s is < 0 or > 10_000) => new Refusal("A share is from 0 to 100 per cent."),
        { MinimumGuarantee: < 0 } => new Refusal("A minimum guarantee is nothing or more."),
        _ => null,
    };
}
