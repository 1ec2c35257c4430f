namespace CinemaSite.Payments;

/// <summary>By what means money comes in or goes back.</summary>
public enum PaymentKind
{
    /// <summary>By card or wallet on the provider's page.</summary>
    Online,

    Cash,

    /// <summary>By card, on the terminal beside the till.</summary>
    Terminal,

    Voucher,

    /// <summary>From or to another booking, because tickets were exchanged. No money moves.</summary>
    Exchange,
}
