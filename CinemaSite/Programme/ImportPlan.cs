using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Programme;

/// <summary>What an import is to do: the file's films and screenings beside the stored ones, and what speaks against it.</summary>
internal sealed class ImportPlan
{
    private readonly ProgrammeFile file;
    private readonly StoredProgramme stored;
    private readonly List<PlannedFilm> films = [];
    private readonly List<PlannedScreening> screenings = [];
    private readonly List<ProgrammeProblem> problems;
    private readonly List<ProgrammeProblem> notes;

    private ImportPlan(ProgrammeFile file, Timetable timetable, StoredProgramme stored)
    {
        this.file = file;
        this.stored = stored;
        problems = [.. file.Problems, .. timetable.Problems];
        notes = [.. file.Notes, .. timetable.Notes];
    }

    /// <summary>The ids of the stored screenings that would move.</summary>
    public IReadOnlyCollection<int> Moved => [.. screenings.Where(s => s.IsMoved && !s.IsCancelled).Select(s => s.Stored!.Id)];

    public static ImportPlan Make(ProgrammeFile file, Timetable timetable, StoredProgramme stored, DateTime now)
    {
        var plan = new ImportPlan(file, timetable, stored);
        plan.problems.AddRange(Rooms.Problems(file, stored));
        plan.AddFilms();
        plan.AddScreenings(timetable);

        plan.notes.AddRange(plan.screenings.Where(s => s.BringsBack).DistinctBy(s => s.Film)
            .Select(s => new ProgrammeProblem(s.Film.Row.Where, "is in the archive and comes back, since it is planned again")));
        var past = plan.screenings.Count(s => s.Stored is null && s.StartsAt < now);
        if (past > 0)
            plan.notes.Add(new("", $"{past} of the new screenings {(past == 1 ? "is" : "are")} in the past already"));
        return plan;
    }

    public void CheckMoves(DateTime now, IReadOnlySet<int> sold)
    {
        foreach (var screening in screenings.Where(s => s.Stored is not null))
        {
            var before = screening.Stored!;
            if (screening.IsCancelled)
                notes.Add(new(screening.Row.Where, "was cancelled here and stays cancelled"));
            else if (screening.IsMoved && before.StartsAt < now)
                problems.Add(new(screening.Row.Where, $"has begun already and cannot be changed ({screening.Changes})"));
            else if (screening.IsMoved && sold.Contains(before.Id))
                problems.Add(new(screening.Row.Where, $"has seats sold, held or kept back and cannot be changed by an import ({screening.Changes})"));
        }
    }

    /// <summary>The stored films that would run another time than they do.</summary>
    public IReadOnlyCollection<int> Retimed => [.. films.Where(f => f.Stored is { } film && film.RuntimeMinutes != f.Facts.RuntimeMinutes).Select(f => f.Stored!.Id)];

    /// <param name="upcoming">Screenings to come of the films in <see cref="Retimed"/>, by film.</param>
    public void CheckRuntimes(ILookup<int, int> upcoming)
    {
        var named = stored.Screenings.Values.Select(s => s.Id).ToHashSet();
        foreach (var film in films.Where(f => f.Stored is { } known && upcoming[known.Id].Any(id => !named.Contains(id))))
            problems.Add(new(film.Row.Where, $"would end other screenings of this film at another time ({film.Changes}); change the running time at the desk first"));
    }

    public void CheckOverlaps()
    {
        foreach (var room in stored.Auditoriums.Values)
        {
            foreach (var (earlier, later, minutes) in Overlaps.Tight(Slots(room), room.CleaningMinutes))
            {
                var (row, other) = later.Where.Length > 0 ? (later, earlier) : (earlier, later);
                var otherPlace = other.Where.Length > 0 ? other.Where : "in the programme already";
                if (minutes < 0)
                    problems.Add(new(row.Where, $"{row.Name} overlaps {other.Name} ({otherPlace})"));
                else
                    notes.Add(new(row.Where, $"{minutes:0} minutes lie between {earlier.Name} and {later.Name}, less than the {room.CleaningMinutes} for cleaning"));
            }
        }
    }

    /// <summary>Makes and changes the entities; returns the new ones.</summary>
    public IEnumerable<object> Carry()
    {
        var slugs = stored.Films.Select(f => f.Slug).ToHashSet(StringComparer.Ordinal);
        List<object?> added = [.. films.Select(f => f.Carry(slugs))];
        added.AddRange(screenings.Select(s => s.Carry()));
        return added.OfType<object>();
    }

    public ImportReport Report() => ImportLines.Report(films, screenings, NoLongerListed(), stored, problems, notes);

    private void AddFilms()
    {
        var byId = stored.Films.Where(f => f.ExternalId is not null).ToDictionary(f => f.ExternalId!, StringComparer.Ordinal);
        var byTitle = stored.Films.ToLookup(f => f.Title, StringComparer.OrdinalIgnoreCase);
        films.AddRange(file.Films.Select(row => PlannedFilm.Of(row, file.Source, byId, byTitle)));
    }

    private void AddScreenings(Timetable timetable)
    {
        var filmsById = films.ToDictionary(f => f.Row.Id, StringComparer.Ordinal);
        foreach (var row in file.Screenings)
        {
            if (!timetable.TryGet(row, out var time) || !stored.Auditoriums.TryGetValue(row.Auditorium, out var room))
                continue;

            var externalId = $"{file.Source}:{row.Id}";
            var known = stored.Screenings.GetValueOrDefault(externalId);
            if (known is not null && known.Auditorium.CinemaId != stored.Cinema.Id)
                problems.Add(new(row.Where, $"its id {row.Id} is that of a screening at {known.Auditorium.Cinema.Name}"));
            else
                screenings.Add(new(row, externalId, known, filmsById[row.FilmId], room, time.Utc, time.Local));
        }
    }

    private IEnumerable<Slot> Slots(Auditorium room) =>
    [
        .. from s in screenings
           where s.Auditorium == room && !s.IsCancelled
           select new Slot(s.StartsAt, s.EndsAt, s.Stored is null || s.Changes.Length > 0, s.Row.Where, Name(s.Title, s.StartsAt, s.EndsAt, room)),
        .. from s in stored.Neighbours
           where s.AuditoriumId == room.Id && s.Status != ScreeningStatus.Cancelled
           select new Slot(s.StartsAt, s.EndsAt, false, "", Name(s.Film.Title, s.StartsAt, s.EndsAt, room)),
    ];

    private string Name(string title, DateTime startsAt, DateTime endsAt, Auditorium room) =>
        $"{Say.Screening(title, stored.Cinema.TimeZone.ToLocal(startsAt), room.Name)} (until {stored.Cinema.TimeZone.ToLocal(endsAt):HH:mm})";

    private IEnumerable<Screening> NoLongerListed()
    {
        if (screenings.Count == 0)
            return [];

        var (first, last) = (screenings.Min(s => s.StartsAt), screenings.Max(s => s.StartsAt));
        return stored.Neighbours.Where(s =>
            s.ExternalId?.StartsWith($"{file.Source}:", StringComparison.Ordinal) == true && s.StartsAt >= first && s.StartsAt <= last);
    }
}
