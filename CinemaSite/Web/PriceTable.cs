using CinemaSite.Bookings;
using CinemaSite.Payments;
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

    /// <summary>How it is paid, or was, where it is not all by card online.</summary>
    public IReadOnlyList<PriceTablePayment> Payments { get; init; } = [];

    /// <summary>What is left to pay; null where that is the total, or nobody asks.</summary>
    public Money? Due { get; init; }

    /// <summary>With what exchanged tickets and vouchers are to give, below zero, and the rest.</summary>
    public PriceTable Owing(Bill bill, IStringLocalizer<Strings> t) => bill.Due == bill.Total ? this : this with
    {
        Payments =
        [
            .. bill.Exchanged == 0 ? Array.Empty<PriceTablePayment>() : [new(t["Tickets given for it"], Total with { Minor = -bill.Exchanged })],
            .. bill.Vouchers.Where(v => v.Pays > 0).Select(v => new PriceTablePayment(t["Voucher ending in {0}", v.Voucher.Ending], Total with { Minor = -v.Pays })),
        ],
        Due = Total with { Minor = bill.Due },
    };

    /// <summary>With how it was paid.</summary>
    public PriceTable Paid(IReadOnlyList<Payment> payments, IStringLocalizer<Strings> t) => payments.All(p => p.Kind == PaymentKind.Online) ? this : this with
    {
        Payments = [.. payments.Select(p => new PriceTablePayment(
            t[p.Kind.PaidWords(), p.Kind == PaymentKind.Voucher ? p.Reference[^4..] : p.Reference], new Money(p.Amount, p.Currency)))],
    };

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

/// <param name="Words">What pays: "Voucher ending in HW5N".</param>
public sealed record PriceTablePayment(string Words, Money Amount);
