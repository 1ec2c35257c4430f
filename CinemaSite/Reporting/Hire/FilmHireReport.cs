using CinemaSite.Data;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Hire;

/// <summary>The distributors' return: each film in each film week, what its distributor gets for it, and what each distributor gets in all.</summary>
public class FilmHireReport(CinemaDbContext db, TimeProvider clock, ReportProgress progress, IStringLocalizer<Strings> t) : IReport
{
    public async Task<Report> RunAsync(ReportRequest request, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var asked = await db.AskedAsync(request, ct);
        var weeks = await db.FilmWeeksAsync(asked, now, ct);
        await progress.ReachedAsync(1, 2);
        var before = await db.FilmWeeksAsync(asked.Before, now, ct);
        await progress.ReachedAsync(2, 2);
        return asked.Report(
            ReportKind.FilmHire, t["Film hire"],
            [
                new(t["To be paid"], Measure.Money, weeks.Sum(w => w.Payable), before.Sum(w => w.Payable)),
                new(t["Net takings"], Measure.Money, weeks.Sum(w => w.Net), before.Sum(w => w.Net)),
                new(t["Admissions"], Measure.Count, weeks.Sum(w => w.Admissions), before.Sum(w => w.Admissions)),
                new(t["Film weeks without terms"], Measure.Count, weeks.Count(w => w.Terms is null), before.Count(w => w.Terms is null)),
            ],
            Distributors(weeks, before), Weeks(weeks));
    }

    private string Name(FilmWeek week) => week.Terms?.Distributor ?? t["No terms yet"];

    private ReportPart Weeks(IReadOnlyList<FilmWeek> weeks) => new(
        t["Film by film"],
        ReportTables.WithTotal(
            [
                new(t["Film week from"], Measure.Day), new(t["Distributor"], Measure.Text), new(t["Film"], Measure.Text), new(t["Week of its run"], Measure.Text),
                .. Counted(), new(t["Share"], Measure.Percent), new(t["Its share"], Measure.Money), new(t["Minimum guarantee"], Measure.Money), new(t["To be paid"], Measure.Money),
            ],
            [
                .. weeks.Select(w => new ReportRow(
                [
                    w.Begins, Name(w), w.Film, $"{w.Number}", .. Counts([w]), w.Terms?.ShareIn(w.Number), w.Share, w.Terms?.MinimumGuarantee ?? 0, w.Payable,
                ])),
            ],
            t["Total"]),
        Note: t["Film weeks that begin in the period, each whole. Gross is the price of the tickets that are good, less discounts and without booking fees, however they were paid; free tickets are admissions, tickets given back are not. Net is gross less tax. What is to be paid is the share or the minimum guarantee of the week, whichever is more."]);

    private ReportPart Distributors(IReadOnlyList<FilmWeek> weeks, IReadOnlyList<FilmWeek> before)
    {
        var (now, then) = (weeks.ToLookup(Name), before.ToLookup(Name));
        var names = weeks.Concat(before).OrderBy(w => w.Terms is null).ThenBy(Name, StringComparer.Ordinal).Select(Name).Distinct().ToList();
        return new(
            t["Distributor"],
            ReportTables.WithTotal(
                [new(t["Distributor"], Measure.Text), new(t["Films"], Measure.Count), .. Counted(), new(t["To be paid"], Measure.Money), new(t["To be paid before"], Measure.Money)],
                names.ConvertAll(name => new ReportRow(
                    [name, now[name].Select(w => w.FilmId).Distinct().Count(), .. Counts([.. now[name]]), now[name].Sum(w => w.Payable), then[name].Sum(w => w.Payable)])),
                t["Total"]),
            ReportTables.Bars(t["To be paid"], Measure.Money, names.ConvertAll(name => new Bar(name, now[name].Sum(w => w.Payable), then[name].Sum(w => w.Payable)))));
    }

    private ReportColumn[] Counted() =>
    [
        new(t["Screenings"], Measure.Count), new(t["Admissions"], Measure.Count), new(t["Gross"], Measure.Money), new(t["Tax"], Measure.Money), new(t["Net"], Measure.Money),
    ];

    private static ReportCell[] Counts(IReadOnlyList<FilmWeek> weeks) =>
        [weeks.Sum(w => w.Screenings), weeks.Sum(w => w.Admissions), weeks.Sum(w => w.Gross), weeks.Sum(w => w.Tax), weeks.Sum(w => w.Net)];
}
