using System.Globalization;
using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>
/// What wishes have to fit into: the films, the auditoriums and what is on there around that time, drafts too. A wish
/// that fits takes its slot, so the next one of the list has to fit beside it.
/// </summary>
internal sealed class Agenda
{
    public const int LongestAds = 120;

    private readonly Dictionary<int, Film> films;
    private readonly Dictionary<int, Auditorium> auditoriums;
    private readonly ILookup<int, Slot> stored;
    private readonly List<(int AuditoriumId, Slot Slot)> accepted = [];
    private readonly DateTime now;

    private Agenda(Dictionary<int, Film> films, Dictionary<int, Auditorium> auditoriums, ILookup<int, Slot> stored, DateTime now) =>
        (this.films, this.auditoriums, this.stored, this.now) = (films, auditoriums, stored, now);

    /// <param name="besides">A screening that is about to move, and so in nobody's way.</param>
    public static async Task<Agenda> LoadAsync(
        CinemaDbContext db, IReadOnlyCollection<ScreeningWish> wishes, int? besides, DateTime now, CancellationToken ct)
    {
        List<int> filmIds = [.. wishes.Select(w => w.FilmId).Distinct()];
        List<int> auditoriumIds = [.. wishes.Select(w => w.AuditoriumId).Distinct()];
        var films = await db.Films.Where(f => filmIds.Contains(f.Id)).ToDictionaryAsync(f => f.Id, ct);
        var auditoriums = await db.Auditoriums.Where(a => auditoriumIds.Contains(a.Id))
            .Include(a => a.Cinema).Include(a => a.Plans).ToDictionaryAsync(a => a.Id, ct);
        var days = wishes.Select(w => w.Day).DefaultIfEmpty().ToList();
        return new(films, auditoriums, await db.SlotsAsync(auditoriumIds, days.Min(), days.Max(), besides, ct), now);
    }

    public Proposal Propose(ScreeningWish wish)
    {
        var film = films.GetValueOrDefault(wish.FilmId);
        var auditorium = auditoriums.GetValueOrDefault(wish.AuditoriumId);
        if (NotReady(wish, film, auditorium) is { } notReady)
            return new(wish, film, auditorium, default, notReady, []);

        var zone = auditorium!.Cinema.TimeZone;
        var reading = zone.ReadLocal(wish.Local, out var startsAt);
        var asks = reading == LocalTimeReading.Twice && wish.Which is null;
        if (reading == LocalTimeReading.Twice && wish.Which == OfTwo.Second)
            startsAt = zone.SecondOfTwo(wish.Local);

        var slot = new Slot(startsAt, startsAt.AddMinutes(wish.AdsMinutes + film!.RuntimeMinutes), true, "", film.Title);
        var refused = reading == LocalTimeReading.Skipped ? new Refusal("The clocks go forward: there is no {0} on {1}.", Clock(wish.Local), Day(wish))
            : asks ? new Refusal("The clocks go back: {0} on {1} happens twice. Choose the first or the second.", Clock(wish.Local), Day(wish))
            : startsAt < now ? new Refusal("This time is in the past.")
            : Clash(slot, auditorium);
        if (refused is not null)
            return new(wish, film, auditorium, startsAt, refused, []) { AsksWhich = asks };

        var warnings = Warnings(wish, slot, auditorium);
        accepted.Add((auditorium.Id, slot));
        return new(wish, film, auditorium, startsAt, null, warnings);
    }

    private static Refusal? NotReady(ScreeningWish wish, Film? film, Auditorium? auditorium) => (film, auditorium) switch
    {
        (null, _) => new Refusal("Choose a film."),
        (_, null) => new Refusal("Choose an auditorium."),
        ({ ArchivedAt: not null }, _) => new Refusal("{0} is archived. Take it out of the archive first.", film.Title),
        ({ RuntimeMinutes: 0 }, _) => new Refusal("{0} has no running time yet. Enter it with the film first.", film.Title),
        (_, { Plans.Count: 0 }) => new Refusal("{0} has no seats yet. Give it a seat plan first.", auditorium.Name),
        _ when wish.AdsMinutes is < 0 or > LongestAds => new Refusal("Ads and trailers take between 0 and {0} minutes.", LongestAds),
        _ => null,
    };

    private Refusal? Clash(Slot slot, Auditorium auditorium)
    {
        var zone = auditorium.Cinema.TimeZone;
        return Others(slot, auditorium).Where(o => o.Minutes < 0)
            .Select(o => new Refusal(
                "{0} is taken then: {1} is on there from {2} to {3}.",
                auditorium.Name, o.Other.Name, Clock(zone.ToLocal(o.Other.Start)), Clock(zone.ToLocal(o.Other.End))))
            .FirstOrDefault();
    }

    private List<Refusal> Warnings(ScreeningWish wish, Slot slot, Auditorium auditorium)
    {
        var zone = auditorium.Cinema.TimeZone;
        List<Refusal> warnings =
        [
            .. Others(slot, auditorium).Select(o => o.Other.Start < slot.Start
                ? new Refusal("Only {0} min after {1} ends at {2}; {3} needs {4} min for cleaning.",
                    (int)o.Minutes, o.Other.Name, Clock(zone.ToLocal(o.Other.End)), auditorium.Name, auditorium.CleaningMinutes)
                : new Refusal("Only {0} min before {1} starts at {2}; {3} needs {4} min for cleaning.",
                    (int)o.Minutes, o.Other.Name, Clock(zone.ToLocal(o.Other.Start)), auditorium.Name, auditorium.CleaningMinutes)),
        ];
        if (wish.AdsMinutes > 0 && wish.Attributes.Contains(ScreeningAttribute.NoAds))
            warnings.Add(new Refusal("It says “No ads” and has {0} min of ads.", wish.AdsMinutes));
        return warnings;
    }

    /// <summary>The neighbours that are nearer than cleaning allows, with the minutes between.</summary>
    private IEnumerable<(Slot Other, double Minutes)> Others(Slot slot, Auditorium auditorium) =>
        from pair in Overlaps.Tight(
            [.. stored[auditorium.Id], .. accepted.Where(a => a.AuditoriumId == auditorium.Id).Select(a => a.Slot with { IsNew = false }), slot],
            auditorium.CleaningMinutes)
        select (pair.Earlier.IsNew ? pair.Later : pair.Earlier, pair.Minutes);

    private static string Clock(DateTime local) => local.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static DateOnly Day(ScreeningWish wish) => DateOnly.FromDateTime(wish.Local);
}
