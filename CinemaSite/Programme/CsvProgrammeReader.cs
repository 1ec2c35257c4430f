using System.Globalization;
using CinemaSite.Catalog;
using CinemaSite.Scheduling;
using CsvHelper;

namespace CinemaSite.Programme;

/// <summary>A programme written by hand or by a spreadsheet, one screening a line; docs/programme-csv.md has its columns.</summary>
internal static class CsvProgrammeReader
{
    private static readonly string[] Needed = ["film", "auditorium", "start"];
    private static readonly string[] StartFormats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss"];

    public static bool HasHeader(string text) => Header(text).Intersect(Needed).Any();

    public static ProgrammeFile Read(string text)
    {
        var header = Header(text);
        var draft = new ProgrammeDraft("csv");
        foreach (var missing in Needed.Except(header))
            draft.Problems.Add(new("line 1", $"the header has no column \"{missing}\""));
        foreach (var twice in header.Where(name => name.Length > 0).GroupBy(name => name).Where(g => g.Count() > 1))
            draft.Problems.Add(new("line 1", $"the header has the column \"{twice.Key}\" more than once"));
        if (draft.Problems.Count > 0)
            return draft.File();

        using var csv = CsvReader.FromText(text, Options(text, draft));
        csv.Read();
        while (csv.Read())
        {
            var values = Values(csv);
            if (values.Any(value => value.Length > 0))
                Add(new CsvLine(csv.LineNumber, header, values, draft), draft);
        }

        return draft.File();
    }

    private static void Add(CsvLine line, ProgrammeDraft draft)
    {
        var film = Film(line, draft);
        if (film.Facts.Title.Length > 0)
            draft.Add(film);
        else
            line.Problem("has no film title");

        var auditorium = line.Value("auditorium");
        if (auditorium.Length == 0)
            line.Problem("has no auditorium");
        if (Start(line) is not { } start || auditorium.Length == 0 || film.Facts.Title.Length == 0)
            return;

        var attributes = Attributes(line).Concat(AttributeWords.InTitle(film.Facts.Title)).ToArray();
        var ads = attributes.Contains(ScreeningAttribute.NoAds) ? 0 : Scheduling.Screening.DefaultAdsMinutes;
        var id = line.Value("external id");
        if (id.Length == 0)
            id = string.Create(CultureInfo.InvariantCulture, $"{Slug.From(auditorium)}-{start:yyyyMMdd-HHmm}");
        draft.Add(new ProgrammeScreening(id, film.Id, auditorium, ProgrammeStart.Local(start), ads, attributes, line.Where));
    }

    /// <summary>Title and year tell one film of a table from another; its other facts need to stand in its first line only.</summary>
    private static ProgrammeFilm Film(CsvLine line, ProgrammeDraft draft)
    {
        var facts = new FilmFacts(line.Value("film"), line.Number("year"), line.Number("runtime") ?? 0, Certificate(line));
        var id = FilmId(facts);
        if (draft.Film(id) is { } before)
        {
            facts = facts with
            {
                RuntimeMinutes = facts.RuntimeMinutes > 0 ? facts.RuntimeMinutes : before.Facts.RuntimeMinutes,
                Certificate = line.Value("certificate").Length > 0 ? facts.Certificate : before.Facts.Certificate,
            };
        }

        return new(id, facts, [], line.Where);
    }

    private static string FilmId(FilmFacts facts)
    {
        var slug = Slug.From(facts.Title);
        slug = slug[..Math.Min(slug.Length, 80)];
        return facts.Year is { } year ? $"{slug}-{year}" : slug;
    }

    private static DateTime? Start(CsvLine line)
    {
        var text = line.Value("start");
        if (DateTime.TryParseExact(text, StartFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            return start;

        line.Problem(text.Length == 0 ? "has no start time" : $"its start \"{text}\" is not a date and a time like \"2026-01-31 19:30\"");
        return null;
    }

    private static Certificate Certificate(CsvLine line)
    {
        var text = line.Value("certificate");
        if (Certificates.Parse(text) is { } certificate)
            return certificate;

        line.Problem($"its certificate \"{text}\" is none of U, PG, 12A, 15, 18 and TBC");
        return Catalog.Certificate.Unclassified;
    }

    private static IEnumerable<ScreeningAttribute> Attributes(CsvLine line)
    {
        foreach (var name in line.Value("attributes").Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (AttributeWords.Named(name) is { } attribute)
                yield return attribute;
            else
                line.Problem($"the attribute \"{name}\" is none of {string.Join(", ", Enum.GetValues<ScreeningAttribute>().Select(a => a.Label()))}");
        }
    }

    private static string[] Header(string text)
    {
        using var csv = CsvReader.FromText(text, Options(text));
        return csv.Read() ? [.. Values(csv).Select(name => name.ToLowerInvariant().Replace('_', ' '))] : [];
    }

    private static string[] Values(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => Wording.Clean(csv.GetString(i)))];

    private static CsvReaderOptions Options(string text, ProgrammeDraft? draft = null)
    {
        var firstLine = text.AsSpan().TrimStart();
        firstLine = firstLine[..(firstLine.IndexOfAny('\r', '\n') is >= 0 and var end ? end : firstLine.Length)];
        return new()
        {
            HasHeader = false,
            Separator = firstLine.Count(';') > firstLine.Count(',') ? ';' : ',',
            TrimWhitespace = true,
            TrackLineNumbers = true,
            OnMalformedRecord = bad =>
            {
                if (bad.Reason == CsvMalformedReason.UnterminatedQuote)
                    draft?.Problems.Add(new($"line {bad.LineNumber}", "a quotation mark is opened and never closed"));
            },
        };
    }
}
