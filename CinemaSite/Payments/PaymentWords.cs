namespace CinemaSite.Payments;

/// <summary>Means of payment as they are said, in English; the keys of their translations.</summary>
public static class PaymentWords
{
    public static string Words(this PaymentKind kind) => kind switch
    {
        PaymentKind.Online => "Card online",
        PaymentKind.Cash => "Cash",
        PaymentKind.Terminal => "Card at the till",
        PaymentKind.Voucher => "Voucher",
        PaymentKind.Exchange => "Exchange",
    };

    /// <summary>How something was paid; a voucher by the end of its code, an exchange by the booking that it came from.</summary>
    public static string PaidWords(this PaymentKind kind) => kind switch
    {
        PaymentKind.Online => "Paid by card online",
        PaymentKind.Cash => "Paid in cash",
        PaymentKind.Terminal => "Paid by card at the till",
        PaymentKind.Voucher => "Paid with the voucher ending in {0}",
        PaymentKind.Exchange => "Paid with tickets of booking {0}",
    };

    /// <summary>Where money goes back to.</summary>
    public static string BackWords(this PaymentKind kind) => kind switch
    {
        PaymentKind.Online => "Back to the card",
        PaymentKind.Cash => "Back in cash",
        PaymentKind.Terminal => "Back to the card, at the till",
        PaymentKind.Voucher => "Back as a voucher",
        PaymentKind.Exchange => "Towards other tickets",
    };

    public static string Words(this LedgerKind kind) => kind switch
    {
        LedgerKind.Sale => "Tickets sold",
        LedgerKind.VoucherSale => "Voucher sold",
        LedgerKind.Refund => "Given back",
        LedgerKind.CashDifference => "Difference in the drawer",
        LedgerKind.Correction => "Correction",
    };

    public static string Words(this RefundState state) => state switch
    {
        RefundState.Requested => "On its way",
        RefundState.Sent => "With the bank",
        RefundState.Done => "Paid back",
        RefundState.Failed => "Could not be paid back",
    };

    /// <summary>The class of its colour.</summary>
    public static string Tone(this RefundState state) => state switch
    {
        RefundState.Requested or RefundState.Sent => "state-info",
        RefundState.Done => "state-good",
        RefundState.Failed => "state-bad",
    };
}
