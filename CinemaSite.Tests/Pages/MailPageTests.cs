using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Pages;

/// <summary>The page on which whoever reads a mail says what else we may write.</summary>
public sealed class MailPageTests : SiteTests
{
    private const string Ana = "ana@example.com";

    [Fact]
    public async Task The_link_is_enough_to_turn_reminders_off_and_on_and_names_nobody()
    {
        var (link, ana) = (LinkTo(Ana), new Browser(Site.Visitor()));
        var page = await ana.GetAsync(link);
        Assert.Equal("What we write to you", page.Heading);
        Assert.DoesNotContain("ana", page.Html.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(HttpStatusCode.Redirect, (await ana.SubmitAsync(link, "No more reminders", ("on", "false"))).Status);
        Assert.False(await WantsAsync());
        Assert.Equal(HttpStatusCode.Redirect, (await ana.SubmitAsync(link, "Remind me again", ("on", "true"))).Status);
        Assert.True(await WantsAsync());
    }

    [Fact]
    public async Task The_button_of_a_mail_program_turns_reminders_off_without_a_page()
    {
        using var program = Site.Visitor();
        var link = LinkTo(Ana) + "/stop";
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("/mail/another/stop", "One-Click"));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(link, "Maybe"));
        Assert.True(await WantsAsync());

        Assert.Equal(HttpStatusCode.OK, await PostAsync(link, "One-Click"));
        Assert.False(await WantsAsync());
        Assert.Equal(LinkTo(Ana).Length, (await new Browser(program).GetAsync(link)).Location!.Length);

        async Task<HttpStatusCode> PostAsync(string to, string how)
        {
            using var form = new FormUrlEncodedContent([new("List-Unsubscribe", how)]);
            using var answer = await program.PostAsync(new Uri(to, UriKind.Relative), form);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Looking_at_the_page_turns_nothing_off()
    {
        await new Browser(Site.Visitor()).GetAsync(LinkTo(Ana));
        Assert.True(await WantsAsync());
    }

    [Fact]
    public async Task Any_other_word_is_not_found_and_changes_nothing()
    {
        var (link, ana) = (LinkTo(Ana), new Browser(Site.Visitor()));
        foreach (var other in new[] { "/mail/ana@example.com", link[..^2], link + "A", "/mail/" + new string('A', 3000) })
            Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(other)).Status);
        Assert.DoesNotContain(Ana, link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Films_that_somebody_waits_for_are_listed_and_can_be_forgotten_there_alone()
    {
        var office = await AnOffice.OpenAsync(Site);
        foreach (var (film, email) in new[] { ("Ran", Ana), ("Ikiru", Ana), ("Ran", "ben@example.com") })
            await Site.RunAsync((AskForFilm ask) => ask.RunAsync(office.Films[film], email, "en", CancellationToken.None));
        var (link, ana) = (LinkTo(Ana), new Browser(Site.Visitor()));
        Assert.Equal(["Ran", "Ikiru"], Films(await ana.GetAsync(link)));

        var ids = await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.OrderBy(w => w.Id).Select(w => w.Id).ToListAsync());
        await ana.SubmitAsync(link, "Do not tell me: Ran", ("wish", $"{ids[0]}"));
        await ana.SubmitAsync(link, "Do not tell me: Ikiru", ("wish", $"{ids[2]}"));
        Assert.Equal(["Ikiru"], Films(await ana.GetAsync(link)));
        Assert.Equal(["Ran"], Films(await ana.GetAsync(LinkTo("ben@example.com"))));
    }

    [Fact]
    public async Task The_details_of_an_account_say_whether_it_is_reminded()
    {
        var customer = await Site.StaffAsync(Roles.Customer);
        var address = (await Site.ActorAsync(Roles.Customer)).Name;
        await customer.SubmitAsync("/account/details", "Keep these details", ("WantsReminders", Array.Empty<string>()));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.WantsRemindersAsync(address, CancellationToken.None)));

        await customer.SubmitAsync("/account/details", "Keep these details", ("WantsReminders", "true"));
        Assert.True(await Site.RunAsync((CinemaDbContext db) => db.WantsRemindersAsync(address, CancellationToken.None)));
    }

    private string LinkTo(string email) => new Uri(Site.Services.GetRequiredService<AddressLinks>().To(email, "en")).AbsolutePath;

    private Task<bool> WantsAsync() => Site.RunAsync((CinemaDbContext db) => db.WantsRemindersAsync(Ana, CancellationToken.None));

    private static IEnumerable<string> Films(Answer page) => page.Html.QuerySelectorAll(".mail-wishes a").Select(a => a.TextContent);
}
