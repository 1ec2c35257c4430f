using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>Puts the mail with a voucher into the outbox once more, to the address that it was made for and to no other.</summary>
public class SendVoucherAgain(CinemaDbContext db)
{
    public Task<Refusal?> RunAsync(Actor by, int voucherId, CancellationToken ct) => db.InTransactionAsync(async () =>
    {
        var voucher = await db.Vouchers.AsNoTracking().SingleAsync(v => v.Id == voucherId, ct);
        if (voucher.State != VoucherState.Active || voucher.SentTo.Email == "")
            return new Refusal("There is no voucher to send, or nobody to send it to.");

        if (!await db.SendAgainAsync(VoucherPost.Notice(voucherId, by.Now), ct))
            return new Refusal("A mail with this voucher is on its way already.");

        await db.RecordAsync(by, new Deed("Sent a voucher again", nameof(Voucher), $"{voucherId}", voucher.Ending), ct);
        return (Refusal?)null;
    }, ct);
}
