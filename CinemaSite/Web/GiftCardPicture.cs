using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web;

/// <summary>A gift card or credit voucher as it is drawn. What is empty is left out.</summary>
/// <param name="Code">In fours; empty on a sample.</param>
/// <param name="Secret">What its QR code says: the code alone, so that a scanner at the till types it.</param>
public sealed record GiftCardPicture(
    string Cinema, string Kind, string Value, string For, string From, string Message, string Code, string Secret, string Until, bool IsOver)
{
    public static GiftCardPicture Of(Voucher voucher, Cinema cinema, IStringLocalizer<Strings> t) => new(
        cinema.Name, t[voucher.Kind.Words()], Short(new Money(voucher.Value, voucher.Currency)),
        voucher.RecipientName, voucher.Kind == VoucherKind.GiftCard && voucher.RecipientName != "" ? voucher.BuyerName : "", voucher.Message,
        voucher.SpokenCode, voucher.Code, t["Use it until {0}.", voucher.ExpiresOn.FullDay()], voucher.State != VoucherState.Active);

    /// <summary>One to look at before anything is bought.</summary>
    public static GiftCardPicture Sample(Cinema cinema, Money value, IStringLocalizer<Strings> t) => new(
        cinema.Name, t[VoucherKind.GiftCard.Words()], Short(value), t["Somebody you like"], t["You"], t["Any film, any evening. Take somebody along."], "", "", "", false);

    private static string Short(Money money) => money.Minor % 100 == 0
        ? money.ToString().Replace(".00", "", StringComparison.Ordinal).Replace(",00", "", StringComparison.Ordinal)
        : money.ToString();
}
