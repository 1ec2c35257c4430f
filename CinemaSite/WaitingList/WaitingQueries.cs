using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.WaitingList;

/// <summary>An entry as its page shows it at one moment.</summary>
/// <param name="Before">Parties that joined earlier and wait as well.</param>
public sealed record WaitingAtHand(WaitingEntry Entry, WaitingState Stands, int Before)
{
    /// <summary>What is held for it, with the prices to choose from; empty unless seats are offered.</summary>
    public IReadOnlyList<SeatOnMap> Seats { get; init; } = [];

    public PriceList? Prices { get; init; }

    /// <summary>Somebody may still choose who comes.</summary>
    public bool IsToTake => Stands == WaitingState.Offered && Entry.TakenAt is null && Prices is not null;

    /// <summary>For the type that was chosen for the seat, else the first of the house's.</summary>
    public PriceQuote? QuoteFor(SeatOnMap seat, IReadOnlyList<SeatChoice> chosen) =>
        Prices?.Quote(chosen.FirstOrDefault(s => s.SeatId == seat.SeatId)?.TicketTypeId ?? 0, seat.Category) ?? Prices?.Quote(Prices.Types[0].Id, seat.Category);
}

public static class WaitingQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>Those that still wait for a screening, or have seats offered.</summary>
        public IQueryable<WaitingEntry> LiveWaiting(int screeningId) => db.WaitingEntries
            .Where(e => e.ScreeningId == screeningId && (e.State == WaitingState.Waiting || e.State == WaitingState.Offered));

        public Task<int?> OwnLiveEntryAsync(int screeningId, int? userId, CancellationToken ct) => db.LiveWaiting(screeningId)
            .Where(e => userId != null && e.UserId == userId).OrderBy(e => e.Id).Select(e => (int?)e.Id).FirstOrDefaultAsync(ct);

        /// <param name="key">The number of an account's own entry, or what the link to anybody's holds. Null for what is neither.</param>
        public async Task<WaitingAtHand?> WaitingAtHandAsync(string key, WaitingLinks links, int? userId, DateTime now, CancellationToken ct) =>
            int.TryParse(key, out var own) ? await db.WaitingAtHandAsync(db.WaitingEntries.Where(e => e.Id == own && userId != null && e.UserId == userId), now, ct)
            : links.EntryIn(key) is { } id ? await db.WaitingAtHandAsync(db.WaitingEntries.Where(e => e.Id == id), now, ct) : null;

        /// <summary>Null for one that is forgotten.</summary>
        internal async Task<WaitingAtHand?> WaitingAtHandAsync(IQueryable<WaitingEntry> found, DateTime now, CancellationToken ct)
        {
            if (await found.Where(e => e.Email != "").WithItsScreening().SingleOrDefaultAsync(ct) is not { } entry)
                return null;

            var stands = entry.StandsAt(now);
            var (screening, number) = (entry.Screening, entry.Id);
            var before = await db.WaitingEntries.CountAsync(e => e.ScreeningId == screening.Id && e.State == WaitingState.Waiting && e.Id < number, ct);
            return new(entry, stands, before)
            {
                Seats = stands == WaitingState.Offered
                    ? (await db.SeatMapAsync(screening.Id, screening.SeatPlanId, now, ct)).Find(entry.Booking!.Tickets.Select(t => t.SeatId)) : [],
                Prices = stands == WaitingState.Offered ? await db.PriceListAsync(screening, ct) : null,
            };
        }

        /// <summary>Of somebody with an account: what they wait for now, and what ended without seats for a screening to come.</summary>
        public Task<List<WaitingEntry>> WaitingOfAccountAsync(int userId, DateTime now, CancellationToken ct) => db.WaitingEntries
            .Where(e => e.UserId == userId && e.State != WaitingState.Left && e.State != WaitingState.Bought && e.Screening.StartsAt > now)
            .WithItsScreening().OrderBy(e => e.Screening.StartsAt).ToListAsync(ct);

        /// <summary>All that waited for a screening, in the order of joining.</summary>
        public Task<List<WaitingEntry>> WaitingForAsync(int screeningId, CancellationToken ct) => db.WaitingEntries
            .Where(e => e.ScreeningId == screeningId).WithItsScreening().OrderBy(e => e.Id).ToListAsync(ct);

        /// <summary>All that is kept about the waiting of somebody with an account, for them to take away. Times UTC.</summary>
        public async Task<IReadOnlyList<PersonalWaiting>> PersonalWaitingAsync(int userId, CancellationToken ct) =>
            (await db.WaitingEntries.Where(e => e.UserId == userId).WithItsScreening().OrderBy(e => e.Id).ToListAsync(ct)).ConvertAll(e => new PersonalWaiting(
                e.Screening.Film.Title, e.Screening.StartsAt, e.People, e.Together, e.WheelchairSpaces, e.StepFree, e.Name, e.Email, e.JoinedAt,
                $"{e.State}", e.EndedAt, e.Booking?.Reference));
    }

    /// <summary>With all that a page or a mail says about it. Nothing tracked.</summary>
    internal static IQueryable<WaitingEntry> WithItsScreening(this IQueryable<WaitingEntry> entries) => entries.AsNoTrackingWithIdentityResolution()
        .Include(e => e.Screening.Film)
        .Include(e => e.Screening.Auditorium.Cinema)
        .Include(e => e.Booking!.Tickets.OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column)).ThenInclude(t => t.Seat);
}

public sealed record PersonalWaiting(
    string Film, DateTime StartsAt, int People, bool Together, int WheelchairSpaces, bool StepFree, string Name, string Email, DateTime JoinedAt,
    string State, DateTime? EndedAt, string? Booking);
