using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>Turns the reminders to an address off, or on again: in its account where it has one.</summary>
public sealed class TurnReminders(CinemaDbContext db, TimeProvider clock)
{
    public async Task RunAsync(string email, bool on, CancellationToken ct)
    {
        try
        {
            await db.InTransactionAsync(() => TurnAsync(email, on, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Pressed twice at the same moment.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<int> TurnAsync(string email, bool on, CancellationToken ct)
    {
        if (await db.AccountOf(email).ExecuteUpdateAsync(set => set.SetProperty(u => u.WantsReminders, on), ct) is > 0 and var account)
            return account;

        var hash = AddressHash.Of(email);
        var row = db.QuietAddresses.Where(q => q.EmailHash == hash);
        if (on)
            return await row.ExecuteDeleteAsync(ct);
        if (await row.AnyAsync(ct))
            return 0;

        db.Add(QuietAddress.Of(email, clock.GetUtcNow().UtcDateTime));
        return await db.SaveChangesAsync(ct);
    }
}
