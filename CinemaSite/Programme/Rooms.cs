namespace CinemaSite.Programme;

/// <summary>
/// Whether the auditoriums that the file names are there. An import never makes one: a room is its seats, and a
/// misspelt name would sell seats that nobody can sit on.
/// </summary>
internal static class Rooms
{
    public static IEnumerable<ProgrammeProblem> Problems(ProgrammeFile file, StoredProgramme stored)
    {
        foreach (var room in file.Screenings.GroupBy(s => s.Auditorium, StringComparer.OrdinalIgnoreCase))
        {
            var (where, count) = (room.First().Where, room.Count());
            var many = count == 1 ? "" : $" (and {count - 1} more like it)";
            if (stored.Auditoriums.TryGetValue(room.Key, out var known))
            {
                if (known.Plans.Count == 0)
                    yield return new(where, $"{known.Name} has no seats yet: import its layout with --auditorium \"{known.Name}\" first{many}");
            }
            else
            {
                var names = stored.Auditoriums.Count == 0
                    ? "has no auditoriums yet: import a seat layout with --auditorium first"
                    : $"has {string.Join(", ", stored.Auditoriums.Values.Select(a => $"\"{a.Name}\""))}";
                yield return new(where, $"there is no auditorium \"{room.Key}\"; {stored.Cinema.Name} {names}{many}");
            }
        }
    }
}
