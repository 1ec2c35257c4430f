using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Bookings;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>
/// A cinema with a sold screening of Ran on Wednesday 4 March 2026 at 19:30 in Screen 1, two days from now, and what its manager
/// and its customers do when it cannot be shown like that.
/// </summary>
internal sealed class ARescue
{
    private readonly TheSite site;

    private ARescue(TheSite site) => this.site = site;

    public required ACinema Cinema { get; init; }

    public required Actor By { get; init; }

    /// <summary>The seats of Screen 2.</summary>
    public required int OtherPlan { get; init; }

    public required int OwnPlan { get; init; }

    public int ScreeningId => Cinema.ScreeningId;

    /// <param name="other">Screen 2 as <see cref="ARoom"/> draws it.</param>
    /// <param name="at">When the screening is, where it is another day.</param>
    public static async Task<ARescue> InAsync(TheSite site, string[]? seats = null, string[]? other = null, string at = "2026-03-04 19:30")
    {
        site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100").With("Site:PublicUrl", "http://rio.example")
            .With(services => services.AddScoped<Cashier>());
        var cinema = await ACinema.With(at: at, seats: seats ?? ["____ ____", "____ ____", "ss ss wp"]).InAsync(site);
        var (own, plan) = await site.RunAsync(async (CinemaDbContext db) =>
        {
            var house = await db.Cinemas.SingleAsync();
            var screen = new Auditorium { Cinema = house, Name = "Screen 2" };
            var room = SeatPlan.For(screen, [.. ARoom.Drawn(other ?? ["____"]).Map.Seats.Select(s => new Seat
            {
                Row = s.Row, Number = s.Number, RowIndex = s.RowIndex, Column = s.Column, Kind = s.Kind, Group = s.Group,
                Category = s.Kind == SeatKind.Sofa ? "Sofa" : Seat.StandardCategory,
            })]);
            db.AddRange(screen, room);
            await db.SaveChangesAsync();
            return (await db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.SeatPlanId).SingleAsync(), room.Id);
        });
        return new(site) { Cinema = cinema, By = await site.ActorAsync(), OwnPlan = own, OtherPlan = plan };
    }

    /// <summary>Buys seats on the web; answers the booking's id.</summary>
    public async Task<int> BuyAsync(string who, params string[] seats)
    {
        var id = await Cinema.HoldAsync(who, seats);
        var start = await site.RunAsync((TakePayment take) => take.RunAsync(id, who, $"{who.ToLowerInvariant()}@example.org", "/checkout/return", null, CancellationToken.None));
        Assert.Null(start.Refusal);
        if (start.RedirectUrl is null)
            return id;
        Assert.True(await site.AnswerAsync(id, GatewayState.Paid));
        Assert.Equal(PaymentState.Paid, await site.SettleAsync(id));
        return id;
    }

    /// <summary>Buys seats in cash at the till, without an address.</summary>
    public async Task<int> BuyAtTillAsync(params string[] seats)
    {
        var id = await Cinema.HoldAsync($"till {string.Join(' ', seats)}", seats);
        var till = await OpenTillAsync();
        Assert.True(await site.RunAsync((Cashier cashier) => cashier.SellAsync(id, till, By.Now)));
        var taken = (await site.BookingAsync(id)).Total;
        Assert.Null(await site.RunAsync((CloseTill close) => close.RunAsync(till, taken, "", By, CancellationToken.None)));
        return id;
    }

    public Task<int> OpenTillAsync() => site.RunAsync(async (CinemaDbContext db) =>
    {
        var session = TillSession.Open(1, By.UserId!.Value, By.Name, "GBP", 0, By.Now);
        db.Add(session);
        await db.SaveChangesAsync();
        return session.Id;
    });

    public RescueWish Move(string at = "2026-03-04 19:30", bool elsewhere = true) => new(
        false, DateOnly.Parse(at[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(at[11..], CultureInfo.InvariantCulture), elsewhere ? OtherPlan : OwnPlan);

    public Task<RescueDrafted> DraftAsync(RescueWish wish) =>
        site.RunAsync((CinemaDbContext db) => db.DraftRescueAsync(ScreeningId, wish, Now, CancellationToken.None));

    public Task<Rescued> CarryOutAsync(RescueWish wish, string hash) => site.RunAsync((RescueScreening rescue) =>
        rescue.RunAsync(ScreeningId, wish, "The projector is broken.", hash, By with { Now = Now }, CancellationToken.None));

    /// <summary>Looks at the plan and carries it out.</summary>
    public async Task<int> RescueAsync(RescueWish wish)
    {
        var (draft, refused, _) = await DraftAsync(wish);
        Assert.Null(refused);
        var done = await CarryOutAsync(wish, draft!.Hash);
        Assert.Null(done.Refused);
        return done.Asked;
    }

    /// <summary>Another screening of the film, in Screen 2 unless it is said otherwise.</summary>
    public Task<int> AddScreeningAsync(string at, bool elsewhere = true) => site.RunAsync(async (CinemaDbContext db) =>
    {
        var film = await db.Screenings.Where(s => s.Id == ScreeningId).Select(s => s.Film).SingleAsync();
        var planId = elsewhere ? OtherPlan : OwnPlan;
        var plan = await db.SeatPlans.Include(p => p.Auditorium.Cinema).Include(p => p.Auditorium.Plans).SingleAsync(p => p.Id == planId);
        plan.Auditorium.Cinema.TimeZone.ReadLocal(DateTime.Parse(at, CultureInfo.InvariantCulture), out var utc);
        var screening = Screening.Plan(film, plan.Auditorium, utc);
        db.Add(screening);
        await db.SaveChangesAsync();
        return screening.Id;
    });

    public Task<RescueChoice> ChoiceAsync(int bookingId) => site.RunAsync((CinemaDbContext db) =>
        db.RescueChoices.AsNoTracking().Include(c => c.Rescue).Where(c => c.BookingId == bookingId).OrderBy(c => c.Id).LastAsync());

    /// <summary>Answers for a booking; the refusal, or "".</summary>
    public async Task<string> AnswerAsync(int bookingId, ChoiceState answer, int? screening = null, bool byStaff = false)
    {
        var choice = await ChoiceAsync(bookingId);
        return $"{await site.RunAsync((AnswerChoice op) =>
            op.RunAsync(choice.Id, new ChoiceAnswer(answer, screening), byStaff ? By with { Now = Now } : null, CancellationToken.None))}";
    }

    public Task<int> DefaultAsync() => site.RunAsync((DefaultChoices op) => op.RunAsync(CancellationToken.None));

    /// <summary>What the outbox has to send, sent.</summary>
    public async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        var mailer = new RecordingMailer();
        await site.SendAsync(mailer);
        return [.. mailer.Sent];
    }

    /// <summary>"Active A1, Displaced A2", in the order of the tickets.</summary>
    public Task<string> TicketsAsync(int bookingId) => site.RunAsync(async (CinemaDbContext db) => string.Join(", ", (await db.Tickets.AsNoTracking()
        .Where(t => t.BookingId == bookingId).OrderBy(t => t.Id).Select(t => new { t.Status, t.Seat.Row, t.Seat.Number }).ToListAsync())
        .Select(t => $"{t.Status} {t.Row}{t.Number}")));

    public Task<List<Refund>> RefundsAsync(int bookingId) => site.RunAsync((CinemaDbContext db) =>
        db.Refunds.AsNoTracking().Where(r => r.BookingId == bookingId).ToListAsync());

    private DateTime Now => site.Clock.GetUtcNow().UtcDateTime;
}

/// <summary>Takes cash for held seats, without an address.</summary>
internal sealed class Cashier(CinemaDbContext db, ConfirmBooking confirm, CompleteSale completeSale)
{
    public Task<bool> SellAsync(int bookingId, int till, DateTime now) => db.InTransactionAsync(async () =>
    {
        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == bookingId);
        Assert.True(await confirm.StartPayingAsync(booking, CancellationToken.None));
        db.Add(Payment.AtTill(booking, PaymentKind.Cash, booking.Total, "", till, now));
        return await completeSale.RunAsync(booking, now, CancellationToken.None);
    }, CancellationToken.None);
}
