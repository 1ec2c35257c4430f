using System.Text.RegularExpressions;
using CinemaSite.Bookings;

namespace CinemaSite.Ticketing;

/// <summary>
/// The ticket code in what a scanner typed or a hand: the code alone, or the address that the QR code says. A scanner set to
/// another keyboard types ":" and "/" as something else, so any sign may stand where a slash belongs.
/// </summary>
public static partial class ScannedCode
{
    /// <summary>As much as is kept of what was no code.</summary>
    public const int Longest = 64;

    /// <summary>Null when there is no code in it.</summary>
    public static string? Find(string scanned)
    {
        var text = scanned.Trim();
        return TicketCode.Parse(text) ?? (Address().Match(text) is { Success: true } address ? TicketCode.Parse(address.Groups[1].Value) : null);
    }

    /// <summary>The code, or the beginning of what stands in its place.</summary>
    public static string Note(string scanned)
    {
        var text = Find(scanned) ?? scanned.Trim();
        return text.Length > Longest ? text[..Longest] : text;
    }

    [GeneratedRegex(@"[^0-9A-Za-z][Tt][^0-9A-Za-z]([0-9A-Za-z]{26})[^0-9A-Za-z]?$")]
    private static partial Regex Address();
}
