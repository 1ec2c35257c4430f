using CinemaSite.E2E.Journeys;

namespace CinemaSite.E2E.Screens;

/// <summary>
/// The pages as they look with a real programme and a real auditorium. Where CINEMA_SCREENSHOTS names a folder they are
/// photographed into it, light and dark, 320 and 1280 px wide.
/// </summary>
public sealed class TheDemoCinema : Journey
{
    public TheDemoCinema(TheBrowser browser) : base(browser) => Site.With("Demo:Enabled", "true");

    protected override IReadOnlyList<Look> Looks => Look.Four;

    [Fact]
    public async Task Shows_its_programme_and_sells_a_ticket()
    {
        var visitor = await AVisitorAsync();
        await visitor.VisitAsync("home", "/");
        await visitor.VisitAsync("films", "/films");
        await visitor.ClickAsync(".film-card a");
        await visitor.PhotographAsync("film");

        await visitor.GoAsync("/");
        await visitor.ClickAsync(".screening-time:has-text('Screen 1')");
        var seats = visitor.Address;
        await visitor.ClickAsync(".seat-us .button");
        await visitor.ChooseAsync("E5", "E6");
        await visitor.PhotographAsync("seats");

        await visitor.PressAsync("Continue");
        await visitor.PhotographAsync("tickets");
        await visitor.PressAsync("Hold these seats");
        await visitor.PhotographAsync("checkout");
        await visitor.GoToPayAsync();
        await visitor.PhotographAsync("payment");
        await visitor.ClickAsync("button[value=decline]");
        await visitor.PhotographAsync("declined");
        await visitor.PayAsync();
        await visitor.PhotographAsync("booking");
        await visitor.FollowAsync("Print view");
        await visitor.PhotographAsync("print");

        await visitor.GoAsync(seats);
        await visitor.ChooseAsync("E8");
        await visitor.PressAsync("Continue");
        await visitor.PhotographAsync("refused");
        await visitor.VisitAsync("list", seats + "?view=list");
        await visitor.VisitAsync("not-found", "/films/nobody-knows-it", status: 404);
    }

    [Fact]
    public async Task Knows_its_moviegoers()
    {
        var visitor = await AVisitorAsync();
        await visitor.VisitAsync("sign-up", "/account/sign-up");
        await visitor.PressAsync("Make my account");
        await visitor.PhotographAsync("sign-up-refused");
        await visitor.VisitAsync("find", "/bookings");
        await visitor.VisitAsync("sign-in", "/account/sign-in");
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
            await visitor.VisitAsync("account" + page.Replace('/', '-'), "/account" + page);
            await visitor.GoAsync("/es/account" + page);
        }
    }
}
