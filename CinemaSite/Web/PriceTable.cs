using CinemaSite.Bookings;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>
/// Tickets as lines of a receipt, each with its discount, then the fee, the total and the tax in it by rate. Sums are of whole
/// tickets, each taxed by itself.
/// </summary>
public sealed record PriceTable(
    string Caption, IReadOnlyList<PriceTableLine> Lines, Money? Fee, int Tickets, Money Total, IReadOnlyList<TaxLine> Taxes)
{
    /// <summary>The code that the discounts come from.</summary>
    public string DiscountCode { get; init; } = "";

    /// <summary>What seats that are not held yet would cost.</summary>
    public static PriceTable Of(PriceList prices, IReadOnlyList<(SeatOnMap Seat, PriceQuote? Quote)> chosen, IStringLocalizer<Strings> t)
    {
        var quoted = chosen.Where(c => c.Quote is not null).Select(c => (c.Seat, Quote: c.Quote!)).ToList();
        return new(
            t["Your booking"],
            [.. quoted.Select(c => Line(t, c.Seat.Row, c.Seat.Number, c.Quote.Type, c.Seat.Kind, c.Seat.Category, prices.Money(c.Quote.Price)))],
            Fees(prices.Money(quoted.Sum(c => c.Quote.Fee))),
            quoted.Count(c => c.Quote.Fee > 0),
            prices.Money(quoted.Sum(c => c.Quote.Price + c.Quote.Fee)),
            TaxLine.Of(quoted.Select(c => (c.Quote.TaxRateBasisPoints, c.Quote.Tax)), prices.Currency));
    }

    public static PriceTable Of(Booking booking, IStringLocalizer<Strings> t) => new(
        booking.ReceiptNumber is { } number ? t["Receipt {0}", number] : t["Your booking"],
        [
            .. booking.Tickets.Select(k => Line(t, k.Seat.Row, k.Seat.Number, k.TicketType, k.Seat.Kind, k.Seat.Category, booking.Money(k.Price)) with
            {
                Discount = k.Discount == 0 ? null : booking.Money(-k.Discount),
            }),
        ],
        Fees(booking.Money(booking.Tickets.Sum(k => k.Fee))),
        booking.Tickets.Count(k => k.Fee > 0),
        booking.Money(booking.Total),
        booking.TaxLines())
    {
        DiscountCode = booking.DiscountCode ?? "",
    };

    private static Money? Fees(Money fees) => fees.Minor == 0 ? null : fees;

    private static PriceTableLine Line(
        IStringLocalizer<Strings> t, string row, string number, TicketType type, SeatKind kind, string category, Money price) =>
        new(t["Row {0} seat {1}", row, number], $"{t[type.Name]}, {t[SeatWords.KindWords(kind, category)]}", price);
}

/// <param name="Discount">What the promo code takes off, below zero; null when nothing.</param>
public sealed record PriceTableLine(string Seat, string Ticket, Money Price, Money? Discount = null);
