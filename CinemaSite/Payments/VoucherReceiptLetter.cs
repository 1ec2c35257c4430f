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

/// <summary>The receipt of a gift card whose own mail went to somebody else; the code is theirs and not in it. The notice is about the voucher.</summary>
public class VoucherReceiptLetter(CinemaDbContext db, LetterPost post, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == message.SubjectId, ct);
        if (voucher is not { BuyerEmail: not "", ReceiptNumber: { } number, IssuedAt: { } issuedAt })
            return null;

        using var _ = Cultures.Speak(voucher.Language);
        var cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == voucher.CinemaId, ct);
        var value = new Money(voucher.Value, voucher.Currency);
        var letter = new Letter(
            t["Receipt {0}: gift card of {1}", number, value],
            t["Hello {0},", voucher.BuyerName],
            t["Thank you. Your gift card is on its way to {0} at {1}, with your words.", voucher.RecipientName, voucher.RecipientEmail],
            [new(t["See it or print it, in the browser that you bought it with"], site.Value.Link($"/vouchers/{voucher.Id}", voucher.Language))],
            string.Join(", ", cinema.Address.Split('\n').Prepend(cinema.Name).Where(line => line != "")))
        {
            Facts =
            [
                new(t["Receipt"], number),
                new(t["Paid on"], cinema.TimeZone.ToLocal(issuedAt).Minute()),
                new(t["Gift card"], value.ToString()),
                new(t["VAT at {0}%", 0], t["{0}: it is due on what the card pays for", value with { Minor = 0 }]),
                new(t["Can be used until"], voucher.ExpiresOn.FullDay()),
            ],
        };
        return await post.WriteAsync(letter, voucher.BuyerEmail, voucher.BuyerName, ct);
    }
}
