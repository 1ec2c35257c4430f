using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>What must always be true of vouchers; one line for each breach.</summary>
internal static class VerifyVouchers
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInVouchersAsync(CancellationToken ct) =>
        [
            .. await db.BalancesThatAreWrongAsync(ct),
            .. await db.VouchersThatNobodyPaidAsync(ct),
            .. await db.UsesWithoutPaymentAsync(ct),
            .. await db.StatesWithoutEntriesAsync(ct),
        ];

        private async Task<IEnumerable<string>> BalancesThatAreWrongAsync(CancellationToken ct) =>
            (await db.Vouchers.Where(v => v.Balance < 0 || v.Balance > v.Value
                    || v.Balance != db.VoucherEntries.Where(e => e.VoucherId == v.Id).Sum(e => e.Amount))
                .Select(v => v.Id).ToListAsync(ct))
                .Select(id => $"vouchers: the balance of voucher {id} is not what its entries add up to");

        /// <summary>What was put on a gift card is what was paid for it; on a credit, what went back for tickets.</summary>
        private async Task<IEnumerable<string>> VouchersThatNobodyPaidAsync(CancellationToken ct) =>
            (await db.Vouchers.Where(v => db.VoucherEntries.Where(e => e.VoucherId == v.Id && e.Kind == VoucherEntryKind.Issued).Sum(e => e.Amount)
                    != (v.Kind == VoucherKind.GiftCard
                        ? db.Payments.Where(p => p.VoucherId == v.Id && p.State == PaymentState.Paid).Sum(p => p.Amount)
                        : db.Refunds.Where(r => r.VoucherId == v.Id && r.To == PaymentKind.Voucher && r.Payment.SpentVoucherId != v.Id
                            && (r.Payment.Source == null || r.Payment.Source.SpentVoucherId != v.Id)).Sum(r => r.Amount)))
                .Select(v => v.Id).ToListAsync(ct))
                .Select(id => $"vouchers: what was put on voucher {id} is not what was paid for it");

        /// <summary>What was taken from it pays for a booking, or did until that came to nothing.</summary>
        private async Task<IEnumerable<string>> UsesWithoutPaymentAsync(CancellationToken ct) =>
            (await db.Vouchers.Where(v => db.VoucherEntries.Where(e => e.VoucherId == v.Id && e.Kind == VoucherEntryKind.Spent).Sum(e => e.Amount)
                    != -db.Payments.Where(p => p.Kind == PaymentKind.Voucher && p.SpentVoucherId == v.Id).Sum(p => p.Amount))
                .Select(v => v.Id).ToListAsync(ct))
                .Select(id => $"vouchers: what was spent of voucher {id} is not what it paid for");

        /// <summary>One that can be spent was issued for its value; one that was issued and cannot was taken back.</summary>
        private async Task<IEnumerable<string>> StatesWithoutEntriesAsync(CancellationToken ct) =>
            (await db.Vouchers.Where(v =>
                    (v.IssuedAt != null) != db.VoucherEntries.Any(e => e.VoucherId == v.Id && e.Kind == VoucherEntryKind.Issued && e.Amount == v.Value)
                    || v.State == VoucherState.Active && v.IssuedAt == null
                    || v.State == VoucherState.Ordered && v.IssuedAt != null
                    || (v.State == VoucherState.Void && v.IssuedAt != null) != db.VoucherEntries.Any(e => e.VoucherId == v.Id && e.Kind == VoucherEntryKind.Voided))
                .Select(v => v.Id).ToListAsync(ct))
                .Select(id => $"vouchers: the state of voucher {id} and its entries do not agree");
    }
}
