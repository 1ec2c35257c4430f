using System.Globalization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

/// <summary>That whoever sits at the browser has just typed the account's password. It travels encrypted and lasts a few minutes.</summary>
internal static class PasswordProof
{
    private const string Name = nameof(PasswordProof);

    private static readonly TimeSpan Lasting = TimeSpan.FromMinutes(15);

    /// <param name="now">UTC.</param>
    public static void Give(ITempDataDictionary carried, int userId, DateTime now) =>
        carried[Name] = string.Create(CultureInfo.InvariantCulture, $"{userId}:{(now + Lasting).Ticks}");

    public static bool IsThere(ITempDataDictionary carried, int userId, DateTime now) =>
        carried.Peek(Name) is string proof && proof.Split(':') is [var id, var until]
        && id == userId.ToString(CultureInfo.InvariantCulture) && now.Ticks < long.Parse(until, CultureInfo.InvariantCulture);

    public static void Take(ITempDataDictionary carried) => carried.Remove(Name);
}
