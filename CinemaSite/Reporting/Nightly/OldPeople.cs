using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Programme;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Nightly;

/// <summary>What is kept of people beside their bookings, when it has grown old; each answers how many. Inside a transaction.</summary>
internal static class OldPeople
{
    private const int AtOnce = 1000;

    extension(CinemaDbContext db)
    {
        /// <summary>On vouchers that were ordered and never paid for, and on those that ended long ago.</summary>
        public async Task<int> ForgetNamesOnVouchersAsync(DateTime orderedBefore, DateTime endedBefore, CancellationToken ct)
        {
            var lastDay = DateOnly.FromDateTime(endedBefore);
            var old = await db.Vouchers
                .Where(v => (v.State == VoucherState.Void && v.IssuedAt == null && v.CreatedAt < orderedBefore || v.ExpiresOn < lastDay)
                    && (v.BuyerName != "" || v.BuyerEmail != "" || v.RecipientName != "" || v.RecipientEmail != "" || v.Message != "" || v.VisitorHash != "")
                    && !db.Payments.Any(p => p.VoucherId == v.Id && (p.State == PaymentState.Started || p.LookAgainAt != null)))
                .OrderBy(v => v.Id).Select(v => v.Id).Take(AtOnce).ToListAsync(ct);
            return await db.Vouchers.Where(v => old.Contains(v.Id)).ExecuteUpdateAsync(set => set
                .SetProperty(v => v.BuyerName, "").SetProperty(v => v.BuyerEmail, "").SetProperty(v => v.RecipientName, "")
                .SetProperty(v => v.RecipientEmail, "").SetProperty(v => v.Message, "").SetProperty(v => v.VisitorHash, ""), ct);
        }

        /// <summary>Somebody typed an address and nobody ever said that it was theirs.</summary>
        public async Task<int> DeleteUnconfirmedAsync(DateTime before, CancellationToken ct)
        {
            var old = await db.Users
                .Where(u => !u.EmailConfirmed && u.LastSignInAt == null && u.DeactivatedAt == null && u.RegisteredAt < before
                    && !db.UserRoles.Any(r => r.UserId == u.Id && db.Roles.Any(role => role.Id == r.RoleId && role.Name != Identity.Roles.Customer))
                    && !db.StaffInvitations.Any(i => i.UserId == u.Id)
                    && !db.Bookings.Any(b => b.UserId == u.Id))
                .OrderBy(u => u.Id).Select(u => u.Id).Take(AtOnce).ToListAsync(ct);
            return await db.Users.Where(u => old.Contains(u.Id)).ExecuteDeleteAsync(ct);
        }

        public Task<int> DeleteUploadsAsync(DateTime now, CancellationToken ct) =>
            db.Set<ProgrammeUpload>().Where(u => u.ExpiresAt <= now).ExecuteDeleteAsync(ct);
    }
}
