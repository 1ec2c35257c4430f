using CinemaSite.Bookings;

namespace CinemaSite.Reporting.Reports;

/// <summary>Reports and how they are broken down, in English; the keys of their translations.</summary>
public static class ReportWords
{
    public static string Words(this ReportKind kind) => kind switch
    {
        ReportKind.Sales => "Sales",
        ReportKind.Admissions => "Admissions",
        ReportKind.Occupancy => "Occupancy",
        ReportKind.Refunds => "Refunds",
        ReportKind.Discounts => "Promo codes and vouchers",
        ReportKind.Tills => "Tills",
        ReportKind.WaitingList => "Waiting list",
        ReportKind.LonelySeats => "Lonely seats",
        ReportKind.FilmHire => "Film hire",
    };

    /// <summary>How a report can be broken down; none where it always has the same tables.</summary>
    public static IReadOnlyList<Breakdown> Breakdowns(this ReportKind kind) => kind switch
    {
        ReportKind.Sales => Enum.GetValues<Breakdown>(),
        ReportKind.Admissions => [Breakdown.Day, Breakdown.Film, Breakdown.Screening, Breakdown.Auditorium],
        _ => [],
    };

    public static string Words(this Breakdown by) => by switch
    {
        Breakdown.Day => "Day",
        Breakdown.Film => "Film",
        Breakdown.Screening => "Screening",
        Breakdown.Auditorium => "Auditorium",
        Breakdown.TicketType => "Ticket type",
        Breakdown.Channel => "Sold by",
        Breakdown.PaymentKind => "Paid by",
    };

    public static string Words(this SalesChannel channel) => channel switch
    {
        SalesChannel.Web => "Online",
        SalesChannel.Till => "At the till",
        SalesChannel.Phone => "By telephone",
    };
}
