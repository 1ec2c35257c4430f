using CinemaSite.Bookings;
using CinemaSite.Pricing;

namespace CinemaSite.Web;

/// <summary>How a promo code stands, in English, the keys of their translations.</summary>
public static class PromoWords
{
    public static readonly IReadOnlyList<string> All =
        ["Switched off", "Not yet", "Over", "Used up", "In use", "Being held", "Being paid", "Sold", "Given back"];

    /// <summary>The words and the class of their colour. The day is the cinema's.</summary>
    public static (string Words, string Look) State(this PromoCode code, DateOnly today) => code switch
    {
        { IsActive: false } => ("Switched off", ""),
        { ValidFrom: { } first } when today < first => ("Not yet", "state-info"),
        { ValidUntil: { } last } when today > last => ("Over", ""),
        { MaxUses: { } most } when code.Used >= most => ("Used up", "state-warning"),
        _ => ("In use", "state-good"),
    };

    public static string UseWords(this BookingStatus status) => status switch
    {
        BookingStatus.Held => "Being held",
        BookingStatus.Paying => "Being paid",
        BookingStatus.Confirmed => "Sold",
        BookingStatus.Expired or BookingStatus.Abandoned or BookingStatus.Cancelled => "Given back",
    };
}
