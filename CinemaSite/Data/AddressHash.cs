using System.Security.Cryptography;
using System.Text;

namespace CinemaSite.Data;

/// <summary>An e-mail address where the address itself need not be kept: the same for each way to write it.</summary>
public static class AddressHash
{
    public const int Length = 32;

    public static string Of(string email) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(email.Trim().ToUpperInvariant())))[..Length];
}
