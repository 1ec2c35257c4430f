using System.Globalization;

namespace CinemaSite.Web;

/// <summary>What was typed after "import".</summary>
internal sealed record ImportOptions(string File, string? Cinema, DateOnly? ShiftTo, bool DryRun, string? Auditorium)
{
    public static (ImportOptions? Options, string? Wrong) Parse(IReadOnlyList<string> args)
    {
        var options = new ImportOptions("", null, null, false, null);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            if (name == "--dry-run")
            {
                options = options with { DryRun = true };
                continue;
            }

            if (!name.StartsWith('-'))
            {
                if (options.File.Length > 0)
                    return (null, $"one file at a time: {options.File} or {name}?");
                options = options with { File = args[i] };
                continue;
            }

            if (name is not ("--cinema" or "--shift-to" or "--auditorium"))
                return (null, $"{name} is not an option");
            value ??= i + 1 < args.Count ? args[++i] : null;
            if (string.IsNullOrWhiteSpace(value))
                return (null, $"{name} needs a value");

            if (name == "--cinema")
                options = options with { Cinema = value };
            else if (name == "--auditorium")
                options = options with { Auditorium = value };
            else if (Date(value) is { } date)
                options = options with { ShiftTo = date };
            else
                return (null, $"--shift-to wants a date like 2026-01-31, not \"{value}\"");
        }

        return options.File.Length > 0 ? (options, null) : (null, "which file?");
    }

    private static (string Name, string? Value) Split(string arg) =>
        arg.StartsWith("--", StringComparison.Ordinal) && arg.IndexOf('=') is > 0 and var i ? (arg[..i], arg[(i + 1)..]) : (arg, null);

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100
            ? date
            : null;
}
