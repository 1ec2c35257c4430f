namespace CinemaSite.Programme;

/// <summary>
/// What an import did, or would do on a dry run, in readable lines. With a problem nothing was changed, and the other
/// lists say what would have been done without it.
/// </summary>
public sealed record ImportReport(
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Left,
    IReadOnlyList<ProgrammeProblem> Problems,
    IReadOnlyList<ProgrammeProblem> Notes)
{
    public bool IsRefused => Problems.Count > 0;

    public bool DoesSomething => !IsRefused && Added.Count + Changed.Count > 0;

    public static ImportReport Refused(IEnumerable<ProgrammeProblem> problems, IEnumerable<ProgrammeProblem>? notes = null) =>
        new([], [], [], [.. problems], [.. notes ?? []]);
}
