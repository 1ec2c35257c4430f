using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Reporting.Nightly;

/// <summary>How long is kept what nobody needs any longer, configured under "Retention". Receipts, the ledger and the history stay for good.</summary>
public sealed class RetentionOptions
{
    /// <summary>Seats that were held and never paid for.</summary>
    [Range(1, 3650)]
    public int DaysUnpaidKept { get; init; } = 30;

    /// <summary>After the screening: which browsers may see the booking of somebody without an account.</summary>
    [Range(1, 3650)]
    public int DaysAccessKept { get; init; } = 90;

    /// <summary>After the screening, or the end of a voucher: names and addresses of people without an account.</summary>
    [Range(1, 240)]
    public int MonthsNamesKept { get; init; } = 24;

    /// <summary>Accounts whose address was never confirmed.</summary>
    [Range(1, 3650)]
    public int DaysUnconfirmedKept { get; init; } = 30;

    /// <summary>What the payment provider sent; it repeats itself for a few days.</summary>
    [Range(7, 3650)]
    public int DaysEventsKept { get; init; } = 90;

    /// <summary>What the daily jobs did.</summary>
    [Range(7, 3650)]
    public int DaysRunsKept { get; init; } = 400;
}
