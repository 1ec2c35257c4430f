using System.Security.Cryptography;

namespace CinemaSite.Bookings;

/// <summary>
/// The secret of a ticket: 128 random bits in Crockford's base32 (26 characters), so that it is safe in an address,
/// small in a QR code and forgiving when typed from paper.
/// </summary>
public static class TicketCode
{
    public const int Length = 26;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => Encode(RandomNumberGenerator.GetBytes(16));

    /// <summary>Five bits a character; the last one carries three bits.</summary>
    public static string Encode(ReadOnlySpan<byte> bits128)
    {
        Span<char> code = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            var value = 0;
            for (var bit = i * 5; bit < i * 5 + 5; bit++)
                value = value << 1 | (bit < 128 ? bits128[bit / 8] >> (7 - bit % 8) & 1 : 0);
            code[i] = Alphabet[value];
        }

        return new string(code);
    }

    /// <summary>What was meant by what was typed: any case, O for 0, I and L for 1, spaces and hyphens ignored. Null when it is no code.</summary>
    public static string? Parse(string typed) =>
        Tidy(typed) is { Length: Length } code && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;

    /// <summary>The same for a piece of a code; what cannot stand in one is left as it is.</summary>
    public static string Tidy(string typed) => string.Concat(typed.ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => c,
    }));
}
