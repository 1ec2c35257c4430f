using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Pricing;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>One who opens a cinema from nothing: seats, a film, a week, a price; and the first guest.</summary>
public sealed class AManager(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Opens_a_cinema_and_the_first_guest_sits_where_they_chose_at_the_price_that_was_set()
    {
        await ACinemaOnPaperAsync();
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);

        await WriteTheSeatsAsync(manager);
        await AddTheFilmAsync(manager);
        await PlanTheWeekAsync(manager);
        await SetThePriceAsync(manager);
        await PublishAsync(manager);

        var guest = await AVisitorAsync(Look.Two);
        await guest.GoAsync("/films/ran");
        await guest.ClickAsync(".screening-time");
        await guest.ChooseAsync("B1", "B2");
        await guest.PressAsync("Continue");
        await guest.PressAsync("Hold these seats");
        Assert.Equal("£25.00", await guest.TotalAsync());
        await guest.PayAsync();
        Assert.Equal(["B1", "B2"], await guest.TicketsAsync());

        await manager.GoAsync("/manage/history");
        Assert.StartsWith("Published screenings: ", (await manager.TextsAsync("tbody th"))[0], StringComparison.Ordinal);
        await manager.PhotographAsync("history");
        await manager.VisitAsync("today-empty", "/manage");
    }

    /// <summary>What somebody has who has only rented the house: a name, and who pays.</summary>
    private Task ACinemaOnPaperAsync() => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var cinema = new Cinema { Slug = "rio", Name = "The Rio", TimeZoneId = "Europe/London", Currency = "GBP" };
        db.Add(cinema);
        await db.SaveChangesAsync();
        db.Add(new TicketType { CinemaId = cinema.Id, Name = "Adult" });
        await db.SaveChangesAsync();
    });

    private static async Task WriteTheSeatsAsync(Screen manager)
    {
        await manager.GoAsync("/manage/auditoriums");
        await manager.FollowAsync("Add an auditorium");
        await manager.WriteAsync("Name", "Screen 1");
        await manager.PressAsync("Add the auditorium");
        await manager.WriteAsync("Seats as text", "A: oooo.oooo\nB: (oo)oo.oo(oo)\nC: oooo.oooo");
        await manager.PressAsync("Save as version {0}", 1);
    }

    private static async Task AddTheFilmAsync(Screen manager)
    {
        await manager.GoAsync("/manage/films");
        await manager.FollowAsync("Add a film");
        await manager.WriteAsync("Title", "Ran");
        await manager.WriteAsync("Year", "1985");
        await manager.WriteAsync("Minutes", "162");
        await manager.PickAsync("Certificate", "12A");
        await manager.ChooseFileAsync("Poster", "ran.png", AFilmProgrammer.APoster());
        await manager.PressAsync("Add the film");
    }

    private static async Task PlanTheWeekAsync(Screen manager)
    {
        await manager.GoAsync($"/manage/schedule/add-many?from={AnOffice.Friday}");
        await manager.PickAsync("Film", "Ran (1985), 162 min");
        await manager.Page.GetByLabel("Screen 1").CheckAsync();
        await manager.WriteAsync("Until", AnOffice.Friday);
        await manager.WriteAsync("Times", "14:00, 20:30");
        await manager.PressAsync("Preview");
        await manager.PressAsync("Save the ticked ones as drafts");

        await manager.GoAsync($"/manage/schedule/add?day={AnOffice.Friday}");
        await manager.PickAsync("Film", "Ran (1985), 162 min");
        await manager.PickAsync("Auditorium", "Screen 1");
        await manager.WriteAsync("Start", "22:00");
        await manager.PressAsync("Plan as a draft");
        Assert.Equal(["Screen 1 is taken then: Ran is on there from 20:30 to 23:37."], await manager.ProblemsAsync());

        await manager.GoAsync($"/manage/schedule?week={AnOffice.Friday}");
        await manager.FollowAsync("Copy this week");
        await manager.PressAsync("Preview");
        await manager.PressAsync("Save the ticked ones as drafts");
    }

    private static async Task SetThePriceAsync(Screen manager)
    {
        await manager.GoAsync($"/manage/schedule?week={AnOffice.Friday}");
        await manager.PressAsync("Publish the week");
        Assert.Contains("There are no price cards yet.", (await manager.ProblemsAsync())[0], StringComparison.Ordinal);

        await manager.GoAsync("/manage/prices");
        await manager.FollowAsync("New price card");
        await manager.WriteAsync("Name", "Every day");
        await manager.WriteAsync("Adult, Standard", "12.50");
        await manager.PressAsync("Keep this price card");
    }

    private static async Task PublishAsync(Screen manager)
    {
        foreach (var week in new[] { AnOffice.Friday, "2026-03-13" })
        {
            await manager.GoAsync($"/manage/schedule?week={week}");
            await manager.PressAsync("Publish the week");
            Assert.Equal("2 screenings are on sale now.", await manager.TextAsync(".notice"));
        }
    }
}
