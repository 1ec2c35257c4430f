using System.Linq.Expressions;

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
    private static readonly Dictionary<MailState, Func<OutboxMessage, bool>> Tests =
        Enum.GetValues<MailState>().ToDictionary(state => state, state => state.Test().Compile());

    /// <summary>What is true of the mails in a state and of no others: the database is asked for it, and it is asked of a mail.</summary>
    public static Expression<Func<OutboxMessage, bool>> Test(this MailState state) => state switch
    {
        MailState.Waiting => m => m.SentAt == null && m.DiedAt == null && m.Attempts == 0,
        MailState.Failing => m => m.SentAt == null && m.DiedAt == null && m.Attempts > 0,
        MailState.Dead => m => m.SentAt == null && m.DiedAt != null,
        MailState.Sent => m => m.SentAt != null,
    };

    internal static MailState Of(OutboxMessage message) => Tests.Single(test => test.Value(message)).Key;

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
