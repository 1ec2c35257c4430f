using System.Globalization;

namespace CinemaSite.Data;

/// <summary>The languages that the site speaks, English first. A booking and a user carry theirs as "en" or "es".</summary>
public static class Cultures
{
    public static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    public static readonly CultureInfo Spanish = CultureInfo.GetCultureInfo("es-ES");

    /// <summary>"en" or "es".</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" ? "es" : "en";

    public static CultureInfo Of(string language) => language == "es" ? Spanish : English;

    /// <summary>Speaks a person's language, outside of any request, until the answer is disposed.</summary>
    public static IDisposable Speak(string language)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Of(language);
        return new Restore(before);
    }

    private sealed class Restore((CultureInfo Culture, CultureInfo UICulture) before) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
