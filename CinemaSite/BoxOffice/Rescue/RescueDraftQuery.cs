using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

public static class RescueDraftQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>Draws up a rescue from how things stand. It writes nothing; who carries it out does this again under lock.</summary>
        public async Task<RescueDrafted> DraftRescueAsync(int screeningId, RescueWish wish, DateTime now, CancellationToken ct)
        {
            if (await db.ScreeningForDeskAsync(screeningId, ct) is not { } screening)
                return new(null, new Refusal("This screening is no longer there."));
            if (WhyNot(screening, wish, now) is { } refused)
                return new(null, refused);

            var planId = wish.IsCancelled ? screening.SeatPlanId : wish.SeatPlanId;
            var place = await db.SeatPlans.AsNoTracking().Include(p => p.Auditorium.Cinema).SingleOrDefaultAsync(p => p.Id == planId, ct);
            if (place is null || place.Auditorium.CinemaId != screening.Auditorium.CinemaId || place.Id != screening.SeatPlanId
                && await db.SeatPlans.AnyAsync(p => p.AuditoriumId == place.AuditoriumId && p.Version > place.Version, ct))
                return new(null, new Refusal("Choose an auditorium."));

            var (startsAt, warnings) = (screening.StartsAt, (IReadOnlyList<Refusal>)[]);
            if (!wish.IsCancelled)
            {
                var proposal = await db.ProposeAsync(screening, wish, place, now, ct);
                if (proposal.Refused is not null)
                    return new(null, proposal.Refused, proposal.AsksWhich);
                (startsAt, warnings) = (proposal.StartsAt, proposal.Warnings);
                if ((startsAt, place.Id) == (screening.StartsAt, screening.SeatPlanId))
                    return new(null, new Refusal("That is where and when it is already."));
            }

            var bookings = await db.Bookings.AsNoTracking().Where(b => b.ScreeningId == screeningId)
                .Where(b => b.Status == BookingStatus.Held && b.HeldUntil > now || b.Tickets.Any(t =>
                    t.Status == TicketStatus.Active || t.Status == TicketStatus.Used || t.Status == TicketStatus.Displaced))
                .OrderBy(b => b.Id).Include(b => b.Tickets).ThenInclude(t => t.Seat).ToListAsync(ct);
            return new((await db.DrawUpAsync(screening, wish.IsCancelled, startsAt, place, [.. bookings.Where(b => b.Status != BookingStatus.Held)], now, ct)) with
            {
                Warnings = warnings,
                Holds = [.. bookings.Where(b => b.Status == BookingStatus.Held)],
            });
        }

        private async Task<RescueDraft> DrawUpAsync(
            Screening screening, bool isCancelled, DateTime startsAt, SeatPlan place, IReadOnlyList<Booking> bookings, DateTime now, CancellationToken ct)
        {
            var parties = bookings.Select(b => b.AsParty()).ToList();
            var before = (await db.SeatMapAsync(screening.Id, screening.SeatPlanId, now, ct)).Seats;
            var kept = await db.KeptSeatsAsync(screening.Id, now, ct);
            List<KeptMove> keptMoves = [.. before.Where(s => kept.ContainsKey(s.SeatId)).Select(s => new KeptMove(kept[s.SeatId], s, s))];
            var (kind, plan, after) = (RescueKind.MoveTime, RescuePlan.Staying(parties), before);
            if (isCancelled)
            {
                (kind, plan) = (RescueKind.Cancel, RescuePlan.Nowhere(parties));
            }
            else if (place.Id != screening.SeatPlanId)
            {
                var sameRoom = place.AuditoriumId == screening.AuditoriumId;
                after = (await db.SeatMapAsync(screening.Id, place.Id, now, ct)).Seats;
                if (sameRoom)
                    after = [.. after.Select(s => keptMoves.Any(k => HaveSameLabel(k.Before, s)) ? s with { State = SeatState.House } : s)];
                var prices = await db.PriceListAsync(screening, ct);
                (kind, plan) = (RescueKind.MoveAuditorium, RescuePlan.Into(after, before, parties, prices.Rank()));
                var given = plan.Moves.SelectMany(m => m.NewSeats).Select(s => s.SeatId).ToHashSet();
                keptMoves = keptMoves.ConvertAll(k => k with { Now = sameRoom || k.Claim.KeptAs == SeatKeeping.Reserved ? after.FirstOrDefault(s => HaveSameLabel(k.Before, s) && !given.Contains(s.SeatId)) : null });
            }

            return new(screening, kind, startsAt, place, plan)
            {
                Bookings = bookings.ToDictionary(b => b.Id),
                Before = before,
                After = after,
                Kept = keptMoves,
            };
        }

        private async Task<Proposal> ProposeAsync(Screening screening, RescueWish wish, SeatPlan place, DateTime now, CancellationToken ct)
        {
            var slot = new ScreeningWish(screening.FilmId, place.AuditoriumId, wish.Day, wish.Time, screening.AdsMinutes, screening.Attributes, wish.Which);
            var proposal = (await Agenda.LoadAsync(db, [slot], screening.Id, now, ct)).Propose(slot);
            return proposal.Refused is null
                && PriceCard.WhyNone(await db.PriceCardsAsync(place.Auditorium.CinemaId, ct), screening.PriceCardId, wish.Day, wish.Time) is { } unpriced
                ? proposal with { Refused = unpriced } : proposal;
        }
    }

    /// <summary>The tickets of a booking that are still good for anything, as people who want to sit.</summary>
    internal static Party AsParty(this Booking booking)
    {
        var tickets = booking.Owed();
        return new(booking.Id, [.. tickets.Select(t => new PartySeat(t.Id, t.Seat.OnMap()))], tickets.All(t => t.Status != TicketStatus.Displaced));
    }

    /// <summary>The tickets that the house owes something for: an evening, or the money.</summary>
    public static IReadOnlyList<Ticket> Owed(this Booking booking) =>
    [
        .. booking.Tickets.Where(t => t.Status is TicketStatus.Active or TicketStatus.Used or TicketStatus.Displaced)
            .OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)
    ];

    internal static IQueryable<Ticket> Owed(this IQueryable<Ticket> tickets) => tickets.Where(t =>
        t.Status == TicketStatus.Active || t.Status == TicketStatus.Used || t.Status == TicketStatus.Displaced);

    /// <summary>What an ordinary ticket costs in a category; one that has no price counts as an ordinary seat.</summary>
    internal static Func<string, long> Rank(this PriceList? prices) =>
        category => prices?.From(category) ?? prices?.From(Seat.StandardCategory) ?? 0;

    private static SeatOnMap OnMap(this Seat seat) => new(
        seat.Id, seat.Section, seat.Row, seat.Number, seat.RowIndex, seat.Column, seat.Kind, seat.Category, seat.Group, SeatState.Taken);

    private static bool HaveSameLabel(SeatOnMap one, SeatOnMap other) =>
        (one.Section, one.Row, one.Number) == (other.Section, other.Row, other.Number);

    private static Refusal? WhyNot(Screening screening, RescueWish wish, DateTime now) => screening switch
    {
        { Status: ScreeningStatus.Cancelled } => new Refusal("It is cancelled. A cancelled screening stays as it was."),
        { Status: ScreeningStatus.Draft } => new Refusal("It is not on sale. Simply change or delete it."),
        _ when screening.EndsAt <= now => new Refusal("It is over."),
        _ when !wish.IsCancelled && screening.StartsAt <= now => new Refusal("It has begun already. It can only be cancelled."),
        _ => null,
    };
}
