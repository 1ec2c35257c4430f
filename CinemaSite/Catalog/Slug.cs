using System.Globalization;
using System.Text;

namespace CinemaSite.Catalog;

/// <summary>Names for addresses: lower-case ASCII letters and digits joined by single hyphens, at most 100 characters.</summary>
public static class Slug
{
    public static string From(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                slug.Append(char.ToLowerInvariant(c));
            else if (c is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark
                && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var name = slug.ToString(0, Math.Min(slug.Length, 100)).Trim('-');
        return name.Length > 0 ? name : "film";
    }

    /// <summary>The first of "name", "name-2", "name-3", ... that is not taken.</summary>
    public static string Unique(string text, ISet<string> taken)
    {
        var slug = From(text);
        var candidate = slug;
        for (var n = 2; !taken.Add(candidate); n++)
            candidate = $"{slug}-{n}";
        return candidate;
    }
}
