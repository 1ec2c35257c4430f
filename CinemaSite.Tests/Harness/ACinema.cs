using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// A cinema in London with one film in one auditorium: <c>await ACinema.With(screening: "Ran", at: "19:30").InAsync(site)</c>.
/// Seats are named as on the ticket ("A1"), ticket types as at the till ("Child").
/// </summary>
public sealed class ACinema
{
    private readonly TheSite site;
    private readonly IReadOnlyDictionary<string, int> seats;
    private readonly IReadOnlyDictionary<string, int> ticketTypes;

    internal ACinema(TheSite site, int screeningId, IReadOnlyDictionary<string, int> seats, IReadOnlyDictionary<string, int> ticketTypes)
    {
        this.site = site;
        this.seats = seats;
        this.ticketTypes = ticketTypes;
        ScreeningId = screeningId;
    }

    public int ScreeningId { get; }

    public IReadOnlyCollection<int> AllSeats => [.. seats.Values];

    /// <param name="at">Local time on Monday 2 March 2026, "19:30"; or with a date, "2026-03-29 01:30".</param>
    /// <param name="seats">A room as <see cref="Bookings.ARoom"/> draws it: rows from the screen backwards.</param>
    public static CinemaPlan With(
        string screening = "Ran", string at = "19:30", Certificate certificate = Certificate.TwelveA, params string[] seats) =>
        new(screening, at, certificate, seats is [] ? ["____ ____", "____ ____", "____ ____"] : seats);

    /// <summary>The same room and prices, for another of its screenings.</summary>
    public ACinema At(int screeningId) => new(site, screeningId, seats, ticketTypes);

    public int Seat(string label) => seats[label];

    public int TicketType(string name) => ticketTypes[name];

    /// <summary>Seats for a visitor who goes by a name; "A1" for an adult, "A1 Child" for somebody else.</summary>
    public HoldRequest Request(string visitor, params string[] wishes) => Request(Holder.Of(visitor), wishes);

    public HoldRequest Request(Holder holder, params string[] wishes) =>
        new(ScreeningId, [.. wishes.Select(wish => wish.Split(' ')).Select(wish => new SeatChoice(Seat(wish[0]), TicketType(wish.ElementAtOrDefault(1) ?? "Adult")))], holder);

    public Task<HoldResult> TryToHoldAsync(string visitor, params string[] wishes) => TryToHoldAsync(Request(visitor, wishes));

    public Task<HoldResult> TryToHoldAsync(HoldRequest request) =>
        site.RunAsync((HoldSeats holdSeats) => holdSeats.RunAsync(request, CancellationToken.None));

    /// <summary>Holds seats that are free; answers the booking's id.</summary>
    public async Task<int> HoldAsync(string visitor, params string[] wishes)
    {
        var held = await TryToHoldAsync(visitor, wishes);
        Assert.Null(held.Refusal);
        return await site.RunAsync((CinemaDbContext db) =>
            db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
    }

    public async Task<SeatState> StateOfAsync(string label) => (await MapAsync()).Find([Seat(label)]).Single().State;

    public Task<SeatMap> MapAsync() => site.RunAsync(async (CinemaDbContext db) =>
    {
        var plan = await db.Screenings.Where(s => s.Id == ScreeningId).Select(s => s.SeatPlanId).SingleAsync();
        return await db.SeatMapAsync(ScreeningId, plan, site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
    });
}
