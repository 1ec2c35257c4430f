using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

/// <summary>What somebody may write into an address or leave out of a form.</summary>
public sealed class OddInputTests : SiteTests
{
    [Theory]
    [InlineData("/manage/schedule?week=0001-01-01"), InlineData("/manage/schedule?week=0001-01-05"), InlineData("/manage/schedule?week=9999-12-31")]
    [InlineData("/manage/schedule?week=tomorrow"), InlineData("/manage/schedule/add-many?from=9999-12-31"), InlineData("/manage/schedule/copy?from=9999-12-31")]
    [InlineData("/manage/history?until=9999-12-31"), InlineData("/manage/history?from=0001-01-01"), InlineData("/manage/prices/explain?day=9999-12-31")]
    [InlineData("/manage/bookings?day=0001-01-01"), InlineData("/account/join?id=5&code=")]
    public async Task A_page_opens_whatever_its_address_asks_for(string address)
    {
        await AnOffice.OpenAsync(Site);

        Assert.Equal(HttpStatusCode.OK, (await (await Site.StaffAsync(Roles.Admin)).GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_day_that_no_cinema_plans_for_does_not_fit_and_stays_written()
    {
        await AnOffice.OpenAsync(Site);
        var page = await (await Site.StaffAsync()).PostAsync("/manage/schedule/add", ("Form.Day", "9999-12-31"), ("Form.Time", "00:30"));

        Assert.Contains("“9999-12-31” does not fit here. Write it another way.", page.Errors);
        Assert.Equal("9999-12-31", page.Html.QuerySelector("[name='Form.Day']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_promo_code_without_a_value_is_asked_for_it()
    {
        await AnOffice.OpenAsync(Site);
        var page = await (await Site.StaffAsync()).PostAsync("/manage/promocodes/edit", ("Form.Code", "SPRING"), ("Form.Value", ""));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.NotEmpty(page.Errors);
    }

    [Fact]
    public async Task A_screening_on_sale_is_not_moved_to_where_it_has_no_price()
    {
        var office = await AnOffice.OpenAsync(Site);
        await office.PublishAsync("2026-03-06 19:30");
        await Site.RunAsync((CinemaDbContext db) => db.PriceCards.ExecuteUpdateAsync(set => set.SetProperty(c => c.ValidUntil, new DateOnly(2026, 3, 6))));
        var id = await Site.RunAsync((CinemaDbContext db) => db.Screenings.Select(s => s.Id).SingleAsync());

        var wish = new ScreeningWish(office.Films["Ran"], office.Screens["Screen 1"], new DateOnly(2026, 3, 7), new TimeOnly(19, 30), 25, [], null);
        var moved = await Site.RunAsync((MoveScreening move) => move.RunAsync(id, wish, office.By, CancellationToken.None));

        Assert.Equal("No price card covers Saturday 7 March at 19:30.", $"{moved.Refused}");
        Assert.Equal(["03-06 19:30 Ran, Screen 1, Published"], await office.ProgrammeAsync());
    }

    [Fact]
    public async Task The_list_of_bookings_says_what_was_paid()
    {
        var cinema = await ACinema.With().InAsync(Site);
        await Site.CodeAsync(cinema, Codes.Percent("HALF", 50));
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        Assert.Equal("", await Site.ApplyAsync(booking, "HALF"));
        await Site.PayAsync(booking);

        var page = await (await Site.StaffAsync()).GetAsync("/manage/bookings");
        Assert.Contains("£13.50", page.Html.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }
}
