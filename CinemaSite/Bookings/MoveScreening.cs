using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>
/// Gives a screening another time, auditorium, film or length of ads, and says what is special about it. Once a seat is sold or
/// held only the last may change: whoever has a ticket would mind the rest.
/// </summary>
public class MoveScreening(CinemaDbContext db)
{
    public Task<Moved> RunAsync(int screeningId, ScreeningWish wish, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            if (await db.Screenings.Where(s => s.Id == screeningId).Select(s => (int?)s.AuditoriumId).SingleOrDefaultAsync(ct) is not { } from)
                return new Moved(new Refusal("This screening is no longer there."));

            await db.LockScheduleAsync([from, wish.AuditoriumId], ct);
            await db.TakeOverAsync([screeningId], by.Now, ct);
            var screening = await db.Screenings.Include(s => s.Film)
                .Include(s => s.Auditorium.Cinema).Include(s => s.Auditorium.Plans)
                .SingleAsync(s => s.Id == screeningId, ct);
            var (moved, name) = (new Moved(), screening.Name());
            if (screening.IsAt(wish))
                screening.Mark(wish.Attributes);
            else if (await LockedAsync(screening, by.Now, ct) is { } locked)
                return new Moved(locked);
            else if ((moved = await RescheduleAsync(screening, wish, by.Now, ct)).Refused is not null)
                return moved;

            await db.SaveAndRecordAsync(by, "Changed the screening", screening, name, ct);
            return moved;
        }, ct);

    private async Task<Refusal?> LockedAsync(Screening screening, DateTime now, CancellationToken ct) =>
        screening.Status == ScreeningStatus.Cancelled ? new Refusal("It is cancelled. A cancelled screening stays as it was.")
        : screening.StartsAt <= now ? new Refusal("It has begun already. Only what is special about it may still change.")
        : (await db.SoldOrHeldAsync([screening.Id], now, ct)).Count == 0 ? null
        : new Refusal("Seats of it are sold or held, so it stays where it is. Only what is special about it and its house seats may still change.");

    private async Task<Moved> RescheduleAsync(Screening screening, ScreeningWish wish, DateTime now, CancellationToken ct)
    {
        var agenda = await Agenda.LoadAsync(db, [wish], screening.Id, now, ct);
        var proposal = agenda.Propose(wish);
        if (proposal.Refused is not null)
            return new(proposal.Refused, [], proposal.AsksWhich);

        if (screening.Status == ScreeningStatus.Published
            && PriceCard.WhyNone(await db.PriceCardsAsync(proposal.Auditorium!.CinemaId, ct), screening.PriceCardId, wish.Day, wish.Time) is { } unpriced)
            return new(unpriced);

        if (screening.AuditoriumId != wish.AuditoriumId)
            await db.SeatClaims.Where(c => c.ScreeningId == screening.Id && c.KeptAs != null).ExecuteDeleteAsync(ct);
        screening.Reschedule(proposal.Film!, proposal.Auditorium!, proposal.StartsAt, wish.AdsMinutes, wish.Attributes);
        await db.RetimeKeptSeatsAsync(screening, ct);
        return new(null, proposal.Warnings);
    }
}

/// <summary>Why a screening was not changed, or what is worth a word about where it is now.</summary>
/// <param name="AsksWhich">Refused only because the time happens twice and nobody said which.</param>
public sealed record Moved(Refusal? Refused, IReadOnlyList<Refusal> Warnings, bool AsksWhich = false)
{
    internal Moved(Refusal? refused = null) : this(refused, []) { }
}
