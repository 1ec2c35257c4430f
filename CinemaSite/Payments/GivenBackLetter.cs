using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>What came back for which tickets, and where it goes. The key of the notice ends with the credit note.</summary>
public class GivenBackLetter(CinemaDbContext db, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var number = message.Reason.Split(':')[^1];
        var booking = await db.Bookings.WithEverything().SingleAsync(b => b.Id == message.SubjectId, ct);
        var refunds = await db.Refunds.AsNoTracking().Include(r => r.Payment.Source).Where(r => r.CreditNote == number).OrderBy(r => r.Id).ToListAsync(ct);
        if (refunds is [] || booking.Email == "")
            return null;

        using var _ = Cultures.Speak(booking.Language);
        var voucherIds = refunds.Select(r => r.VoucherId).Distinct().ToList();
        var vouchers = await db.Vouchers.AsNoTracking().Where(v => voucherIds.Contains(v.Id)).ToListAsync(ct);
        var credit = vouchers.Find(v => v.Kind == VoucherKind.Credit && refunds.Exists(r => r.VoucherId == v.Id && r.Payment.Origin.SpentVoucherId != v.Id));
        var screening = booking.Screening;
        var letter = new Letter(
            t["Your tickets were given back"],
            t["Hello {0},", booking.CustomerName],
            t["{0} comes back to you for {1}, {2}. The tickets that were given back are no longer valid.", new Money(refunds.Sum(r => r.Amount), booking.Currency), screening.Film.Title,
                screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt).DayAndTime()],
            [new(t["Your booking"], site.Value.Link($"/bookings/{booking.Reference}", booking.Language)), .. Spending(credit, booking)],
            refunds.Exists(r => r.To == PaymentKind.Online)
                ? t["It can take a few days until your bank shows it."]
                : t["We hope to see you another time."])
        {
            Facts =
            [
                .. refunds.Select(r => new LetterFact(t.Back(r, vouchers), booking.Money(r.Amount).ToString())),
                .. credit is null ? Array.Empty<LetterFact>() :
                [
                    new(t["Voucher code"], credit.SpokenCode),
                    new(t["Valid until"], credit.ExpiresOn.FullDay()),
                ],
                new(t["Credit note"], number),
                new(t["Your booking"], booking.Reference),
            ],
        };
        return await post.WriteAsync(letter, booking.Email, booking.CustomerName, ct) with { HoldsSecret = credit is not null };
    }

    private IEnumerable<LetterLink> Spending(Voucher? credit, Booking booking) =>
        credit is null ? [] : [new(t["See what is on"], site.Value.Link("/", booking.Language))];
}

public static class BackSaid
{
    /// <summary>Where a refund goes: "Back to the card", "Back to the voucher ending in 9XKD".</summary>
    public static string Back(this IStringLocalizer<Strings> t, Refund refund, IReadOnlyList<Voucher> vouchers) =>
        refund.To == PaymentKind.Voucher && refund.VoucherId == refund.Payment.Origin.SpentVoucherId && vouchers.FirstOrDefault(v => v.Id == refund.VoucherId) is { } voucher
            ? t["Back to the voucher ending in {0}", voucher.Code[^4..]]
            : t[refund.To.BackWords()];

    /// <summary>Where money of a payment would go, the way that it came.</summary>
    public static string Back(this IStringLocalizer<Strings> t, Payment payment) => payment.Origin is { Kind: PaymentKind.Voucher } voucher
        ? t["Back to the voucher ending in {0}", voucher.Reference[^4..]]
        : t[payment.Origin.Kind.BackWords()];
}
