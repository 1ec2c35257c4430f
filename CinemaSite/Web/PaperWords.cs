using CinemaSite.Ticketing;
using CinemaSite.Ticketing.Paper;

namespace CinemaSite.Web;

/// <summary>What became of a code typed from paper, in English; the keys of its translations.</summary>
public static class PaperWords
{
    public static readonly IReadOnlyList<string> All =
        [.. Enum.GetValues<PaperOutcome>().Select(o => new PaperAnswer("", o)).SelectMany(a => new[] { a.Words(), a.Advice() }).Where(w => w != "").Distinct()];

    public static string Words(this PaperAnswer answer) => answer.Outcome switch
    {
        PaperOutcome.Admitted => "Admitted",
        PaperOutcome.Duplicate => "Already in",
        PaperOutcome.NotFound => "Not found",
        PaperOutcome.Ambiguous => "Not clear",
        PaperOutcome.Refused => answer.Scan?.Answer.Words() ?? "Not valid",
    };

    /// <summary>What to do about a code that names no ticket, or several.</summary>
    public static string Advice(this PaperAnswer answer) => answer.Outcome switch
    {
        PaperOutcome.NotFound => "No ticket of this screening begins like this. Look at the paper again.",
        PaperOutcome.Ambiguous => "More than one ticket begins like this. Type more of the code.",
        _ => "",
    };

    public static DoorTone Tone(this PaperAnswer answer) => answer.Outcome switch
    {
        PaperOutcome.Admitted => DoorTone.Good,
        PaperOutcome.Duplicate => DoorTone.Warning,
        _ => DoorTone.Bad,
    };
}
