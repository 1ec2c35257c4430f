using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>The entry, with the secret of its link where it is new; or why there is none.</summary>
/// <param name="Field">What the refusal is about; empty for the list as a whole.</param>
public sealed record Joined(int? EntryId, string? Secret, Refusal? Refusal = null, string Field = "")
{
    internal Joined(Refusal refusal, string field = "") : this(null, null, refusal, field) { }

    /// <summary>There are seats for the party, so it need not wait.</summary>
    public bool MayChoose { get; init; }
}

/// <summary>Puts a party on the waiting list of a screening that has no seats for it.</summary>
public class JoinWaitingList(
    CinemaDbContext db, TimeProvider clock, IOptionsSnapshot<WaitingListOptions> options, IOptionsSnapshot<BookingOptions> bookings)
{
    public async Task<Joined> RunAsync(int screeningId, WaitingParty party, WaitingPerson person, Holder holder, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.SaleAsync(screeningId, now, ct) is not { Prices: not null } sale || !options.Value.IsOpen(sale.Screening, now))
            return new(new Refusal("The waiting list of this screening is closed."));
        if (await db.OwnLiveEntryAsync(screeningId, holder, ct) is { } known)
            return new(known, null);
        if (WhyNot(sale.Map, party, bookings.Value.Seats) is { } impossible)
            return impossible;

        var (entry, secret) = (person with { Name = person.Name.Trim(), Email = person.Email.Trim() }, WaitingEntry.NewSecret());
        try
        {
            var id = await db.InTransactionAsync(async () =>
            {
                var waiting = WaitingEntry.Join(screeningId, party, entry, holder, secret, now);
                db.Add(waiting);
                await db.SaveChangesAsync(ct);
                return waiting.Id;
            }, ct);
            return new(id, secret);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return new(new Refusal("This e-mail address is on the list of this screening already. We write to it when seats come free."), nameof(WaitingPerson.Email));
        }
    }

    private static Joined? WhyNot(SeatMap map, WaitingParty party, SeatRuleOptions rules)
    {
        var most = Math.Min(WaitingParty.Most, rules.MaxSeats);
        if (party.People < 1 || party.People > most)
            return new(new Refusal("Choose from 1 to {0} people.", most), nameof(party.People));
        if (party.WheelchairSpaces < 0 || party.WheelchairSpaces > party.People)
            return new(new Refusal("There are more wheelchair spaces than people."), nameof(party.WheelchairSpaces));
        if (SeatsForParty.Find(map, party, rules).Seats is [_, ..])
            return new(new Refusal("There are seats for your party at this moment, so there is no need to wait."), nameof(party.People)) { MayChoose = true };

        var empty = map with { Seats = [.. map.Seats.Select(s => s with { State = SeatState.Free })] };
        return SeatsForParty.Find(empty, party, rules).Seats is [_, ..] ? null
            : new(new Refusal("This room has no such seats, even when it is empty. Try a smaller party, or one that may be split."), nameof(party.People));
    }
}
