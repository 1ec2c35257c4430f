using System.Text.Json;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.PersonalExport;

/// <summary>
/// Makes the files that people asked for, each with the mail that says so in one transaction, and throws away those whose days are
/// over. Two at once make each once: the second finds it made.
/// </summary>
public class MakeDataExports(CinemaDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Answers how many it made.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var expired = clock.GetUtcNow().UtcDateTime - DataExport.Lifetime;
        await db.InTransactionAsync(() => db.DataExports.Where(e => e.MadeAt <= expired).ExecuteDeleteAsync(ct), ct);

        var made = 0;
        foreach (var asked in await db.DataExports.AsNoTracking().Where(e => e.MadeAt == null).OrderBy(e => e.Id).ToListAsync(ct))
        {
            var content = await PackAsync(asked.UserId, ct);
            made += await db.InTransactionAsync(() => KeepAsync(asked, content, ct), ct);
        }

        return made;
    }

    private async Task<byte[]> PackAsync(int userId, CancellationToken ct)
    {
        var data = await db.PersonalDataAsync(userId, ct);
        var all = data is null ? null : data with
        {
            Money = await db.PersonalMoneyAsync(userId, ct),
            Mails = await db.PersonalMailsAsync(data.Email ?? "", ct),
            Wishes = await db.PersonalWishesAsync(userId, ct),
            WaitingList = await db.PersonalWaitingAsync(userId, ct),
        };
        return PackedJson.Pack(all, Readable);
    }

    private async Task<int> KeepAsync(DataExport asked, byte[] content, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.DataExports.Where(e => e.Id == asked.Id && e.MadeAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.MadeAt, now).SetProperty(e => e.Content, content), ct) == 0)
            return 0;

        db.Add(OutboxMessage.Of(NoticeKind.DataExportReady, $"data-export:{asked.Id}", asked.Id, now));
        await db.SaveChangesAsync(ct);
        return 1;
    }
}

public static class DataExportQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>The file that somebody asked for last, without what is in it; null where there is none.</summary>
        public Task<DataExportState?> DataExportAsync(int userId, DateTime now, CancellationToken ct) => db.DataExports
            .Where(e => e.UserId == userId && (e.MadeAt == null || e.MadeAt > now - DataExport.Lifetime))
            .OrderByDescending(e => e.Id).Select(e => new DataExportState(e.Id, e.AskedAt, e.MadeAt)).FirstOrDefaultAsync(ct);

        /// <summary>JSON in UTF-8; null where no file of theirs is ready.</summary>
        public async Task<byte[]?> DataExportContentAsync(int userId, DateTime now, CancellationToken ct)
        {
            var oldest = now - DataExport.Lifetime;
            var packed = await db.DataExports.Where(e => e.UserId == userId && e.MadeAt > oldest)
                .OrderByDescending(e => e.Id).Select(e => e.Content).FirstOrDefaultAsync(ct);
            return packed is null ? null : PackedJson.TextOf(packed);
        }
    }
}

/// <summary>Times UTC.</summary>
public sealed record DataExportState(int Id, DateTime AskedAt, DateTime? MadeAt)
{
    public DateTime? ExpiresAt => MadeAt + DataExport.Lifetime;
}
