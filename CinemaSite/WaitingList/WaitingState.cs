namespace CinemaSite.WaitingList;

public enum WaitingState
{
    Waiting,

    /// <summary>Seats are held for it, and it was asked.</summary>
    Offered,

    Bought,

    /// <summary>They left, or let go what was offered.</summary>
    Left,

    /// <summary>The time to take what was offered ran out.</summary>
    Unanswered,

    /// <summary>The screening begins too soon for anybody to be asked.</summary>
    TooLate,

    /// <summary>The screening was cancelled.</summary>
    Cancelled,

    /// <summary>The screening was taken off sale.</summary>
    OffSale,
}

/// <summary>Why a party was not given the seats that came free.</summary>
public enum PassedOver
{
    /// <summary>Fewer than it asked for.</summary>
    TooFew,

    /// <summary>In different rows, and it wants to sit together.</summary>
    DifferentRows,

    /// <summary>In one row, but not side by side.</summary>
    NotSideBySide,

    /// <summary>Enough, but the rules of the room allow none of the ways to take them.</summary>
    LeavesSomeoneAlone,

    NoWheelchairSpace,

    /// <summary>Only in rows with a step.</summary>
    NotStepFree,
}

public static class WaitingStates
{
    /// <summary>As staff read it, in English; the key of its translation.</summary>
    public static string Words(this WaitingState state) => state switch
    {
        WaitingState.Waiting => "Waiting",
        WaitingState.Offered => "Seats offered",
        WaitingState.Bought => "Bought",
        WaitingState.Left => "Left the list",
        WaitingState.Unanswered => "Did not answer",
        WaitingState.TooLate => "No seats came in time",
        WaitingState.Cancelled => "Screening cancelled",
        WaitingState.OffSale => "Screening taken off sale",
    };

    /// <summary>Ends for which whoever waited gets a mail.</summary>
    public static bool IsTold(this WaitingState state) => state is WaitingState.TooLate or WaitingState.Cancelled or WaitingState.OffSale;
}
