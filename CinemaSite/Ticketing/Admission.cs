using CinemaSite.Bookings;
using CinemaSite.Data.History;

namespace CinemaSite.Ticketing;

/// <summary>
/// A ticket, or what was taken for one, shown at the door, and the answer. Rows are only added; all that ever changes is that an
/// admission is taken back. At most one admission of a ticket stands. Times UTC.
/// </summary>
public class Admission
{
    public const int NonceLength = 128;

    private Admission() { }

    public int Id { get; private set; }

    /// <summary>Names one press of one button: pressed again it is answered as before.</summary>
    public string Nonce { get; private set; } = "";

    /// <summary>The code, or the beginning of what was no code.</summary>
    public string Scanned { get; private set; } = "";

    public int? TicketId { get; private set; }

    public Ticket? Ticket { get; private set; }

    /// <summary>The screening whose door it was; null for the door of the house.</summary>
    public int? ScreeningId { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Null for a scanner with a key of its own, which <see cref="ByName"/> then names.</summary>
    public int? ByUserId { get; private set; }

    public string ByName { get; private set; } = "";

    public DoorAnswer Answer { get; private set; }

    /// <summary>Let in by a manager after the usual time.</summary>
    public bool IsLate { get; private set; }

    /// <summary>Of a ticket that was in already: the admission that let it in.</summary>
    public int? FirstId { get; private set; }

    public Admission? First { get; private set; }

    public DateTime? UndoneAt { get; private set; }

    public string? UndoneByName { get; private set; }

    internal static Admission Of(AdmitRequest request, string scanned, DoorTicket? ticket, DoorAnswer answer, bool isLate, int? firstId, Actor by) => new()
    {
        Nonce = request.Nonce,
        Scanned = scanned,
        TicketId = ticket?.Id,
        ScreeningId = request.ScreeningId,
        At = by.Now,
        ByUserId = by.UserId,
        ByName = by.Name,
        Answer = answer,
        IsLate = isLate,
        FirstId = firstId,
    };
}
