using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Seating;

namespace CinemaSite.Payments;

/// <summary>Every document the house writes. Each is added to what is tracked, inside the transaction that is the reason for it.</summary>
internal static class DocumentWriting
{
    private const string SeatLine = "Row {0}, seat {1}, {2}";

    /// <summary>What a sale is a receipt for: each seat, what the promo code took off it, the fees, then how it was paid.</summary>
    public static Document Receipt(CinemaDbContext db, Booking booking, string number, IEnumerable<Payment> payments, DateTime now)
    {
        var tickets = booking.Tickets.OrderBy(t => t.Seat.RowIndex).ThenBy(t => t.Seat.Column).ToList();
        var document = Document.Write(
            new(number, DocumentKind.Receipt, booking.Screening.Auditorium.Cinema, now, booking.CustomerName, BookingId: booking.Id),
            [.. tickets.SelectMany(t => LinesOf(t, booking.DiscountCode)), .. Fees(tickets), .. payments.Select(Paid)]);
        db.Add(document);
        return document;
    }

    /// <summary>A voucher is sold without tax: that is due on what it is spent for.</summary>
    public static Document Receipt(CinemaDbContext db, Voucher voucher, Cinema cinema, string number, IEnumerable<Payment> payments, DateTime now)
    {
        var document = Document.Write(
            new(number, DocumentKind.Receipt, cinema, now, voucher.BuyerName, VoucherId: voucher.Id),
            [new() { Text = "Voucher {0}", Args = [voucher.SpokenCode[^4..]], Amount = voucher.Value, TaxRateBasisPoints = 0 }, .. payments.Select(Paid)]);
        db.Add(document);
        return document;
    }

    /// <summary>What goes back for tickets, with the tax in it, and where it goes.</summary>
    public static Document CreditNote(
        CinemaDbContext db, Booking booking, string number, IEnumerable<TicketReturn> returns, IEnumerable<Refund> refunds, DateTime now)
    {
        var document = Document.Write(
            new(number, DocumentKind.CreditNote, booking.Screening.Auditorium.Cinema, now, booking.CustomerName,
                BookingId: booking.Id, Corrects: booking.ReceiptNumber),
            [
                .. returns.Where(r => r.Amount != 0).Select(r => new DocumentLine
                {
                    Text = SeatLine,
                    Args = Place(r.Ticket),
                    Amount = -r.Amount,
                    TaxRateBasisPoints = r.Ticket.TaxRateBasisPoints,
                    Tax = -Pricing.Tax.Included(r.Amount, r.Ticket.TaxRateBasisPoints),
                }),
                .. refunds.GroupBy(r => r.To).Select(way => new DocumentLine { Text = way.Key.BackWords(), Amount = -way.Sum(r => r.Amount) }),
            ]);
        db.Add(document);
        return document;
    }

    private static IEnumerable<DocumentLine> LinesOf(Ticket ticket, string? code)
    {
        var rate = ticket.TaxRateBasisPoints;
        var tax = Pricing.Tax.Included(ticket.Net, rate);
        var full = Pricing.Tax.Included(ticket.Price, rate);
        yield return new() { Text = SeatLine, Args = Place(ticket), Amount = ticket.Price, TaxRateBasisPoints = rate, Tax = full };
        if (ticket.Discount != 0)
            yield return new() { Text = "Promo code {0}", Args = [code ?? ""], Amount = -ticket.Discount, TaxRateBasisPoints = rate, Tax = tax - full };
    }

    private static IEnumerable<DocumentLine> Fees(IEnumerable<Ticket> tickets) =>
        from ticket in tickets
        where ticket.Fee != 0
        group ticket by ticket.TaxRateBasisPoints into rate
        orderby rate.Key descending
        select new DocumentLine
        {
            Text = "Booking fee",
            Amount = rate.Sum(t => t.Fee),
            TaxRateBasisPoints = rate.Key,
            Tax = rate.Sum(t => Pricing.Tax.Included(t.Fee, t.TaxRateBasisPoints)),
        };

    private static DocumentLine Paid(Payment payment) => new()
    {
        Text = payment.Kind.PaidWords(),
        Args = payment.Kind is PaymentKind.Voucher ? [payment.Reference[^4..]] : payment.Kind is PaymentKind.Exchange ? [payment.Reference] : [],
        Amount = payment.Amount,
    };

    private static List<string> Place(Ticket ticket) => [ticket.Seat.Row, ticket.Seat.Number, ticket.TicketType.Name];
}
