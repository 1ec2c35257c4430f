using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.History;

public static class HistoryChain
{
    extension(CinemaDbContext db)
    {
        /// <summary>Where the history does not hold together: one line for each break, none when it is as it was written.</summary>
        public async Task<IReadOnlyList<string>> BreaksInHistoryAsync(CancellationToken ct)
        {
            var breaks = new List<string>();
            var (number, hash) = (0, "");
            await foreach (var entry in db.History.AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (entry.Number != number + 1)
                    breaks.Add($"history: entry {number + 1} is missing");
                else if (entry.PreviousHash != hash)
                    breaks.Add($"history: entry {entry.Number} does not follow the one before it");
                if (entry.Hash != entry.ComputeHash())
                    breaks.Add($"history: entry {entry.Number} is not what was written");
                (number, hash) = (entry.Number, entry.Hash);
            }

            var last = await db.Set<HistoryHead>().Select(h => h.Last).SingleOrDefaultAsync(ct);
            if (last != number)
                breaks.Add($"history: {last} entries were written and it ends with {number}");
            return breaks;
        }
    }
}
