using CinemaSite.Programme;

namespace CinemaSite.Web;

/// <summary>
/// <c>import FILE [--cinema SLUG] [--shift-to DATE] [--dry-run] [--auditorium NAME]</c>: brings a programme in, or the
/// seats of an auditorium. Exit code 0: done (or would be); 2: bad input, one line each, and nothing is changed.
/// </summary>
public static class ImportCommand
{
    public const string Usage = "usage: import FILE [--cinema SLUG] [--shift-to YYYY-MM-DD] [--dry-run] [--auditorium NAME]";

    private const int Done = 0;
    private const int BadInput = 2;

    /// <param name="args">What follows the word "import".</param>
    public static async Task<int> RunAsync(
        IServiceProvider services, IReadOnlyList<string> args, TextWriter output, TextWriter error, CancellationToken ct = default)
    {
        var (options, wrong) = ImportOptions.Parse(args);
        if (options is null)
            return await RefuseAsync(error, wrong!, Usage);

        string text;
        try
        {
            text = await File.ReadAllTextAsync(options.File, ct);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(error, $"{options.File}: cannot be read ({e.Message})");
        }

        using var scope = services.CreateScope();
        var isLayout = ProgrammeReader.Recognise(text) == ProgrammeFormat.VistaSeatLayout;
        if (isLayout && options.Auditorium is null)
            return await RefuseAsync(error, $"{options.File}: is a seat layout; say with --auditorium NAME whose seats these are");
        if (!isLayout && options.Auditorium is not null)
            return await RefuseAsync(error, $"{options.File}: is no seat layout; --auditorium is for those only");

        var from = new ImportedFrom(new(null, "import", services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime), Path.GetFileName(options.File));
        var report = isLayout
            ? await scope.ServiceProvider.GetRequiredService<ImportSeatLayout>()
                .RunAsync(VistaSeatLayoutReader.Read(text), options.Cinema, options.Auditorium!, options.DryRun, from, ct)
            : await scope.ServiceProvider.GetRequiredService<ImportProgramme>()
                .RunAsync(new(ProgrammeReader.Read(text), options.Cinema, options.ShiftTo, options.DryRun, from), ct);
        return await PrintAsync(report, options, output, error);
    }

    private static async Task<int> PrintAsync(ImportReport report, ImportOptions options, TextWriter output, TextWriter error)
    {
        if (report.IsRefused)
        {
            foreach (var problem in report.Problems)
                await error.WriteLineAsync($"{options.File}: {problem}");
            await error.WriteLineAsync($"{report.Problems.Count} {(report.Problems.Count == 1 ? "problem" : "problems")}; nothing was changed.");
            return BadInput;
        }

        var would = options.DryRun ? "would " : "";
        await PrintAsync($"{would}add", report.Added);
        await PrintAsync($"{would}change", report.Changed);
        await PrintAsync($"{would}leave", report.Left);
        await PrintAsync("note", report.Notes.Select(n => n.ToString()));
        var (added, changed, left) = (report.Added.Count, report.Changed.Count, report.Left.Count);
        await output.WriteLineAsync(options.DryRun
            ? $"Dry run, nothing was changed: would add {added}, change {changed}, leave {left}."
            : $"Added {added}, changed {changed}, left {left}.");
        return Done;

        async Task PrintAsync(string verb, IEnumerable<string> lines)
        {
            foreach (var line in lines)
                await output.WriteLineAsync($"{verb}: {line}");
        }
    }

    private static async Task<int> RefuseAsync(TextWriter error, params string[] lines)
    {
        foreach (var line in lines)
            await error.WriteLineAsync(line);
        return BadInput;
    }
}
