using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>An answer of the door as it fills the phone, with what can be done about it.</summary>
public sealed record DoorPanel(DoorAnswer Answer, DoorTicket? Ticket, DoorOptions Door, DateTime Now)
{
    /// <summary>The screening whose door this is; null for the door of the house.</summary>
    public int? ScreeningId { get; init; }

    public DoorScan? Scan { get; init; }

    /// <summary>When and by whom a ticket was let in that is in already. UTC.</summary>
    public (DateTime At, string By)? First { get; init; }

    public bool MayAdmitLate { get; init; }

    /// <summary>The code that the ticket was found by; null where it was chosen or scanned.</summary>
    public string? Code { get; init; }

    public bool CanLetIn => Answer == DoorAnswer.Valid;

    public bool CanLetInLate => Answer == DoorAnswer.TooLate && MayAdmitLate && Ticket?.IsForManager(Door, Now) == true;

    public bool CanUndo => Scan?.CanUndo(Door, Now) == true;

    public static DoorPanel Of(DoorScan scan, DoorOptions door, DateTime now) => new(scan.Told, scan.Ticket, door, now)
    {
        Scan = scan,
        First = scan is { FirstAt: { } at, FirstBy: { } by } ? (at, by) : null,
    };

    /// <summary>The sentence beneath the word.</summary>
    public string Because(IStringLocalizer<Strings> t) => (Answer, Ticket) switch
    {
        (DoorAnswer.Unknown, _) => t["This is no ticket of this house. Look the name up in the list."],
        (_, null) => "",
        (DoorAnswer.Admitted, _) when Scan is { } scan => t["At {0}.", Ticket.ToLocal(scan.At).ToSecond()],
        (DoorAnswer.AlreadyAdmitted, _) when First is { } first => t["Let in at {0} by {1}.", Ticket.ToLocal(first.At).Clock(), first.By],
        (DoorAnswer.AlreadyAdmitted, _) => t["Somebody came in with this ticket before."],
        (DoorAnswer.WrongScreening, _) => t["It is for {0}, {1}, {2}.", Ticket.Film, Ticket.Auditorium, When(Ticket.StartsAt)],
        (DoorAnswer.TooEarly, _) => t["The door opens at {0}.", When(Ticket.OpensAt(Door))],
        (DoorAnswer.TooLate, _) when Now > Ticket.EndsAt => t["It ended at {0}.", When(Ticket.EndsAt)],
        (DoorAnswer.TooLate, _) => t["It began at {0}. A manager can still let them in.", When(Ticket.StartsAt)],
        (DoorAnswer.Refunded, _) => t["The money was given back, so the ticket is void."],
        (DoorAnswer.Cancelled, _) => t["Ask them to the box office."],
        (DoorAnswer.Exchanged, _) => t["It was exchanged for another screening. They have a newer ticket."],
        (DoorAnswer.Displaced, _) => t["The screening was changed and has no seat for them any more. The box office helps them choose."],
        (DoorAnswer.Replaced, _) => t["This print is void: the ticket was printed anew."],
        (DoorAnswer.Undone, _) => t["The ticket is valid again."],
        _ => "",
    };

    /// <summary>The time, with the day where it is another one.</summary>
    private string When(DateTime utc) => Ticket!.ToLocal(utc) is var local && DateOnly.FromDateTime(local) == DateOnly.FromDateTime(Ticket.ToLocal(Now))
        ? local.Clock()
        : local.DayAndTime();
}
