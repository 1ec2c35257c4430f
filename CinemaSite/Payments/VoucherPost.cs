using CinemaSite.Data;
using CinemaSite.Notifications;

namespace CinemaSite.Payments;

/// <summary>The mails about vouchers, put into the outbox in the transaction that is the reason for them.</summary>
public static class VoucherPost
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// The voucher to whom it is for, and the receipt to the buyer where that is somebody else. To nobody where no address
        /// was given. Saved with what is tracked.
        /// </summary>
        public void SendVoucher(Voucher voucher, DateTime now)
        {
            if (voucher.SentTo.Email != "")
                db.Add(OutboxMessage.Of(NoticeKind.VoucherSent, $"voucher:{voucher.Id}", voucher.Id, now));
            if (voucher.RecipientEmail != "" && voucher.BuyerEmail != "" && voucher.ReceiptNumber is not null)
                db.Add(OutboxMessage.Of(NoticeKind.VoucherReceipt, $"voucher-receipt:{voucher.Id}", voucher.Id, now));
        }
    }
}
