using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Issues;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using CinemaSite.WaitingList;

namespace CinemaSite.Web.Settings;

/// <summary>What the desk may change, and nothing else of the configuration.</summary>
public static class HouseSettings
{
    /// <summary>In the order of the page.</summary>
    public static readonly IReadOnlyList<HouseSetting> All =
    [
        new("Bookings:HoldMinutes", "Minutes that seats are held", typeof(BookingOptions)),
        new("Bookings:ExtraMinutes", "Minutes that more time adds", typeof(BookingOptions)),
        new("Bookings:LongestHoldMinutes", "Minutes that a hold can last in all", typeof(BookingOptions)),
        new("Bookings:MinutesAfterDecline", "Minutes left at least after a declined payment", typeof(BookingOptions)),
        new("Bookings:Seats:MaxSeats", "Seats in one online booking", typeof(SeatRuleOptions)),
        new("Bookings:Seats:LonelySeatsOffBelowPercent", "Lonely seats are allowed below this per cent of seats left", typeof(SeatRuleOptions)),
        new("Bookings:Till:MinutesHeld", "Minutes that seats are held at the till", typeof(TillSaleOptions)),
        new("Bookings:Till:MinutesAfterStart", "Minutes after the start that the till still sells", typeof(TillSaleOptions)),
        new("Bookings:Till:PhoneMinutesBefore", "Minutes before the start at which phone bookings end", typeof(TillSaleOptions)),
        new("Schedule:AdsMinutes", "Minutes of ads and trailers that the desk proposes", typeof(ScheduleOptions)),
        new("Schedule:CleaningMinutes", "Minutes of cleaning that the desk proposes", typeof(ScheduleOptions)),
        new("Door:OpensMinutesBefore", "Minutes before the start that the doors open", typeof(DoorOptions)),
        new("Door:LateMinutes", "Minutes after the start that ushers let people in", typeof(DoorOptions)),
        new("Door:UndoSeconds", "Seconds within which an admission can be taken back", typeof(DoorOptions)),
        new("Door:UnknownCodesPerMinute", "Unknown codes that one scanner may try in a minute", typeof(DoorOptions)),
        new("Refunds:Tiers", "Refunds: hours before the start and per cent", typeof(RefundOptions)),
        new("Refunds:AskManagerAbove", "Refunds: a manager is asked above this amount", typeof(RefundOptions)),
        new("WaitingList:OfferHours", "Waiting list: hours that an offer lasts at most", typeof(WaitingListOptions)),
        new("WaitingList:OfferPercent", "Waiting list: per cent of the time left that an offer lasts at most", typeof(WaitingListOptions)),
        new("WaitingList:LeastMinutes", "Waiting list: minutes that an offer lasts at least", typeof(WaitingListOptions)),
        new("WaitingList:StopMinutes", "Waiting list: minutes before the start at which it closes", typeof(WaitingListOptions)),
        new("WaitingList:DaysKept", "Waiting list: days after the screening until names are forgotten", typeof(WaitingListOptions)),
        new("Vouchers:YearsValid", "Years that a gift card or voucher can be spent", typeof(VoucherOptions)),
        new("Vouchers:Least", "The least that a gift card is sold for", typeof(VoucherOptions)),
        new("Vouchers:Most", "The most that a gift card is sold for", typeof(VoucherOptions)),
        new("Reports:DaysKept", "Days that reports are kept", typeof(KeptReportOptions)),
    ];

    /// <summary>The value that counts: what the configuration says, else the rule.</summary>
    public static string Value(this IConfiguration configuration, HouseSetting setting) =>
        setting.Read(configuration[setting.Key]) ?? setting.Rule;

    /// <summary>What is wrong with these values over the configuration, by key; the message is English, the key of its translation.</summary>
    public static IReadOnlyDictionary<string, string> Problems(IConfiguration configuration, IReadOnlyDictionary<string, string> values)
    {
        var problems = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var setting in All)
            if (values.TryGetValue(setting.Key, out var value) && setting.Read(value) is null)
                problems[setting.Key] = setting.Range is null ? "Write hours and per cent like 24:100, 2:85, the longest time first" : "Choose a number from {0} to {1}";

        var merged = new ConfigurationBuilder().AddConfiguration(configuration)
            .AddInMemoryCollection(values.Where(v => !problems.ContainsKey(v.Key)).Select(v => KeyValuePair.Create(v.Key, (string?)v.Value))).Build();
        foreach (var group in All.GroupBy(s => (s.Section, s.Options)))
        {
            var options = merged.GetSection(group.Key.Section).Get(group.Key.Options) ?? Activator.CreateInstance(group.Key.Options)!;
            if (options is IValidatableObject rules)
                foreach (var result in rules.Validate(new ValidationContext(options)))
                    problems.TryAdd($"{group.Key.Section}:{result.MemberNames.First()}", result.ErrorMessage!);
        }

        return problems;
    }
}
