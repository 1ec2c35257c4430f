using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Scheduling;

namespace CinemaSite.WaitingList;

/// <summary>
/// A party that waits for seats of a screening that is sold out. Who joined first is asked first; a party is asked once. Times UTC.
/// </summary>
public class WaitingEntry
{
    private WaitingEntry() { }

    /// <summary>Also its place: who joined later has a greater one.</summary>
    public int Id { get; private set; }

    public int ScreeningId { get; private set; }

    public Screening Screening { get; private set; } = null!;

    public WaitingState State { get; private set; }

    public int People { get; private set; }

    /// <summary>One block side by side; else as near to each other as can be.</summary>
    public bool Together { get; private set; }

    public int WheelchairSpaces { get; private set; }

    /// <summary>Only rows that are reached without a step.</summary>
    public bool StepFree { get; private set; }

    public string Name { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>The address as it is compared: one live entry for each screening.</summary>
    public string EmailHash { get; private set; } = "";

    /// <summary>"en" or "es".</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The account that the address belongs to; null for a guest, who has the link in their mails.</summary>
    public int? UserId { get; private set; }

    public DateTime JoinedAt { get; private set; }

    /// <summary>Why the seats that came free last were not for this party; null while none did.</summary>
    public PassedOver? PassedOver { get; private set; }

    /// <summary>How many seats, or wheelchair spaces where these were missing, that was.</summary>
    public int PassedOverFree { get; private set; }

    public DateTime? PassedOverAt { get; private set; }

    /// <summary>How many there were when the list was last looked through: only more than that have come free.</summary>
    public int SeenFree { get; private set; }

    /// <summary>The seats that are held for it.</summary>
    public int? BookingId { get; private set; }

    public Booking? Booking { get; private set; }

    public DateTime? OfferedAt { get; private set; }

    /// <summary>When ticket types were chosen and the checkout began.</summary>
    public DateTime? TakenAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool IsLive => State is WaitingState.Waiting or WaitingState.Offered;

    public WaitingParty Party => new(People, Together, WheelchairSpaces, StepFree);

    internal static WaitingEntry Join(int screeningId, WaitingParty party, WaitingPerson person, int? userId, DateTime now) => new()
    {
        ScreeningId = screeningId,
        State = WaitingState.Waiting,
        People = party.People,
        Together = party.Together,
        WheelchairSpaces = party.WheelchairSpaces,
        StepFree = party.StepFree,
        Name = person.Name.Trim(),
        Email = person.Email.Trim(),
        EmailHash = AddressHash.Of(person.Email),
        Language = person.Language,
        UserId = userId,
        JoinedAt = now,
    };

    /// <summary>Whose account the address is may turn out later.</summary>
    internal void BelongTo(int? userId) => UserId = userId ?? UserId;

    /// <summary>These seats are held for it from now on.</summary>
    internal void Offer(Booking booking, DateTime now) => (State, Booking, OfferedAt) = (WaitingState.Offered, booking, now);

    internal void Take(DateTime now) => TakenAt = now;

    internal void Leave(DateTime now) => (State, EndedAt) = (WaitingState.Left, now);

    /// <summary>
    /// How it stands, whoever has written that down yet: seats that were offered may be bought, let go or run out meanwhile. Where the
    /// cinema ended the hold by changing the screening, it waits again. It comes with its booking and screening.
    /// </summary>
    public WaitingState StandsAt(DateTime now) => (State, Booking) switch
    {
        (not WaitingState.Offered, _) or (_, null) => State,
        (_, { ConfirmedAt: not null }) => WaitingState.Bought,
        (_, { Status: BookingStatus.Paying }) => WaitingState.Offered,
        (_, { Status: BookingStatus.Held } held) when held.HeldUntil > now => WaitingState.Offered,
        (_, { Status: BookingStatus.Abandoned }) => WaitingState.Left,
        (_, { } ended) when Screening.ChangedAt is { } changed && changed >= ended.HeldAt && changed < ended.HeldUntil => WaitingState.Waiting,
        _ => WaitingState.Unanswered,
    };
}

/// <summary>What a party needs. <see cref="People"/> counts everyone, those in the wheelchair spaces included.</summary>
public sealed record WaitingParty(int People, bool Together, int WheelchairSpaces = 0, bool StepFree = false)
{
    public const int Most = 8;
}

/// <param name="Language">Of the mails: "en" or "es".</param>
public sealed record WaitingPerson(string Name, string Email, string Language);
