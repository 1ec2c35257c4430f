using CinemaSite.Payments;
using CinemaSite.Pricing;

namespace CinemaSite.Pages.BoxOffice.Collect;

/// <summary>What a cashier fills in to give tickets back.</summary>
public sealed class RefundForm
{
    public int[] Tickets { get; set; } = [];

    public RefundMeasure Measure { get; set; } = RefundMeasure.Terms;

    /// <summary>For each ticket, as it was typed: "8.50".</summary>
    public string? Sum { get; set; }

    public ReturnWay Way { get; set; } = ReturnWay.AsPaid;

    /// <summary>The number on the card terminal's slip.</summary>
    public string? Slip { get; set; }

    public string? Reason { get; set; }

    public string? ManagerEmail { get; set; }

    public string? ManagerPassword { get; set; }

    internal StaffRefund At(int tillSessionId, int bookingId) => new(
        bookingId, Tickets, Measure, MoneyInput.Read(Sum) ?? -1, Way, Reason ?? "",
        string.IsNullOrWhiteSpace(ManagerEmail) ? null : new(ManagerEmail, ManagerPassword ?? ""), tillSessionId, Slip ?? "");
}
