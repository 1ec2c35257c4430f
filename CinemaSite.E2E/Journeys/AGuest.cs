using CinemaSite.E2E.Screens;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>Somebody without an account, all the way from the front page.</summary>
public sealed class AGuest(TheBrowser browser) : Journey(browser)
{
    [Fact]
    public async Task Buys_two_seats_from_the_front_page_to_the_tickets()
    {
        await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var guest = await AVisitorAsync();

        await guest.GoAsync("/");
        await guest.FollowAsync("Ran");
        await guest.FollowAsync("19:30");
        Assert.Equal("Ran", await guest.HeadingAsync());

        await guest.ChooseAsync("B1", "B2");
        await guest.PressAsync("Continue");
        Assert.Equal("£25.50", await guest.TotalAsync());

        await guest.PickAsync("Ticket", "Child, £8.00", nth: 1);
        await guest.PressAsync("Work out the total again");
        Assert.Equal("£21.50", await guest.TotalAsync());

        await guest.PressAsync("Hold these seats");
        Assert.Equal("12:10", await guest.TextAsync(".hold-line time"));
        var reference = guest.Reference;

        await guest.WriteAsync("Name", "Ann Other");
        await guest.WriteAsync("E-mail", "ann@example.org");
        await guest.PressAsync("Pay {0}", "£21.50");
        Assert.Equal("£21.50", await guest.TextAsync(".sum"));

        await guest.PressAsync("Pay {0}", "£21.50");
        Assert.Equal("/bookings/" + reference, guest.Address);
        Assert.Equal(["B1", "B2"], await guest.TicketsAsync());
        Assert.Equal(["£12.00", "£8.00", "£1.50"], await guest.TextsAsync(".receipt tbody td:last-child"));
        Assert.Equal("£21.50", await guest.TotalAsync());

        var mail = await Mailbox.MailToAsync("ann@example.org");
        Assert.Equal("/bookings/" + reference, mail.LinkTo("/bookings/"));
    }

    [Fact]
    public async Task Who_presses_Pay_again_on_an_old_page_is_led_to_the_tickets()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.HoldAsync(cinema.ScreeningId, "B1");
        var old = await guest.Page.Context.NewPageAsync();
        await old.GotoAsync(guest.Page.Url);
        await guest.PayAsync();

        await old.FillAsync("[name=Name]", "Ann Other");
        await old.FillAsync("[name=Email]", "ann@example.org");
        await old.Locator(".till-roll button").ClickAsync();

        Assert.Equal(guest.Page.Url, old.Url);
    }

    [Fact]
    public async Task Has_a_ticket_for_the_door_for_paper_and_for_the_calendar()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.HoldAsync(cinema.ScreeningId, "B1");
        await guest.PayAsync();

        Assert.Equal("QR code of the ticket for Row B seat 1", await guest.Page.Locator(".ticket-qr").GetAttributeAsync("aria-label"));
        var calendar = await guest.Page.APIRequest.GetAsync((await guest.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Add to calendar" }).GetAttributeAsync("href"))!);
        Assert.Equal("BEGIN:VCALENDAR", (await calendar.TextAsync()).Split("\r\n")[0]);

        var code = (await guest.TextAsync(".ticket-code")).Replace(" ", "");
        await guest.FollowAsync("Receipt");
        await guest.PhotographAsync("receipt");
        await guest.PrintAsync("receipt-page");
        var receipt = await (await guest.Page.APIRequest.GetAsync((await guest.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "As a PDF" }).GetAttributeAsync("href"))!)).BodyAsync();
        await guest.KeepAsync("receipt.pdf", receipt);
        Assert.Contains("Total | £12.75", PaperReader.Lines(receipt));

        await guest.FollowAsync("Booking");
        await guest.FollowAsync("Print view");
        foreach (var paper in new[] { "A4", "A5", "80 mm roll" })
        {
            await guest.FollowAsync(paper);
            Assert.Equal(["B1"], await guest.TicketsAsync());
            await guest.PhotographAsync("print-" + paper[..2]);
            await guest.PrintAsync("print-" + paper[..2]);
        }

        await guest.GoAsync("/T/" + code);
        Assert.Equal("Ran", await guest.HeadingAsync());
    }

    [Fact]
    public async Task Is_told_what_is_missing_and_keeps_what_was_written()
    {
        var cinema = await ACinema.With().InAsync(Site);
        var guest = await AVisitorAsync();
        await guest.GoAsync($"/screenings/{cinema.ScreeningId}/seats");
        await guest.PressAsync("Continue");
        Assert.Equal(["Choose at least one seat."], await guest.ProblemsAsync());

        await guest.HoldAsync(cinema.ScreeningId, "B1");
        await guest.GoToPayAsync(name: "", email: "ann at example.org");
        Assert.Equal(
            ["Tell us the name for the booking.", "Write the e-mail address like name@example.org"], await guest.ProblemsAsync());
        Assert.Equal("ann at example.org", await guest.Page.GetByLabel("E-mail").InputValueAsync());
    }

    [Fact]
    public async Task Looks_around_before_choosing()
    {
        var cinema = await ACinema.With(screening: "Ran", at: "19:30", seats: ["____ ____", "ss ss_wp_", "____H___"]).InAsync(Site);
        var guest = await AVisitorAsync();

        await guest.GoAsync("/");
        await guest.FollowAsync("Tuesday 3 March");
        Assert.Equal("Tuesday 3 March", await guest.HeadingAsync());

        await guest.FollowAsync("Films");
        await guest.WriteAsync("Title, person or genre", "Kagemusha");
        await guest.PressAsync("Search");
        Assert.Equal("No film in our programme matches “Kagemusha”.", await guest.TextAsync(".lead"));

        await guest.GoAsync($"/screenings/{cinema.ScreeningId}/seats?view=list");
        foreach (var page in new[] { "Access", "Refunds", "Privacy", "Find my booking" })
        {
            await guest.FollowAsync(page);
            Assert.Equal(page, await guest.HeadingAsync());
        }

        await guest.GoAsync("/films/kagemusha", status: 404);
        Assert.Equal("That film is not in our programme", await guest.HeadingAsync());
        await guest.GoAsync("/nowhere", status: 404);
        Assert.Equal("This page is not here", await guest.HeadingAsync());
    }
}
