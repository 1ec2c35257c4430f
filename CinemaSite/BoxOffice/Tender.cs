using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Pricing;

namespace CinemaSite.BoxOffice;

/// <summary>
/// What a customer puts on the counter. Minor units. Vouchers come first and give what they have; a card without an amount pays
/// what cash does not; more cash than is due comes back as change.
/// </summary>
/// <param name="Vouchers">Their codes, as they are stored.</param>
/// <param name="CardSlip">The number on the terminal's slip.</param>
public sealed record Tender(long? Cash = null, long? Card = null, string CardSlip = "", IReadOnlyList<string>? Vouchers = null)
{
    public const int SlipLength = 40;

    private const long MostChange = 50_000;

    public IReadOnlyList<string> Codes => Vouchers ?? [];

    /// <summary>How the sum is paid to the last penny; a refusal when what is there is too little, or too much of what gives no change.</summary>
    /// <param name="vouchers">Those of the codes, in their order, with balances that nobody else can change.</param>
    internal (TenderLegs? Legs, Refusal? Refusal) Cover(Money due, IReadOnlyList<Voucher> vouchers)
    {
        if (Cash is <= 0 || Card is <= 0)
            return Refuse(new Refusal("An amount that is paid is more than nothing."));

        var rest = due.Minor;
        var byVoucher = new List<(Voucher, long)>();
        foreach (var voucher in vouchers)
        {
            var amount = Math.Min(voucher.Balance, rest);
            if (amount > 0)
                byVoucher.Add((voucher, amount));
            rest -= amount;
        }

        var (card, refusal) = CardPart(rest, due.Currency);
        if (refusal is not null)
            return Refuse(refusal);

        rest -= card;
        var cash = Cash ?? 0;
        if (cash < rest)
            return Refuse(new Refusal("{0} is still missing.", new Money(rest - cash, due.Currency)));
        if (rest == 0 && cash > 0)
            return Refuse(new Refusal("Nothing is left to pay in cash. Give the {0} back and leave the field empty.", new Money(cash, due.Currency)));
        if (cash - rest > MostChange)
            return Refuse(new Refusal("That would be {0} of change. Look at the amount again.", new Money(cash - rest, due.Currency)));

        return (new TenderLegs(byVoucher, card, rest, cash), null);
    }

    private (long Card, Refusal? Refusal) CardPart(long rest, string currency)
    {
        if (Card is null && CardSlip == "")
            return (0, null);
        if (CardSlip.Length is 0 or > SlipLength)
            return (0, new Refusal("Write the number on the terminal’s slip, at most {0} characters.", SlipLength));

        var card = Card ?? rest - Math.Min(Cash ?? 0, rest);
        return card > rest ? (0, new Refusal("{0} by card is more than the {1} that is left to pay. Take the rest back on the terminal.", new Money(card, currency), new Money(rest, currency)))
            : card == 0 ? (0, new Refusal("Nothing is left to pay by card. Leave its fields empty."))
            : (card, null);
    }

    private static (TenderLegs?, Refusal?) Refuse(Refusal why) => (null, why);
}

/// <summary>The parts of a payment at the till. They add up to what is due; nothing of them is negative.</summary>
/// <param name="Cash">What stays in the drawer.</param>
/// <param name="Given">What was handed over of it.</param>
internal sealed record TenderLegs(IReadOnlyList<(Voucher Voucher, long Amount)> ByVoucher, long Card, long Cash, long Given);
