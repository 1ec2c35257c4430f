using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages;

public sealed class TellMePageTests : SiteTests
{
    private AnOffice office = null!;

    public override async ValueTask InitializeAsync() => office = await AnOffice.OpenAsync(Site);

    [Fact]
    public async Task The_page_of_a_film_that_is_not_on_sale_leads_to_the_form_and_holds_none_itself()
    {
        var page = await Visitor().GetAsync("/films/ran");
        Assert.Equal("/films/ran/tell-me", page.Html.QuerySelector(".film-times a.button")!.GetAttribute("href"));
        Assert.Empty(page.Html.QuerySelectorAll("[name=__RequestVerificationToken]"));

        await office.PublishAsync("2026-03-06 19:30", "Ikiru");
        Assert.Null((await Visitor().GetAsync("/films/ikiru")).Html.QuerySelector(".film-times a.button"));
    }

    [Fact]
    public async Task A_known_address_hears_the_same_as_a_new_one()
    {
        var customer = (await Site.ActorAsync(Roles.Customer)).Name;
        List<string> answers = [];
        foreach (var email in new[] { "ana@example.com", "ana@example.com", customer })
        {
            var visitor = Visitor();
            var answer = await visitor.SubmitAsync("/films/ran/tell-me", "Tell me when it goes on sale", ("Email", email));
            answers.Add(answer.Location + (await visitor.GetAsync(answer.Location!)).Html.QuerySelector("main")!.TextContent);
        }

        Assert.Single(answers.Distinct());
        Assert.Contains("It is noted.", answers[0], StringComparison.Ordinal);
        Assert.Equal(["ana@example.com", customer], await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.OrderBy(w => w.Id).Select(w => w.Email).ToListAsync()));
    }

    [Theory]
    [InlineData("", "Enter your e-mail address"), InlineData("ana", "Write the e-mail address like name@example.org")]
    public async Task An_address_that_is_none_is_asked_for_again(string typed, string error)
    {
        var answer = await Visitor().SubmitAsync("/films/ran/tell-me", "Tell me when it goes on sale", ("Email", typed));
        Assert.Equal([error], answer.Errors);
        Assert.Equal(typed, answer.Html.QuerySelector("#Email")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task Who_is_signed_in_finds_their_address_there()
    {
        var customer = await Site.StaffAsync(Roles.Customer);
        Assert.Equal((await Site.ActorAsync(Roles.Customer)).Name, (await customer.GetAsync("/films/ran/tell-me")).Html.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_film_on_sale_leads_back_to_its_times_and_one_in_the_archive_is_not_asked_for()
    {
        var visitor = Visitor();
        var form = await visitor.GetAsync("/films/ran/tell-me");
        await office.PublishAsync("2026-03-06 19:30");
        Assert.Equal("/films/ran", (await visitor.GetAsync("/films/ran/tell-me")).Location);
        Assert.Equal("/films/ran", (await visitor.SubmitAsync(form, "/films/ran/tell-me", "Tell me when it goes on sale", ("Email", "ana@example.com"))).Location);

        await Site.RunAsync((ArchiveFilm archive) => archive.RunAsync(office.Films["Ikiru"], office.By, CancellationToken.None));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/films/ikiru/tell-me")).Status);
        Assert.Null((await visitor.GetAsync("/films/ikiru")).Html.QuerySelector(".film-times a.button"));
        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.CountAsync()));
    }

    [Fact]
    public async Task A_film_that_is_to_be_released_stands_under_coming_soon_until_it_is_on()
    {
        await ReleaseAsync("Ran", new(2026, 4, 10));
        await ReleaseAsync("Ikiru", new(2026, 2, 10));
        Assert.Equal(["Ran: Released 10 April 2026. Not on sale yet."], await ComingAsync("a"));

        await office.PublishAsync("2026-03-14 19:30");
        Assert.Equal(["Ran: Sat 14 March, 19:30"], await ComingAsync("ran"));
    }

    private Task<int> ReleaseAsync(string film, DateOnly day)
    {
        var id = office.Films[film];
        return Site.RunAsync((CinemaDbContext db) => db.Films.Where(f => f.Id == id).ExecuteUpdateAsync(set => set.SetProperty(f => f.ReleaseDate, day)));
    }

    /// <summary>Each time other words are looked for, since a page that was seen comes from the cache for some seconds.</summary>
    private async Task<IEnumerable<string>> ComingAsync(string words) =>
        (await Visitor().GetAsync("/films?q=" + words)).Html.QuerySelectorAll("[aria-labelledby=soon] .film-card")
            .Select(card => $"{card.QuerySelector("h3")!.TextContent.Trim()}: {card.QuerySelector(".film-date")!.TextContent.Trim()}");

    private Browser Visitor() => new(Site.Visitor());
}
