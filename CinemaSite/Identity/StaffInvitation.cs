using System.Security.Cryptography;
using System.Text;

namespace CinemaSite.Identity;

/// <summary>
/// Somebody is asked to join the staff. The link in the mail holds a secret of which only the hash is kept; a new mail makes a
/// new secret, and accepting deletes the row, so a link works once. Times UTC.
/// </summary>
public class StaffInvitation
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    public required int UserId { get; init; }

    public User User { get; private set; } = null!;

    /// <summary>What they will be: "Cashier, Usher".</summary>
    public required string Roles { get; set; }

    public required DateTime InvitedAt { get; set; }

    /// <summary>Null until the mail is written.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>Of the mail before, where one invitation was tried twice: whichever of the two arrives, its link works.</summary>
    public string? EarlierSecretHash { get; private set; }

    public IReadOnlyList<string> RoleNames => Roles.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Its days begin anew, and no link that was sent before works.</summary>
    public void Renew(DateTime now) => (InvitedAt, SecretHash, EarlierSecretHash) = (now, null, null);

    public bool IsOpen(string secret, DateTime now) =>
        now < InvitedAt + Lifetime && (IsHashOf(secret, SecretHash) || IsHashOf(secret, EarlierSecretHash));

    public static string NewSecret() => RandomNumberGenerator.GetHexString(40, lowercase: true);

    private static bool IsHashOf(string secret, string? hash) => hash is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(hash), Encoding.ASCII.GetBytes(HashOf(secret)));

    public static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
