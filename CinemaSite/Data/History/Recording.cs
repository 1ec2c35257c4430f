using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.History;

public static class Recording
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Saves what is tracked, and writes into the history what that changed. Inside the caller's
        /// <see cref="Transactions"/>. Nothing tracked changed: nothing is written.
        /// </summary>
        /// <param name="what">What was done, in English ("Changed the film"); the key of its translation.</param>
        /// <param name="subject">The entity that people would say was changed; what changed around it is told with it.</param>
        /// <param name="name">What people call it.</param>
        public async Task SaveAndRecordAsync(Actor by, string what, object subject, string name, CancellationToken ct)
        {
            db.ChangeTracker.DetectChanges();
            var changes = TrackedChanges.Of(db.ChangeTracker);
            if (changes.IsEmpty)
                return;

            await db.SaveChangesAsync(ct);
            var (kind, id) = TrackedChanges.NameOf(db.Entry(subject));
            await db.RecordAsync(by, new(what, kind, id, name, changes.Before(), changes.After()), ct);
        }

        /// <summary>
        /// Inside a transaction: waits until nobody else is about to write into the history, for a rule over many rows that
        /// two people could break together, such as the last admin going.
        /// </summary>
        public Task AwaitTurnAsync(CancellationToken ct) =>
            db.Set<HistoryHead>().ExecuteUpdateAsync(set => set.SetProperty(h => h.Last, h => h.Last), ct);

        /// <summary>Writes into the history what no tracked entity tells. Inside the caller's <see cref="Transactions"/>.</summary>
        public async Task RecordAsync(Actor by, Deed deed, CancellationToken ct)
        {
            await db.Set<HistoryHead>().ExecuteUpdateAsync(set => set.SetProperty(h => h.Last, h => h.Last + 1), ct);
            var number = await db.Set<HistoryHead>().Select(h => h.Last).SingleAsync(ct);
            var previous = await db.History.Where(e => e.Number == number - 1).Select(e => e.Hash).SingleOrDefaultAsync(ct);
            db.Add(HistoryEntry.Follow(number, previous ?? "", by, deed));
            await db.SaveChangesAsync(ct);
        }
    }
}
