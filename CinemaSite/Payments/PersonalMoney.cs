using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>What a person with an account paid, what came back, and what was exchanged for what. Times UTC, money in minor units.</summary>
public sealed record PersonalMoney(
    IReadOnlyList<PersonalPayment> Payments, IReadOnlyList<PersonalRefund> Refunds, IReadOnlyList<PersonalVoucher> Vouchers, IReadOnlyList<PersonalExchange> Exchanges);

public sealed record PersonalPayment(string Booking, string How, long Amount, string Currency, string State, DateTime At);

public sealed record PersonalRefund(string Booking, string To, long Amount, string State, string? CreditNote, DateTime At);

public sealed record PersonalVoucher(string Code, long Value, long Balance, string Currency, DateOnly ExpiresOn);

public sealed record PersonalExchange(string From, string For);

public static class PersonalMoneyQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<PersonalMoney> PersonalMoneyAsync(int userId, CancellationToken ct)
        {
            var payments = await db.Payments.AsNoTracking().Include(p => p.Booking).Where(p => p.Booking!.UserId == userId).OrderBy(p => p.Id).ToListAsync(ct);
            var refunds = await db.Refunds.AsNoTracking().Include(r => r.Booking).Where(r => r.Booking!.UserId == userId).OrderBy(r => r.Id).ToListAsync(ct);
            var vouchers = await db.Vouchers.AsNoTracking()
                .Where(v => db.Refunds.Any(r => r.VoucherId == v.Id && r.Booking!.UserId == userId)).OrderBy(v => v.Id).ToListAsync(ct);
            return new(
                payments.ConvertAll(p => new PersonalPayment(p.Booking!.Reference, $"{p.Kind}", p.Amount, p.Currency, $"{p.State}", p.StartedAt)),
                refunds.ConvertAll(r => new PersonalRefund(r.Booking!.Reference, $"{r.To}", r.Amount, $"{r.State}", r.CreditNote, r.RequestedAt)),
                vouchers.ConvertAll(v => new PersonalVoucher(v.SpokenCode, v.Value, v.Balance, v.Currency, v.ExpiresOn)),
                await db.ExchangeLines.Where(l => l.Booking.UserId == userId && l.Booking.ConfirmedAt != null)
                    .Select(l => new PersonalExchange(l.Ticket.Booking.Reference, l.Booking.Reference)).Distinct().ToListAsync(ct));
        }
    }
}
