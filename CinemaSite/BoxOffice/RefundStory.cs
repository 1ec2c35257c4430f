using CinemaSite.Payments;

namespace CinemaSite.BoxOffice;

internal static class RefundStory
{
    /// <summary>What happened to money that went back, in the order in which it did.</summary>
    public static IEnumerable<Happening> Happenings(this Refund refund)
    {
        var amount = new Pricing.Money(refund.Amount, refund.Payment.Currency).ToString();
        var asked = refund.To switch
        {
            PaymentKind.Online => new Happening(refund.RequestedAt, "Refund of {0} to the card", amount),
            PaymentKind.Cash => new Happening(refund.RequestedAt, "Refund of {0} in cash", amount),
            PaymentKind.Terminal => new Happening(refund.RequestedAt, "Refund of {0} at the card terminal", amount),
            PaymentKind.Voucher => new Happening(refund.RequestedAt, "Refund of {0} to a voucher", amount),
            PaymentKind.Exchange => new Happening(refund.RequestedAt, "{0} counted towards other tickets", amount),
        };
        yield return asked with { Who = refund.By == "" ? null : refund.By };
        if (refund is { To: PaymentKind.Online, EndedAt: { } end })
            yield return refund.State == RefundState.Done
                ? new Happening(end, "Refund of {0} paid back", amount)
                : new Happening(end, "Refund of {0} could not be paid back", amount);
    }
}
