using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Tests.Bookings;

namespace CinemaSite.Tests.Harness;

/// <summary>What <see cref="ACinema.With"/> says, put into a site's database through the real entities.</summary>
public sealed record CinemaPlan(string Film, string At, Certificate Certificate, IReadOnlyList<string> Room)
{
    public const int OnlineFee = 75;
    public const int TaxRateBasisPoints = 2000;

    private static readonly (TicketType Type, long Price)[] Types =
    [
        (new() { Name = "Adult" }, 1200),
        (new() { Name = "Child", NotFor = [Certificate.Fifteen, Certificate.Eighteen] }, 800),
        (new() { Name = "Senior", EligibilityNote = "60 or over" }, 950),
        (new() { Name = "Student", EligibilityNote = "With a student card" }, 950),
        (new() { Name = "Carer", NeedsWheelchairSpace = true }, 0),
    ];

    public int SaleClosesMinutesBefore { get; init; }

    public bool IsFree { get; init; }

    public Task<ACinema> InAsync(TheSite site) => site.RunAsync(async (CinemaDbContext db) =>
    {
        var cinema = NewCinema();
        var auditorium = new Auditorium { Cinema = cinema, Name = "Screen 1" };
        var room = ARoom.Drawn([.. Room]).Map.Seats;
        var plan = SeatPlan.For(auditorium, [.. room.Select(NewSeat)]);
        var film = CinemaSite.Catalog.Film.Add($"{Slug.From(Film)}-{cinema.Slug}", new FilmFacts(Film, 1985, 120, Certificate));
        var screening = Screening.Plan(film, auditorium, StartsAt(cinema.TimeZone));
        db.AddRange(cinema, auditorium, plan, screening);
        await db.SaveChangesAsync();

        var card = NewCard(cinema.Id);
        db.Add(card);
        db.AddRange(room.Where(s => s.State == SeatState.House).Select(s => SeatClaim.KeepBack(
            screening.Id, plan.Seats.Single(seat => seat.Row + seat.Number == s.Label).Id, screening.StartsAt, new(SeatKeeping.House, "Projectionist", null))));
        await db.SaveChangesAsync();

        return new ACinema(
            site, screening.Id,
            plan.Seats.ToDictionary(s => s.Row + s.Number, s => s.Id),
            card.Prices.Select(p => p.TicketType).Distinct().ToDictionary(t => t.Name, t => t.Id));
    });

    private Cinema NewCinema() => new()
    {
        Slug = "cinema-" + Guid.NewGuid().ToString("N")[..8],
        Name = "The Rio",
        TimeZoneId = "Europe/London",
        Currency = "GBP",
        TaxRateBasisPoints = TaxRateBasisPoints,
        OnlineFee = OnlineFee,
        SaleClosesMinutesBefore = SaleClosesMinutesBefore,
    };

    private static Seat NewSeat(SeatOnMap drawn) => new()
    {
        Row = drawn.Row,
        Number = drawn.Number,
        RowIndex = drawn.RowIndex,
        Column = drawn.Column,
        Kind = drawn.Kind,
        Category = drawn.Kind == SeatKind.Sofa ? "Sofa" : Seat.StandardCategory,
        Group = drawn.Group,
    };

    private PriceCard NewCard(int cinemaId)
    {
        var card = new PriceCard { CinemaId = cinemaId, Name = "Evening" };
        foreach (var ((type, price), order) in Types.Select((t, order) => (t, order)))
        {
            var ticketType = new TicketType
            {
                CinemaId = cinemaId,
                Name = type.Name,
                EligibilityNote = type.EligibilityNote,
                NotFor = type.NotFor,
                NeedsWheelchairSpace = type.NeedsWheelchairSpace,
                SortOrder = order,
            };
            card.Prices.Add(new Price { TicketType = ticketType, Category = Seat.StandardCategory, Amount = IsFree ? 0 : price });
            if (price > 0)
                card.Prices.Add(new Price { TicketType = ticketType, Category = "Sofa", Amount = price + 150 });
        }

        return card;
    }

    private DateTime StartsAt(TimeZoneInfo zone)
    {
        var local = DateTime.Parse(At.Length > 5 ? At : "2026-03-02 " + At, CultureInfo.InvariantCulture);
        zone.ReadLocal(local, out var utc);
        return utc;
    }
}
