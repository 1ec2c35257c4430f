using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.WaitingList;

/// <summary>The waiting list in sentences, the same on pages and in mails.</summary>
public static class WaitingWords
{
    extension(IStringLocalizer<Strings> t)
    {
        /// <summary>"You are third in line; 2 parties before you."</summary>
        public string Place(int before) => before == 0
            ? t["You are first in line."]
            : t.Count(before, "You are {1} in line; {0} party before you.", "You are {1} in line; {0} parties before you.", t.Ordinal(before + 1));

        /// <summary>"3 people together, 1 wheelchair space among them".</summary>
        public string PartyWords(WaitingParty party)
        {
            List<string> words = [party.People == 1 ? t["1 person"]
                : party.Together ? t["{0} people together", party.People] : t["{0} people, who may sit apart", party.People]];
            if (party.WheelchairSpaces > 0)
                words.Add(t.Count(party.WheelchairSpaces, "{0} wheelchair space among them", "{0} wheelchair spaces among them"));
            if (party.StepFree)
                words.Add(t["rows without a step"]);
            return string.Join(", ", words);
        }

        /// <summary>Why they were not given what came free; null while nothing did.</summary>
        public string? Reason(WaitingEntry entry) => entry.PassedOver is { } why ? t.Reason(entry, why).Value : null;

        private LocalizedString Reason(WaitingEntry entry, PassedOver why)
        {
            var (free, people) = (entry.PassedOverFree, entry.People);
            return why switch
            {
                PassedOver.TooFew => free == 1 ? t["{0} seat came free; you asked for {1}.", free, people] : t["{0} seats came free; you asked for {1}.", free, people],
                PassedOver.DifferentRows => t["{0} seats came free in different rows; you asked for {1} together.", free, people],
                PassedOver.NotSideBySide => t["{0} seats came free, but not side by side; you asked for {1} together.", free, people],
                PassedOver.LeavesSomeoneAlone => t["{0} seats came free, but taking {1} of them would break up what is left for others.", free, people],
                PassedOver.NoWheelchairSpace => free == 0 ? t["Seats came free, but no wheelchair space."]
                    : t["{0} of the {1} wheelchair spaces that you asked for came free.", free, entry.WheelchairSpaces],
                PassedOver.NotStepFree => t["{0} seats came free, but not in rows without a step.", free],
            };
        }

        /// <summary>Why the waiting is over, where it is.</summary>
        public string WhyOver(WaitingState state) => state switch
        {
            WaitingState.Waiting or WaitingState.Offered => "",
            WaitingState.Bought => t["You have these seats. The tickets came by e-mail."],
            WaitingState.Left => t["You have left the list. Thank you for telling us: somebody else gets the chance."],
            WaitingState.Unanswered => t["We held seats for you, and the time to take them is over. They went to the next in line."],
            WaitingState.TooLate => t["No seats for you came free in time. We are sorry. The box office may still know something."],
            WaitingState.Cancelled => t["This screening is cancelled, so the list is closed."],
            WaitingState.OffSale => t["This screening was taken off sale, so the list is closed."],
        };

        /// <summary>"3 hours", "2 hours and 52 minutes", "30 minutes".</summary>
        public string Duration(TimeSpan time)
        {
            var (hours, minutes) = ((int)time.TotalHours, time.Minutes);
            var (longer, shorter) = (t.Count(hours, "{0} hour", "{0} hours"), t.Count(minutes, "{0} minute", "{0} minutes"));
            return hours == 0 ? shorter : minutes == 0 ? longer : t["{0} and {1}", longer, shorter];
        }

        private string Ordinal(int place) => place switch
        {
            2 => t["second"],
            3 => t["third"],
            4 => t["fourth"],
            5 => t["fifth"],
            6 => t["sixth"],
            7 => t["seventh"],
            8 => t["eighth"],
            9 => t["ninth"],
            10 => t["tenth"],
            _ => t["number {0}", place],
        };
    }

    /// <summary>When it begins, on the cinema's clock.</summary>
    public static DateTime LocalStart(this WaitingEntry entry) => entry.Screening.Auditorium.Cinema.TimeZone.ToLocal(entry.Screening.StartsAt);

    /// <summary>Until when the seats are held for it, on the cinema's clock.</summary>
    public static DateTime LocalUntil(this WaitingEntry entry) => entry.Screening.Auditorium.Cinema.TimeZone.ToLocal(entry.Booking!.HeldUntil);
}
