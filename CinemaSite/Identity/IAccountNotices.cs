namespace CinemaSite.Identity;

/// <summary>
/// Where Identity, which knows no mail, leaves word that somebody is to be written to: in the transaction that is the reason for
/// it, saved with what is tracked. Who is written to, and whether at all, is found out at sending, so that no page takes longer
/// for an address that has an account. Tokens are made then too: none is ever stored.
/// </summary>
public interface IAccountNotices
{
    /// <param name="userId">0 where only an address is known.</param>
    /// <param name="address">What was typed, or the address that is to be told.</param>
    void Add(AccountNotice notice, int userId, string? address, DateTime now);
}

public enum AccountNotice
{
    /// <summary>The link that confirms an address, to an account that has not done so.</summary>
    ConfirmAddress,

    /// <summary>Somebody signed up with an address that has an account.</summary>
    AccountKnown,

    PasswordReset,
    PasswordChanged,

    /// <summary>To the address that an account is to have from now on; to its owner if it has an account of its own.</summary>
    NewAddress,

    /// <summary>To the address that an account had.</summary>
    AddressChanged,

    StaffInvitation,
}
