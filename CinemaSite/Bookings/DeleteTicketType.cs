using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Takes a ticket type away, with its prices, that nobody ever held a seat with. Others can be retired.</summary>
public class DeleteTicketType(CinemaDbContext db)
{
    private static Refusal InUse => new Refusal("Tickets of this type were held or sold. Retire it instead.");

    public async Task<Refusal?> RunAsync(Actor by, int cinemaId, int typeId, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => DeleteAsync(by, cinemaId, typeId, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsReferenceViolation())
        {
            return InUse;
        }
    }

    private async Task<Refusal?> DeleteAsync(Actor by, int cinemaId, int typeId, CancellationToken ct)
    {
        if (await db.TicketTypes.SingleOrDefaultAsync(t => t.Id == typeId && t.CinemaId == cinemaId, ct) is not { } type)
            return new Refusal("This ticket type is not there any more.");
        if (await db.Tickets.AnyAsync(t => t.TicketTypeId == typeId, ct))
            return InUse;

        db.RemoveRange(await db.PriceCards.SelectMany(c => c.Prices).Where(p => p.TicketTypeId == typeId).ToListAsync(ct));
        db.Remove(type);
        await db.SaveAndRecordAsync(by, "Deleted a ticket type", type, type.Name, ct);
        return null;
    }
}
