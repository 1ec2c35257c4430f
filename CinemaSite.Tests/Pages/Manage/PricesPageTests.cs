using System.Net;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

/// <summary>The pages on which staff set prices.</summary>
public sealed class PricesPageTests : SiteTests
{
    private ACinema cinema = null!;
    private Browser manager = null!;

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With(seats: ["____ ____", "ssss"]).InAsync(Site);
        manager = await Site.StaffAsync();
    }

    [Theory, InlineData("/manage/prices"), InlineData("/manage/prices/cards"), InlineData("/manage/prices/supplements"), InlineData("/manage/promocodes"), InlineData("/manage/promocodes/edit")]
    public async Task Only_who_sets_prices_sees_them(string page)
    {
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync(page)).Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync("/es" + page)).Status);
        Assert.Contains("/account/no-access", (await (await Site.StaffAsync(Roles.Cashier)).GetAsync(page)).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_is_written_in_a_table_and_copied_from_another()
    {
        var copy = await manager.PostAsync($"/manage/prices/cards?copy={await CardAsync()}", [.. await FilledAsync("Tuesdays", "Tuesday", "6,50")]);

        Assert.Equal("/manage/prices", copy.Location);
        var list = await manager.GetAsync("/manage/prices");
        Assert.Equal(["Tuesdays", "Evening"], list.Html.QuerySelectorAll("#cards ~ .table-frame tbody th").Select(th => th.TextContent.Trim()));
        Assert.Equal(650, await Site.RunAsync((CinemaDbContext db) => db.PriceCards.Where(c => c.Name == "Tuesdays").SelectMany(c => c.Prices).Select(p => p.Amount).SingleAsync()));
    }

    [Fact]
    public async Task An_amount_that_is_none_is_refused_and_kept()
    {
        var page = await manager.PostAsync("/manage/prices/cards", [.. await FilledAsync("Tuesdays", "Tuesday", "six")]);

        Assert.Equal(["Write the amount like 8.50, or leave it empty where it is not sold."], page.Errors);
        Assert.Contains(page.Html.QuerySelectorAll(".price-matrix input"), input => input.GetAttribute("value") == "six");
    }

    [Fact]
    public async Task A_card_without_a_weekday_is_refused()
    {
        var fields = (await FilledAsync("Never", "", "6")).Where(f => f.Item1 != "Form.Weekdays");

        Assert.Equal(["Choose at least one weekday."], (await manager.PostAsync("/manage/prices/cards", [.. fields])).Errors);
    }

    [Fact]
    public async Task A_type_is_changed_retired_and_brought_back()
    {
        var child = cinema.TicketType("Child");
        await manager.PostAsync($"/manage/prices/types/{child}", ("Form.Name", "Kid"), ("Form.SortOrder", "1"), ("Form.TaxRate", "5,5"), ("Form.NotFor", "Eighteen"));
        await SendAsync($"/manage/prices/types/{child}?handler=Retire", ("retire", "true"));

        var kid = await Site.RunAsync((CinemaDbContext db) => db.TicketTypes.SingleAsync(t => t.Id == child));
        Assert.Equal(("Kid", 550, true), (kid.Name, kid.TaxRateBasisPoints, kid.IsRetired));
    }

    [Fact]
    public async Task Supplements_are_set_in_one_form()
    {
        await manager.PostAsync("/manage/prices/supplements", ("Amounts[ThreeD]", "2.00"), ("Amounts[SingAlong]", " "));

        Assert.Equal(["ThreeD 200"], await Site.RunAsync((CinemaDbContext db) => db.FormatSurcharges.Select(s => s.Attribute + " " + s.Amount).ToListAsync()));
    }

    [Fact]
    public async Task A_price_is_explained_line_by_line()
    {
        await manager.PostAsync("/manage/prices/supplements", ("Amounts[ThreeD]", "2.00"));
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Attributes, [CinemaSite.Scheduling.ScreeningAttribute.ThreeD])));
        await manager.PostAsync("/manage/prices/cards", [.. await FilledAsync("Tuesdays", "Tuesday", "6.50")]);

        var page = await manager.GetAsync($"/manage/prices/explain?screening={cinema.ScreeningId}&seat={cinema.Seat("B1")}&type={cinema.TicketType("Child")}");

        Assert.Equal(
            ["Evening, Child £8.00", "Sofa seat + £1.50", "3D supplement + £2.00", "Booking feeOnly online + £0.75", "Total £12.25", "of which VAT at 20% £2.05"],
            page.Html.QuerySelectorAll(".explained-price tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Equal(
            ["Evening 0 It prices this screening.", "Tuesdays 0 Monday is not one of its days."],
            page.Html.QuerySelectorAll("#considered ~ .table-frame tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
    }

    [Fact]
    public async Task A_code_is_made_and_its_uses_are_listed()
    {
        var made = await manager.PostAsync(
            "/manage/promocodes/edit", ("Form.Code", "spring"), ("Form.Kind", "Amount"), ("Form.Value", "2,50"), ("Form.MaxUses", "10"), ("Form.IsActive", "true"));
        var booking = await cinema.HoldAsync("Anna", "A1");
        Assert.Equal("", await Site.ApplyAsync(booking, "SPRING"));

        var page = await manager.GetAsync(made.Location!);

        Assert.Equal("Promo code SPRING", page.Heading);
        Assert.Equal(
            [$"Mon 2 March, 12:00 {(await Site.BookingAsync(booking)).Reference} Ran, Monday 2 March, 19:30 Being held 1 £2.50"],
            page.Html.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()))));
        Assert.Contains("1 of 10", (await manager.GetAsync("/manage/promocodes")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_can_be_tied_to_a_screening_of_a_day_that_one_asks_for()
    {
        var shown = await manager.PostAsync("/manage/promocodes/edit", ("Form.Code", "x"), ("Form.Day", "2026-03-02"));
        Assert.NotEmpty(shown.Errors);
        shown = await SendAsync("/manage/promocodes/edit?handler=Show", ("Form.Code", "x"), ("Form.Day", "2026-03-02"));

        Assert.Empty(shown.Errors);
        Assert.Equal("x", shown.Html.QuerySelector("[name='Form.Code']")!.GetAttribute("value"));
        Assert.Equal($"{cinema.ScreeningId}", shown.Html.QuerySelector("[name='Form.Screenings']")!.GetAttribute("value"));
    }

    private Task<int> CardAsync() => Site.RunAsync((CinemaDbContext db) => db.PriceCards.Select(c => c.Id).FirstAsync());

    private async Task<List<(string, string)>> FilledAsync(string name, string day, string adult)
    {
        var empty = await manager.GetAsync("/manage/prices/cards");
        var first = empty.Html.QuerySelectorAll(".price-matrix input:not([type=hidden])").Select(i => i.GetAttribute("name")!).First();
        return [("Form.Name", name), ("Form.Weekdays", day), ("Form.Priority", "0"), (first, adult)];
    }

    private async Task<Answer> SendAsync(string where, params (string, string)[] fields)
    {
        var token = (await manager.GetAsync("/manage/prices/supplements")).Html.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await manager.SendAsync(where, [.. fields, ("__RequestVerificationToken", token)]);
    }
}
