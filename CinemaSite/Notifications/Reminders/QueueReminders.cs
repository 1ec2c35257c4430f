using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>
/// Reminds people of what they booked, a day before. The key of a reminder holds the booking and the start that it reminds of: a
/// screening that was moved is reminded of at its new time, and nobody twice of the same one. What was missed is made up for.
/// </summary>
public class QueueReminders(CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<ReminderOptions> options)
{
    /// <summary>Answers how many reminders there are to send now.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await DueAsync(now, ct);
        var quiet = await db.QuietAmongAsync(due.Select(d => d.Email), ct);
        due.RemoveAll(d => quiet.Contains(d.Email));
        if (due.Count == 0)
            return 0;

        try
        {
            return await db.InTransactionAsync(() =>
            {
                db.AddRange(due.Select(d => OutboxMessage.Of(NoticeKind.Reminder, KeyOf(d.BookingId, d.StartsAt), d.BookingId, now)));
                return db.SaveChangesAsync(ct);
            }, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // Another process found them at the same moment. What it did not find is found next time.
            db.ChangeTracker.Clear();
            return 0;
        }
    }

    /// <param name="startsAt">UTC.</param>
    internal static string KeyOf(int bookingId, DateTime startsAt) =>
        string.Create(CultureInfo.InvariantCulture, $"reminder:{bookingId}:{startsAt:yyyyMMdd'T'HHmm'Z'}");

    private async Task<List<DueReminder>> DueAsync(DateTime now, CancellationToken ct)
    {
        var (before, latest) = (TimeSpan.FromHours(options.Value.HoursBefore), now.AddHours(options.Value.LatestHoursBefore));
        var horizon = now + before;
        var found = await db.Bookings
            .Where(b => b.Status == BookingStatus.Confirmed && b.Email != "" && b.ConfirmedAt != null
                && b.Screening.Status == ScreeningStatus.Published && b.Screening.StartsAt > latest && b.Screening.StartsAt <= horizon
                && b.Tickets.Any(t => t.Status == TicketStatus.Active)
                && !db.Users.Any(u => u.Id == b.UserId && !u.WantsReminders))
            .Select(b => new DueReminder(
                b.Id, b.Email, b.Screening.StartsAt, b.ConfirmedAt!.Value,
                db.Outbox.Where(m => m.SubjectId == b.Id && m.Kind == NoticeKind.Reminder).Select(m => m.Key).ToList()))
            .ToListAsync(ct);
        return found.FindAll(d => d.BookedAt <= d.StartsAt - before && !d.Keys.Contains(KeyOf(d.BookingId, d.StartsAt)));
    }

    /// <param name="Keys">Of the reminders that there are for it, whatever became of them.</param>
    private sealed record DueReminder(int BookingId, string Email, DateTime StartsAt, DateTime BookedAt, List<string> Keys);
}
