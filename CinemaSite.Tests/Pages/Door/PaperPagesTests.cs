using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Door;

public sealed class PaperPagesTests : SiteTests
{
    private ACinema cinema = null!;
    private IReadOnlyList<string> codes = [];
    private string page = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(screening: "Ran").InAsync(Site);
        codes = await Site.CodesAsync(await Site.SellAsync(cinema, "A1", "A2"));
        page = $"/door/{cinema.ScreeningId}/paper";
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task An_usher_makes_the_pack_and_downloads_it()
    {
        var usher = await Site.StaffAsync(Roles.Usher);
        Assert.DoesNotContain("Download", (await usher.GetAsync(page)).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await usher.GetAsync($"/door/{cinema.ScreeningId}/blackout-pack.pdf")).Status);

        Assert.Equal(page, (await usher.SubmitAsync(page, "Make a fresh one")).Location);
        var link = (await usher.GetAsync(page)).Html.QuerySelector("main a.button")!;
        Assert.Equal("Download the pack of 19:00", link.TextContent.Trim());

        var kept = await Site.RunAsync((CinemaDbContext db) => db.BlackoutSheets.Select(s => s.Pdf).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await usher.GetAsync(link.GetAttribute("href")!)).Status);
        Assert.Contains("A1", string.Join(' ', PaperReader.Lines(kept)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_that_all_go_in_lead_back_to_the_empty_page_with_their_number()
    {
        var usher = await Site.StaffAsync(Roles.Usher);

        Assert.Equal(page, (await usher.SubmitAsync(page, "Let them all in", ("Codes", $"{codes[0][..6]} {codes[1][..6]}"))).Location);

        Assert.Equal("2 tickets are let in.", (await usher.GetAsync(page)).Html.QuerySelector(".notice")!.TextContent.Trim());
    }

    [Fact]
    public async Task What_did_not_go_in_is_listed_with_its_reason_and_stays_in_the_field()
    {
        var usher = await Site.StaffAsync(Roles.Usher);

        var answer = await usher.SubmitAsync(page, "Let them all in", ("Codes", $"{codes[0][..6]}\n{codes[0][..6]}\n000 000"));

        Assert.Equal(
            [$"Already in {codes[0][..6]} A1: Let in at 19:00 by Usher Desk.", "Not found 000 000 No ticket of this screening begins like this. Look at the paper again."],
            answer.Html.QuerySelectorAll(".paper-answers li").Select(li => string.Join(' ', li.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        Assert.Equal("000 000", answer.Html.QuerySelector("textarea")!.TextContent.Trim());
        Assert.Equal("Used 19:00", await Site.StandsAsync(codes[0]));
    }

    [Fact]
    public async Task An_empty_field_is_refused_and_a_screening_that_is_not_there_is_not_found()
    {
        var usher = await Site.StaffAsync(Roles.Usher);

        Assert.Contains("Type at least one code.", (await usher.SubmitAsync(page, "Let them all in", ("Codes", " "))).Body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await usher.GetAsync("/door/999/paper")).Status);
    }
}
