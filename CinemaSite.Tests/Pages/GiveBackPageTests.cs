using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Pages;

/// <summary>Who may give which booking back, and exchange it.</summary>
public sealed class GiveBackPageTests : SiteTests
{
    private ACinema cinema = null!;
    private Booking booking = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(at: "2026-03-04 12:00").InAsync(Site);
        booking = await Site.BookingAsync(await Site.BuyAsync(cinema, "A1", "A2"));
    }

    [Fact]
    public async Task A_stranger_finds_nothing_to_give_back()
    {
        var stranger = new Browser(Site.Visitor());
        var id = booking.Tickets[0].Id;

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/bookings/{booking.Reference}/give-back")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/bookings/{booking.Reference}/exchange")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/bookings/{booking.Reference}/exchange?desk=true")).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await stranger.GetAsync($"/screenings/{cinema.ScreeningId}/tickets?chosen={cinema.Seat("B1")}&exchange={booking.Reference}-{id}-desk")).Status);
    }

    [Fact]
    public async Task Whoever_knows_reference_and_address_gives_one_back_and_a_second_press_finds_it_done()
    {
        var guest = new Browser(Site.Visitor());
        await guest.SubmitAsync("/bookings", "Find my booking", ("Reference", booking.Reference), ("Email", "anna@example.org"));
        var path = $"/bookings/{booking.Reference}/give-back?Tickets={booking.Tickets[0].Id}&Way=Voucher";
        var page = await guest.GetAsync(path);

        var first = await guest.SubmitAsync(page, path, "Give them back for £12.00");
        var second = await guest.SubmitAsync(page, path, "Give them back for £12.00");

        Assert.Equal(($"/bookings/{booking.Reference}", $"/bookings/{booking.Reference}"), (first.Location, second.Location));
        Assert.Equal("1200 Voucher", (await Site.RefundsAsync()).Said());
        Assert.Equal("A1 Refunded 75, A2 Active 0", (await Site.BookingAsync(booking.Id)).Said());
    }

    [Fact]
    public async Task Staff_exchange_for_the_customer_whose_account_has_the_new_booking()
    {
        var cashier = await Site.StaffAsync(Roles.Cashier);
        var path = $"/screenings/{cinema.ScreeningId}/tickets?chosen={cinema.Seat("B1")}-{cinema.Seat("B2")}&exchange={booking.Reference}-{string.Join('-', booking.Tickets.Select(t => t.Id))}-desk";

        var held = await cashier.SubmitAsync(path, "Hold these seats");

        var checkout = await cashier.SubmitAsync(held.Location!, "Get the tickets");
        Assert.EndsWith("/return", checkout.Location, StringComparison.Ordinal);
        Assert.Equal("A1 Exchanged 0, A2 Exchanged 0", (await Site.BookingAsync(booking.Id)).Said());
    }
}
