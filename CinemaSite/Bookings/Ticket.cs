using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Bookings;

/// <summary>
/// One seat, one screening, one price. Price, fee, tax rate and refund policy are those of the moment it was held.
/// Money in minor units, tax included.
/// </summary>
public class Ticket
{
    private Ticket() { }

    public int Id { get; private set; }

    public int BookingId { get; private set; }

    public Booking Booking { get; private set; } = null!;

    public int ScreeningId { get; private set; }

    public Screening Screening { get; private set; } = null!;

    public int SeatId { get; private set; }

    public Seat Seat { get; private set; } = null!;

    public int TicketTypeId { get; private set; }

    public TicketType TicketType { get; private set; } = null!;

    public long Price { get; private set; }

    /// <summary>What a promo code takes off the price, never more than it.</summary>
    public long Discount { get; private set; }

    public long Fee { get; private set; }

    public int TaxRateBasisPoints { get; private set; }

    public string RefundPolicy { get; private set; } = "";

    public TicketStatus Status { get; private set; }

    /// <summary>See <see cref="TicketCode"/>; null until it is paid for.</summary>
    public string? Code { get; private set; }

    public DateTime? UsedAt { get; private set; }

    /// <summary>When it was given back, exchanged or cancelled; null while it is good for anything.</summary>
    public DateTime? EndedAt { get; private set; }

    /// <summary>What the house keeps of its price and fee after it ended: minor units, nothing while it is live.</summary>
    public long Kept { get; private set; }

    /// <summary>What the seat costs after the discount, without the fee.</summary>
    public long Net => Price - Discount;

    public long Total => Net + Fee;

    public long Tax => Pricing.Tax.Included(Net, TaxRateBasisPoints) + Pricing.Tax.Included(Fee, TaxRateBasisPoints);

    internal static Ticket Hold(int screeningId, int seatId, PriceQuote quote, RefundPolicy policy) => new()
    {
        ScreeningId = screeningId,
        SeatId = seatId,
        TicketTypeId = quote.Type.Id,
        Price = quote.Price,
        Fee = quote.Fee,
        TaxRateBasisPoints = quote.TaxRateBasisPoints,
        RefundPolicy = policy.ToString(),
        Status = TicketStatus.Held,
    };

    /// <summary>For another screening in place of this one, at what this one cost.</summary>
    internal static Ticket Instead(Ticket of, int screeningId, int seatId) => new()
    {
        ScreeningId = screeningId,
        SeatId = seatId,
        TicketTypeId = of.TicketTypeId,
        Price = of.Net,
        Fee = of.Fee,
        TaxRateBasisPoints = of.TaxRateBasisPoints,
        RefundPolicy = of.RefundPolicy,
        Status = TicketStatus.Held,
    };

    internal void Reduce(long discount) =>
        Discount = discount >= 0 && discount <= Price ? discount : throw new ArgumentOutOfRangeException(nameof(discount));

    internal void Activate(string code)
    {
        Status = TicketStatus.Active;
        Code = code;
    }

    /// <summary>It came for another ticket, which gave less than this one would: an exchange makes nothing better.</summary>
    internal void LimitRefund(int percent) => RefundPolicy = Pricing.RefundPolicy.Parse(RefundPolicy).AtMost(percent).ToString();

    /// <summary>It is to be another type, at what that costs by now. Nothing may have been taken off it yet.</summary>
    internal void ChangeType(PriceQuote quote, RefundPolicy policy)
    {
        (TicketTypeId, Price, Fee, TaxRateBasisPoints) = (quote.Type.Id, quote.Price, quote.Fee, quote.TaxRateBasisPoints);
        RefundPolicy = policy.ToString();
    }

    internal void Revive() => Status = TicketStatus.Held;
}

public enum TicketStatus
{
    /// <summary>Not paid for yet.</summary>
    Held,

    Active,
    Used,

    /// <summary>
    /// Paid for, and without a seat since the screening was changed or cancelled, until its holder has chosen what is to come of
    /// it. Worth all that it cost; nobody is admitted with it.
    /// </summary>
    Displaced,

    /// <summary>Given back by the customer, or by staff for them.</summary>
    Refunded,

    /// <summary>Swapped for a ticket to another screening.</summary>
    Exchanged,

    /// <summary>The cinema cancelled the screening.</summary>
    Cancelled,

    /// <summary>Its hold ended without a sale.</summary>
    Void,
}

public static class TicketStatuses
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Words(this TicketStatus status) => status switch
    {
        TicketStatus.Held => "Not paid yet",
        TicketStatus.Active => "Valid",
        TicketStatus.Used => "Already used",
        TicketStatus.Displaced => "Without a seat",
        TicketStatus.Refunded => "Refunded",
        TicketStatus.Exchanged => "Exchanged",
        TicketStatus.Cancelled => "Cancelled",
        TicketStatus.Void => "Not valid",
    };
}
