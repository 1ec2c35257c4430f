using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CinemaSite.Notifications;

/// <summary>Words that a link holds, sealed with the site's keys so that nobody else makes or reads them. Keys that are out of use still open them.</summary>
public static class Seals
{
    /// <summary>What was sealed; null for any other word.</summary>
    public static string? Open(this IDataProtector seal, string word)
    {
        try
        {
            return seal.Unprotect(word);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
