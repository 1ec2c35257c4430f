using CinemaSite.Reporting.Reports;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.WaitingList;

namespace CinemaSite.Tests.Reporting;

/// <summary>A screening of Ran at 19:30 that is sold out; it is Monday noon.</summary>
public sealed class WaitingListReportTests : SiteTests
{
    [Fact]
    public async Task The_list_tells_who_waited_who_was_asked_who_bought_and_who_was_passed_over_and_why()
    {
        var list = await AWaitingList.InAsync(Site, "____", "____");
        await list.JoinAsync("Ada", 3);
        await list.JoinAsync("Ben", 2);
        await list.JoinAsync("Cara", 1);
        await list.LeaveAsync(await list.JoinAsync("Dora", 4));
        Assert.Equal(1, await list.FreeAndOfferAsync("A1", "A2"));
        Site.Wait(24 * 60);
        await list.OfferAsync();
        var report = await Site.ReportAsync(ReportKind.WaitingList, "2026-03-02");

        Assert.Equal(["Ran | 4 | 10 | 1 | 1 | 0 | 1 | 0", "Total | 4 | 10 | 1 | 1 | 0 | 1 | 0"], report.Parts[0].Said());
        Assert.Equal(
            ["No seats came in time | 2 | 4 | 0", "Did not answer | 1 | 2 | 0", "Left the list | 1 | 4 | 0", "Total | 4 | 10 | 0"], report.Parts[1].Said());
        Assert.Equal(["Too few seats | 1 | 3 | 0", "Total | 1 | 3 | 0"], report.Parts[2].Said());
        Assert.Equal(["Parties that waited 4, before 0", "People 10, before 0", "Seats offered 1, before 0", "Bought 0, before 0", "Bought in per cent of offers 0.00"], report.FiguresSaid());
    }

    [Fact]
    public async Task Seats_that_were_offered_and_bought_are_a_success()
    {
        var list = await AWaitingList.InAsync(Site, "____", "____");
        var ada = await list.JoinAsync("Ada", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        Assert.Null((await list.TakeAsync(ada, "Ada")).Refusal);
        await Site.PayAsync((await list.EntryAsync(ada)).BookingId!.Value);
        await list.OfferAsync();

        Assert.Equal("Ran | 1 | 2 | 0 | 1 | 1 | 0 | 0", (await Site.ReportAsync(ReportKind.WaitingList, "2026-03-02")).Parts[0].Said().First());

        var next = await Site.ReportAsync(ReportKind.WaitingList, "2026-03-03");
        Assert.Equal("Parties that waited 0, before 1", next.FiguresSaid().First());
        Assert.Equal(["Ran | 0 | 0 | 0 | 0 | 0 | 0 | 1", "Total | 0 | 0 | 0 | 0 | 0 | 0 | 1"], next.Parts[0].Said());
    }
}
