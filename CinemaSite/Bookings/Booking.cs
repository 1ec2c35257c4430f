using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Bookings;

/// <summary>
/// Seats of one screening for one customer. The same row goes from Held to Confirmed, so there is no hand-over to race in.
/// Times UTC, money in minor units of <see cref="Currency"/>.
/// </summary>
public partial class Booking
{
    public const int PhoneLength = 30;

    private readonly List<Ticket> tickets = [];

    private Booking() { }

    /// <summary>A holder has this many live holds at the most; each takes one of these numbers.</summary>
    public static readonly IReadOnlyList<int> Slots = [1, 2];

    public int Id { get; private set; }

    public string Reference { get; private set; } = "";

    public int ScreeningId { get; private set; }

    public Screening Screening { get; private set; } = null!;

    public BookingStatus Status { get; private set; }

    public SalesChannel Channel { get; private set; }

    public string VisitorHash { get; private set; } = "";

    public int? UserId { get; private set; }

    /// <summary>Which of the holder's few places for live holds this one takes; null once it is no longer one, and for staff, who have no limit.</summary>
    public int? HoldSlot { get; private set; }

    /// <summary>
    /// The waiting list holds it for somebody who was asked. It is none of a customer's few holds, and lasts as long as the offer.
    /// </summary>
    public bool IsOffered { get; private set; }

    public DateTime HeldAt { get; private set; }

    public DateTime HeldUntil { get; private set; }

    public string CustomerName { get; private set; } = "";

    public string Email { get; private set; } = "";

    /// <summary>Where somebody who asked for seats by telephone can be called; empty where nobody said.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Name and address as they are looked for; see <see cref="SearchKey"/>.</summary>
    public string NameKey { get; private set; } = "";

    public string SecondNameKey { get; private set; } = "";

    public string LastNameKey { get; private set; } = "";

    public string EmailKey { get; private set; } = "";

    /// <summary>The language of its mail: "en" or "es".</summary>
    public string Language { get; private set; } = "en";

    public string Currency { get; private set; } = "";

    /// <summary>The promo code that its discounts come from, as it was written when it was applied.</summary>
    public string? DiscountCode { get; private set; }

    public DateTime? ConfirmedAt { get; private set; }

    public string? ReceiptNumber { get; private set; }

    public DateTime? ConfirmationSentAt { get; private set; }

    public IReadOnlyList<Ticket> Tickets => tickets;

    /// <summary>What was asked for all of its tickets when they were sold, whatever became of them.</summary>
    public long Total => tickets.Sum(t => t.Total);

    public long Tax => tickets.Sum(t => t.Tax);

    public IReadOnlyList<TaxLine> TaxLines() => TaxLine.Of(tickets.Select(t => (t.TaxRateBasisPoints, t.Tax)), Currency);

    public Money Money(long minor) => new(minor, Currency);

    internal static Booking Hold(
        int screeningId, Holder holder, int? slot, string currency, string language, DateTime now, DateTime until,
        SalesChannel channel = SalesChannel.Web, bool isOffered = false) => new()
        {
            Reference = BookingReference.New(),
            ScreeningId = screeningId,
            Status = BookingStatus.Held,
            Channel = channel,
            VisitorHash = holder.VisitorHash,
            UserId = holder.UserId,
            HoldSlot = slot,
            IsOffered = isOffered,
            Currency = currency,
            Language = language,
            HeldAt = now,
            HeldUntil = until,
        };

    /// <summary>The same customer's for another screening, being paid for with tickets of the old one; no hold of theirs.</summary>
    internal static Booking Instead(Booking of, int screeningId, DateTime now)
    {
        var booking = new Booking
        {
            Reference = BookingReference.New(),
            ScreeningId = screeningId,
            Status = BookingStatus.Paying,
            Channel = of.Channel,
            VisitorHash = of.VisitorHash,
            UserId = of.UserId,
            Currency = of.Currency,
            Language = of.Language,
            HeldAt = now,
            HeldUntil = now,
        };
        booking.NameCustomer(of.CustomerName, of.Email);
        return booking;
    }

    /// <summary>What comes off each ticket, in the order of their ids.</summary>
    internal void Discount(string code, IReadOnlyList<long> discounts)
    {
        DiscountCode = code;
        foreach (var (ticket, discount) in tickets.OrderBy(t => t.Id).Zip(discounts))
            ticket.Reduce(discount);
    }

    internal void TakeOffDiscount()
    {
        DiscountCode = null;
        foreach (var ticket in tickets)
            ticket.Reduce(0);
    }

    internal void Add(Ticket ticket) => tickets.Add(ticket);

    public void NameCustomer(string name, string email)
    {
        (CustomerName, Email, EmailKey) = (name, email, SearchKey.Of(email));
        (NameKey, SecondNameKey, LastNameKey) = SearchKey.OfName(name);
    }

    internal void KeepFor(Caller caller)
    {
        NameCustomer(caller.Name, caller.Email);
        Phone = caller.Phone;
    }

    internal void Confirm(string receiptNumber, DateTime now)
    {
        Status = BookingStatus.Confirmed;
        HoldSlot = null;
        ReceiptNumber = receiptNumber;
        ConfirmedAt = now;
        foreach (var ticket in tickets)
            ticket.Activate(TicketCode.New());
    }

    /// <summary>Its last live ticket was given back.</summary>
    internal void Cancel() => Status = BookingStatus.Cancelled;

    /// <summary>
    /// Money came after the hold was over and the very seats were free: they are being paid for again, so that the sale can
    /// be completed. The seats' claims are for the caller to take.
    /// </summary>
    internal void Revive()
    {
        Status = BookingStatus.Paying;
        foreach (var ticket in tickets)
            ticket.Revive();
    }

    public void MarkConfirmationSent(DateTime now) => ConfirmationSentAt = now;
}
