using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Reports;

/// <summary>What can be asked for in the address of a report.</summary>
public abstract class ReportPageModel(IStringLocalizer<Strings> t) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? First { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Last { get; set; }

    /// <summary>The first cinema where it is not known.</summary>
    [BindProperty(SupportsGet = true, Name = "cinema")]
    public string? Slug { get; set; }

    [BindProperty(SupportsGet = true)]
    public Breakdown By { get; set; }

    public ReportKind Kind { get; protected set; }

    public IReadOnlyList<Cinema> Cinemas { get; protected set; } = [];

    /// <summary>Null where what was asked for is no period; the page says why.</summary>
    public ReportRequest? Asked { get; private set; }

    public IReadOnlyList<NamedPeriod> Periods { get; private set; } = [];

    /// <summary>The same report of other days, as the rest of an address.</summary>
    public Dictionary<string, string?> Of(Period? period) => new()
    {
        ["first"] = period?.First.Iso(),
        ["last"] = period?.Last.Iso(),
        ["by"] = By == Breakdown.Day ? null : By.ToString(),
        ["cinema"] = Cinemas.Count > 1 ? Slug : null,
    };

    /// <summary>Without days, those of the last film week are shown.</summary>
    protected void Ask(ReportKind kind, DateTime now)
    {
        Kind = kind;
        By = kind.Known(By);
        if ((Cinemas.FirstOrDefault(c => c.Slug == Slug) ?? Cinemas.FirstOrDefault()) is not { } cinema)
            return;

        (Slug, Periods) = (cinema.Slug, ReportPeriods.Named(cinema.TimeZone.BusinessDate(now), cinema.FilmWeekStartsOn));
        if (ModelState.IsValid && First is null && Last is null)
            (First, Last) = (ReportPeriods.ByItself(Periods).First, ReportPeriods.ByItself(Periods).Last);
        if (ModelState.IsValid && ReportPeriods.Refuse(First, Last) is { } refusal)
            ModelState.AddModelError(First is null ? nameof(First) : nameof(Last), t.Sentence(refusal));
        Asked = ModelState.IsValid ? new(kind, cinema.Id, new(First!.Value, Last!.Value), By) : null;
    }
}
