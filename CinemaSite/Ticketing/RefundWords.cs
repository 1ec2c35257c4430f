using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Ticketing;

public static class RefundWords
{
    /// <summary>What comes back until when, a sentence a tier, in the cinema's time; tiers that were over by <paramref name="now"/> are left out.</summary>
    public static IReadOnlyList<string> RefundTerms(
        this IStringLocalizer<Strings> t, RefundPolicy policy, DateTime startsAt, TimeZoneInfo zone, DateTime now) =>
    [
        .. policy.Deadlines(startsAt).Where(tier => tier.Until > now)
            .Select(tier => t["Until {0} you get {1}% back.", zone.ToLocal(tier.Until).DayAndTime(), tier.Percent].Value),
        t["After that, until the start, we give you a credit voucher."],
        t["Nothing once the film has started or the ticket was scanned."],
    ];
}
