using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Harness.FakeStripe;
using CinemaSite.Tests.Payments.AtStripe;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>
/// The site is killed while money moves: paid, given back, or added for dearer tickets. Each customer is brought to one step between the site and Stripe and stands there when
/// it dies: a request that never arrived, one that arrives after the death, one whose answer nobody heard.
/// </summary>
public sealed class KillWhilePayingTests : IAsyncDisposable
{
    private const string Open = "POST /v1/checkout/sessions";
    private const string Look = "GET /v1/checkout/sessions/{id}";
    private const string ListRefunds = "GET /v1/refunds";
    private const string CreateRefund = "POST /v1/refunds";

    /// <summary>What must not wait for long comes last: Stripe opens no session that would be too short.</summary>
    private static readonly Place[] Places =
    [
        .. from step in new[] { Look, ListRefunds, CreateRefund } from when in Enum.GetValues<When>() select new Place(step, when),
        .. from step in new[] { Look, Open } from when in Enum.GetValues<When>() select new Place(step, when, IsExchange: true),
        .. from when in Enum.GetValues<When>() select new Place(Open, when),
    ];

    private readonly TheSite books = new();
    private readonly TaskCompletionSource dead = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StripeServer stripe = null!;
    private ACinema cinema = null!;
    private ACinema dearer = null!;
    private Place? next;
    private TaskCompletionSource stands = new();

    private enum When
    {
        NeverArrives,
        ArrivesLate,
        IsNotAnswered,
    }

    [Fact]
    public async Task Nothing_is_lost_and_nothing_is_paid_without_a_ticket_or_a_refund()
    {
        await OpenTheHouseAsync();
        List<StripeCustomer> customers = [];
        List<Task> journeys = [];
        await using (var site = await ASiteToKill.StartAsync(books))
        {
            foreach (var (place, seats) in Places.Zip(cinema.AllSeats.Chunk(2)))
            {
                var customer = new StripeCustomer(site, stripe, cinema.ScreeningId, seats);
                customers.Add(customer);
                (next, stands) = (null, new(TaskCreationOptions.RunContinuationsAsynchronously));
                var step = await BringAsync(site, customer, place);
                next = place;
                journeys.Add(Task.Run(() => AlmostAsync(step)));
                await stands.Task.WaitAsync(TimeSpan.FromSeconds(60));
            }

            await site.KillAsync();
            dead.SetResult();
            await Task.WhenAll(journeys);
        }

        await stripe.IdleAsync();
        foreach (var session in stripe.Books.Sessions.Where(s => s.Status == "open"))
            stripe.Books.Pay(session);
        await ReconcileAsync(minutes: 3);
        await ReconcileAsync(minutes: 40);

        await StripeTests.AssertBooksAgreeAsync(books, stripe.Books);
        await AssertEverybodyIsServedAsync(customers);
    }

    [Fact]
    public async Task At_any_other_moment_nothing_is_lost_either()
    {
        await OpenTheHouseAsync();
        await using (var site = await ASiteToKill.StartAsync(books))
        {
            var journeys = cinema.AllSeats.Chunk(2).Chunk(4).Select(some => Task.Run(() => AlmostAsync(async () =>
            {
                foreach (var seats in some)
                {
                    var customer = new StripeCustomer(site, stripe, cinema.ScreeningId, seats);
                    await customer.HoldAsync();
                    await customer.PayAsync();
                    await customer.ComeBackAsync();
                    await customer.TellAsync(books, await customer.AskForMoneyBackAsync(books));
                }
            }))).ToList();
            while (stripe.Books.Locked(() => stripe.Books.Refunds.Count) < 4 && !journeys.TrueForAll(j => j.IsCompleted))
                await Task.Delay(5);
            await site.KillAsync();
            await Task.WhenAll(journeys);
        }

        await stripe.IdleAsync();
        await ReconcileAsync(minutes: 3);
        await ReconcileAsync(minutes: 40);

        await StripeTests.AssertBooksAgreeAsync(books, stripe.Books);
        Assert.All(await books.RunAsync((CinemaDbContext db) => db.Refunds.ToListAsync()), r => Assert.Equal(RefundState.Done, r.State));
    }

    public async ValueTask DisposeAsync()
    {
        await books.DisposeAsync();
        await stripe.DisposeAsync();
    }

    private async Task OpenTheHouseAsync()
    {
        stripe = await StripeServer.StartAsync(TimeProvider.System);
        stripe.ServeTo(books).With("Payments:Stripe:TimeoutSeconds", "60").With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");
        stripe.Before = async step =>
        {
            if (next is { When: not When.IsNotAnswered } place && place.Step == step)
                await StandAsync(place);
        };
        stripe.After = step => next is { When: When.IsNotAnswered } place && place.Step == step ? StandAsync(place) : Task.CompletedTask;
        var tomorrow = DateTime.UtcNow.AddDays(1).ToString("yyyy-MM-dd '19:30'", CultureInfo.InvariantCulture);
        cinema = await ACinema.With(at: tomorrow, seats: [.. Enumerable.Repeat("____ ____ ____ ____", 3)]).InAsync(books);
        dearer = await books.AnotherScreeningAsync(cinema, hoursLater: 24, surcharge: 300);
    }

    private async Task StandAsync(Place place)
    {
        next = null;
        stands.SetResult();
        await dead.Task;
        if (place.When == When.NeverArrives)
            throw new IOException("The line went dead.");
    }

    /// <summary>Everything that comes before a place; answers the step that leads there.</summary>
    private async Task<Func<Task>> BringAsync(ASiteToKill site, StripeCustomer customer, Place place)
    {
        await customer.HoldAsync();
        if (place.IsExchange)
        {
            await customer.PayAsync();
            await customer.ComeBackAsync();
            await customer.HoldExchangeAsync(books, dearer, $"A{Array.IndexOf(Places, place)}");
        }

        if (place.Step == Open)
            return customer.CheckOutAsync;
        await customer.PayAsync();
        if (place.Step == Look)
            return customer.ComeBackAsync;
        await customer.ComeBackAsync();
        var refund = await customer.AskForMoneyBackAsync(books);
        return () => customer.TellAsync(books, refund);
    }

    private static async Task AlmostAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (HttpRequestException)
        {
        }
    }

    private async Task ReconcileAsync(double minutes)
    {
        books.Clock.SetUtcNow(DateTimeOffset.UtcNow.AddMinutes(minutes));
        await books.RunAsync((ReconcilePayments reconcile) => reconcile.RunAsync(CancellationToken.None));
        await books.RunAsync((SendRefunds send) => send.RunAsync(CancellationToken.None));
        await books.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));
    }

    /// <summary>Whoever paid has tickets, whoever asked for money has it, and all other seats are free.</summary>
    private async Task AssertEverybodyIsServedAsync(IReadOnlyList<StripeCustomer> customers)
    {
        Assert.All(await books.RunAsync((CinemaDbContext db) => db.Refunds.ToListAsync()), r => Assert.Equal(RefundState.Done, r.State));
        Assert.Equal(6, stripe.Books.Refunds.Count);
        var sold = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Status == BookingStatus.Confirmed).Select(b => b.Reference).ToListAsync());
        Assert.Equal(stripe.Books.Sessions.Count(s => s.PaymentStatus == "paid"), sold.Count);
        Assert.InRange(sold.Count, 20, 22);
        Assert.Equal(6, await books.RunAsync((CinemaDbContext db) => db.ExchangeLines.CountAsync(l =>
            l.Ticket.Status == (l.Booking.Status == BookingStatus.Confirmed ? TicketStatus.Exchanged : TicketStatus.Active))));
        await using var site = await ASiteToKill.StartAsync(books);
        foreach (var customer in customers)
        {
            using var browser = site.Visitor(customer.Cookies);
            Assert.Equal(sold.Contains(customer.Reference), await new WebBuyer(browser, cinema.ScreeningId).HasTicketsAsync(customer.Reference));
        }
    }

    private sealed record Place(string Step, When When, bool IsExchange = false);
}
