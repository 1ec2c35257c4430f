using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.Ticketing;

/// <summary>Takes an admission back within a short time: the wrong ticket was scanned, or they turned round. The ticket is valid again.</summary>
public sealed class UndoAdmission(CinemaDbContext db, IOptionsSnapshot<DoorOptions> options)
{
    /// <summary>Null once it is taken back, by this press or by one before.</summary>
    public Task<Refusal?> RunAsync(int admissionId, Actor by, CancellationToken ct) => db.InTransactionAsync<Refusal?>(
        async () =>
        {
            var admission = await db.Admissions.AsNoTracking().Include(a => a.Ticket!.Seat).Include(a => a.Ticket!.Screening.Film)
                .SingleOrDefaultAsync(a => a.Id == admissionId && a.Answer == DoorAnswer.Admitted, ct);
            if (admission is not { Ticket: { } ticket })
                return new("Nobody was let in with this scan.");
            if (admission.UndoneAt is not null)
                return null;
            if (by.Now > admission.At.AddSeconds(options.Value.UndoSeconds))
                return new("It can be taken back for {0} seconds only.", options.Value.UndoSeconds);

            var undone = await db.Admissions.Where(a => a.Id == admissionId && a.UndoneAt == null).ExecuteUpdateAsync(
                set => set.SetProperty(a => a.UndoneAt, by.Now).SetProperty(a => a.UndoneByName, by.Name), ct);
            if (undone == 0)
                return null;

            var active = await db.Tickets.Where(t => t.Id == ticket.Id && t.Status == TicketStatus.Used).ExecuteUpdateAsync(
                set => set.SetProperty(t => t.Status, TicketStatus.Active).SetProperty(t => t.UsedAt, (DateTime?)null), ct);
            if (active != 1)
                throw new InvalidOperationException($"Ticket {ticket.Id} was let in and is not used.");

            await db.RecordAsync(
                by, new Deed("Took back an admission", nameof(Ticket), $"{ticket.Id}", $"{ticket.Screening.Film.Title}, {ticket.Seat.Row}{ticket.Seat.Number}"), ct);
            return null;
        },
        ct);
}
