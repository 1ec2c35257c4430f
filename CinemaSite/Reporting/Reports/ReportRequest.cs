namespace CinemaSite.Reporting.Reports;

/// <summary>What is asked for: which report of which cinema over which days.</summary>
/// <param name="By">How it is broken down, where the report can be: see <see cref="Breakdown"/>.</param>
public sealed record ReportRequest(ReportKind Kind, int CinemaId, Period Period, Breakdown By = Breakdown.Day);

/// <summary>The reports of the house.</summary>
public enum ReportKind
{
    Sales,

    /// <summary>Who came, and who did not.</summary>
    Admissions,

    /// <summary>How full it was: weekday by hour, and which seats sell first.</summary>
    Occupancy,

    Refunds,

    /// <summary>Promo codes and vouchers.</summary>
    Discounts,

    Tills,
    WaitingList,

    /// <summary>Choices refused for a lonely seat, and single seats that were stranded nevertheless.</summary>
    LonelySeats,

    /// <summary>The distributor's return.</summary>
    FilmHire,
}

/// <summary>What a row of the sales report is.</summary>
public enum Breakdown
{
    Day,
    Film,
    Screening,
    Auditorium,
    TicketType,
    Channel,
    PaymentKind,
}
