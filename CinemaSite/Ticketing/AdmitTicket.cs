using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Ticketing;

/// <summary>What is shown at the door, by a code or by a ticket chosen from the list.</summary>
/// <param name="Nonce">Names this press of the button, among all there ever were; see <see cref="Admission.Nonce"/>.</param>
public sealed record AdmitRequest(string Nonce)
{
    /// <summary>As it came from the scanner or the hand.</summary>
    public string Scanned { get; init; } = "";

    public int? TicketId { get; init; }

    /// <summary>The screening at this door; null for the door of the house.</summary>
    public int? ScreeningId { get; init; }

    /// <summary>A manager has decided. Whether they are one is for the caller to check.</summary>
    public bool EvenIfLate { get; init; }

    /// <summary>Says what the answer would be, and lets nobody in.</summary>
    public bool OnlyAsk { get; init; }
}

/// <param name="ScanId">The <see cref="Admission"/> that was written, now or at the first press; null where nothing was.</param>
public sealed record DoorResult(int? ScanId, DoorAnswer Answer, DoorProblem? Problem = null);

public enum DoorProblem
{
    /// <summary>The nonce named another ticket, or a question where now an answer is wanted.</summary>
    NonceIsTaken,

    /// <summary>Too many codes that are no ticket's within a minute.</summary>
    TooManyUnknown,
}

/// <summary>
/// Lets the holder of a ticket in, at most once, or says why not. The ticket goes from Active to Used by compare-and-set;
/// whoever comes second is told when and by whom. Every scan is kept.
/// </summary>
public sealed class AdmitTicket(CinemaDbContext db, IOptionsSnapshot<DoorOptions> options, UnknownCodes unknown)
{
    public async Task<DoorResult> RunAsync(AdmitRequest request, Actor by, CancellationToken ct)
    {
        var scanned = request.TicketId is { } id ? $"#{id}" : ScannedCode.Note(request.Scanned);
        if (await BeforeAsync(request, scanned, ct) is { } before)
            return before;
        if (await FindAsync(request, ct) is null
            && !unknown.TryCount(by.UserId?.ToString() ?? by.Name, options.Value.UnknownCodesPerMinute, by.Now))
            return new(null, DoorAnswer.Unknown, DoorProblem.TooManyUnknown);

        try
        {
            return await db.InTransactionAsync(() => AnswerAsync(request, scanned, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            if (await BeforeAsync(request, scanned, ct) is { } atTheSameTime)
                return atTheSameTime;
            throw;
        }
    }

    /// <summary>The answer to the first press; null when this is it.</summary>
    private async Task<DoorResult?> BeforeAsync(AdmitRequest request, string scanned, CancellationToken ct)
    {
        if (await db.Admissions.AsNoTracking().SingleOrDefaultAsync(a => a.Nonce == request.Nonce, ct) is not { } first)
            return null;
        if (first.Scanned != scanned || first.Answer == DoorAnswer.Valid && !request.OnlyAsk)
            return new(null, first.Answer, DoorProblem.NonceIsTaken);

        return new(first.Id, first.UndoneAt is null ? first.Answer : DoorAnswer.Undone);
    }

    private async Task<DoorTicket?> FindAsync(AdmitRequest request, CancellationToken ct) =>
        request.TicketId is { } id ? await db.Tickets.Where(t => t.Id == id && t.Code != null).AtTheDoor().SingleOrDefaultAsync(ct)
        : ScannedCode.Find(request.Scanned) is { } code ? await db.DoorTicketAsync(code, ct)
        : null;

    private async Task<DoorResult> AnswerAsync(AdmitRequest request, string scanned, Actor by, CancellationToken ct)
    {
        DoorTicket? ticket;
        DoorAnswer answer;
        do
        {
            ticket = await FindAsync(request, ct);
            answer = ticket?.Judge(options.Value, by.Now, request.ScreeningId, request.EvenIfLate) ?? DoorAnswer.Unknown;
            if (answer == DoorAnswer.Admitted && request.OnlyAsk)
                answer = DoorAnswer.Valid;
        }
        while (answer == DoorAnswer.Admitted && !await TakeAsync(ticket!, by.Now, ct));

        var isLate = answer == DoorAnswer.Admitted && by.Now > ticket!.LateFrom(options.Value);
        var firstId = answer == DoorAnswer.AlreadyAdmitted ? await StandingAsync(ticket!, ct) : null;
        var admission = Admission.Of(request, scanned, ticket, answer, isLate, firstId, by);
        db.Add(admission);
        await db.SaveChangesAsync(ct);
        if (isLate)
            await db.RecordAsync(by, new Deed("Let somebody in late", nameof(Ticket), $"{ticket!.Id}", $"{ticket.Film}, {ticket.Seat}"), ct);
        return new(admission.Id, answer);
    }

    /// <summary>False when somebody was quicker; what they did is the answer then.</summary>
    private async Task<bool> TakeAsync(DoorTicket ticket, DateTime now, CancellationToken ct) =>
        await db.Tickets.Where(t => t.Id == ticket.Id && t.Status == TicketStatus.Active).ExecuteUpdateAsync(
            set => set.SetProperty(t => t.Status, TicketStatus.Used).SetProperty(t => t.UsedAt, now), ct) == 1;

    private Task<int?> StandingAsync(DoorTicket ticket, CancellationToken ct) =>
        db.Admissions.Where(a => a.TicketId == ticket.Id && a.Answer == DoorAnswer.Admitted && a.UndoneAt == null)
            .Select(a => (int?)a.Id).SingleOrDefaultAsync(ct);
}
