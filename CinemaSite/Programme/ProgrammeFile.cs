using CinemaSite.Catalog;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>
/// What any format is read into. Ids are the supplier's own; stored, they bear the source's name in front
/// ("savoy:1913431"). With a problem in it, a file is not imported at all; a note says what was left out or assumed.
/// </summary>
public sealed record ProgrammeFile(
    string Source,
    IReadOnlyList<ProgrammeFilm> Films,
    IReadOnlyList<ProgrammeScreening> Screenings,
    IReadOnlyList<ProgrammeProblem> Problems,
    IReadOnlyList<ProgrammeProblem> Notes)
{
    /// <summary>A file that nothing could be read out of.</summary>
    public static ProgrammeFile Unreadable(string where, string message) => new("", [], [], [new(where, message)], []);
}

/// <summary>A film as the file has it. A running time of 0 is one that the file does not give.</summary>
public sealed record ProgrammeFilm(string Id, FilmFacts Facts, IReadOnlyList<string> Genres, string Where);

public sealed record ProgrammeScreening(
    string Id,
    string FilmId,
    string Auditorium,
    ProgrammeStart Start,
    int AdsMinutes,
    IReadOnlyList<ScreeningAttribute> Attributes,
    string Where);

/// <summary>One line about a place in the file, such as "Events[3].Performances[1] (Hamnet): has no start time".</summary>
public sealed record ProgrammeProblem(string Where, string Message)
{
    public override string ToString() => Where.Length == 0 ? Message : $"{Where}: {Message}";
}
