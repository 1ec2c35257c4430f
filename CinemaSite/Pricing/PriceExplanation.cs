using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>How a screening comes by its prices: every card of the cinema with what keeps it from pricing, the one that does first.</summary>
/// <param name="Prices">Null when no card prices it; <see cref="Problems"/> says why.</param>
public sealed record PriceExplanation(
    Screening Screening, IReadOnlyList<Seat> Seats, PriceList? Prices, PriceProblems Problems, IReadOnlyList<ConsideredCard> Cards)
{
    /// <summary>Why a ticket type is not sold for a seat here; null when it is.</summary>
    public Refusal? WhyNot(TicketType type, Seat seat) => Prices switch
    {
        null => Problems.Blocks,
        _ when type.IsRetired => new Refusal("{0} tickets are no longer sold.", type.Name),
        _ when !type.IsSoldFor(Screening.Film.Certificate) => new Refusal("{0} tickets are not sold for films with this certificate.", type.Name),
        _ when Prices.Quote(type.Id, seat.Category) is null => new Refusal("The price card {0} has no price for {1} in {2} seats.", Prices.Card.Name, type.Name, seat.Category),
        _ => null,
    };
}

/// <param name="WhyNot">Null for the card that prices the screening.</param>
public sealed record ConsideredCard(PriceCard Card, Refusal? WhyNot);

public static class PriceExplanationQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>Null when there is no such screening. A draft is explained as well.</summary>
        public async Task<PriceExplanation?> ExplainPricesAsync(int screeningId, CancellationToken ct)
        {
            var screening = await db.Screenings.AsNoTracking()
                .Include(s => s.Film).Include(s => s.Auditorium.Cinema)
                .SingleOrDefaultAsync(s => s.Id == screeningId, ct);
            if (screening is null)
                return null;

            var seats = await db.SeatPlans.AsNoTracking().Where(p => p.Id == screening.SeatPlanId).SelectMany(p => p.Seats)
                .OrderBy(s => s.RowIndex).ThenBy(s => s.Column).ToListAsync(ct);
            var prices = await db.PricesAsync(screening.Auditorium.CinemaId, ct);
            var time = TimeOnly.FromDateTime(screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt));
            return new(
                screening, seats, await db.PriceListAsync(screening, ct),
                prices.ProblemsOf(screening.PriceCardId, screening.BusinessDate, time, seats.Select(s => s.Category).Distinct()),
                Considered(prices.Cards, screening, time));
        }
    }

    private static List<ConsideredCard> Considered(IReadOnlyList<PriceCard> cards, Screening screening, TimeOnly time)
    {
        var chosen = PriceCard.For(cards, screening.PriceCardId, screening.BusinessDate, time);
        return
        [
            .. from card in cards
               orderby card != chosen, !card.IsValid(screening.BusinessDate, time), card.Priority descending, card.Id descending
               select new ConsideredCard(card, card == chosen ? null : WhyNot(card)),
        ];

        Refusal WhyNot(PriceCard card) => card.WhyNot(screening.BusinessDate, time) ?? (
            screening.PriceCardId is not null ? new Refusal("The screening names the card {0}.", chosen!.Name)
            : card.Priority == chosen!.Priority ? new Refusal("{0} has the same priority and is newer.", chosen.Name)
            : new Refusal("{0} has a higher priority.", chosen.Name));
    }
}
