using System.Security.Cryptography;
using System.Text;

namespace CinemaSite.Bookings;

/// <summary>Who a hold belongs to: a browser, known by the hash of its visitor key, and an account where one is signed in.</summary>
public sealed record Holder(string VisitorHash, int? UserId = null)
{
    /// <summary>The key itself is kept only by the browser.</summary>
    public static Holder Of(string visitorKey, int? userId = null) =>
        new(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(visitorKey)))[..32], userId);

    /// <summary>The counter, in whose hands seats are nobody's own: no browser and no account sees them among its bookings.</summary>
    public static readonly Holder Counter = new("counter");
}
