using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.BoxOffice;

/// <summary>What is to become of a screening: cancelled, or at a time of the cinema's calendar on a version of some auditorium's seats.</summary>
/// <param name="Day">The business date.</param>
public sealed record RescueWish(bool IsCancelled, DateOnly Day, TimeOnly Time, int SeatPlanId, OfTwo? Which = null)
{
    public static readonly RescueWish Cancellation = new(true, default, default, 0);
}

/// <summary>A seat that the house keeps back, and where it does so afterwards; null where that ends.</summary>
public sealed record KeptMove(SeatClaim Claim, SeatOnMap Before, SeatOnMap? Now);

/// <summary>A rescue as it would be carried out at this moment. Nothing of it is written.</summary>
public sealed record RescueDraft(Screening Screening, RescueKind Kind, DateTime StartsAt, SeatPlan Place, RescuePlan Plan)
{
    public IReadOnlyDictionary<int, Booking> Bookings { get; init; } = new Dictionary<int, Booking>();

    public IReadOnlyList<SeatOnMap> Before { get; init; } = [];

    public IReadOnlyList<SeatOnMap> After { get; init; } = [];

    public IReadOnlyList<KeptMove> Kept { get; init; } = [];

    /// <summary>Worth a word, and no hindrance.</summary>
    public IReadOnlyList<Refusal> Warnings { get; init; } = [];

    /// <summary>Holds that end with it.</summary>
    public IReadOnlyList<Booking> Holds { get; init; } = [];

    public string Hash => Plan.Hash(string.Create(CultureInfo.InvariantCulture, $"{Kind}|{StartsAt:s}|{Place.Id}"));

    /// <summary>What the bookings of these fates have cost, in minor units.</summary>
    public long Worth(params Fate[] fates) => Plan.Moves.Where(m => fates.Contains(m.Fate)).Sum(WorthOf);

    public long WorthOf(PartyMove move) =>
        Bookings[move.Party.BookingId].Tickets.Where(t => move.Party.Seats.Any(s => s.TicketId == t.Id)).Sum(t => t.Total);
}

/// <summary>A draft, or why there is none.</summary>
/// <param name="AsksWhich">Refused only because the time happens twice and nobody said which.</param>
public sealed record RescueDrafted(RescueDraft? Draft, Refusal? Refused = null, bool AsksWhich = false);
