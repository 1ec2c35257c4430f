namespace CinemaSite.Notifications;

/// <summary>Where a mail of the outbox stands.</summary>
public enum MailState
{
    /// <summary>It was not tried yet.</summary>
    Waiting,

    /// <summary>It was tried, in vain, and will be again.</summary>
    Failing,

    /// <summary>It was tried so often, or so clearly refused, that nobody tries again until staff say so.</summary>
    Dead,

    Sent,
}

public static class MailStates
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Words(this MailState state) => state switch
    {
        MailState.Waiting => "Waiting to be sent",
        MailState.Failing => "Failing, tried again",
        MailState.Dead => "Given up",
        MailState.Sent => "Sent",
    };

    public static string Tone(this MailState state) => state switch
    {
        MailState.Waiting => "state-info",
        MailState.Failing => "state-warning",
        MailState.Dead => "state-bad",
        MailState.Sent => "state-good",
    };
}
