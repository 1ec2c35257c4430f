using CinemaSite.Data;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Bookings;

/// <summary>
/// Seats of one screening for one customer. The same row goes from Held to Confirmed, so there is no hand-over to race in.
/// Times UTC, money in minor units of <see cref="Currency"/>.
/// </summary>
public class Booking
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
        SalesChannel channel = SalesChannel.Web) => new()
        {
            Reference = BookingReference.New(),
            ScreeningId = screeningId,
            Status = BookingStatus.Held,
            Channel = channel,
            VisitorHash = holder.VisitorHash,
            UserId = holder.UserId,
            HoldSlot = slot,
            Currency = currency,
            Language = language,
            HeldAt = now,
            HeldUntil = until,
        };

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

    /// <summary>"I need more time": a few minutes more, up to the longest hold there is. False when nothing could be added.</summary>
    internal bool Extend(BookingOptions options)
    {
        var longest = HeldAt.AddMinutes(options.LongestHoldMinutes);
        var until = HeldUntil.AddMinutes(options.ExtraMinutes);
        until = until < longest ? until : longest;
        if (Status != BookingStatus.Held || until <= HeldUntil)
            return false;

        HeldUntil = until;
        return true;
    }

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

    internal void StartPaying() => Status = BookingStatus.Paying;

    /// <summary>The payment came to nothing; the seats are held for at least <paramref name="atLeastUntil"/>.</summary>
    internal void HoldAgain(DateTime atLeastUntil)
    {
        Status = BookingStatus.Held;
        HeldUntil = HeldUntil > atLeastUntil ? HeldUntil : atLeastUntil;
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

public enum BookingStatus
{
    Held,

    /// <summary>Handed to the payment provider; nobody can take the seats.</summary>
    Paying,

    Confirmed,

    /// <summary>The hold ran out before it was paid for.</summary>
    Expired,

    /// <summary>The customer let the seats go.</summary>
    Abandoned,

    /// <summary>All of its tickets were given back.</summary>
    Cancelled,
}
