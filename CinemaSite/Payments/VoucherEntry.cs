namespace CinemaSite.Payments;

/// <summary>One change of a voucher's balance, in minor units; what is spent is negative. Time UTC.</summary>
public class VoucherEntry
{
    public int Id { get; private set; }

    public int VoucherId { get; init; }

    public Voucher? Voucher { get; init; }

    public required VoucherEntryKind Kind { get; init; }

    public required long Amount { get; init; }

    public required DateTime At { get; init; }

    /// <summary>The booking that it was spent on or came back from.</summary>
    public int? BookingId { get; init; }
}

public enum VoucherEntryKind
{
    Issued,
    Spent,

    /// <summary>A payment with it came to nothing, or its tickets were given back.</summary>
    Returned,

    /// <summary>Taken back by staff.</summary>
    Voided,
}

/// <summary>A voucher that the customer wants to pay a booking with.</summary>
public class AppliedVoucher
{
    public required int BookingId { get; init; }

    public required int VoucherId { get; init; }

    public Voucher Voucher { get; private set; } = null!;
}
