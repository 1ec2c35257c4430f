using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody who waits for a film, asks to be told when it goes on sale, and buys the first seat.</summary>
public sealed class AnAdmirer(TheBrowser browser) : Journey(browser)
{
    private const string Email = "ann@example.org";

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Asks_for_a_film_hears_of_it_and_buys()
    {
        await AnOffice.OpenAsync(Site);
        await Site.RunAsync((CinemaDbContext db) => db.Films.Where(f => f.Slug == "ikiru")
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.ReleaseDate, new DateOnly(2026, 3, 6))));
        var admirer = await AVisitorAsync();
        await admirer.VisitAsync("films-coming", "/films");
        await admirer.FollowAsync("Ikiru");
        await admirer.PhotographAsync("film-awaited");
        await admirer.FollowAsync("Tell me when it goes on sale");
        await admirer.WriteAsync("E-mail", "ann");
        await admirer.PressAsync("Tell me when it goes on sale");
        Assert.Equal(["Write the e-mail address like name@example.org"], await admirer.ProblemsAsync());
        await admirer.PhotographAsync("tell-me-refused");
        await admirer.WriteAsync("E-mail", Email);
        await admirer.PressAsync("Tell me when it goes on sale");
        Assert.StartsWith("It is noted.", await admirer.TextAsync(".notice"), StringComparison.Ordinal);
        await admirer.PhotographAsync("tell-me-noted");
        await admirer.GoAsync("/es/films/ikiru/tell-me");

        var manager = await AVisitorAsync(Look.Desk);
        await manager.SignInAsync(Site);
        await manager.GoAsync($"/manage/schedule?week={AnOffice.Friday}");
        await manager.FollowAsync("Add a screening");
        await manager.PickAsync("Film", "Ikiru (1985), 95 min");
        await manager.PickAsync("Auditorium", "Screen 1");
        await manager.WriteAsync("Start", "19:30");
        await manager.PressAsync("Plan as a draft");
        Assert.Equal(0, await TellAsync());
        await manager.PressAsync("Publish the week");
        Assert.Equal(1, await TellAsync());

        var mail = await Mailbox.MailToAsync(Email);
        Assert.Equal("Ikiru is on sale", mail.Subject);
        var screening = mail.LinkTo("/screenings/").Split('/')[2];
        await admirer.HoldAsync(int.Parse(screening, System.Globalization.CultureInfo.InvariantCulture), "A4", "A5");
        await admirer.PayAsync(email: Email);
        Assert.Equal(["A4", "A5"], await admirer.TicketsAsync());

        await admirer.GoAsync(mail.LinkTo("/mail/"));
        Assert.Equal(0, await TellAsync());
    }

    /// <summary>What the jobs do within minutes.</summary>
    private async Task<int> TellAsync()
    {
        var told = await Site.RunAsync((TellOnSale tell) => tell.RunAsync(CancellationToken.None));
        await Site.RunAsync((SendOutbox send) => send.RunAsync(CancellationToken.None));
        return told;
    }
}
