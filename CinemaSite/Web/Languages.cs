using System.Globalization;
using CinemaSite.Data;

namespace CinemaSite.Web;

/// <summary>English at the root, Spanish below /es. The segment becomes part of the path base, so every link made keeps it.</summary>
public static class Languages
{
    /// <summary>"en" or "es".</summary>
    public static string Current => Cultures.Current;

    public static IApplicationBuilder UseLanguageInPath(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var culture = Cultures.English;
        if (context.Request.Path.StartsWithSegments("/es", StringComparison.Ordinal, out var rest))
        {
            culture = Cultures.Spanish;
            context.Request.PathBase = context.Request.PathBase.Add("/es");
            context.Request.Path = rest.HasValue ? rest : "/";
        }

        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        await next(context);
    });

    /// <summary>The same page in the other language.</summary>
    public static string InOtherLanguage(this HttpRequest request)
    {
        var root = request.PathBase.Value?.EndsWith("/es", StringComparison.Ordinal) == true
            ? request.PathBase.Value[..^3]
            : request.PathBase.Value + "/es";
        return root + request.Path.Value + request.QueryString.Value;
    }
}
