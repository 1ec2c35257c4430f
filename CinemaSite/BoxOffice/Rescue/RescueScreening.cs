using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>Why nothing was done, or how many bookings are asked now.</summary>
public sealed record Rescued(Refusal? Refused, int Asked = 0);

/// <summary>
/// Cancels or moves a screening of which seats are sold, in one step: seats and tickets go where the plan says, holds end, and
/// everybody with a ticket is asked what they want. Only the very plan that somebody has looked at is carried out.
/// </summary>
public class RescueScreening(CinemaDbContext db)
{
    private static readonly Refusal Overtaken = new("Seats were sold or given back meanwhile, so this is another plan than the one you saw. Please look at it again.");

    /// <param name="hash">Of the plan that was looked at.</param>
    public async Task<Rescued> RunAsync(int screeningId, RescueWish wish, string reason, string hash, Actor by, CancellationToken ct)
    {
        if (reason.Trim().Length is 0 or > ScreeningRescue.ReasonLength)
            return new(new Refusal("Say why in 1 to {0} characters.", ScreeningRescue.ReasonLength));

        try
        {
            return await db.InTransactionAsync(() => RescueAsync(screeningId, wish, reason.Trim(), hash, by, ct), ct);
        }
        catch (Exception e) when (e is OvertakenException || e is DbUpdateException update && update.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return new(Overtaken);
        }
    }

    private async Task<Rescued> RescueAsync(int screeningId, RescueWish wish, string reason, string hash, Actor by, CancellationToken ct)
    {
        await db.LockScheduleAsync(db.Auditoriums.Where(a => a.Plans.Any(p => p.Id == wish.SeatPlanId)
            || db.Screenings.Any(s => s.Id == screeningId && s.AuditoriumId == a.Id)), ct);
        await db.TakeOverAsync([screeningId], by.Now, ct);
        if (await db.Bookings.CountAsync(b => b.ScreeningId == screeningId && b.Status == BookingStatus.Paying, ct) is > 0 and var paying)
            return new(paying == 1
                ? new Refusal("One payment is under way. Try again in some minutes.")
                : new Refusal("{0} payments are under way. Try again in some minutes.", paying));

        var (draft, refused, _) = await db.DraftRescueAsync(screeningId, wish, by.Now, ct);
        if (draft is null)
            return new(refused);
        if (draft.Hash != hash)
            return new(Overtaken);

        await EndHoldsAsync(draft, ct);
        var rescue = await ChangeScreeningAsync(draft, reason, by, ct);
        await db.SeatAnewAsync(draft, by, ct);
        await AskAsync(rescue, draft, by.Now, ct);
        return new(null, draft.Plan.Moves.Count);
    }

    /// <summary>Somebody who goes to pay at this very moment is quicker, or finds the hold ended.</summary>
    private async Task EndHoldsAsync(RescueDraft draft, CancellationToken ct)
    {
        var id = draft.Screening.Id;
        await db.EndAsync([.. draft.Holds.Select(b => b.Id)], BookingStatus.Expired, expiredBy: null, ct);
        if (await db.SeatClaims.AnyAsync(c => c.ScreeningId == id && c.KeptAs == null && c.Booking!.Status != BookingStatus.Confirmed, ct))
            throw new OvertakenException();
    }

    private async Task<ScreeningRescue> ChangeScreeningAsync(RescueDraft draft, string reason, Actor by, CancellationToken ct)
    {
        var (screeningId, planId) = (draft.Screening.Id, draft.Place.Id);
        var screening = await db.Screenings.Include(s => s.Film).Include(s => s.SeatPlan).Include(s => s.Auditorium.Cinema).SingleAsync(s => s.Id == screeningId, ct);
        var place = await db.SeatPlans.Include(p => p.Auditorium.Cinema).Include(p => p.Auditorium.Plans).SingleAsync(p => p.Id == planId, ct);
        var name = screening.Name();
        var rescue = ScreeningRescue.Make(screening, draft.Kind, draft.StartsAt, place.Auditorium.Name, reason, by.Name, by.Now);
        db.Add(rescue);
        if (draft.Kind == RescueKind.Cancel)
        {
            screening.Cancel();
        }
        else
        {
            screening.Reschedule(screening.Film, place.Auditorium, draft.StartsAt, screening.AdsMinutes, screening.Attributes);
            screening.UseSeatPlan(place);
        }

        screening.MarkChanged(by.Now);
        await db.SaveAndRecordAsync(by, draft.Kind.Deed(), screening, name, ct);
        return rescue;
    }

    private async Task AskAsync(ScreeningRescue rescue, RescueDraft draft, DateTime now, CancellationToken ct)
    {
        var ids = draft.Bookings.Keys.ToList();
        foreach (var some in ids.Chunk(1000))
            await db.RescueChoices.Where(c => some.Contains(c.BookingId) && c.State == ChoiceState.Open)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ChoiceState.Replaced), ct);

        foreach (var move in draft.Plan.Moves)
            rescue.Ask(RescueChoice.Of(
                move.Party.BookingId, move.HasSeats, Labels(move.Party.Seats.Select(s => s.Seat)), Labels(move.NewSeats)));
        await db.SaveChangesAsync(ct);
        db.AddRange(rescue.Choices.Where(c => draft.Bookings[c.BookingId].Email != "")
            .Select(c => RescueMail.Notice(c.Id, now)));
        await db.SaveChangesAsync(ct);
    }

    private static string Labels(IEnumerable<SeatOnMap> seats) => string.Join(", ", seats.Select(s => s.Label));
}

/// <summary>What was read is no longer so; nothing of it may be saved.</summary>
internal sealed class OvertakenException : Exception;
