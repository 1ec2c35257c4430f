using CinemaSite.Catalog;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>A plan in readable lines.</summary>
internal static class ImportLines
{
    public static ImportReport Report(
        IReadOnlyCollection<PlannedFilm> films, IReadOnlyCollection<PlannedScreening> screenings, IEnumerable<Screening> noLongerListed,
        StoredProgramme stored, IReadOnlyList<ProgrammeProblem> problems, IReadOnlyList<ProgrammeProblem> notes)
    {
        List<string> added = [], changed = [], left = [];
        foreach (var film in films)
        {
            var line = $"film {Say.Film(film.Facts)}, {film.Facts.RuntimeMinutes} min, {film.Facts.Certificate.Label()}";
            Sort(line, film.Stored is null, film.Changes);
        }

        foreach (var screening in screenings)
            Sort($"screening {screening.Line}", screening.Stored is null, screening.IsCancelled ? "" : screening.Changes);

        left.AddRange(noLongerListed.Select(s =>
            $"screening {Say.Screening(s.Film.Title, stored.Cinema.TimeZone.ToLocal(s.StartsAt), s.Auditorium.Name)}, which the file no longer lists"));
        return new(added, changed, left, problems, notes);

        void Sort(string line, bool isNew, string changes)
        {
            if (isNew)
                added.Add(line);
            else if (changes.Length > 0)
                changed.Add($"{line} ({changes})");
            else
                left.Add(line);
        }
    }
}
