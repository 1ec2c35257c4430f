using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Ticketing;

public static class RefundWords
{
    /// <summary>What comes back until when, a sentence a tier, in the cinema's time; tiers that were over by <paramref name="now"/> are left out.</summary>
    /// <param name="withFee">There is a booking fee, which does not come back.</param>
    public static IReadOnlyList<string> RefundTerms(
        this IStringLocalizer<Strings> t, RefundPolicy policy, DateTime startsAt, TimeZoneInfo zone, DateTime now, bool withFee = false)
    {
        List<string> terms = [.. policy.Deadlines(startsAt).Where(tier => tier.Until > now && tier.Percent > 0)
            .Select(tier => t["Until {0} you get {1}% back.", zone.ToLocal(tier.Until).DayAndTime(), tier.Percent].Value)];
        if (now < startsAt)
            terms.Add(terms.Count == 0
                ? t["Until {0} we give you a credit voucher.", zone.ToLocal(startsAt).DayAndTime()]
                : t["After that, until the start, we give you a credit voucher."]);
        terms.Add(t["Nothing once the film has started or the ticket was scanned."]);
        if (withFee)
            terms.Add(t["The booking fee stays with us when you give a ticket back."]);
        return terms;
    }
}
