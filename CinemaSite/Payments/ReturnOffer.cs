using CinemaSite.Bookings;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Payments;

/// <summary>Where the money of a ticket goes.</summary>
public enum ReturnWay
{
    /// <summary>The way it was paid.</summary>
    AsPaid,

    /// <summary>Into a new credit voucher.</summary>
    Voucher,
}

/// <summary>What one ticket gives its customer at a moment, in minor units.</summary>
/// <param name="Right">By the terms that it was sold on. Nothing where it is no longer good, or the screening has begun.</param>
public sealed record ReturnOffer(Ticket Ticket, ReturnRight Right, long ToCard, long ToVoucher)
{
    public bool IsNone => Right.IsNone;

    public long By(ReturnWay way) => way == ReturnWay.Voucher ? ToVoucher : ToCard;

    /// <summary>The cinema cancelled it: everything comes back, with the fee, and there is no deadline.</summary>
    public static ReturnOffer Of(Ticket ticket, Screening screening, DateTime now)
    {
        if (ticket.Status != TicketStatus.Active)
            return new(ticket, ReturnRight.None, 0, 0);
        if (screening.Status == ScreeningStatus.Cancelled)
            return new(ticket, new(100, DateTime.MaxValue), ticket.Total, ticket.Total);

        var right = RefundPolicy.Parse(ticket.RefundPolicy).At(screening.StartsAt, now);
        return new(ticket, right, right.ToCard(ticket.Net), right.ToVoucher(ticket.Net));
    }
}
