using System.Security.Cryptography;

namespace CinemaSite.Bookings;

/// <summary>The short name of a booking, read aloud at the till: six letters and digits that are hard to mistake, no vowels.</summary>
public static class BookingReference
{
    public const int Length = 6;

    private const string Alphabet = "23456789BCDFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>As typed by people: any case, with spaces or hyphens.</summary>
    public static string Normalize(string typed) =>
        typed.ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
