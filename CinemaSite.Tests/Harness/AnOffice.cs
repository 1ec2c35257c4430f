using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>
/// The programme office of a cinema with two screens and two films of 95 minutes, so a slot with 25 minutes of ads takes two
/// hours. The week starts on Friday 6 March 2026; it is the Monday before.
/// </summary>
public sealed class AnOffice
{
    public const string Friday = "2026-03-06";

    private readonly TheSite site;

    private AnOffice(TheSite site) => this.site = site;

    public required Actor By { get; init; }

    public required int CinemaId { get; init; }

    public required IReadOnlyDictionary<string, int> Films { get; init; }

    public required IReadOnlyDictionary<string, int> Screens { get; init; }

    public required int AdultId { get; init; }

    public required int SeatId { get; init; }

    public static async Task<AnOffice> OpenAsync(TheSite site, string zone = "Europe/London", bool priced = true)
    {
        var by = await site.ActorAsync();
        return await site.RunAsync(async (CinemaDbContext db) =>
        {
            var cinema = new Cinema { Slug = "rio", Name = "The Rio", TimeZoneId = zone, Currency = "GBP" };
            Auditorium[] screens = [new() { Cinema = cinema, Name = "Screen 1" }, new() { Cinema = cinema, Name = "Screen 2" }];
            foreach (var screen in screens)
                SeatPlan.For(screen, [.. Enumerable.Range(0, 8).Select(i => new Seat { Row = "A", Number = $"{i + 1}", RowIndex = 0, Column = i })]);
            Film[] films = [.. new[] { "Ran", "Ikiru" }.Select(title => Film.Add(Slug.From(title), new FilmFacts(title, 1985, 95, Certificate.TwelveA)))];
            db.AddRange(screens);
            db.AddRange(films);
            await db.SaveChangesAsync();

            var adult = new TicketType { CinemaId = cinema.Id, Name = "Adult" };
            db.Add(adult);
            if (priced)
                db.Add(new PriceCard { CinemaId = cinema.Id, Name = "Evening", Prices = [new() { TicketType = adult, Category = Seat.StandardCategory, Amount = 1000 }] });
            await db.SaveChangesAsync();
            return new AnOffice(site)
            {
                By = by,
                CinemaId = cinema.Id,
                Films = films.ToDictionary(f => f.Title, f => f.Id),
                Screens = screens.ToDictionary(s => s.Name, s => s.Id),
                AdultId = adult.Id,
                SeatId = screens[0].Plans[0].Seats[0].Id,
            };
        });
    }

    /// <param name="at">"2026-03-06 19:30"; after midnight the date is still that of the evening.</param>
    public ScreeningWish Wish(string at, string film = "Ran", string screen = "Screen 1", int ads = 25, OfTwo? which = null, params ScreeningAttribute[] attributes) => new(
        Films[film], Screens[screen],
        DateOnly.Parse(at[..10], CultureInfo.InvariantCulture), TimeOnly.Parse(at[11..], CultureInfo.InvariantCulture), ads, attributes, which);

    public Task<Scheduled> TryAsync(params ScreeningWish[] wishes) =>
        site.RunAsync((ScheduleScreenings schedule) => schedule.RunAsync(wishes, By, CancellationToken.None));

    public async Task<int> PlanAsync(string at, string film = "Ran", string screen = "Screen 1")
    {
        var scheduled = await TryAsync(Wish(at, film, screen));
        Assert.Null(scheduled.Refused);
        return Assert.Single(scheduled.Ids);
    }

    public async Task<int> PublishAsync(string at, string film = "Ran", string screen = "Screen 1")
    {
        var id = await PlanAsync(at, film, screen);
        Assert.Equal(1, (await PublishAsync(id)).Count);
        return id;
    }

    public Task<Published> PublishAsync(params int[] ids) => site.RunAsync((CinemaDbContext db) =>
        new PublishScreenings(db).RunAsync(db.Screenings.Where(s => ids.Contains(s.Id)), By, CancellationToken.None));

    public Task<Refusal?> UnpublishAsync(params int[] ids) => site.RunAsync((CinemaDbContext db) =>
        new UnpublishScreenings(db).RunAsync(db.Screenings.Where(s => ids.Contains(s.Id)), By, CancellationToken.None));

    public Task<Moved> MoveAsync(int id, ScreeningWish wish) =>
        site.RunAsync((MoveScreening move) => move.RunAsync(id, wish, By, CancellationToken.None));

    public Task<Refusal?> DeleteAsync(int id) =>
        site.RunAsync((DeleteScreening delete) => delete.RunAsync(id, By, CancellationToken.None));

    /// <summary>A customer holds the first seat of Screen 1 for a published screening there.</summary>
    public Task<HoldResult> HoldAsync(int id) => site.RunAsync((HoldSeats hold) =>
        hold.RunAsync(new HoldRequest(id, [new SeatChoice(SeatId, AdultId)], Holder.Of($"visitor of {id}")), CancellationToken.None));

    /// <summary>"03-06 19:30 Ran, Screen 1, Draft", by time.</summary>
    public Task<List<string>> ProgrammeAsync() => site.RunAsync(async (CinemaDbContext db) =>
    {
        var screenings = await db.Screenings.AsNoTracking().Include(s => s.Film).Include(s => s.Auditorium.Cinema)
            .OrderBy(s => s.StartsAt).ThenBy(s => s.AuditoriumId).ToListAsync();
        return screenings.ConvertAll(s => string.Create(CultureInfo.InvariantCulture,
            $"{s.Auditorium.Cinema.TimeZone.ToLocal(s.StartsAt):MM-dd HH:mm} {s.Film.Title}, {s.Auditorium.Name}, {s.Status}"));
    });
}
