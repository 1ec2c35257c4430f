using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Hire;
using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting;

/// <summary>
/// A seat is 12.00 for an adult, 2.00 of it tax, online with a fee of 0.75; the film week starts on Friday. The terms are 50 % in the first
/// week, 40 % in the second and 35 % in all later ones, and at least 12.00 a week. It is Monday 2 March, noon.
/// </summary>
public sealed class FilmHireReportTests : SiteTests
{
    private static readonly HireTerms Terms = new("Park Circus", [5000, 4000, 3500], 1200);

    [Fact]
    public async Task Each_film_week_is_paid_by_its_share_or_by_the_minimum_guarantee_where_that_is_more()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        await AgreeAsync(cinema, Terms);
        await SellAsync(cinema, "A1", "A2", "A3", "A4");
        await SellAsync(await Site.AnotherScreeningAsync(cinema, 24), "A1", "A2 Child");
        await SellAsync(await Site.AnotherScreeningAsync(cinema, 7 * 24), "A1", "A2");
        await Site.AnotherScreeningAsync(cinema, 21 * 24);
        Site.Wait(60 * 24 * 60);
        var report = await Site.ReportAsync(ReportKind.FilmHire, "2026-03-01", "2026-03-31");

        // The child pays 8.00, of which 1.33 is tax; half of 56.67 is 28.34, rounded away from zero.
        Assert.Equal(
            [
                "2026-03-06 | Park Circus | Ran | 1 | 2 | 6 | 68.00 | 11.33 | 56.67 | 50.00 | 28.34 | 12.00 | 28.34",
                "2026-03-13 | Park Circus | Ran | 2 | 1 | 2 | 24.00 | 4.00 | 20.00 | 40.00 | 8.00 | 12.00 | 12.00",
                "2026-03-27 | Park Circus | Ran | 3 | 1 | 0 | 0.00 | 0.00 | 0.00 | 35.00 | 0.00 | 12.00 | 12.00",
                "Total |  |  |  | 4 | 8 | 92.00 | 15.33 | 76.67 |  | 36.34 | 36.00 | 52.34",
            ],
            report.Parts[1].Said());
        Assert.Equal(
            ["Park Circus | 1 | 4 | 8 | 92.00 | 15.33 | 76.67 | 52.34 | 0.00", "Total | 1 | 4 | 8 | 92.00 | 15.33 | 76.67 | 52.34 | 0.00"], report.Parts[0].Said());
        Assert.Equal(["To be paid 52.34, before 0.00", "Net takings 76.67, before 0.00", "Admissions 8, before 0", "Film weeks without terms 0, before 0"], report.FiguresSaid());
    }

    [Fact]
    public async Task A_film_week_is_in_the_period_in_which_it_begins_and_in_no_other()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        await AgreeAsync(cinema, Terms);
        await SellAsync(await Site.AnotherScreeningAsync(cinema, 5 * 24), "A1", "A2");
        Site.Wait(60 * 24 * 60);

        Assert.Equal(2, await AdmissionsAsync("2026-03-06", "2026-03-06"));
        Assert.Equal(0, await AdmissionsAsync("2026-03-07", "2026-03-12"));
        Assert.Equal(2, await AdmissionsAsync("2026-02-20", "2026-03-06"));

        async Task<long> AdmissionsAsync(string first, string last) => (await Site.ReportAsync(ReportKind.FilmHire, first, last)).Figures[2].Value;
    }

    /// <summary>01:00 of Friday is still Thursday, the last day of the film week.</summary>
    [Fact]
    public async Task The_night_to_Friday_belongs_to_the_week_before()
    {
        var cinema = await ACinema.With(at: "2026-03-13 01:00").InAsync(Site);
        await SellAsync(cinema, "A1", "A2");
        Site.Wait(60 * 24 * 60);

        Assert.Equal(
            ["2026-03-06 | No terms yet | Ran | 1 | 1 | 2 | 24.00 | 4.00 | 20.00 |  | 0.00 | 0.00 | 0.00", "Total |  |  |  | 1 | 2 | 24.00 | 4.00 | 20.00 |  | 0.00 | 0.00 | 0.00"],
            (await Site.ReportAsync(ReportKind.FilmHire, "2026-03-06", "2026-03-19")).Parts[1].Said());
    }

    /// <summary>A free ticket, one at a tenth off, one paid with a voucher, one that was got for another; one given back.</summary>
    [Fact]
    public async Task Gross_is_what_good_tickets_cost_without_fees_however_they_were_paid()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30", seats: ["____ ____", "wp__ ____", "____ ____"]).InAsync(Site);
        var later = await Site.AnotherScreeningAsync(cinema, 24, surcharge: 300);
        await Site.CodeAsync(cinema, Codes.Percent("TENTH", 10));
        var cheap = await cinema.HoldAsync("Anna", "A1");
        Assert.Equal("", await Site.ApplyAsync(cheap, "TENTH"));
        await Site.PayAsync(cheap);
        await SellAsync(cinema, "B1", "B2 Carer");
        var till = await ATill.OpenAsync(Site, cinema);
        Assert.Null(await till.SellAsync(await till.HoldAsync("A5"), new Tender(Vouchers: [await till.VoucherAsync(2000)])));
        await Site.ExchangeAsync(await Site.BuyAsync(cinema, "C1"), ["C1"], later, "C1");
        await Site.GiveBackAsync(await Site.BuyAsync(cinema, "C5"), ReturnWay.AsPaid);
        Site.Wait(30 * 24 * 60);

        Assert.Equal(
            "2026-03-06 | No terms yet | Ran | 1 | 2 | 5 | 49.80 | 8.30 | 41.50 |  | 0.00 | 0.00 | 0.00",
            (await Site.ReportAsync(ReportKind.FilmHire, "2026-03-06", "2026-03-12")).Parts[1].Said().First());
    }

    [Fact]
    public async Task A_cancelled_screening_is_owed_for_no_more_than_one_that_was_never_planned()
    {
        var cinema = await ACinema.With(at: "2026-03-06 19:30").InAsync(Site);
        await AgreeAsync(cinema, Terms);
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, CinemaSite.Scheduling.ScreeningStatus.Cancelled)));
        Site.Wait(30 * 24 * 60);

        Assert.Equal(0, (await Site.ReportAsync(ReportKind.FilmHire, "2026-03-06", "2026-03-12")).Figures.Sum(f => f.Value));
    }

    /// <summary>The query counts the tax in the database, the receipt in the code; both round each ticket half away from zero.</summary>
    [Theory]
    [InlineData(0, 2000), InlineData(1, 2000), InlineData(3, 2000), InlineData(9, 2000), InlineData(799, 2000), InlineData(1249, 550), InlineData(333, 2100), InlineData(1000, 0)]
    public void The_tax_in_the_query_is_that_of_the_receipt(long price, int rate) =>
        Assert.Equal(Tax.Included(price, rate), (2 * price * rate + 10_000 + rate) / (2 * (10_000 + rate)));

    private Task AgreeAsync(ACinema cinema, HireTerms terms) => Site.RunAsync(async (IServiceProvider services) =>
    {
        var db = (CinemaDbContext)services.GetService(typeof(CinemaDbContext))!;
        var film = await db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.FilmId).SingleAsync();
        Assert.Null(await ((SaveFilmTerms)services.GetService(typeof(SaveFilmTerms))!).RunAsync(await Site.ActorAsync(), film, terms, CancellationToken.None));
    });

    private Task<int> SellAsync(ACinema cinema, params string[] wishes) => Site.BuyAsync(cinema, wishes);
}
