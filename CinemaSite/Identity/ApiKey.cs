using System.Security.Cryptography;
using System.Text;

namespace CinemaSite.Identity;

/// <summary>
/// What a scanner without a person at it shows to let people in. The key itself is seen once, when it is made; only its hash is
/// kept. Times UTC.
/// </summary>
public class ApiKey
{
    public const int LongestName = 60;

    private ApiKey() { }

    public int Id { get; private set; }

    /// <summary>What the house calls the scanner: "Handheld 2".</summary>
    public string Name { get; private set; } = "";

    public string KeyHash { get; private set; } = "";

    public DateTime MadeAt { get; private set; }

    public string MadeBy { get; private set; } = "";

    /// <summary>From then on it opens nothing.</summary>
    public DateTime? RevokedAt { get; private set; }

    public string? RevokedBy { get; private set; }

    internal static ApiKey Of(string name, string secret, string by, DateTime now) =>
        new() { Name = name, KeyHash = HashOf(secret), MadeBy = by, MadeAt = now };

    internal void Revoke(string by, DateTime now) => (RevokedBy, RevokedAt) = (by, now);

    internal static string NewSecret() => "cinema_" + RandomNumberGenerator.GetHexString(48, lowercase: true);

    /// <summary>The secret is random and long, so a fast hash keeps it.</summary>
    internal static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
