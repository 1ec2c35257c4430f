using System.Net;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Concurrency;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments.AtStripe;

/// <summary>What a customer and the desk see of it.</summary>
public sealed class StripePagesTests : StripeTests
{
    private HttpClient browser = null!;
    private Visit visit = null!;
    private string reference = null!;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        browser = Site.Visitor();
        visit = new(browser);
        var buyer = new WebBuyer(browser, Cinema.ScreeningId, Cinema.Seat("B1"), Cinema.Seat("B2"));
        Assert.Null(await buyer.ArriveAsync());
        reference = Assert.IsType<Answer.Yours>(await buyer.PressAsync()).Reference;
    }

    [Fact]
    public async Task A_customer_goes_to_Stripe_and_comes_back_with_tickets()
    {
        var page = await CheckOutAsync();

        Assert.Equal(Books.LastSession.Url, page);
        Books.Pay(Books.LastSession);
        await visit.OpenAsync(BackFrom("success_url"));

        Assert.Equal($"/bookings/{reference}", visit.Location);
    }

    [Fact]
    public async Task Who_turns_back_at_Stripe_is_told_that_nothing_was_charged()
    {
        await CheckOutAsync();

        await visit.OpenAsync(BackFrom("cancel_url"));
        await visit.OpenAsync(visit.Location!);

        Assert.Equal("expired", Books.LastSession.Status);
        Assert.Contains("Nothing was charged.", visit.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lost_the_payment_page_finds_it_again()
    {
        await CheckOutAsync();
        await visit.OpenAsync($"/checkout/{reference}");

        await visit.PostAsync($"/checkout/{reference}/resume");

        Assert.Equal((HttpStatusCode.Redirect, Assert.Single(Books.Sessions).Url), (visit.Status, visit.Location));
    }

    [Fact]
    public async Task When_Stripe_does_not_answer_the_customer_is_not_left_alone()
    {
        await CheckOutAsync();
        Books.Pay(Books.LastSession);
        Stripe.IsOutOfReach = true;

        await visit.OpenAsync(BackFrom("success_url"));
        await visit.OpenAsync(visit.Location!);

        Assert.Contains("there is no need to pay again", visit.Page.Body!.TextContent, StringComparison.Ordinal);
        Stripe.IsOutOfReach = false;
        Site.Wait(minutes: 3);
        await ReconcileAsync();
        Assert.Empty(Site.Faults.Seen);
    }

    [Fact]
    public async Task The_desk_shows_what_needs_somebody_and_lets_them_decide()
    {
        Books.Pay(await StartAsync(), amount: 9999);
        await Site.SettleAsync(Booking);
        Books.NextRefund = "failed";
        await ReconcileAsync();
        var desk = await Site.StaffAsync();

        var today = await desk.GetAsync("/manage");
        Assert.Contains("1 refund could not be paid.", today.Html.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 payment came too late or was another sum, and goes back.", today.Html.Body.TextContent, StringComparison.Ordinal);
        var page = await desk.GetAsync("/manage/payments");
        Assert.Contains("£99.99", page.Html.Body!.TextContent, StringComparison.Ordinal);
        Books.NextRefund = "succeeded";
        await desk.PostAsync("/manage/payments", ("paidBy", ""));
        await ReconcileAsync();

        Assert.Equal(RefundState.Done, await Site.RunAsync((CinemaDbContext db) => db.Refunds.Select(r => r.State).SingleAsync()));
    }

    private async Task<string?> CheckOutAsync()
    {
        await visit.OpenAsync($"/checkout/{reference}");
        return await visit.SubmitAsync("Name", ("Name", "Anna Blume"), ("Email", "anna@example.org"));
    }

    private string BackFrom(string url) => new Uri(Books.LastSession.Sent[url]!).PathAndQuery;
}
