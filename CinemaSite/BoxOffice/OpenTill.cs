using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A cashier begins to sell, with a counted float. Of two who try at once for one cashier, one does; the database sees to it.</summary>
public class OpenTill(CinemaDbContext db)
{
    private const long MostInADrawer = 1_000_000;

    private static readonly Refusal Already = new("Your till is open already. Close it before you open another.");

    /// <param name="openingFloat">Minor units; null for what was typed and is no amount.</param>
    public async Task<Refusal?> RunAsync(int cinemaId, long? openingFloat, Actor by, CancellationToken ct)
    {
        if (openingFloat is not (>= 0 and <= MostInADrawer and var counted))
            return new Refusal("Count the change in the drawer and write the amount, such as 100.00.");

        try
        {
            return await db.InTransactionAsync(() => OpenAsync(cinemaId, counted, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return Already;
        }
    }

    private async Task<Refusal?> OpenAsync(int cinemaId, long counted, Actor by, CancellationToken ct)
    {
        var cashier = by.UserId ?? throw new ArgumentException("Nobody is signed in.", nameof(by));
        if (await db.CurrentTillSessionAsync(cashier, ct) is not null)
            return Already;

        var cinema = await db.Cinemas.SingleAsync(c => c.Id == cinemaId, ct);
        var session = TillSession.Open(cinema.Id, cashier, by.Name, cinema.Currency, counted, by.Now);
        db.Add(session);
        await db.SaveAndRecordAsync(by, "Opened a till", session, by.Name, ct);
        return null;
    }
}
