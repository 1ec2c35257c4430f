using CinemaSite.Data;
using CinemaSite.Identity;

namespace CinemaSite.Notifications;

/// <summary>Notices about accounts are messages in the outbox like all others.</summary>
internal sealed class AccountNotices(CinemaDbContext db) : IAccountNotices
{
    public void Add(AccountNotice notice, int userId, string? address, DateTime now) =>
        db.Add(OutboxMessage.OfAccount(KindOf(notice), userId, address, now));

    private static NoticeKind KindOf(AccountNotice notice) => notice switch
    {
        AccountNotice.ConfirmAddress => NoticeKind.ConfirmAddress,
        AccountNotice.AccountKnown => NoticeKind.AccountKnown,
        AccountNotice.PasswordReset => NoticeKind.PasswordReset,
        AccountNotice.PasswordChanged => NoticeKind.PasswordChanged,
        AccountNotice.NewAddress => NoticeKind.NewAddress,
        AccountNotice.AddressChanged => NoticeKind.AddressChanged,
        AccountNotice.StaffInvitation => NoticeKind.StaffInvitation,
    };
}
