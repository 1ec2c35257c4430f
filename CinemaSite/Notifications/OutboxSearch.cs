using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

#pragma warning disable CA1309 // It is the database that compares.

namespace CinemaSite.Notifications;

/// <summary>What somebody at the desk looks for in the outbox; <see cref="Address"/> is how the address begins.</summary>
public sealed record OutboxSearch(MailState? State = null, NoticeKind? Kind = null, string? Address = null)
{
    public IQueryable<OutboxMessage> In(CinemaDbContext db)
    {
        var messages = db.Outbox.AsNoTracking().Where(m => Kind == null || m.Kind == Kind);
        if (State is { } state)
            messages = messages.Where(state.Test());
        if (string.IsNullOrWhiteSpace(Address))
            return messages;

        var from = SearchKey.Of(Address);
        var to = SearchKey.After(from);
        return messages.Where(m => db.MailCopies.Any(c => c.OutboxId == m.Id && string.Compare(c.ToKey, from) >= 0 && string.Compare(c.ToKey, to) < 0));
    }
}

/// <summary>A mail as one line of a list. Who it is for and what it says is known once it was written, and while that is kept.</summary>
public sealed record OutboxLine(OutboxMessage Message, string? To, string? Subject);

/// <param name="OldestWaiting">When the mail was written that waits longest, UTC.</param>
public sealed record OutboxCounts(int Waiting, int Failing, int Dead, int Sent, DateTime? OldestWaiting)
{
    public int Of(MailState state) => state switch
    {
        MailState.Waiting => Waiting,
        MailState.Failing => Failing,
        MailState.Dead => Dead,
        MailState.Sent => Sent,
    };
}

public static class OutboxQueries
{
    extension(CinemaDbContext db)
    {
        public async Task<OutboxCounts> OutboxCountsAsync(CancellationToken ct) => new(
            await new OutboxSearch(MailState.Waiting).In(db).CountAsync(ct),
            await new OutboxSearch(MailState.Failing).In(db).CountAsync(ct),
            await new OutboxSearch(MailState.Dead).In(db).CountAsync(ct),
            await new OutboxSearch(MailState.Sent).In(db).CountAsync(ct),
            await db.Outbox.Where(m => m.SentAt == null && m.DiedAt == null).MinAsync(m => (DateTime?)m.CreatedAt, ct));

        /// <summary>The newest first.</summary>
        public async Task<IReadOnlyList<OutboxLine>> OutboxLinesAsync(OutboxSearch search, int skip, int take, CancellationToken ct) => await (
            from m in search.In(db)
            join c in db.MailCopies on m.Id equals c.OutboxId into copies
            from c in copies.DefaultIfEmpty()
            orderby m.Id descending
            select new OutboxLine(m, c == null ? m.Address : c.To, c == null ? null : c.Subject))
            .Skip(skip).Take(take).ToListAsync(ct);

        /// <summary>The reference of the booking that a mail is about; null where it is about something else.</summary>
        public async Task<string?> BookingOfAsync(OutboxMessage message, CancellationToken ct) => message.Kind.IsAboutBooking()
            ? await db.Bookings.Where(b => b.Id == message.SubjectId).Select(b => b.Reference).SingleOrDefaultAsync(ct)
            : null;

        /// <summary>One mail with what was kept of it; null where there is none.</summary>
        public async Task<(OutboxMessage Message, MailCopy? Copy)?> MailAsync(int id, CancellationToken ct) =>
            await db.Outbox.AsNoTracking().SingleOrDefaultAsync(m => m.Id == id, ct) is { } message
                ? (message, await db.MailCopies.AsNoTracking().SingleOrDefaultAsync(c => c.OutboxId == id, ct))
                : null;
    }
}
