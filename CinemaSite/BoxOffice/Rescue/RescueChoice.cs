using System.Security.Cryptography;
using System.Text;
using CinemaSite.Bookings;

namespace CinemaSite.BoxOffice;

/// <summary>
/// What the holder of a booking wants after its screening was changed. It is answered once: by them, by staff for them, or when
/// the time is over, by its default. Times UTC.
/// </summary>
public class RescueChoice
{
    private RescueChoice() { }

    public int Id { get; private set; }

    public int RescueId { get; private set; }

    public ScreeningRescue Rescue { get; private set; } = null!;

    public int BookingId { get; private set; }

    public Booking Booking { get; private set; } = null!;

    public ChoiceState State { get; private set; }

    /// <summary>Whether there are seats to accept. By default they are accepted; where there are none, the money goes back.</summary>
    public bool IsSeated { get; private set; }

    /// <summary>As said aloud: "B1, B2".</summary>
    public string SeatsBefore { get; private set; } = "";

    /// <summary>Empty where there are none.</summary>
    public string SeatsAfter { get; private set; } = "";

    public DateTime? AnsweredAt { get; private set; }

    /// <summary>The member of staff who answered for them; empty for the customer and the site.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>The booking for another screening that was given for it.</summary>
    public int? NewBookingId { get; private set; }

    /// <summary>The credit voucher that was given for it.</summary>
    public int? VoucherId { get; private set; }

    /// <summary>The link in the mail holds a secret of 128 bits of which only the hash is kept; null until a mail is written.</summary>
    public string? SecretHash { get; private set; }

    /// <summary>That of the mail before the last one, whose link still works.</summary>
    public string? EarlierSecretHash { get; private set; }

    internal static RescueChoice Of(int bookingId, bool isSeated, string seatsBefore, string seatsAfter) => new()
    {
        BookingId = bookingId,
        State = ChoiceState.Open,
        IsSeated = isSeated,
        SeatsBefore = seatsBefore,
        SeatsAfter = seatsAfter,
    };

    internal void Answer(ChoiceState state, string by, DateTime now) => (State, AnsweredBy, AnsweredAt) = (state, by, now);

    internal void Give(int? newBookingId, int? voucherId) => (NewBookingId, VoucherId) = (newBookingId, voucherId);

    public static string NewSecret() => TicketCode.New();

    /// <param name="secret">As the link has it, in any case.</param>
    public static string? HashOf(string secret) =>
        TicketCode.Parse(secret) is { } known ? Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(known))) : null;
}

public enum ChoiceState
{
    Open,
    Accepted,
    AnotherScreening,
    Voucher,
    Refund,

    /// <summary>Nobody answered in time.</summary>
    Defaulted,

    /// <summary>The screening was changed once more, and they are asked anew.</summary>
    Replaced,
}
