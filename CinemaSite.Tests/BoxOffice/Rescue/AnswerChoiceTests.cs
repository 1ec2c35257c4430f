using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class AnswerChoiceTests : SiteTests
{
    [Fact]
    public async Task Who_accepts_keeps_the_tickets_and_pays_nothing()
    {
        var rescue = await ARescue.InAsync(Site);
        var ben = await rescue.BuyAsync("Ben", "B1", "B2", "B3");
        await rescue.RescueAsync(rescue.Move());

        Assert.Equal("", await rescue.AnswerAsync(ben, ChoiceState.Accepted));

        Assert.Equal(ChoiceState.Accepted, (await rescue.ChoiceAsync(ben)).State);
        Assert.Equal("Active A1, Active A2, Active A3", await rescue.TicketsAsync(ben));
        Assert.Empty(await rescue.RefundsAsync(ben));
    }

    [Fact]
    public async Task Who_has_no_seats_cannot_accept_them()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1");
        await rescue.RescueAsync(RescueWish.Cancellation);

        Assert.Equal("There are no seats to keep.", await rescue.AnswerAsync(anna, ChoiceState.Accepted));
        Assert.Equal("Choose one of these.", await rescue.AnswerAsync(anna, ChoiceState.Open));
        Assert.Equal(ChoiceState.Open, (await rescue.ChoiceAsync(anna)).State);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_money_goes_back_whole_with_the_fee_seated_or_not(bool cancelled)
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2 Child");
        await rescue.RescueAsync(cancelled ? RescueWish.Cancellation : rescue.Move("2026-03-05 19:30", elsewhere: false));

        Assert.Equal("", await rescue.AnswerAsync(anna, ChoiceState.Refund));

        var refund = Assert.Single(await rescue.RefundsAsync(anna));
        Assert.Equal((2150, PaymentKind.Online, RefundState.Requested), (refund.Amount, refund.To, refund.State));
        Assert.Equal("Cancelled A1, Cancelled A2", await rescue.TicketsAsync(anna));
        Assert.Equal(BookingStatus.Cancelled, (await Site.BookingAsync(anna)).Status);
    }

    [Fact]
    public async Task A_voucher_is_worth_all_that_was_paid()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");
        await rescue.RescueAsync(RescueWish.Cancellation);

        Assert.Equal("", await rescue.AnswerAsync(anna, ChoiceState.Voucher));

        var voucher = await Site.RunAsync((CinemaDbContext db) => db.Vouchers.AsNoTracking().SingleAsync());
        Assert.Equal((2550, VoucherKind.Credit, voucher.Id), (voucher.Balance, voucher.Kind, (await rescue.ChoiceAsync(anna)).VoucherId!.Value));
    }

    [Fact]
    public async Task Another_screening_of_the_film_costs_nothing_more_and_is_had_at_once()
    {
        var rescue = await ARescue.InAsync(Site, other: ["____", "____"]);
        var anna = await rescue.BuyAsync("Anna", "B1", "B2 Child");
        var other = await rescue.AddScreeningAsync("2026-03-06 19:30");
        await rescue.RescueAsync(RescueWish.Cancellation);

        Assert.Equal("", await rescue.AnswerAsync(anna, ChoiceState.AnotherScreening, other));

        var instead = await Site.BookingAsync((await rescue.ChoiceAsync(anna)).NewBookingId!.Value);
        Assert.Equal((BookingStatus.Confirmed, other, 2150, "anna@example.org"), (instead.Status, instead.ScreeningId, instead.Total, instead.Email));
        Assert.Equal(["Active B1 Adult", "Active B2 Child"], instead.Tickets.Select(t => $"{t.Status} {t.Seat.Row}{t.Seat.Number} {t.TicketType.Name}"));
        Assert.Equal("Exchanged B1, Exchanged B2", await rescue.TicketsAsync(anna));
        Assert.Equal(BookingStatus.Cancelled, (await Site.BookingAsync(anna)).Status);
        Assert.Contains(await rescue.MailsAsync(), m => m.Subject.StartsWith("Your tickets: Ran", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_last_seats_of_another_screening_go_to_one_of_two_and_the_other_can_choose_again()
    {
        var rescue = await ARescue.InAsync(Site, other: ["__"]);
        var (anna, ben) = (await rescue.BuyAsync("Anna", "A1", "A2"), await rescue.BuyAsync("Ben", "B1", "B2"));
        var other = await rescue.AddScreeningAsync("2026-03-06 19:30");
        await rescue.RescueAsync(RescueWish.Cancellation);

        var answers = await Task.WhenAll(rescue.AnswerAsync(anna, ChoiceState.AnotherScreening, other), rescue.AnswerAsync(ben, ChoiceState.AnotherScreening, other));

        Assert.Equal(["", "These seats have just been taken. Please choose again."], answers.Order());
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.RescueChoices.CountAsync(c => c.State == ChoiceState.Open)));
        Assert.Equal("", await rescue.AnswerAsync(answers[0] == "" ? ben : anna, ChoiceState.Refund));
    }

    [Fact]
    public async Task Another_film_or_a_room_without_a_wheelchair_space_is_no_answer()
    {
        var rescue = await ARescue.InAsync(Site, other: ["____"]);
        var anna = await rescue.BuyAsync("Anna", "C5", "C6");
        var other = await rescue.AddScreeningAsync("2026-03-06 19:30");
        var stranger = await ACinema.With(screening: "Ikiru").InAsync(Site);
        await rescue.RescueAsync(RescueWish.Cancellation);

        foreach (var screening in new[] { other, stranger.ScreeningId, rescue.ScreeningId, 0 })
            Assert.Equal("These seats have just been taken. Please choose again.", await rescue.AnswerAsync(anna, ChoiceState.AnotherScreening, screening));
        Assert.Equal("Displaced C5, Displaced C6", await rescue.TicketsAsync(anna));
    }

    [Fact]
    public async Task The_first_answer_counts()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1");
        await rescue.RescueAsync(RescueWish.Cancellation);
        await rescue.AnswerAsync(anna, ChoiceState.Refund);

        Assert.Equal("", await rescue.AnswerAsync(anna, ChoiceState.Voucher));

        Assert.Equal(ChoiceState.Refund, (await rescue.ChoiceAsync(anna)).State);
        Assert.Single(await rescue.RefundsAsync(anna));
    }

    [Fact]
    public async Task Cash_goes_back_only_over_an_open_till_and_no_job_touches_it()
    {
        var rescue = await ARescue.InAsync(Site);
        var guest = await rescue.BuyAtTillAsync("A1");
        await rescue.RescueAsync(RescueWish.Cancellation);
        Site.Wait(8 * 24 * 60);

        Assert.Equal(0, await rescue.DefaultAsync());
        Assert.Equal("This was paid at the till, and so it is paid back there. Open your till first.", await rescue.AnswerAsync(guest, ChoiceState.Refund, byStaff: true));
        var till = await rescue.OpenTillAsync();
        Assert.Equal("", await rescue.AnswerAsync(guest, ChoiceState.Refund, byStaff: true));

        var refund = Assert.Single(await rescue.RefundsAsync(guest));
        Assert.Equal((PaymentKind.Cash, (int?)till, RefundState.Done), (refund.To, refund.TillSessionId, refund.State));
        Assert.Equal("Answered for the customer after a change", (await Site.LastDeedAsync()).What);
    }

    [Fact]
    public async Task When_the_time_is_over_the_default_counts_whatever_is_pressed()
    {
        var rescue = await ARescue.InAsync(Site);
        var (anna, ben) = (await rescue.BuyAsync("Anna", "A1", "A2"), await rescue.BuyAsync("Ben", "B1", "B2", "B3"));
        await rescue.RescueAsync(rescue.Move());
        Site.Wait(24 * 60);
        Assert.Equal(0, await rescue.DefaultAsync());
        Site.Wait(8 * 60);

        Assert.Equal("The time to choose is over, so we have chosen for you.", await rescue.AnswerAsync(anna, ChoiceState.Voucher));
        Assert.Equal(ChoiceState.Open, (await rescue.ChoiceAsync(ben)).State);
        Assert.Equal(1, await rescue.DefaultAsync());

        Assert.Equal((ChoiceState.Defaulted, ChoiceState.Defaulted), ((await rescue.ChoiceAsync(anna)).State, (await rescue.ChoiceAsync(ben)).State));
        Assert.Equal("Cancelled A1, Cancelled A2", await rescue.TicketsAsync(anna));
        Assert.Equal("Active A1, Active A2, Active A3", await rescue.TicketsAsync(ben));
    }

    [Fact]
    public async Task Who_came_in_with_the_tickets_has_made_their_choice()
    {
        var rescue = await ARescue.InAsync(Site);
        var ben = await rescue.BuyAsync("Ben", "B1");
        await rescue.RescueAsync(rescue.Move());
        await Site.LetInAsync(ben);

        Assert.Equal("Somebody has come in with these tickets.", await rescue.AnswerAsync(ben, ChoiceState.Refund));
    }
}
