using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Says what each attribute of a screening adds to a ticket. Tickets that are held or sold keep their price.</summary>
public class SetSurcharges(CinemaDbContext db)
{
    /// <param name="amounts">In minor units; an attribute that is not among them adds nothing.</param>
    public async Task<Refusal?> RunAsync(
        Actor by, int cinemaId, IReadOnlyDictionary<ScreeningAttribute, long> amounts, CancellationToken ct)
    {
        if (amounts.Values.Any(amount => amount < 0))
            return new Refusal("A price cannot be less than nothing.");

        return await db.InTransactionAsync<Refusal?>(async () =>
        {
            var known = await db.FormatSurcharges.Where(s => s.CinemaId == cinemaId).ToDictionaryAsync(s => s.Attribute, ct);
            foreach (var attribute in Enum.GetValues<ScreeningAttribute>())
            {
                var amount = amounts.GetValueOrDefault(attribute);
                if (!known.TryGetValue(attribute, out var surcharge) && amount > 0)
                    db.Add(new FormatSurcharge { CinemaId = cinemaId, Attribute = attribute, Amount = amount });
                else if (surcharge is not null && amount == 0)
                    db.Remove(surcharge);
                else if (surcharge is not null)
                    surcharge.Amount = amount;
            }

            var cinema = await db.Cinemas.SingleAsync(c => c.Id == cinemaId, ct);
            await db.SaveAndRecordAsync(by, "Changed the format supplements", cinema, cinema.Name, ct);
            return null;
        }, ct);
    }
}
