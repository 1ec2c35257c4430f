using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace CinemaSite.Tests.Harness;

/// <summary>An authenticator app: RFC 6238, six digits, thirty seconds.</summary>
public static class Totp
{
    /// <param name="key">As the page writes it: base32, spaces and small letters as they come.</param>
    /// <param name="steps">Half minutes from now.</param>
    public static string Code(string key, int steps = 0)
    {
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30 + steps);
#pragma warning disable CA5350 // The apps know no other.
        var hash = HMACSHA1.HashData(Base32(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Base32(string key)
    {
        var bits = string.Concat(key.ToUpperInvariant().Where(char.IsAsciiLetterOrDigit)
            .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
