using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Payments;

/// <summary>Gift cards and credits, configured under "Vouchers". Amounts in whole units of the cinema's currency.</summary>
public sealed class VoucherOptions
{
    /// <summary>How long one can be spent. Never less than three years.</summary>
    [Range(3, 30)]
    public int YearsValid { get; init; } = 5;

    [Range(1, 1000)]
    public int Least { get; init; } = 5;

    [Range(1, 1000)]
    public int Most { get; init; } = 500;
}
