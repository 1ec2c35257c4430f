using CinemaSite.E2E.Journeys;

namespace CinemaSite.E2E.Screens;

/// <summary>
/// The pages as they look with a real programme and a real auditorium. Where CINEMA_SCREENSHOTS names a folder they are
/// photographed into it, light and dark, 320 and 1280 px wide.
/// </summary>
public sealed class TheDemoCinema : Journey
{
    private static readonly string? Album = Environment.GetEnvironmentVariable("CINEMA_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public TheDemoCinema(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Shows_its_programme_and_sells_a_ticket()
    {
        var visitor = await AVisitorAsync();
        await VisitAsync(visitor, "home", "/");
        await VisitAsync(visitor, "films", "/films");
        await visitor.ClickAsync(".film-card a");
        await PhotographAsync(visitor, "film");

        await visitor.GoAsync("/");
        await visitor.ClickAsync(".screening-time:has-text('Screen 1')");
        var seats = visitor.Address;
        await visitor.ClickAsync(".seat-us .button");
        await visitor.ChooseAsync("E5", "E6");
        await PhotographAsync(visitor, "seats");

        await visitor.PressAsync("Continue");
        await PhotographAsync(visitor, "tickets");
        await visitor.PressAsync("Hold these seats");
        await PhotographAsync(visitor, "checkout");
        await visitor.GoToPayAsync();
        await PhotographAsync(visitor, "payment");
        await visitor.ClickAsync("button[value=decline]");
        await PhotographAsync(visitor, "declined");
        await visitor.PayAsync();
        await PhotographAsync(visitor, "booking");
        await visitor.FollowAsync("Print view");
        await PhotographAsync(visitor, "print");

        await visitor.GoAsync(seats);
        await visitor.ChooseAsync("E8");
        await visitor.PressAsync("Continue");
        await PhotographAsync(visitor, "refused");
        await VisitAsync(visitor, "list", seats + "?view=list");
        await VisitAsync(visitor, "not-found", "/films/nobody-knows-it", status: 404);
    }

    [Fact]
    public async Task Knows_its_moviegoers()
    {
        var visitor = await AVisitorAsync();
        await VisitAsync(visitor, "sign-up", "/account/sign-up");
        await visitor.PressAsync("Make my account");
        await PhotographAsync(visitor, "sign-up-refused");
        await VisitAsync(visitor, "find", "/bookings");
        await VisitAsync(visitor, "sign-in", "/account/sign-in");
        await visitor.WriteAsync("E-mail", "moviegoer@example.com");
        await visitor.WriteAsync("Password", "velvet curtain rising");
        await visitor.PressAsync("Sign in");

        await visitor.GoAsync("/");
        await visitor.ClickAsync(".screening-time:has-text('Screen 2')");
        await visitor.ChooseAsync("D3", "D4");
        await visitor.PressAsync("Continue");
        await visitor.PressAsync("Hold these seats");
        await visitor.PayAsync();
        foreach (var page in new[] { "", "/details", "/email", "/password", "/data", "/close" })
        {
            await VisitAsync(visitor, "account" + page.Replace('/', '-'), "/account" + page);
            await visitor.GoAsync("/es/account" + page);
        }
    }

    private static async Task VisitAsync(Screen visitor, string name, string address, int status = 200)
    {
        await visitor.GoAsync(address, status);
        await PhotographAsync(visitor, name);
    }

    private static Task PhotographAsync(Screen visitor, string name) =>
        Album is null ? Task.CompletedTask : visitor.PhotographAsync(Album, name);
}
