using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Makes a promo code or changes one. Bookings that have it already keep their discount.</summary>
public class SavePromoCode(CinemaDbContext db)
{
    private const int MostInScope = 200;

    private static readonly Refusal Gone = new("This promo code is not there any more.");

    /// <param name="codeId">Null for a new code.</param>
    public async Task<PromoSaved> RunAsync(Actor by, int cinemaId, int? codeId, PromoTerms terms, CancellationToken ct)
    {
        terms = terms with { Code = PromoCode.Normalize(terms.Code) };
        if (Check(terms) is { } refusal)
            return new(null, refusal);

        try
        {
            return await db.InTransactionAsync(() => SaveAsync(by, cinemaId, codeId, terms, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new(null, new Refusal("There is a code {0} already.", terms.Code));
        }
    }

    /// <summary>Only one that nobody uses or used; others can be switched off.</summary>
    public Task<Refusal?> DeleteAsync(Actor by, int cinemaId, int codeId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        if (await db.PromoCodes.SingleOrDefaultAsync(c => c.Id == codeId && c.CinemaId == cinemaId, ct) is not { } code)
            return Gone;
        if (code.Used > 0)
            return new Refusal("The code has been used. Switch it off instead.");

        db.Remove(code);
        await db.SaveAndRecordAsync(by, "Deleted a promo code", code, code.Code, ct);
        return null;
    }, ct);

    private async Task<PromoSaved> SaveAsync(Actor by, int cinemaId, int? codeId, PromoTerms terms, CancellationToken ct)
    {
        // Whoever is using the code just now comes first.
        await db.PromoCodes.Where(c => c.Id == codeId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Used, c => c.Used), ct);
        var code = codeId is null
            ? db.Add(PromoCode.Make(cinemaId, terms)).Entity
            : await db.PromoCodes.SingleOrDefaultAsync(c => c.Id == codeId && c.CinemaId == cinemaId, ct);
        if (code is null)
            return new(null, Gone);
        if (terms.MaxUses < code.Used)
            return new(null, new Refusal("It was used {0} times already: the limit cannot be less.", code.Used));

        code.Change(terms);
        await db.SaveAndRecordAsync(by, codeId is null ? "Made a promo code" : "Changed a promo code", code, code.Code, ct);
        return new(code.Id, null);
    }

    private static Refusal? Check(PromoTerms terms) => terms switch
    {
        _ when !PromoCode.IsWellFormed(terms.Code) => new Refusal("A code has letters from A to Z, digits and hyphens, at most 30, and begins and ends with a letter or digit."),
        { Kind: PromoKind.Percent, Value: <= 0 or > 10_000 } => new Refusal("A percentage is more than 0 and at most 100."),
        { Value: <= 0 } => new Refusal("Write how much comes off, like 5.00."),
        { ValidUntil: { } until } when until < terms.ValidFrom => new Refusal("The last day is before the first."),
        { MaxUses: <= 0 } or { MaxUsesPerCustomer: <= 0 } => new Refusal("A limit is at least 1. Leave it empty for none."),
        { MaxUsesPerCustomer: > 1000 } => new Refusal("A limit for each customer is at most 1000."),
        { Note.Length: > 200 } => new Refusal("Use at most 200 letters for the note."),
        _ when terms.FilmIds.Count + terms.ScreeningIds.Count > MostInScope => new Refusal("A code is for at most {0} films and screenings. Leave them out for all.", MostInScope),
        _ => null,
    };
}

/// <summary>The code's id, or why it was not saved.</summary>
public sealed record PromoSaved(int? Id, Refusal? Refusal);
