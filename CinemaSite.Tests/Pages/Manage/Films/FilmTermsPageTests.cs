using System.Net;
using CinemaSite.Data;
using CinemaSite.Reporting.Hire;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage.Films;

public sealed class FilmTermsPageTests : SiteTests
{
    [Fact]
    public async Task Terms_are_typed_kept_shown_again_and_in_the_history()
    {
        var path = await PathAsync();
        var browser = await Site.StaffAsync();
        var saved = await browser.SubmitAsync(path, "Keep the terms", ("Form.Distributor", " Park Circus "), ("Form.Shares", "50, 42.5 %, 35"), ("Form.MinimumGuarantee", "120,50"));
        Assert.Equal(path, saved.Location);

        var page = await browser.GetAsync(path);
        Assert.Equal(
            ["Park Circus", "50, 42.50, 35", "120.50"],
            new[] { "Form.Distributor", "Form.Shares", "Form.MinimumGuarantee" }.Select(name => page.Html.QuerySelector($"input[name='{name}']")!.GetAttribute("value")));
        Assert.Equal(["Changed the terms of a film: Ran"], await Site.RunAsync((CinemaDbContext db) =>
            db.History.OrderBy(e => e.Number).Select(e => e.What + ": " + e.SubjectName).ToListAsync()));
    }

    [Theory]
    [InlineData("", "50", "", "Write the distributor’s name.")]
    [InlineData("Park Circus", "", "", "Write at least one share, like 50.")]
    [InlineData("Park Circus", "50, half", "", "Write shares from 0 to 100, with commas between them, like 50, 40, 35.")]
    [InlineData("Park Circus", "101", "", "Write shares from 0 to 100, with commas between them, like 50, 40, 35.")]
    [InlineData("Park Circus", "50", "a lot", "Write an amount like 250.00, or leave it empty.")]
    [InlineData("Park Circus", "50", "-1", "Write an amount like 250.00, or leave it empty.")]
    [InlineData("Park Circus", "1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1", "", "Write a share for each week, for one to 20 weeks.")]
    public async Task What_cannot_be_read_is_said_and_nothing_is_kept(string distributor, string shares, string guarantee, string said)
    {
        var path = await PathAsync();
        var browser = await Site.StaffAsync();
        var page = await browser.SubmitAsync(path, "Keep the terms", ("Form.Distributor", distributor), ("Form.Shares", shares), ("Form.MinimumGuarantee", guarantee));

        Assert.Equal(said, page.Html.QuerySelector(".error-summary li")!.TextContent.Trim());
        Assert.Equal(shares, page.Html.QuerySelector("input[name='Form.Shares']")!.GetAttribute("value") ?? "");
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.Set<FilmTerms>().CountAsync()));
    }

    [Fact]
    public async Task A_film_that_is_not_there_has_no_terms()
    {
        var browser = await Site.StaffAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/manage/films/4711/terms")).Status);
    }

    private async Task<string> PathAsync()
    {
        await ACinema.With().InAsync(Site);
        return $"/manage/films/{await Site.RunAsync((CinemaDbContext db) => db.Films.Select(f => f.Id).SingleAsync())}/terms";
    }
}
