namespace CinemaSite.Web.Health;

/// <summary>Work that waits for a job. Time UTC.</summary>
/// <param name="Since">Since when the oldest of it has been waiting.</param>
public sealed record QueueHealth(QueueKind Kind, int Count, DateTime? Since, DateTime Now)
{
    public bool IsBad => Since is { } since && since + Patience < Now;

    /// <summary>How long it may take while all is well.</summary>
    private TimeSpan Patience => Kind switch
    {
        QueueKind.MailWaiting => TimeSpan.FromMinutes(15),
        QueueKind.MailDead => TimeSpan.Zero,
        QueueKind.PaymentsOpen => TimeSpan.FromMinutes(45), // A customer has 35 to pay.
        QueueKind.RefundsWaiting => TimeSpan.FromHours(1),
        QueueKind.HoldsOver or QueueKind.OffersOver => TimeSpan.FromMinutes(10),
    };
}

public enum QueueKind
{
    MailWaiting,
    MailDead,
    PaymentsOpen,
    RefundsWaiting,
    HoldsOver,

    /// <summary>Seats that were offered to the waiting list and not taken.</summary>
    OffersOver,
}
