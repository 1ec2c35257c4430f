using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments.Emails;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Payments;

/// <summary>Writes the mail that brings a voucher, a gift card or a credit. The notice is about the voucher.</summary>
public class VoucherMail(CinemaDbContext db, EmailRenderer renderer, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == message.SubjectId, ct);
        var (name, email) = voucher.SentTo;
        if (voucher.State != VoucherState.Active || email == "")
            return null;

        using var _ = Cultures.Speak(voucher.Language);
        var cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == voucher.CinemaId, ct);
        var gift = VoucherGift.Of(voucher, cinema.Name, site.Value, t);
        return new Mail(email, name, gift.Subject, gift.ToText(t), await renderer.RenderAsync<VoucherEmail>((nameof(VoucherEmail.Gift), gift)))
        {
            Language = voucher.Language,
            Images = [new(VoucherGift.QrId, QrPicture.Png(voucher.Code))],
        };
    }
}
