using System.Security.Cryptography;
using CinemaSite.Bookings;

namespace CinemaSite.Notifications;

/// <summary>
/// A mail to be sent, written in the transaction that is the reason for it. The unique <see cref="Key"/>
/// ("confirmation:42") keeps it from being written twice, and <see cref="MessageId"/> lets a mailbox tell a repeat. Times UTC.
/// </summary>
public class OutboxMessage
{
    /// <summary>After as many, about two days, it is dead: nobody tries again until staff say so.</summary>
    public const int MostAttempts = 10;

    /// <summary>How long it waits after each failure: soon at first, so that a short fault is not felt; long at last, so that a weekend without a server is survived.</summary>
    private static readonly int[] MinutesBetween = [1, 2, 5, 15, 60, 180, 360, 720, 1440];

    public int Id { get; private set; }

    public required string Key { get; init; }

    /// <summary>What stands before the @ of the mail's own Message-ID, however often it is tried.</summary>
    public required string MessageId { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>What the notice is about: the id of a booking, or of what its kind says; 0 where an address is all that is known.</summary>
    public required int SubjectId { get; init; }

    /// <summary>Whom it is for, where the subject does not say so: somebody typed it, and whether it has an account is found out at sending.</summary>
    public string? Address { get; private set; }

    public required DateTime CreatedAt { get; init; }

    public DateTime NextAttemptAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    /// <summary>When it failed for the last time of all.</summary>
    public DateTime? DiedAt { get; private set; }

    public int Attempts { get; private set; }

    public string? LastError { get; private set; }

    public bool IsWaiting => SentAt is null && DiedAt is null;

    /// <summary>The key without the count of its repeats.</summary>
    public string Reason => Key.Split('#')[0];

    public MailState State => MailStates.Of(this);

    /// <summary>A notice, due at once.</summary>
    /// <param name="key">Unique for what the mail is about and why: "refund:7".</param>
    public static OutboxMessage Of(NoticeKind kind, string key, int subjectId, DateTime now) => new()
    {
        Key = key,
        MessageId = RandomNumberGenerator.GetHexString(32, lowercase: true),
        Kind = kind,
        SubjectId = subjectId,
        CreatedAt = now,
        NextAttemptAt = now,
    };

    /// <summary>A notice about an account. It may be asked for any number of times, and each time is a mail.</summary>
    public static OutboxMessage OfAccount(NoticeKind kind, int userId, string? address, DateTime now)
    {
        var message = Of(kind, $"{kind}:{RandomNumberGenerator.GetHexString(32, lowercase: true)}", userId, now);
        message.Address = address;
        return message;
    }

    public static OutboxMessage Confirmation(Booking booking, DateTime now) =>
        Of(NoticeKind.BookingConfirmation, $"confirmation:{booking.Id}", booking.Id, now);

    /// <summary>The same notice as a mail of its own, because staff want it sent once more.</summary>
    /// <param name="time">The first repeat is the second time.</param>
    public OutboxMessage Again(int time, DateTime now)
    {
        var again = Of(Kind, $"{Reason}#{time}", SubjectId, now);
        again.Address = Address;
        return again;
    }

    public void MarkSent(DateTime now)
    {
        Attempts++;
        SentAt = now;
        LastError = null;
    }

    /// <param name="isFinal">Another try would fail as well.</param>
    public void MarkFailed(string error, DateTime now, bool isFinal = false)
    {
        LastError = error.Length > 500 ? error[..500] : error;
        Attempts++;
        if (isFinal || Attempts >= MostAttempts)
            DiedAt = now;
        else
            NextAttemptAt = now.AddMinutes(MinutesBetween[Attempts - 1]);
    }

    /// <summary>It is tried again from the beginning.</summary>
    public void Revive(DateTime now)
    {
        DiedAt = null;
        Attempts = 0;
        NextAttemptAt = now;
    }
}
