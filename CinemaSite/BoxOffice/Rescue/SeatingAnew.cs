using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Puts tickets and claims where a plan says, inside the transaction of whoever carries it out. Codes, prices and types stay. Who
/// had been let in has to be let in again.
/// </summary>
internal static class SeatingAnew
{
    private const int Batch = 1000;

    extension(CinemaDbContext db)
    {
        public async Task SeatAnewAsync(RescueDraft draft, Actor by, CancellationToken ct)
        {
            var screeningId = draft.Screening.Id;
            await db.Admissions.Where(a => a.Answer == DoorAnswer.Admitted && a.UndoneAt == null && a.Ticket!.ScreeningId == screeningId)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.UndoneAt, by.Now).SetProperty(a => a.UndoneByName, by.Name), ct);
            await db.DisplaceAsync([.. draft.Plan.Moves.Where(m => !m.HasSeats).SelectMany(m => m.Party.Seats).Select(s => s.TicketId)], ct);
            if (draft.Kind == RescueKind.MoveTime)
            {
                await db.MarkAsync([.. draft.Plan.Moves.Where(m => m.HasSeats).SelectMany(m => m.Party.Seats).Select(s => s.TicketId)], TicketStatus.Active, ct);
                foreach (var claim in await db.SeatClaims.Where(c => c.ScreeningId == draft.Screening.Id && c.KeptAs != null).ToListAsync(ct))
                    claim.Retime(draft.StartsAt);
                await db.SaveChangesAsync(ct);
                return;
            }

            await db.SeatClaims.Where(c => c.ScreeningId == draft.Screening.Id && (c.KeptAs == null || draft.Kind == RescueKind.MoveAuditorium)).ExecuteDeleteAsync(ct);
            if (draft.Kind == RescueKind.MoveAuditorium)
                await db.MoveAsync(draft, ct);
        }

        private async Task MoveAsync(RescueDraft draft, CancellationToken ct)
        {
            var screeningId = draft.Screening.Id;
            var bookings = await db.Bookings.Where(b => b.ScreeningId == screeningId && b.Status == BookingStatus.Confirmed).ToDictionaryAsync(b => b.Id, ct);
            foreach (var move in draft.Plan.Moves.Where(m => m.HasSeats))
            {
                foreach (var (person, seat) in move.Party.Seats.Zip(move.NewSeats))
                {
                    var (from, to) = (person.Seat.SeatId, seat.SeatId);
                    if (await db.Tickets.Where(t => t.Id == person.TicketId && t.SeatId == from).Owed()
                        .ExecuteUpdateAsync(set => set.SetProperty(t => t.SeatId, to)
                            .SetProperty(t => t.Status, TicketStatus.Active).SetProperty(t => t.UsedAt, (DateTime?)null), ct) != 1)
                        throw new OvertakenException();
                    db.Add(SeatClaim.For(bookings[move.Party.BookingId], screeningId, to, until: null));
                }
            }

            db.AddRange(draft.Kept.Where(k => k.Now is not null)
                .Select(k => SeatClaim.KeepBack(screeningId, k.Now!.SeatId, draft.StartsAt, k.Claim.Keeping!)));
            await db.SaveChangesAsync(ct);
        }

        private Task DisplaceAsync(IReadOnlyList<int> ticketIds, CancellationToken ct) => db.MarkAsync(ticketIds, TicketStatus.Displaced, ct);

        private async Task MarkAsync(IReadOnlyList<int> ticketIds, TicketStatus status, CancellationToken ct)
        {
            foreach (var some in ticketIds.Chunk(Batch))
                if (await db.Tickets.Where(t => some.Contains(t.Id)).Owed()
                    .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, status).SetProperty(t => t.UsedAt, (DateTime?)null), ct) != some.Length)
                    throw new OvertakenException();
        }
    }
}
