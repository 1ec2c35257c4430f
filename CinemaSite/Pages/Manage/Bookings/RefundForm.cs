using System.ComponentModel.DataAnnotations;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Pricing;

namespace CinemaSite.Pages.Manage.Bookings;

/// <summary>A refund as staff fill it in.</summary>
public sealed class RefundForm
{
    public int[] Tickets { get; set; } = [];

    public RefundMeasure Measure { get; set; }

    /// <summary>For each ticket, as it is typed: "5.00".</summary>
    public string? Each { get; set; }

    public ReturnWay Way { get; set; }

    [Required(ErrorMessage = "Write why the money goes back.")]
    [StringLength(Refund.ReasonLength, ErrorMessage = "Use at most 200 letters for the reason.")]
    public string? Reason { get; set; }

    public string? ManagerEmail { get; set; }

    [DataType(DataType.Password)]
    public string? ManagerPassword { get; set; }

    public StaffRefund For(int bookingId) => new(
        bookingId, Tickets, Measure, Measure == RefundMeasure.Sum ? MoneyInput.Read(Each) ?? -1 : 0, Way, Reason ?? "",
        string.IsNullOrWhiteSpace(ManagerEmail) ? null : new ManagerSignIn(ManagerEmail, ManagerPassword ?? ""));
}
