using CinemaSite.Data;
using CinemaSite.Pricing;

namespace CinemaSite.Bookings;

/// <summary>
/// A promo code at work in a booking that is held, being paid for or sold; a hold that ends takes it along. A customer is an
/// account or an e-mail address, and each use takes one of the few places that the code has for them.
/// </summary>
public class PromoUse
{
    private PromoUse() { }

    public int Id { get; private set; }

    public int PromoCodeId { get; private set; }

    public PromoCode PromoCode { get; private set; } = null!;

    public int BookingId { get; private set; }

    public Booking Booking { get; private set; } = null!;

    public DateTime AppliedAt { get; private set; }

    public int? UserId { get; private set; }

    /// <summary>Of the address that the tickets go to; null until it is known. The address itself stands only in the booking.</summary>
    public string? EmailHash { get; private set; }

    /// <summary>Which of the customer's places it takes; null where the code has no limit for them.</summary>
    public int? Slot { get; private set; }

    internal static PromoUse Of(PromoCode code, Booking booking, DateTime now)
    {
        var use = new PromoUse { PromoCodeId = code.Id, BookingId = booking.Id, UserId = booking.UserId, AppliedAt = now };
        use.NameCustomer(booking.Email);
        return use;
    }

    internal void NameCustomer(string email) => EmailHash = email == "" ? null : AddressHash.Of(email);

    internal void Take(int? slot) => Slot = slot;
}
