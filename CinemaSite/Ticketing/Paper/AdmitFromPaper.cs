using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// Lets in, in the books, whom somebody let in by paper: every code that was typed gets an answer, in the order of typing. The
/// hours of the door do not count any more; everything else does. Typed again, a code is a duplicate and nothing else.
/// </summary>
public sealed class AdmitFromPaper(CinemaDbContext db, AdmitTicket admit)
{
    /// <param name="typed">Short codes or whole ones; see <see cref="ShortCodes.Read"/>.</param>
    public async Task<IReadOnlyList<PaperAnswer>> RunAsync(int screeningId, string typed, Actor by, CancellationToken ct)
    {
        var codes = await CodesAsync(screeningId, ct);
        var answers = new List<PaperAnswer>();
        foreach (var code in ShortCodes.Read(typed, beginning => codes.Count(c => c.StartsWith(beginning, StringComparison.Ordinal))))
            answers.Add(await AnswerAsync(screeningId, code, codes, by, ct));

        if (answers.Count(a => a.Outcome == PaperOutcome.Admitted) is > 0 and var admitted)
            await db.InTransactionAsync(() => RecordAsync(screeningId, admitted, by, ct), ct);
        return answers;
    }

    /// <summary>What may stand on the paper of a screening: the codes of its tickets, and those that they had before.</summary>
    private async Task<IReadOnlyList<string>> CodesAsync(int screeningId, CancellationToken ct) =>
    [
        .. await db.Tickets.Where(t => t.ScreeningId == screeningId && t.Code != null).Select(t => t.Code!).ToListAsync(ct),
        .. await db.RetiredCodes.Where(r => r.Ticket.ScreeningId == screeningId).Select(r => r.Code).ToListAsync(ct),
    ];

    private async Task<PaperAnswer> AnswerAsync(int screeningId, string typed, IReadOnlyList<string> codes, Actor by, CancellationToken ct)
    {
        var meant = TicketCode.Tidy(typed);
        var found = meant.Length < ShortCodes.Shortest ? [] : codes.Where(c => c.StartsWith(meant, StringComparison.Ordinal)).Take(2).ToList();
        if (found.Count == 2)
            return new(typed, PaperOutcome.Ambiguous);
        if (found.Count == 0 && (TicketCode.Parse(typed) is not { } whole || await db.DoorTicketAsync(whole, ct) is null))
            return new(typed, PaperOutcome.NotFound);

        var request = new AdmitRequest($"paper:{Guid.NewGuid():N}") { Scanned = found.Count == 1 ? found[0] : typed, ScreeningId = screeningId, IsFromPaper = true };
        var result = await admit.RunAsync(request, by, ct);
        var outcome = result.Answer switch
        {
            DoorAnswer.Admitted => PaperOutcome.Admitted,
            DoorAnswer.AlreadyAdmitted => PaperOutcome.Duplicate,
            _ => PaperOutcome.Refused,
        };
        return new(typed, outcome, result.ScanId is { } scan ? await db.DoorScanAsync(scan, ct) : null);
    }

    private async Task<bool> RecordAsync(int screeningId, int admitted, Actor by, CancellationToken ct)
    {
        var screening = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == screeningId, ct);
        await db.RecordAsync(
            by, new Deed("Let people in from paper", nameof(Screening), $"{screeningId}", screening.Name()).Telling("Tickets", "", $"{admitted}"), ct);
        return true;
    }
}

/// <param name="Typed">As it was typed, so that it can be found on the paper again.</param>
/// <param name="Scan">What the door said to the ticket; null where there was none, or several.</param>
public sealed record PaperAnswer(string Typed, PaperOutcome Outcome, DoorScan? Scan = null)
{
    /// <summary>Whether there is something left to do about it.</summary>
    public bool IsOpen => Outcome is PaperOutcome.NotFound or PaperOutcome.Ambiguous or PaperOutcome.Refused;
}

public enum PaperOutcome
{
    Admitted,
    Duplicate,
    NotFound,

    /// <summary>More than one ticket begins like this.</summary>
    Ambiguous,

    Refused,
}
