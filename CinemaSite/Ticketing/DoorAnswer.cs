namespace CinemaSite.Ticketing;

/// <summary>What the door says to a ticket that it is shown.</summary>
public enum DoorAnswer
{
    /// <summary>Let in just now, once and for all.</summary>
    Admitted,

    /// <summary>Would be let in; only asked, not done.</summary>
    Valid,

    AlreadyAdmitted,

    /// <summary>For another screening than the one at this door.</summary>
    WrongScreening,

    TooEarly,

    /// <summary>After the time until which ushers let people in; see <see cref="DoorOptions"/>.</summary>
    TooLate,

    Refunded,
    Cancelled,

    /// <summary>Swapped for a ticket to another screening.</summary>
    Exchanged,

    /// <summary>The screening was changed and has no seat for it; the customer is asked what they want.</summary>
    Displaced,

    /// <summary>The code of a ticket that was printed anew since.</summary>
    Replaced,

    /// <summary>No ticket of this house.</summary>
    Unknown,

    /// <summary>Was let in, and that was taken back. Only told, never written: the row says Admitted and when it was undone.</summary>
    Undone,
}

public static class DoorAnswers
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Words(this DoorAnswer answer) => answer switch
    {
        DoorAnswer.Admitted => "Admitted",
        DoorAnswer.Valid => "Valid",
        DoorAnswer.AlreadyAdmitted => "Already in",
        DoorAnswer.WrongScreening => "Wrong screening",
        DoorAnswer.TooEarly => "Too early",
        DoorAnswer.TooLate => "Too late",
        DoorAnswer.Refunded => "Refunded",
        DoorAnswer.Cancelled => "Cancelled",
        DoorAnswer.Exchanged => "Exchanged",
        DoorAnswer.Displaced => "Without a seat",
        DoorAnswer.Replaced => "Replaced",
        DoorAnswer.Unknown => "Unknown code",
        DoorAnswer.Undone => "Taken back",
    };

    /// <summary>How it is to be taken: let in, look again, or not.</summary>
    public static DoorTone Tone(this DoorAnswer answer) => answer switch
    {
        DoorAnswer.Admitted or DoorAnswer.Valid => DoorTone.Good,
        DoorAnswer.AlreadyAdmitted or DoorAnswer.Undone => DoorTone.Warning,
        _ => DoorTone.Bad,
    };
}

public enum DoorTone
{
    Good,
    Warning,
    Bad,
}
