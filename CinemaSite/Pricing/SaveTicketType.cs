using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Makes a ticket type, changes one, retires it or brings it back. Tickets that are held or sold keep their price and tax.</summary>
public class SaveTicketType(CinemaDbContext db)
{
    /// <param name="typeId">Null for a new type.</param>
    public async Task<Refusal?> RunAsync(Actor by, int cinemaId, int? typeId, TypeTerms terms, CancellationToken ct)
    {
        if (terms.Name is "" or { Length: > 60 })
            return new Refusal("Give the ticket type a name of at most 60 letters.");
        if (terms.EligibilityNote.Length > 200)
            return new Refusal("Use at most 200 letters for what the door asks to see.");
        if (terms.TaxRateBasisPoints is < 0 or > 10_000)
            return new Refusal("A tax rate is between 0 and 100 per cent.");

        try
        {
            return await db.InTransactionAsync(() => SaveAsync(by, cinemaId, typeId, terms, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new Refusal("There is a ticket type of this name already.");
        }
    }

    /// <summary>A retired type is no longer sold.</summary>
    public Task<Refusal?> RetireAsync(Actor by, int cinemaId, int typeId, bool retire, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        if (await db.TicketTypes.SingleOrDefaultAsync(t => t.Id == typeId && t.CinemaId == cinemaId, ct) is not { } type)
            return new Refusal("This ticket type is not there any more.");

        type.IsRetired = retire;
        await db.SaveAndRecordAsync(by, retire ? "Retired a ticket type" : "Brought back a ticket type", type, type.Name, ct);
        return null;
    }, ct);

    private async Task<Refusal?> SaveAsync(Actor by, int cinemaId, int? typeId, TypeTerms terms, CancellationToken ct)
    {
        var type = typeId is null
            ? db.Add(new TicketType { CinemaId = cinemaId, Name = terms.Name }).Entity
            : await db.TicketTypes.SingleOrDefaultAsync(t => t.Id == typeId && t.CinemaId == cinemaId, ct);
        if (type is null)
            return new Refusal("This ticket type is not there any more.");

        (type.Name, type.EligibilityNote, type.SortOrder) = (terms.Name, terms.EligibilityNote, terms.SortOrder);
        (type.NeedsWheelchairSpace, type.TaxRateBasisPoints) = (terms.NeedsWheelchairSpace, terms.TaxRateBasisPoints);
        type.NotFor = [.. terms.NotFor.Distinct().Order()];
        await db.SaveAndRecordAsync(by, typeId is null ? "Made a ticket type" : "Changed a ticket type", type, type.Name, ct);
        return null;
    }
}

/// <summary>Everything that staff say about a ticket type; see <see cref="TicketType"/> for the fields.</summary>
public sealed record TypeTerms(
    string Name, string EligibilityNote, int SortOrder, IReadOnlyList<Certificate> NotFor, bool NeedsWheelchairSpace, int? TaxRateBasisPoints);
