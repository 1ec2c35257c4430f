using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>Seats that the house keeps back and staff sell all the same. Inside the transaction that takes them.</summary>
internal static class KeptSeatSale
{
    extension(CinemaDbContext db)
    {
        /// <summary>
        /// Takes those of the seats that the house keeps back out of its keeping, which the history tells. Answers how each was
        /// kept; a refusal when one is broken or nobody said why.
        /// </summary>
        public async Task<(Dictionary<int, KeepingBack> Kept, Refusal? Refusal)> TakeOutOfKeepingAsync(
            Screening screening, IReadOnlyCollection<int> seatIds, CounterClerk clerk, CancellationToken ct)
        {
            var claims = await db.SeatClaims.AsNoTracking()
                .Where(c => c.ScreeningId == screening.Id && seatIds.Contains(c.SeatId) && c.KeptAs != null)
                .Join(db.SeatPlans.SelectMany(p => p.Seats), c => c.SeatId, s => s.Id, (c, s) => new { Claim = c, Label = s.Row + s.Number, s.RowIndex, s.Column })
                .OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToListAsync(ct);
            var kept = claims.ToDictionary(c => c.Claim.SeatId, c => c.Claim.Keeping!);
            if (claims.Where(c => c.Claim.KeptAs == SeatKeeping.Broken).Select(c => c.Label).ToList() is [_, ..] broken)
                return (kept, SeatRefusals.KeptBack(broken));
            if (claims.Count == 0)
                return (kept, null);

            var (labels, reason) = (claims.ConvertAll(c => c.Label), clerk.KeptReason.Trim());
            if (reason.Length is 0 or > SeatClaim.ReasonLength)
                return (kept, SeatRefusals.KeptForAReason(labels));

            await db.SeatClaims.Where(c => c.ScreeningId == screening.Id && seatIds.Contains(c.SeatId) && c.KeptAs != null).ExecuteDeleteAsync(ct);
            await db.RecordAsync(
                clerk.Actor,
                new Deed("Sold seats that were kept back", nameof(Screening), $"{screening.Id}", screening.NameWith(labels))
                    .Telling("Reason", string.Join(", ", kept.Values.Select(k => k.Reason).Distinct()), reason),
                ct);
            return (kept, null);
        }

        /// <summary>Those of the claims whose seats the house had kept back go back to it.</summary>
        public async Task GiveBackToHouseAsync(IQueryable<SeatClaim> claims, CancellationToken ct)
        {
            var kept = await claims.Where(c => c.WasKeptAs != null)
                .Select(c => new { Claim = c, StartsAt = db.Screenings.Where(s => s.Id == c.ScreeningId).Select(s => s.StartsAt).First() })
                .ToListAsync(ct);
            if (kept.Count == 0)
                return;

            foreach (var seat in kept)
                seat.Claim.GiveBackToHouse(seat.StartsAt);
            await db.SaveChangesAsync(ct);

            // Whoever takes the seat next adds a claim of its own under the same key.
            foreach (var seat in kept)
                db.Entry(seat.Claim).State = EntityState.Detached;
        }
    }
}
