using System.Globalization;
using CinemaSite.Data;
using CinemaSite.E2E.Screens;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.E2E.Journeys;

/// <summary>A manager whose projector has broken, and the customers who had bought seats.</summary>
public sealed class ARescuer(TheBrowser browser) : Journey(browser)
{
    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Moves_a_sold_screening_into_a_smaller_room_and_everybody_gets_what_they_want()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "2026-03-04 19:30", seats: ["____ ____", "____ ____", "____ ____", "ss ss wp"]).InAsync(Site);
        await BuyAsync(cinema, "Anna", "A1", "A2");
        await BuyAsync(cinema, "Ben", "B5", "B6");
        await BuyAsync(cinema, "Cem", "C1", "C2");
        await BuyAsync(cinema, "Dora", "D1", "D2");
        await AddScreenAsync(cinema.ScreeningId);
        Mailbox.Empty();

        var manager = await AVisitorAsync(Look.DeskFour);
        await manager.SignInAsync(Site);
        await manager.GoAsync($"/manage/schedule/{cinema.ScreeningId}");
        await manager.FollowAsync("Cancel it, or move it with its customers");
        await manager.PressAsync("Show what it does");
        Assert.Equal(["Choose what is to happen.", "Tell the customers why."], await manager.ProblemsAsync());
        await manager.Page.GetByLabel("It moves").CheckAsync();
        await manager.PickAsync("Where", "Screen 2, 8 seats");
        await manager.WriteAsync("Why, to the customers", "Screen 1 has a broken projector.");
        await manager.PressAsync("Show what it does");
        await manager.PhotographAsync("rescue-preview");
        Assert.Equal(["Only cheaper seats left", "As good as before", "As good as before", "As good as before"], await manager.TextsAsync("#preview tbody td:nth-child(5)"));
        await manager.PressAsync("Move it and write to {0} customers", 4);
        await manager.PhotographAsync("rescue-progress-open");

        var link = (await Mailbox.MailToAsync("dora@example.org")).LinkTo("/choices/");
        var dora = await AVisitorAsync();
        await dora.GoAsync(link);
        await dora.PhotographAsync("choice-no-seats");
        await dora.PressAsync("That is what I want");
        Assert.Equal(["Choose one of these."], await dora.ProblemsAsync());
        await dora.Page.Locator("[name=answer][value=Refund]").CheckAsync();
        await dora.PressAsync("That is what I want");
        Assert.EndsWith("Your money is on its way back to you: £28.50.", await dora.TextAsync(".notice-good"), StringComparison.Ordinal);

        var anna = await AVisitorAsync();
        await anna.GoAsync((await Mailbox.MailToAsync("anna@example.org")).LinkTo("/choices/"));
        await anna.PhotographAsync("choice");
        await anna.Page.Locator("[name=answer][value=Accepted]").CheckAsync();
        await anna.PressAsync("That is what I want");
        await anna.PhotographAsync("choice-answered");

        var ben = await AVisitorAsync();
        await ben.GoAsync("/es" + (await Mailbox.MailToAsync("ben@example.org")).LinkTo("/choices/"));
        await ben.Page.Locator(".choice-option:has-text('6 de marzo') input").CheckAsync();
        await ben.PressAsync("That is what I want");
        Assert.Contains("Vas a otra sesión", await ben.TextAsync(".notice-good"), StringComparison.Ordinal);

        await manager.ReloadAsync();
        await manager.PhotographAsync("rescue-progress");
        Assert.Equal(["No answer yet", "Keeps the tickets", "Goes to another screening", "Has the money back", "Chosen for them from"], await manager.TextsAsync(".figures dt"));
        await manager.ClickAsync("a[href$='/choice']");
        await manager.PhotographAsync("rescue-answer");
        await manager.PressAsync("Send the mail again");
        await manager.GoAsync($"/es/manage/schedule/{cinema.ScreeningId}/rescue");
    }

    private async Task BuyAsync(ACinema cinema, string who, params string[] seats)
    {
        var guest = await AVisitorAsync([new(Look.Desktop, Microsoft.Playwright.ColorScheme.Light)]);
        await guest.HoldAsync(cinema.ScreeningId, seats);
        await guest.PayAsync(who, $"{who.ToLowerInvariant()}@example.org");
        await Mailbox.MailToAsync($"{who.ToLowerInvariant()}@example.org");
    }

    /// <summary>A second, smaller room, where the film is on again on Friday.</summary>
    private Task AddScreenAsync(int screeningId) => Site.RunAsync(async (CinemaDbContext db) =>
    {
        var sold = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == screeningId);
        var screen = new Auditorium { Cinema = sold.Auditorium.Cinema, Name = "Screen 2" };
        SeatPlan.For(screen, [.. Enumerable.Range(0, 8).Select(n => new Seat { Row = $"{(char)('A' + n / 4)}", Number = $"{n % 4 + 1}", RowIndex = n / 4, Column = n % 4 })]);
        db.Add(Screening.Plan(sold.Film, screen, DateTime.Parse("2026-03-06T19:30:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)));
        await db.SaveChangesAsync();
    });
}
