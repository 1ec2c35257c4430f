using CinemaSite.Data;
using CinemaSite.Notifications;

namespace CinemaSite.Payments;

/// <summary>The mails about vouchers, put into the outbox in the transaction that is the reason for them.</summary>
public static class VoucherPost
{
    /// <summary>A voucher for whom it is for, written the first time.</summary>
    public static OutboxMessage Notice(int voucherId, DateTime now) => OutboxMessage.Of(NoticeKind.VoucherSent, $"voucher:{voucherId}", voucherId, now);

    extension(CinemaDbContext db)
    {
        /// <summary>
        /// The voucher to whom it is for, and the receipt to the buyer where that is somebody else. To nobody where no address
        /// was given. Saved with what is tracked.
        /// </summary>
        public void SendVoucher(Voucher voucher, DateTime now)
        {
            if (voucher.SentTo.Email != "")
                db.Add(Notice(voucher.Id, now));
            if (voucher.RecipientEmail != "" && voucher.BuyerEmail != "" && voucher.ReceiptNumber is not null)
                db.Add(OutboxMessage.Of(NoticeKind.VoucherReceipt, $"voucher-receipt:{voucher.Id}", voucher.Id, now));
        }
    }
}
