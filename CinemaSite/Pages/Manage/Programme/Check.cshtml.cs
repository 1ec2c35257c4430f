using CinemaSite.Programme;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Programme;

/// <summary>The dry run of an uploaded file, and its import.</summary>
public class CheckModel(ImportUpload import, IStringLocalizer<Strings> t) : PageModel
{
    public ImportedUpload Upload { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(string key, CancellationToken ct) => RunAsync(key, dryRun: true, ct);

    public Task<IActionResult> OnPostAsync(string key, CancellationToken ct) => RunAsync(key, dryRun: false, ct);

    private async Task<IActionResult> RunAsync(string key, bool dryRun, CancellationToken ct)
    {
        if (await import.RunAsync(key, dryRun, HttpContext.Actor(), ct) is not { } upload)
        {
            this.Notify(t["The file is no longer kept here. Choose it again."], isBad: true);
            return RedirectToPage("Import");
        }

        Upload = upload;
        if (dryRun || upload.Report.IsRefused)
            return Page();

        await HttpContext.EvictProgrammeAsync(ct);
        this.Notify(t["{0}: {1} added, {2} changed, {3} untouched.", upload.FileName, upload.Report.Added.Count, upload.Report.Changed.Count, upload.Report.Left.Count]);
        return RedirectToPage("Import");
    }
}

/// <summary>One list of an import's report, under its count.</summary>
public sealed record ReportLines(string Heading, IEnumerable<string> Lines, bool IsOpen);
