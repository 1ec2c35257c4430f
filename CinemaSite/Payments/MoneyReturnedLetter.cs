using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>The apology for money that was taken and is not for anything. The notice is about a payment.</summary>
public class MoneyReturnedLetter(CinemaDbContext db, LetterPost post, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var payment = await db.Payments.AsNoTracking().Include(p => p.Booking).Include(p => p.Voucher).SingleAsync(p => p.Id == message.SubjectId, ct);
        var (name, email, language) = payment.Booking is { } booking
            ? (booking.CustomerName, booking.Email, booking.Language)
            : (payment.Voucher!.BuyerName, payment.Voucher.BuyerEmail, payment.Voucher.Language);
        if (email == "")
            return null;

        using var _ = Cultures.Speak(language);
        var isLate = await db.Refunds.AnyAsync(r => r.PaymentId == payment.Id && r.Reason == TakeMoney.TooLate, ct);
        var letter = new Letter(
            t["Your money goes back to you"],
            t["Hello {0},", name],
            isLate
                ? t["We are sorry. Your payment for “{0}” reached us too late to count, so it brings you no tickets. All of it goes back the way it came.", payment.Title]
                : t["We are sorry. What reached us for “{0}” was not the sum that we asked for, so it brings you no tickets. All of it goes back the way it came.", payment.Title],
            [],
            t["It can take a few days until your bank shows it. There is nothing that you need to do."])
        {
            Facts =
            [
                new(t["Amount"], new Money(payment.Amount, payment.Currency).ToString()),
                .. payment.Booking is { } of ? [new LetterFact(t["Reference"], of.Reference)] : Array.Empty<LetterFact>(),
            ],
        };
        return await post.WriteAsync(letter, email, name, ct);
    }
}
