using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A rescue and how far it has come.</summary>
public sealed record RescueProgress(ScreeningRescue Rescue, IReadOnlyList<AskedBooking> Asked)
{
    /// <summary>Bookings by answer, only those that occur.</summary>
    public IEnumerable<(ChoiceState State, int Bookings)> Counts =>
        Asked.GroupBy(a => a.Choice.State).OrderBy(g => g.Key).Select(g => (g.Key, g.Count()));
}

/// <param name="Mail">The last mail that asks them; null where there is no address.</param>
/// <param name="IsPaidAtTheTill">What goes back goes over the counter, and waits there.</param>
public sealed record AskedBooking(RescueChoice Choice, OutboxMessage? Mail, bool IsPaidAtTheTill)
{
    public Booking Booking => Choice.Booking;
}

public static class RescueProgressQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>The rescues of a screening, the last one first.</summary>
        public async Task<IReadOnlyList<RescueProgress>> RescuesAsync(int screeningId, CancellationToken ct)
        {
            var rescues = await db.ScreeningRescues.AsNoTracking().Where(r => r.ScreeningId == screeningId)
                .Include(r => r.Choices).ThenInclude(c => c.Booking).ThenInclude(b => b.Tickets)
                .OrderByDescending(r => r.Id).ToListAsync(ct);
            var mails = (await db.Outbox.AsNoTracking().Where(m => m.Kind == NoticeKind.RescueChoice
                && db.RescueChoices.Any(c => c.Id == m.SubjectId && c.Rescue.ScreeningId == screeningId)).OrderBy(m => m.Id).ToListAsync(ct)).ToLookup(m => m.SubjectId);
            var atTheTill = await db.Bookings.Where(b => b.ScreeningId == screeningId).PaidAtTheTill(db).Select(b => b.Id).ToHashSetAsync(ct);
            return
            [
                .. rescues.Select(r => new RescueProgress(r, [.. r.Choices.OrderBy(c => c.State != ChoiceState.Open).ThenBy(c => c.Id)
                    .Select(c => new AskedBooking(c, mails[c.Id].LastOrDefault(), atTheTill.Contains(c.BookingId)))])),
            ];
        }
    }
}
