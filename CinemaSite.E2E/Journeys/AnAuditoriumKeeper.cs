using CinemaSite.Bookings;
using CinemaSite.Data.Demo;
using CinemaSite.E2E.Screens;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>A manager who writes down the seats of a room, and keeps some of them back.</summary>
public sealed class AnAuditoriumKeeper(TheBrowser browser) : Journey(browser)
{
    private const string Plan = """
        category P = Premium
        A: [wc]oooo.oooo[cw]
        B: oooooo.oooooo
        -
        C right: PPPPPP.PPPPPP
        D: (PP)(PP).(PP)(PP)
        """;

    protected override IReadOnlyList<Look> Looks => Look.Desk;

    [Fact]
    public async Task Builds_an_auditorium_from_text()
    {
        await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.VisitAsync("auditoriums", "/manage/auditoriums");

        await manager.FollowAsync("Add an auditorium");
        await manager.PressAsync("Add the auditorium");
        Assert.Equal(["Give the auditorium a name"], await manager.ProblemsAsync());
        await manager.WriteAsync("Name", "Screen 2");
        await manager.WriteAsync("What it has", "hearing loop\nDolby Atmos");
        await manager.PhotographAsync("auditorium-add");
        await manager.PressAsync("Add the auditorium");

        await manager.WriteAsync("Seats as text", Plan.Replace("B: oooooo", "B: ooo*oo", StringComparison.Ordinal));
        await manager.PressAsync("Preview");
        Assert.StartsWith("Line 3, column 7: * is no mark of a seat", (await manager.ProblemsAsync()).Single(), StringComparison.Ordinal);
        await manager.PhotographAsync("seat-plan-error");

        await manager.WriteAsync("Seats as text", Plan);
        await manager.PressAsync("Preview");
        Assert.Equal("44 seats, 4 rows", await manager.TextAsync(".seat-counts caption"));
        await manager.PhotographAsync("seat-plan-preview");
        await manager.PressAsync("Save as version {0}", 1);
        Assert.StartsWith("Version 1 is saved.", await manager.TextAsync(".notice"), StringComparison.Ordinal);

        await manager.WriteAsync("Seats as text", Plan + "\nsection Balcony\nA: ..oooooooo\n");
        await manager.PressAsync("Save as version {0}", 2);
        await manager.FollowAsync("Version 1");
        await manager.PhotographAsync("seat-plan-version");
        await manager.ClickAsync(".desk-tabs a");
        await manager.PhotographAsync("auditorium");
        await manager.PressAsync("Delete {0}", "Screen 2");
        Assert.Equal("The auditorium has been deleted.", await manager.TextAsync(".notice"));
    }

    [Fact]
    public async Task Turns_a_Vista_layout_into_text()
    {
        await ACinema.With().InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        await manager.GoAsync($"/manage/auditoriums/{await RoomAsync(manager)}/seats");
        await manager.Page.Locator("#file").SetInputFilesAsync(new Microsoft.Playwright.FilePayload
        {
            Name = "bhd.json",
            MimeType = "application/json",
            Buffer = await BhdAsync(),
        });
        await manager.PressAsync("Turn it into text");
        Assert.Equal("156 seats, 13 rows", await manager.TextAsync(".seat-counts caption"));
        await manager.PhotographAsync("seat-plan-vista");
        await manager.PressAsync("Save as version {0}", 2);

        await manager.ClickAsync(".desk-tabs li:nth-child(3) a");
        await manager.PhotographAsync("auditorium-screenings");
        await manager.PressAsync("Put every unsold one on version {0}", 2);
        Assert.Equal("Put on the newest seats: 1. Left on theirs: 0.", await manager.TextAsync(".notice"));
    }

    [Fact]
    public async Task Keeps_seats_back_that_nobody_can_buy_then()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "____ ____", "ss ss wp"]).InAsync(Site);
        await cinema.HoldAsync("Anna", "A5", "A6");
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);

        await manager.GoAsync($"/manage/schedule/{cinema.ScreeningId}/seats");
        await manager.ChooseAsync("B1", "B2");
        await manager.PressAsync("Keep these seats back");
        Assert.Equal(["Say why in 1 to 100 characters."], await manager.ProblemsAsync());
        await manager.WriteAsync("Why", "For the critics");
        await manager.WriteAsync("Put on sale by itself", "30");
        await manager.PressAsync("Keep these seats back");
        await manager.PhotographAsync("screening-seats");
        Assert.Equal(["B1", "B2"], await manager.TextsAsync(".data-table tbody th"));

        var guest = await AVisitorAsync();
        await guest.GoAsync($"/screenings/{cinema.ScreeningId}/seats");
        Assert.True(await guest.Seat("B1").IsDisabledAsync());
        Assert.Equal(SeatState.House, await cinema.StateOfAsync("B2"));

        await manager.GoAsync($"/manage/auditoriums/{await RoomAsync(manager)}/broken");
        await manager.ChooseAsync("A5", "C1");
        await manager.WriteAsync("Why", "A spring is out");
        await manager.PressAsync("Mark as broken");
        Assert.Equal(["Seat A5 is held or sold. It stays with whoever has it."], await manager.ProblemsAsync());
        await manager.PhotographAsync("auditorium-broken-refused");
        await manager.Page.Locator("[name='Form.EvenIfInUse']").CheckAsync();
        await manager.PressAsync("Mark as broken");
        await manager.PhotographAsync("auditorium-broken");
        await manager.PressAsync("It is mended");
    }

    [Fact]
    public async Task Works_in_Spanish()
    {
        var cinema = await ACinema.With(seats: ["____ ____", "ss ss wp"]).InAsync(Site);
        var manager = await AVisitorAsync();
        await manager.SignInAsync(Site);
        var room = "/es/manage/auditoriums/" + await RoomAsync(manager);
        foreach (var page in new[] { "/es/manage/auditoriums", room, room + "/seats", room + "/seats/1", room + "/screenings", room + "/broken", $"/es/manage/schedule/{cinema.ScreeningId}/seats" })
            await manager.GoAsync(page);

        await manager.GoAsync("/es/manage/auditoriums");
        await manager.FollowAsync("Change the cinema");
        await manager.PhotographAsync("cinema");
        await manager.WriteAsync("Currency", "EUR");
        await manager.PressAsync("Save");
        Assert.Equal(["Hay sesiones programadas: ya no se pueden cambiar la zona horaria ni la moneda."], await manager.ProblemsAsync());
        await manager.GoAsync(room + "/seats");
        await manager.WriteAsync("Seats as text", "A: oo(o");
        await manager.PressAsync("Preview");
        Assert.Equal(["Línea 1, columna 6: El ( que se abre aquí no se cierra."], await manager.ProblemsAsync());
    }

    /// <summary>The seat layout of a real room, as Vista gives it out.</summary>
    private static async Task<byte[]> BhdAsync()
    {
        await using var file = typeof(DemoCinema).Assembly.GetManifestResourceStream("CinemaSite.Data.Demo.bhd-star-seats.json")!;
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static async Task<string> RoomAsync(Screen manager)
    {
        await manager.GoAsync("/manage/auditoriums");
        return (await manager.Page.Locator("tbody th a").First.GetAttributeAsync("href"))!.Split('/')[^1];
    }
}
