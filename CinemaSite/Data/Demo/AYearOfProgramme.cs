using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Data.Demo;

/// <summary>
/// A large cinema to measure by: ten auditoriums of 150 seats, five screenings a day in each, a year of them, and bookings for
/// the week that was and the weeks to come. Always the same one.
/// </summary>
public static class AYearOfProgramme
{
    private const string Zone = "Europe/London";
    private const int Screens = 10;
    private const int Days = 365;
    private const int PastDays = 30;
    private const int ADay = 5;

    /// <summary>How many screenings there are now.</summary>
    public static async Task<int> AddAYearAsync(this CinemaDbContext db, DateTime now, CancellationToken ct)
    {
        var today = TimeZoneInfo.FindSystemTimeZoneById(Zone).BusinessDate(now);
        var (screenings, card) = await db.AddScreeningsAsync(today.AddDays(-PastDays), ct);
        foreach (var some in screenings.Where(s => s.BusinessDate >= today.AddDays(-7) && s.BusinessDate < today.AddDays(14)).Chunk(200))
        {
            foreach (var screening in some)
                Sell(db, screening, card, now);
            await db.SaveChangesAsync(ct);
        }

        return screenings.Count;
    }

    /// <summary>A year of screenings from a day on, in order, and the card that prices them. Nothing is sold yet.</summary>
    internal static async Task<(IReadOnlyList<Screening> Screenings, PriceCard Card)> AddScreeningsAsync(
        this CinemaDbContext db, DateOnly first, CancellationToken ct)
    {
        var cinema = new Cinema { Slug = "year", Name = "The Ten", TimeZoneId = Zone, Currency = "GBP", TaxRateBasisPoints = 2000 };
        Auditorium[] auditoriums = [.. Enumerable.Range(1, Screens).Select(n => new Auditorium { Cinema = cinema, Name = $"Screen {n}" })];
        foreach (var auditorium in auditoriums)
            SeatPlan.For(auditorium, [.. Seats()]);
        Film[] films = [.. Enumerable.Range(0, 80).Select(Film)];
        db.AddRange(auditoriums);
        db.AddRange(films);
        await db.SaveChangesAsync(ct);
        var cards = DemoPrices.Cards(cinema.Id);
        db.AddRange(cards);
        await db.SaveChangesAsync(ct);

        List<Screening> screenings = [.. Screenings(auditoriums, films, first)];
        db.AddRange(screenings);
        await db.SaveChangesAsync(ct);
        return (screenings, cards[0]);
    }

    private static IEnumerable<Seat> Seats() =>
        from row in Enumerable.Range(0, 10)
        from column in Enumerable.Range(0, 15)
        select new Seat { Row = $"{(char)('A' + row)}", Number = $"{column + 1}", RowIndex = row, Column = column };

    private static Film Film(int n) => Catalog.Film.Add(
        $"film-{n}", new FilmFacts($"The Long Film of Evening Number {n}", 1950 + n % 76, 85 + n * 7 % 60, Certificate.TwelveA, "A Director", "Some Players", "English", "UK"));

    private static IEnumerable<Screening> Screenings(Auditorium[] auditoriums, Film[] films, DateOnly first)
    {
        for (var day = 0; day < Days; day++)
        {
            for (var room = 0; room < Screens; room++)
            {
                var at = auditoriums[room].Cinema.TimeZone;
                at.ReadLocal(first.AddDays(day).ToDateTime(new TimeOnly(10, room * 5)), out var start);
                for (var n = 0; n < ADay; n++)
                {
                    var screening = Screening.Plan(films[(day / 7 * 3 + room * 5 + n * 2) % films.Length], auditoriums[room], start);
                    yield return screening;
                    start = screening.EndsAt.AddMinutes(auditoriums[room].CleaningMinutes);
                }
            }
        }
    }

    /// <summary>One large booking stands for many: between a tenth and half of the seats.</summary>
    private static void Sell(CinemaDbContext db, Screening screening, PriceCard card, DateTime now)
    {
        var seats = screening.SeatPlan.Seats.Take(15 + screening.Id * 37 % 60).ToList();
        var quote = new PriceQuote(card.Prices[0].TicketType, card.Prices[0].Amount, 0, 2000, []);
        var booking = Booking.Hold(screening.Id, Holder.Of($"visitor {screening.Id}"), 1, "GBP", "en", now, now);
        foreach (var seat in seats)
        {
            booking.Add(Ticket.Hold(screening.Id, seat.Id, quote, RefundPolicy.Default));
            db.Add(SeatClaim.For(booking, screening.Id, seat.Id, null));
        }

        booking.Confirm($"B-{screening.Id}", now);
        db.Add(booking);
    }
}
