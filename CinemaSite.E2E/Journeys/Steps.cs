using CinemaSite.Identity;
using CinemaSite.Tests.Harness;

namespace CinemaSite.E2E.Journeys;

/// <summary>The stretches that most journeys have in common.</summary>
public static class Steps
{
    /// <summary>From the seat map to the seats being held.</summary>
    public static async Task HoldAsync(this Screen screen, int screeningId, params string[] seats)
    {
        await screen.GoAsync($"/screenings/{screeningId}/seats");
        await screen.ChooseAsync(seats);
        await screen.PressAsync("Continue");
        await screen.PressAsync("Hold these seats");
    }

    /// <summary>From the checkout to the provider's page.</summary>
    public static async Task GoToPayAsync(this Screen screen, string name = "Ann Other", string email = "ann@example.org")
    {
        await screen.WriteAsync("Name", name);
        await screen.WriteAsync("E-mail", email);
        await screen.ClickAsync(".till-roll .button");
    }

    /// <summary>From the checkout to the tickets.</summary>
    public static async Task PayAsync(this Screen screen, string name = "Ann Other", string email = "ann@example.org")
    {
        await screen.GoToPayAsync(name, email);
        await screen.ClickAsync("button[value=pay]");
    }

    /// <summary>As a member of staff, who is found or made.</summary>
    public static async Task SignInAsync(this Screen screen, TheSite site, string role = Roles.Manager)
    {
        var staff = await site.ActorAsync(role);
        await screen.GoAsync("/account/sign-in");
        await screen.WriteAsync("E-mail", staff.Name);
        await screen.WriteAsync("Password", Desk.Password);
        await screen.PressAsync("Sign in");
    }

    /// <summary>The sum at the foot of the price lines.</summary>
    public static Task<string> TotalAsync(this Screen screen) => screen.TextAsync(".price-lines tfoot tr:first-child td");

    /// <summary>The seats that the tickets are for: "B2".</summary>
    public static async Task<IReadOnlyList<string>> TicketsAsync(this Screen screen) => await screen.Page.EvaluateAsync<string[]>(
        "[...document.querySelectorAll('.ticket-stub')].map(stub => [...stub.querySelectorAll('.ticket-seat dd')].map(part => part.innerText).join(''))");
}
