namespace CinemaSite.Payments;

/// <summary>Vouchers as they are said, in English; the keys of their translations.</summary>
public static class VoucherWords
{
    public static string Words(this VoucherKind kind) => kind switch
    {
        VoucherKind.GiftCard => "Gift card",
        VoucherKind.Credit => "Credit voucher",
    };

    public static string Words(this VoucherState state) => state switch
    {
        VoucherState.Ordered => "Not paid for yet",
        VoucherState.Active => "Can be spent",
        VoucherState.Void => "Nobody can spend it",
    };

    /// <summary>The class of its colour.</summary>
    public static string Tone(this VoucherState state) => state switch
    {
        VoucherState.Ordered => "state-info",
        VoucherState.Active => "state-good",
        VoucherState.Void => "",
    };

    public static string Words(this VoucherEntryKind kind) => kind switch
    {
        VoucherEntryKind.Issued => "Put on it",
        VoucherEntryKind.Spent => "Paid with it",
        VoucherEntryKind.Returned => "Came back to it",
        VoucherEntryKind.Voided => "Taken back by the cinema",
    };
}
