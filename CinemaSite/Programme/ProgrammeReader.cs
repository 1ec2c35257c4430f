using System.Text.Json;

namespace CinemaSite.Programme;

/// <summary>Reads a programme in whichever format it comes.</summary>
public static class ProgrammeReader
{
    private const string Formats = "Savoy events (\"Events\"), Vista showtimes (\"showtimes\"), a Vista seat layout (\"SeatLayoutData\") and CSV with a header line are read";

    public static ProgrammeFormat Recognise(string text)
    {
        text = Unmarked(text);
        if (!LooksLikeJson(text))
            return CsvProgrammeReader.HasHeader(text) ? ProgrammeFormat.Csv : ProgrammeFormat.Unknown;

        try
        {
            using var document = JsonDocument.Parse(text);
            return Recognise(document.RootElement);
        }
        catch (JsonException)
        {
            return ProgrammeFormat.Unknown;
        }
    }

    /// <summary>Never throws for what stands in the text: what cannot be read is among the file's problems.</summary>
    public static ProgrammeFile Read(string text)
    {
        text = Unmarked(text);
        if (string.IsNullOrWhiteSpace(text))
            return ProgrammeFile.Unreadable("", "the file is empty");
        if (!LooksLikeJson(text))
            return CsvProgrammeReader.HasHeader(text)
                ? CsvProgrammeReader.Read(text)
                : ProgrammeFile.Unreadable("", $"is not JSON, and not CSV with a header line either: {Formats}");

        try
        {
            using var document = JsonDocument.Parse(text);
            return Recognise(document.RootElement) switch
            {
                ProgrammeFormat.Savoy => SavoyReader.Read(document.RootElement),
                ProgrammeFormat.Vista => VistaReader.Read(document.RootElement),
                ProgrammeFormat.VistaSeatLayout => ProgrammeFile.Unreadable("", "is a seat layout, not a programme: say with --auditorium whose seats these are"),
                ProgrammeFormat.Csv or ProgrammeFormat.Unknown => ProgrammeFile.Unreadable("", $"is JSON of an unknown format: {Formats}"),
            };
        }
        catch (JsonException e)
        {
            return ProgrammeFile.Unreadable($"line {e.LineNumber + 1}", "is not valid JSON");
        }
    }

    private static ProgrammeFormat Recognise(JsonElement element)
    {
        var root = new JsonSpot(element, "", []);
        return root switch
        {
            _ when root.Has("Events") => ProgrammeFormat.Savoy,
            _ when root.Has("showtimes") => ProgrammeFormat.Vista,
            _ when root.Has("SeatLayoutData") => ProgrammeFormat.VistaSeatLayout,
            _ => ProgrammeFormat.Unknown,
        };
    }

    private static bool LooksLikeJson(string text) => text.AsSpan().TrimStart() is ['{' or '[', ..];

    /// <summary>Without the byte order mark that spreadsheets write.</summary>
    private static string Unmarked(string text) => text.TrimStart('\uFEFF');
}

public enum ProgrammeFormat
{
    Unknown,
    Savoy,
    Vista,
    VistaSeatLayout,
    Csv,
}
