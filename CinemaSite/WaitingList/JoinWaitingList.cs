using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CinemaSite.WaitingList;

/// <summary>The entry, or why there is none.</summary>
/// <param name="IsOwn">It is that of the account that asked, whose address is known to be theirs; else only the mail leads to it.</param>
/// <param name="Field">What the refusal is about; empty for the list as a whole.</param>
public sealed record Joined(int? EntryId, bool IsOwn = false, Refusal? Refusal = null, string Field = "")
{
    internal Joined(Refusal refusal, string field = "") : this(null, false, refusal, field) { }

    /// <summary>There are seats for the party, so it need not wait.</summary>
    public bool MayChoose { get; init; }
}

/// <summary>
/// Puts a party on the waiting list of a screening that has no seats for it, and writes to its address. An address that is on the list
/// already keeps its place, and whoever typed it is told nothing else than for a new one.
/// </summary>
public class JoinWaitingList(
    CinemaDbContext db, TimeProvider clock, EndWaiting endWaiting, IOptionsSnapshot<WaitingListOptions> options, IOptionsSnapshot<BookingOptions> bookings)
{
    /// <param name="userId">The account that asks.</param>
    public async Task<Joined> RunAsync(int screeningId, WaitingParty party, WaitingPerson person, int? userId, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.SaleAsync(screeningId, now, ct) is not { Prices: not null } sale || !options.Value.IsOpen(sale.Screening, now))
            return new(new Refusal("The waiting list of this screening is closed."));

        await endWaiting.RunAsync(ct);
        if (await db.OwnLiveEntryAsync(screeningId, userId, ct) is { } own)
            return new(own, IsOwn: true);
        if (WhyNot(sale.Map, party, bookings.Value.Seats) is { } impossible)
            return impossible;

        Task<WaitingEntry> EnterAsync() => db.InTransactionAsync(() => FindOrEnterAsync(screeningId, party, person, now, ct), ct);
        WaitingEntry entry;
        try
        {
            entry = await EnterAsync();
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            // The same address joined at the same moment.
            db.ChangeTracker.Clear();
            entry = await EnterAsync();
        }

        return new(entry.Id, IsOwn: userId is not null && entry.UserId == userId);
    }

    private async Task<WaitingEntry> FindOrEnterAsync(int screeningId, WaitingParty party, WaitingPerson person, DateTime now, CancellationToken ct)
    {
        var hash = AddressHash.Of(person.Email);
        var account = await db.AccountOf(person.Email).Select(u => (int?)u.Id).FirstOrDefaultAsync(ct);
        if (await db.LiveWaiting(screeningId).SingleOrDefaultAsync(e => e.EmailHash == hash, ct) is { } known)
        {
            known.BelongTo(account);
            if (await MayWriteAsync(known.Id, now, ct))
                await db.SendAgainAsync(WaitingPlaceLetter.Notice(known.Id, now), ct);
            await db.SaveChangesAsync(ct);
            return known;
        }

        var entry = WaitingEntry.Join(screeningId, party, person, account, now);
        db.Add(entry);
        await db.SaveChangesAsync(ct);
        db.Add(WaitingPlaceLetter.Notice(entry.Id, now));
        await db.SaveChangesAsync(ct);
        return entry;
    }

    /// <summary>Nobody floods a mailbox by pressing the button.</summary>
    private async Task<bool> MayWriteAsync(int entryId, DateTime now, CancellationToken ct)
    {
        var lately = now - WaitingPlaceLetter.Apart;
        var mails = db.Outbox.Where(m => m.Kind == NoticeKind.WaitingListPlace && m.SubjectId == entryId);
        return await mails.CountAsync(ct) < WaitingPlaceLetter.Most && !await mails.AnyAsync(m => m.CreatedAt > lately, ct);
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
