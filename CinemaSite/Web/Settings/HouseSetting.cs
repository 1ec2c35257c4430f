using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace CinemaSite.Web.Settings;

/// <summary>A number of a rule of the house that the desk may change.</summary>
/// <param name="Key">Its name in the configuration, the last part a property of the options.</param>
/// <param name="Label">English, the key of its translation.</param>
public sealed record HouseSetting(string Key, string Label, Type Options)
{
    public string Section => Key[..Key.LastIndexOf(':')];

    public string Name => Key[(Key.LastIndexOf(':') + 1)..];

    /// <summary>Where a number has to lie; null for a text.</summary>
    public (int Least, int Most)? Range =>
        Property.GetCustomAttribute<RangeAttribute>() is { } range ? ((int)range.Minimum, (int)range.Maximum) : null;

    /// <summary>The rule as it is written in RULES and in the code.</summary>
    public string Rule => ValueIn(Activator.CreateInstance(Options)!);

    private PropertyInfo Property => Options.GetProperty(Name)!;

    public string ValueIn(object options) => Convert.ToString(Property.GetValue(options), CultureInfo.InvariantCulture)!;

    /// <summary>As it is stored: a number without ornament, a text without blanks. Null for what is none.</summary>
    public string? Read(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (Range is not { } range)
            return text is { Length: > 0 and <= 60 } ? text : null;

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= range.Least && number <= range.Most
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }
}
