using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Harness;

/// <summary>A cashier at an open till: <c>await ATill.OpenAsync(cinema)</c>. Seats are named as in <see cref="ACinema"/>.</summary>
public sealed class ATill(TheSite site, ACinema cinema, Actor cashier, int id)
{
    public static readonly Caller Nobody = new("", "", "");

    public int Id => id;

    public Actor By => cashier with { Now = site.Clock.GetUtcNow().UtcDateTime };

    public static async Task<ATill> OpenAsync(TheSite site, ACinema cinema, string role = Roles.Cashier, long openingFloat = 10_000)
    {
        var by = await site.ActorAsync(role);
        var cinemaId = await site.RunAsync((CinemaDbContext db) =>
            db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.Auditorium.CinemaId).SingleAsync());
        Assert.Null(await site.RunAsync((OpenTill open) => open.RunAsync(cinemaId, openingFloat, by, CancellationToken.None)));
        return await OfAsync(site, cinema, role);
    }

    /// <summary>The one that a cashier has open.</summary>
    public static async Task<ATill> OfAsync(TheSite site, ACinema cinema, string role = Roles.Cashier)
    {
        var by = await site.ActorAsync(role);
        var session = await site.RunAsync((CinemaDbContext db) => db.CurrentTillSessionAsync(by.UserId!.Value, CancellationToken.None));
        return new(site, cinema, by, session!.Id);
    }

    public Task<HoldResult> TryToHoldAsync(params string[] wishes) => TryToHoldAsync(SalesChannel.Till, "", wishes);

    public Task<HoldResult> TryToHoldAsync(SalesChannel channel, string keptReason, params string[] wishes) => cinema.TryToHoldAsync(
        HoldRequest.ByStaff(channel, cinema.ScreeningId, cinema.Request("", wishes).Seats, new(By, keptReason), "en"));

    /// <summary>Holds seats that can be had; answers the booking's reference.</summary>
    public async Task<string> HoldAsync(params string[] wishes)
    {
        var held = await TryToHoldAsync(wishes);
        Assert.Null(held.Refusal);
        return held.Reference!;
    }

    /// <summary>Keeps seats for somebody who calls.</summary>
    public async Task<string> KeepAsync(string name, params string[] wishes)
    {
        var kept = await cinema.TryToHoldAsync(
            HoldRequest.ByStaff(SalesChannel.Phone, cinema.ScreeningId, cinema.Request("", wishes).Seats, new(By), "en") with { Caller = new(name, "020 7946 0000", "") });
        Assert.Null(kept.Refusal);
        return kept.Reference!;
    }

    public Task<Refusal?> SellAsync(string reference, Tender tender) => site.RunAsync((SellAtTill sell) =>
        sell.RunAsync(reference, id, tender, Nobody, By, CancellationToken.None));

    /// <summary>Holds seats and sells them for their price in cash.</summary>
    public async Task<string> SellForCashAsync(params string[] wishes)
    {
        var reference = await HoldAsync(wishes);
        Assert.Null(await SellAsync(reference, new Tender(Cash: (await BookingAsync(reference)).Total)));
        return reference;
    }

    public Task<Refusal?> CloseAsync(long counted, string note = "") => site.RunAsync((CloseTill close) =>
        close.RunAsync(id, counted, note, By, CancellationToken.None));

    public Task<Booking> BookingAsync(string reference) => site.RunAsync((CinemaDbContext db) =>
        db.Bookings.WithEverything().SingleAsync(b => b.Reference == reference));

    /// <summary>"Cash 1200, Terminal 300 slip", in the order in which they came.</summary>
    public async Task<string> LegsAsync(string reference)
    {
        var id = (await BookingAsync(reference)).Id;
        var payments = await site.RunAsync((CinemaDbContext db) => db.PaymentsOfAsync(id, CancellationToken.None));
        return string.Join(", ", payments.Select(p => p.Kind == PaymentKind.Terminal ? $"{p.Kind} {p.Amount} {p.Reference}" : $"{p.Kind} {p.Amount}"));
    }

    public Task<TillSession> SessionAsync() => site.RunAsync((CinemaDbContext db) => db.TillSessions.AsNoTracking().SingleAsync(s => s.Id == id));

    /// <summary>A gift card that somebody buys here by card; answers its code.</summary>
    public Task<string> VoucherAsync(long value) => site.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CinemaDbContext>();
        var home = await db.Cinemas.SingleAsync(c => db.TillSessions.Any(s => s.Id == id && s.CinemaId == c.Id));
        var voucher = Voucher.Order(home.Id, value, home.Currency, new("Ada", "ada@example.org"), "", "en", By.Now);
        var payment = Payment.AtTill(voucher, PaymentKind.Terminal, value, "0001", id, By.Now);
        db.AddRange(voucher, payment);
        await db.SaveChangesAsync();
        await services.GetRequiredService<CompleteVoucherSale>().RunAsync(voucher, [payment], By.Now, CancellationToken.None);
        return voucher.Code;
    });

    public Task<long> BalanceAsync(string code) => site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Code == code).Select(v => v.Balance).SingleAsync());
}
