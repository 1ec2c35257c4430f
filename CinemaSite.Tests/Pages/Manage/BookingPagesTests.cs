using System.Net;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class BookingPagesTests(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task A_cashier_finds_a_booking_and_reads_its_story()
    {
        var cinema = await ACinema.With(screening: "Ran").InAsync(site);
        var booking = await site.BookingAsync(await site.SellAsync(cinema, ["A1", "A2"], "Nora Novak", "nora@example.org"));
        var cashier = await site.StaffAsync(Roles.Cashier);

        var list = await cashier.GetAsync("/manage/bookings?q=novak");
        var link = Assert.Single(list.Html.QuerySelectorAll("a.booking-reference"));
        Assert.Equal(booking.Reference, link.TextContent);

        var page = await cashier.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("Booking " + booking.Reference, page.Heading);
        Assert.Equal(["A1", "A2"], page.Html.QuerySelectorAll("table:first-of-type tbody th[scope=row]").Select(th => th.TextContent));
        Assert.Contains("Confirmed with receipt " + booking.ReceiptNumber, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(booking.Tickets[0].Code!, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_without_a_day_is_looked_for_today()
    {
        var cinema = await ACinema.With().InAsync(site);
        var later = await ACinema.With(at: "2026-03-09 19:30").InAsync(site);
        await site.SellAsync(cinema, ["C1"], "Theo Today");
        await site.SellAsync(later, ["C1"], "Lara Later");

        var page = await (await site.StaffAsync(Roles.Cashier)).GetAsync("/manage/bookings?q=c1");

        Assert.Contains("Theo Today", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Lara Later", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_bookings_takes_as_many_queries_for_one_as_for_many()
    {
        var cinema = await ACinema.With().InAsync(site);
        var cashier = await site.StaffAsync(Roles.Cashier);
        await site.SellAsync(cinema, ["A1"], "Quentin Query");
        var one = await site.CountStatementsAsync(() => cashier.GetAsync("/manage/bookings?q=quentin"));
        await site.SellAsync(cinema, ["B1"], "Quentin Query");
        await site.SellAsync(cinema, ["C1"], "Quentin Query");

        Assert.Equal(one, await site.CountStatementsAsync(() => cashier.GetAsync("/manage/bookings?q=quentin")));
    }

    [Theory]
    [InlineData("/manage/bookings/NOTTHR"), InlineData("/manage/customers/99999"), InlineData("/manage/staff/99999")]
    public async Task What_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.StaffAsync(Roles.Admin)).GetAsync(address)).Status);

    [Theory]
    [InlineData("?day=nonsense&status=nonsense&p=-3"), InlineData("?p=99999&q=%00%25"), InlineData("?screening=99999999999")]
    public async Task Nonsense_in_the_address_breaks_nothing(string query) =>
        Assert.Equal(HttpStatusCode.OK, (await (await site.StaffAsync(Roles.Cashier)).GetAsync("/manage/bookings" + query)).Status);
}
