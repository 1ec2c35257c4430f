using System.Security.Claims;
using System.Security.Cryptography;
using CinemaSite.Bookings;

namespace CinemaSite.Web;

/// <summary>The browser as a holder of seats: a random key in a cookie that is only set once somebody holds or looks up something.</summary>
public static class Visitor
{
    private const string CookieName = "visitor";

    /// <summary>Null for a browser that never held anything and is not signed in.</summary>
    public static Holder? Holder(this HttpContext context) =>
        (context.Request.Cookies[CookieName], context.UserId()) switch
        {
            ({ Length: 32 } key, var userId) => CinemaSite.Bookings.Holder.Of(key, userId),
            (_, { } userId) => new Holder("", userId),
            _ => null,
        };

    /// <summary>The holder, with a key of its own from now on.</summary>
    public static Holder EnsureHolder(this HttpContext context)
    {
        if (context.Request.Cookies[CookieName] is not { Length: 32 } key)
        {
            key = RandomNumberGenerator.GetHexString(32, lowercase: true);
            context.Response.Cookies.Append(CookieName, key, new CookieOptions
            {
                HttpOnly = true,
                Secure = context.Request.IsHttps,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
                Path = "/",
                MaxAge = TimeSpan.FromDays(180),
            });
        }

        return CinemaSite.Bookings.Holder.Of(key, context.UserId());
    }

    public static int? UserId(this HttpContext context) =>
        int.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id) ? id : null;
}
