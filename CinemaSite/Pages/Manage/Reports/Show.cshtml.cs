using CinemaSite.Data;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>One report of any days, on the page or as a file of exactly what the page shows.</summary>
public class ShowModel(CinemaDbContext db, House house, MakeReport make, ReportWorkbook workbook, IStringLocalizer<Strings> t) : ReportPageModel(t)
{
    /// <summary>Null where it is not asked for, or <see cref="IsLong"/>.</summary>
    public Report? Report { get; private set; }

    /// <summary>A job makes it, if somebody presses the button.</summary>
    public bool IsLong => Asked is { Period.Days: > AskForReport.LongDays };

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken ct)
    {
        if (ReportQuestions.Find(kind) is not { } known)
            return NotFound();

        Cinemas = await db.Cinemas.AsNoTracking().OrderBy(c => c.Id).ToListAsync(ct);
        Ask(known, house.UtcNow);
        Report = Asked is null || IsLong ? null : await make.RunAsync(Asked, ct);
        return Page();
    }

    public Task<IActionResult> OnGetXlsxAsync(string kind, CancellationToken ct) =>
        FileAsync(kind, report => File(workbook.Write(report), ReportWorkbook.ContentType, report.FileName("xlsx")), ct);

    /// <param name="part">From 0.</param>
    public Task<IActionResult> OnGetCsvAsync(string kind, int part, CancellationToken ct) => FileAsync(
        kind,
        report => report.Parts.ElementAtOrDefault(part) is { } one ? File(ReportCsv.Write(one), ReportCsv.ContentType, report.FileName("csv", part)) : NotFound(),
        ct);

    /// <summary>Where there is no report of these days, the page says why.</summary>
    private async Task<IActionResult> FileAsync(string kind, Func<Report, IActionResult> write, CancellationToken ct)
    {
        var page = await OnGetAsync(kind, ct);
        Response.Headers.CacheControl = "private, no-store";
        return Report is { } report ? write(report) : page;
    }
}
