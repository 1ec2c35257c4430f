using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Sales;

/// <summary>The book of the vouchers as a table that adds up from its first line to its last.</summary>
internal static class VoucherPart
{
    public static ReportPart Of(VoucherBook book, IStringLocalizer<Strings> t) => new(
        t["Vouchers"],
        new(
            [new(t["Vouchers"], Measure.Text), new(t["Gift cards"], Measure.Money), new(t["For tickets given back"], Measure.Money), new(t["Together"], Measure.Money)],
            [
                Row(t["Left at the beginning"], book.AtStart),
                Row(t["New"], book.Issued),
                Row(t["Paid with vouchers"], -book.Spent),
                Row(t["Came back"], book.Returned),
                Row(t["Taken back by the cinema"], book.TakenBack),
                Row(t["Ran out"], book.RanOut),
            ],
            Row(t["Left at the end"], book.AtEnd)),
        Note: t["What is left on a voucher runs out after the last day on which it can be spent, unless it is extended later."]);

    private static ReportRow Row(string name, OnVouchers of) => new([name, of.GiftCards, of.Credits, of.Together]);
}
