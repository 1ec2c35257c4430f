using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Nightly;

/// <summary>Bookings that have grown old, a thousand at a time; each answers how many. Inside a transaction.</summary>
internal static class OldBookings
{
    private const int AtOnce = 1000;

    extension(CinemaDbContext db)
    {
        /// <summary>Held and never paid for, and nothing else speaks of them.</summary>
        public async Task<int> DeleteUnpaidAsync(DateTime before, CancellationToken ct)
        {
            var old = await db.Unpaid(before).Where(b => !db.Payments.Any(p => p.BookingId == b.Id)
                    && !db.Refunds.Any(r => r.BookingId == b.Id)
                    && !db.Documents.Any(d => d.BookingId == b.Id)
                    && !db.VoucherEntries.Any(e => e.BookingId == b.Id)
                    && !db.PromoUses.Any(u => u.BookingId == b.Id)
                    && !db.SeatClaims.Any(c => c.BookingId == b.Id)
                    && !db.RescueChoices.Any(c => c.BookingId == b.Id || c.NewBookingId == b.Id)
                    && !db.ExchangeLines.Any(l => l.BookingId == b.Id || l.Ticket.BookingId == b.Id)
                    && !db.WaitingEntries.Any(e => e.BookingId == b.Id)
                    && !db.Admissions.Any(a => a.Ticket!.BookingId == b.Id)
                    && !db.RetiredCodes.Any(c => c.Ticket.BookingId == b.Id))
                .OrderBy(b => b.Id).Select(b => b.Id).Take(AtOnce).ToListAsync(ct);
            await db.AppliedVouchers.Where(a => old.Contains(a.BookingId)).ExecuteDeleteAsync(ct);
            await db.BookingAccesses.Where(a => old.Contains(a.BookingId)).ExecuteDeleteAsync(ct);
            await db.Tickets.Where(t => old.Contains(t.BookingId)).ExecuteDeleteAsync(ct);
            return await db.Bookings.Where(b => old.Contains(b.Id)).ExecuteDeleteAsync(ct);
        }

        /// <summary>Those that the books speak of: a payment was begun, or the seats were to be an exchange.</summary>
        public Task<int> ForgetNamesOnUnpaidAsync(DateTime before, CancellationToken ct) =>
            db.ForgetNamesAsync(db.Unpaid(before).Where(b => b.UserId == null), ct);

        /// <summary>Of people without an account, unless there is still something to be settled with them. Their receipts keep the name.</summary>
        public Task<int> ForgetNamesOnBookingsAsync(DateTime before, CancellationToken ct) => db.ForgetNamesAsync(
            db.Bookings.Where(b => b.UserId == null && b.Screening.EndsAt < before
                && (b.Status == BookingStatus.Confirmed || b.Status == BookingStatus.Cancelled)
                && !db.Refunds.Any(r => r.BookingId == b.Id && r.State != RefundState.Done)
                && !db.Disputes.Any(d => d.Payment.BookingId == b.Id && d.State == DisputeState.Open)
                && !db.RescueChoices.Any(c => c.BookingId == b.Id && c.State == ChoiceState.Open)), ct);

        /// <summary>People with an account see their bookings by signing in.</summary>
        public async Task<int> ForgetBrowsersAsync(DateTime before, CancellationToken ct)
        {
            var old = await db.BookingAccesses.Where(a => db.Bookings.Any(b => b.Id == a.BookingId && b.Screening.EndsAt < before))
                .Select(a => a.BookingId).Distinct().OrderBy(id => id).Take(AtOnce).ToListAsync(ct);
            return await db.BookingAccesses.Where(a => old.Contains(a.BookingId)).ExecuteDeleteAsync(ct);
        }

        private IQueryable<Booking> Unpaid(DateTime before) => db.Bookings.Where(b =>
            (b.Status == BookingStatus.Expired || b.Status == BookingStatus.Abandoned) && b.HeldUntil < before
            && !db.Payments.Any(p => p.BookingId == b.Id && (p.State == PaymentState.Started || p.LookAgainAt != null)));

        private async Task<int> ForgetNamesAsync(IQueryable<Booking> bookings, CancellationToken ct)
        {
            var old = await bookings.Where(b => b.CustomerName != "" || b.Email != "" || b.Phone != "" || b.VisitorHash != "")
                .OrderBy(b => b.Id).Select(b => b.Id).Take(AtOnce).ToListAsync(ct);
            await db.PromoUses.Where(u => old.Contains(u.BookingId) && u.EmailHash != null)
                .ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailHash, (string?)null), ct);
            return await db.Bookings.Where(b => old.Contains(b.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(b => b.CustomerName, "").SetProperty(b => b.Email, "").SetProperty(b => b.Phone, "").SetProperty(b => b.VisitorHash, "")
                .SetProperty(b => b.NameKey, "").SetProperty(b => b.SecondNameKey, "").SetProperty(b => b.LastNameKey, "").SetProperty(b => b.EmailKey, ""), ct);
        }
    }
}
