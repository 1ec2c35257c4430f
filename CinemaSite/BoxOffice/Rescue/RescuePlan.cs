using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CinemaSite.Bookings;

namespace CinemaSite.BoxOffice;

/// <summary>What becomes of a party's seats.</summary>
public enum Fate
{
    /// <summary>The same seats, or others that are as good.</summary>
    Keeps,

    /// <summary>A dearer seat for somebody, at no cost, and a cheaper one for nobody.</summary>
    Upgraded,

    /// <summary>Only cheaper seats are left. Nobody is put on a cheaper seat than they paid for without being asked, so they have none.</summary>
    OnlyCheaper,

    NoRoom,
}

/// <param name="NewSeats">One for each of the party's, in their order; empty where they have none.</param>
public sealed record PartyMove(Party Party, Fate Fate, IReadOnlyList<SeatOnMap> NewSeats)
{
    public bool HasSeats => NewSeats.Count > 0;
}

/// <summary>
/// Where everybody who has a ticket goes when a screening changes. The same question always has the same answer, so a plan that
/// was looked at can be told from one that things have overtaken.
/// </summary>
public sealed record RescuePlan(IReadOnlyList<PartyMove> Moves)
{
    public int People(Fate fate) => Moves.Where(m => m.Fate == fate).Sum(m => m.Party.Seats.Count);

    public int Bookings(Fate fate) => Moves.Count(m => m.Fate == fate);

    /// <summary>Everybody stays where they are; who has no seat gets none.</summary>
    public static RescuePlan Staying(IEnumerable<Party> parties) =>
        new([.. parties.Select(p => p.IsSeated ? new PartyMove(p, Fate.Keeps, [.. p.Seats.Select(s => s.Seat)]) : new PartyMove(p, Fate.NoRoom, []))]);

    /// <summary>There is nothing to sit down for.</summary>
    public static RescuePlan Nowhere(IEnumerable<Party> parties) => new([.. parties.Select(p => new PartyMove(p, Fate.NoRoom, []))]);

    /// <summary>
    /// Into another room, or another version of it. Two ways are tried: first everybody who can keep the same labels, or
    /// first those for whom it is hardest and as tightly as they go. The one that leaves fewer people standing is taken.
    /// </summary>
    /// <param name="room">Its seats; those that are not free are nobody's to have.</param>
    /// <param name="price">What an ordinary ticket costs in a category.</param>
    public static RescuePlan Into(IReadOnlyList<SeatOnMap> room, IReadOnlyList<SeatOnMap> before, IReadOnlyList<Party> parties, Func<string, long> price)
    {
        var byLabel = new PlacingParties(new(room, price), new(before), isTight: false).Place(parties, keepLabels: true);
        if (byLabel.Moves.All(m => m.HasSeats))
            return byLabel;

        var tight = new PlacingParties(new(room, price), new(before), isTight: true).Place(parties, keepLabels: false);
        return Standing(tight) < Standing(byLabel) ? tight : byLabel;

        static int Standing(RescuePlan plan) => plan.Moves.Where(m => !m.HasSeats).Sum(m => m.Party.Seats.Count);
    }

    /// <summary>Names this plan and no other.</summary>
    /// <param name="what">What is done to the screening.</param>
    public string Hash(string what)
    {
        var text = new StringBuilder(what);
        foreach (var move in Moves.OrderBy(m => m.Party.BookingId))
        {
            text.Append(CultureInfo.InvariantCulture, $";{move.Party.BookingId}:{move.Fate}");
            foreach (var (seat, n) in move.Party.Seats.Select((seat, n) => (seat, n)))
                text.Append(CultureInfo.InvariantCulture, $",{seat.TicketId}={(move.HasSeats ? move.NewSeats[n].SeatId : 0)}");
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..32];
    }
}
