using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>A voucher in words, as its mail says them. In the reader's language; what is not said is empty.</summary>
public sealed record VoucherGift(
    string Cinema, string Kind, string Subject, string Greeting, string Opening, string Value, string Code, string Until, string Message, string Link)
{
    public const string QrId = "voucher";

    public static VoucherGift Of(Voucher voucher, string cinema, SiteOptions site, IStringLocalizer<Strings> t)
    {
        var value = new Money(voucher.Value, voucher.Currency).ToString();
        var (name, _) = voucher.SentTo;
        var (subject, opening) = voucher switch
        {
            { Kind: VoucherKind.Credit } => (t["Your credit voucher for {0}", cinema], t["Here is your credit voucher of {0} for {1}.", value, cinema]),
            { RecipientEmail: not "" } => (t["{0} gives you an evening at {1}", voucher.BuyerName, cinema], t["{0} has a gift for you: {1} to spend at {2}.", voucher.BuyerName, value, cinema]),
            _ => (t["Your gift card for {0}", cinema], t["Here is your gift card of {0} for {1}.", value, cinema]),
        };
        return new(
            cinema,
            t[voucher.Kind.Words()],
            subject,
            name == "" ? t["Hello,"] : t["Hello {0},", name],
            opening,
            value,
            voucher.SpokenCode,
            voucher.ExpiresOn.FullDay(),
            voucher.Message,
            site.Link("/vouchers/balance", voucher.Language));
    }

    public string ToText(IStringLocalizer<Strings> t) => string.Join("\n\n",
    [
        Greeting, Opening,
        .. Message == "" ? Array.Empty<string>() : [Message],
        $"{t["Code"]}: {Code}\n{t["Worth"]}: {Value}\n{t["Use it until"]}: {Until}",
        t["Type the code where you pay on our site, or say it at the box office. What you do not spend stays on it."].Value,
        $"{t["See what is left"]}:\n{Link}",
        t["Whoever has the code can spend it: keep it like money."].Value,
        Cinema,
    ]) + "\n";
}
