namespace CinemaSite.BoxOffice;

/// <summary>Rescues as the desk says them, in English; the keys of their translations.</summary>
public static class RescueWords
{
    /// <summary>For the history.</summary>
    public static string Deed(this RescueKind kind) => kind switch
    {
        RescueKind.Cancel => "Cancelled the screening",
        RescueKind.MoveTime => "Moved a sold screening to another time",
        RescueKind.MoveAuditorium => "Moved a sold screening to other seats",
    };

    public static string Words(this RescueKind kind) => kind switch
    {
        RescueKind.Cancel => "Cancelled",
        RescueKind.MoveTime => "Another time",
        RescueKind.MoveAuditorium => "Other seats",
    };

    public static string Words(this Fate fate) => fate switch
    {
        Fate.Keeps => "As good as before",
        Fate.Upgraded => "Better, at no cost",
        Fate.OnlyCheaper => "Only cheaper seats left",
        Fate.NoRoom => "Does not fit",
    };

    public static string Tone(this Fate fate) => fate switch
    {
        Fate.Keeps or Fate.Upgraded => "state-good",
        Fate.OnlyCheaper => "state-warning",
        Fate.NoRoom => "state-bad",
    };

    public static string Words(this ChoiceState state) => state switch
    {
        ChoiceState.Open => "No answer yet",
        ChoiceState.Accepted => "Keeps the tickets",
        ChoiceState.AnotherScreening => "Goes to another screening",
        ChoiceState.Voucher => "Has a credit voucher",
        ChoiceState.Refund => "Has the money back",
        ChoiceState.Defaulted => "Did not answer in time",
        ChoiceState.Replaced => "Asked anew",
    };

    public static string Tone(this ChoiceState state) => state switch
    {
        ChoiceState.Open => "state-warning",
        ChoiceState.Defaulted or ChoiceState.Replaced => "state-info",
        _ => "state-good",
    };
}
