using CinemaSite.Data;
using CinemaSite.Reporting.Exports;
using CinemaSite.Reporting.Issues;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>A kept report as a file, the same that came by mail.</summary>
public class IssueFileModel(CinemaDbContext db, ReportWorkbook workbook) : PageModel
{
    /// <param name="part">Of a CSV file, from 0.</param>
    public async Task<IActionResult> OnGetAsync(int id, string format, int part, CancellationToken ct) =>
        (await db.KeptReportBodyAsync(HttpContext.Actor().UserId!.Value, id, ct), format) switch
        {
            ({ } report, "xlsx") => File(workbook.Write(report), ReportWorkbook.ContentType, report.FileName("xlsx")),
            ({ } report, "csv") when part >= 0 && part < report.Parts.Count => File(ReportCsv.Write(report.Parts[part]), ReportCsv.ContentType, report.FileName("csv", part)),
            _ => NotFound(),
        };
}
