using CinemaSite.Notifications;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.BoxOffice;

/// <summary>What the site writes to customers whose screening was changed. The current language is theirs.</summary>
public sealed class RescueLetters(IOptions<SiteOptions> site, IStringLocalizer<Strings> t)
{
    public Letter Ask(ChoiceAtHand choice, string secret)
    {
        var rescue = choice.Rescue;
        var isCancelled = rescue.Kind == RescueKind.Cancel;
        var film = choice.Booking.Screening.Film.Title;
        return new(
            isCancelled ? t["Your screening of {0} is cancelled", film] : t["Your screening of {0} has changed", film],
            t["Hello {0},", choice.Booking.CustomerName],
            $"{(isCancelled ? t["We are sorry: we cannot show {0} as planned.", film] : t["We are sorry: {0} is not as you booked it.", film])} {rescue.Reason}",
            [new(t["Choose what you would like"], site.Value.Link("/choices/" + secret, choice.Booking.Language))],
            t.Otherwise(choice))
        {
            Facts = Facts(choice),
        };
    }

    public Letter Answer(ChoiceAtHand choice) => new(
        t["Your booking for {0}: what happens now", choice.Booking.Screening.Film.Title],
        t["Hello {0},", choice.Booking.CustomerName],
        t.Outcome(choice),
        [],
        t["If anything is not right, the box office will help you. Your booking: {0}.", choice.Booking.Reference]);

    private List<LetterFact> Facts(ChoiceAtHand choice)
    {
        var (rescue, zone) = (choice.Rescue, choice.Booking.Screening.Auditorium.Cinema.TimeZone);
        List<LetterFact> facts = [new(t["You booked"], $"{zone.ToLocal(rescue.FromStartsAt).DayAndTime()}, {rescue.FromAuditorium}, {choice.Choice.SeatsBefore}")];
        if (rescue.ToStartsAt is { } startsAt)
            facts.Add(new(t["It is now"], $"{zone.ToLocal(startsAt).DayAndTime()}, {rescue.ToAuditorium}, {(choice.Choice.IsSeated ? choice.Choice.SeatsAfter : t["without seats for you"].Value)}"));
        facts.Add(new(t["Please choose by"], zone.ToLocal(rescue.Deadline).DayAndTime()));
        return facts;
    }
}

/// <summary>A choice in sentences, the same in mails and on pages.</summary>
public static class ChoiceWords
{
    extension(IStringLocalizer<Strings> t)
    {
        /// <summary>What happens to who does nothing.</summary>
        public string Otherwise(ChoiceAtHand choice) =>
            choice.Choice.IsSeated ? t["If you do nothing, you keep your tickets for the seats that we have for you. Their codes stay the same."]
            : choice.IsPaidAtTheTill ? t["If you do nothing, your money waits for you at the box office. Please bring your tickets."]
            : t["If you do nothing, all your money goes back the way you paid, the booking fee too."];

        /// <summary>What was chosen, by whomever.</summary>
        public string Outcome(ChoiceAtHand choice)
        {
            var (screening, isDefault) = (choice.Booking.Screening, choice.Choice.State == ChoiceState.Defaulted);
            var zone = screening.Auditorium.Cinema.TimeZone;
            return choice.Choice.State switch
            {
                ChoiceState.Accepted or ChoiceState.Defaulted when !isDefault || choice.Choice.IsSeated =>
                    t["You keep your tickets: {0}, {1}, {2}.", zone.ToLocal(choice.Rescue.ToStartsAt!.Value).DayAndTime(), choice.Rescue.ToAuditorium, choice.Choice.SeatsAfter],
                ChoiceState.AnotherScreening when choice.Instead is { } instead => t["You go to another screening: {0}, {1}, {2}. The new tickets come by e-mail.",
                    zone.ToLocal(instead.Screening.StartsAt).DayAndTime(), instead.Screening.Auditorium.Name,
                    t.Place(instead.Tickets.Select(k => (k.Seat.Row, k.Seat.Number)))],
                ChoiceState.Voucher when choice.Voucher is { } voucher => t["You have a credit voucher of {0}. Its code: {1}. It can be spent until {2}.",
                    choice.Booking.Money(voucher.Value), voucher.SpokenCode, voucher.ExpiresOn.FullDay()],
                ChoiceState.Replaced => t["The screening was changed once more. We ask you anew in another e-mail."],
                _ => choice.Refunded is { } money ? t["Your money is on its way back to you: {0}.", money] : t["This booking has been given back."],
            };
        }
    }
}
