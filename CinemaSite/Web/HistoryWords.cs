using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Catalog;
using CinemaSite.Data.Settings;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Web;

public static class HistoryWords
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        [nameof(ApiKey)] = "Key of a scanner",
        [nameof(Auditorium)] = "Auditorium",
        [nameof(Booking)] = "Bookings",
        [nameof(Cinema)] = "Cinema",
        ["Customer"] = "Customers",
        [nameof(Film)] = "Film",
        [nameof(OutboxMessage)] = "Mail",
        [nameof(LedgerLine)] = "Ledger",
        [nameof(PriceCard)] = "Price card",
        ["Programme"] = "Programme",
        [nameof(PromoCode)] = "Promo code",
        [nameof(Refund)] = "Refund",
        [nameof(Screening)] = "Screening",
        [nameof(Setting)] = "Setting",
        [nameof(Ticket)] = "Ticket",
        [nameof(TicketType)] = "Ticket type",
        [nameof(TillSession)] = "Till",
        [nameof(User)] = "Account",
        [nameof(Voucher)] = "Voucher",
    };

    public static IReadOnlyCollection<string> All => Kinds.Values;

    /// <summary>What kind of thing was changed, in English; the key of its translation.</summary>
    public static string Kind(string subject) => Kinds.GetValueOrDefault(subject, subject);
}
