using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

/// <summary>Tickets that customers give back. An adult pays 12.00 and a fee of 0.75; it is two days before the screening.</summary>
public sealed class RefundTicketsTests : SiteTests
{
    private const double TwoDays = 48 * 60;

    private ACinema cinema = null!;

    public RefundTicketsTests() => Site.With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    public override async ValueTask InitializeAsync() =>
        cinema = await ACinema.With(at: "2026-03-04 12:00", seats: ["________", "________", "____ _wp"]).InAsync(Site);

    [Theory]
    [InlineData(24 * 60 + 1, "1200 Online", "1200 Voucher")]
    [InlineData(24 * 60, "1020 Online", "1200 Voucher")]
    [InlineData(121, "1020 Online", "1200 Voucher")]
    [InlineData(120, "By now we can only give a voucher for these tickets.", "1200 Voucher")]
    [InlineData(1, "By now we can only give a voucher for these tickets.", "1200 Voucher")]
    [InlineData(0, "The screening has begun, so nothing comes back for these tickets.", "The screening has begun, so nothing comes back for these tickets.")]
    public async Task The_terms_say_what_comes_back_so_many_minutes_before_the_start(double minutes, string toCard, string asVoucher)
    {
        var (first, second) = (await Site.BuyAsync(cinema, "A1"), await Site.BuyAsync(cinema, "B1"));
        Site.Wait(TwoDays - minutes);

        var (card, voucher) = (await Site.GiveBackAsync(first, ReturnWay.AsPaid), await Site.GiveBackAsync(second, ReturnWay.Voucher));

        Assert.Equal((toCard, asVoucher), (card.Refusal?.ToString() ?? card.Refunds.Said(), voucher.Refusal?.ToString() ?? voucher.Refunds.Said()));
    }

    [Fact]
    public async Task Half_a_penny_is_the_customers()
    {
        var booking = await Site.BuyAsync(cinema, "A1 Senior");
        Site.Wait(TwoDays - 20 * 60);

        Assert.Equal("808 Online", (await Site.GiveBackAsync(booking, ReturnWay.AsPaid)).Refunds.Said());
        Assert.Equal("A1 Refunded 217", (await Site.BookingAsync(booking)).Said());
    }

    [Fact]
    public async Task One_of_three_goes_back_and_the_others_stay_good()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2", "A3");

        var given = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A2");

        Assert.Equal(("1200 Online", "C-000001"), (given.Refunds.Said(), given.Refunds[0].CreditNote));
        Assert.Equal("A1 Active 0, A2 Refunded 75, A3 Active 0", (await Site.BookingAsync(booking)).Said());
        Assert.Equal((BookingStatus.Confirmed, SeatState.Free), ((await Site.BookingAsync(booking)).Status, await cinema.StateOfAsync("A2")));
        Assert.Null((await cinema.TryToHoldAsync("Ben", "A2")).Refusal);
    }

    [Fact]
    public async Task When_the_last_one_goes_the_booking_is_over()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2");
        await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1");
        Assert.Equal(BookingStatus.Confirmed, (await Site.BookingAsync(booking)).Status);

        await Site.GiveBackAsync(booking, ReturnWay.Voucher, "A2");

        Assert.Equal(BookingStatus.Cancelled, (await Site.BookingAsync(booking)).Status);
        Assert.Equal("1200 Online, 1200 Voucher", (await Site.RefundsAsync()).Said());
    }

    [Fact]
    public async Task A_voucher_is_worth_the_price_for_five_years()
    {
        var given = await Site.GiveBackAsync(await Site.BuyAsync(cinema, "A1"), ReturnWay.Voucher);

        var voucher = await Site.RunAsync((CinemaDbContext db) => db.Vouchers.SingleAsync(v => v.Id == given.Refunds[0].VoucherId));
        Assert.Equal(
            (1200L, 1200L, VoucherKind.Credit, VoucherState.Active, new DateOnly(2031, 3, 2), "anna@example.org"),
            (voucher.Value, voucher.Balance, voucher.Kind, voucher.State, voucher.ExpiresOn, voucher.BuyerEmail));
    }

    [Fact]
    public async Task What_a_promo_code_took_off_does_not_come_back()
    {
        await Site.CodeAsync(cinema, Codes.Percent("SPRING", 10));
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.ApplyAsync(booking, "SPRING");
        await Site.PayAsync(booking);

        Assert.Equal("1080 Online", (await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1")).Refunds.Said());
    }

    [Fact]
    public async Task What_a_card_and_a_voucher_paid_together_goes_back_to_the_card_first_and_never_beyond_it()
    {
        var booking = await cinema.HoldAsync("Anna", "A1", "A2");
        var voucher = await Site.ChooseCreditAsync(cinema, "B8", booking);
        await Site.PayAsync(booking);

        var first = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1");
        var second = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A2");

        Assert.Equal(("1200 Online", "150 Online, 1050 Voucher"), (first.Refunds.Said(), second.Refunds.Said()));
        Assert.Equal(voucher.Id, second.Refunds[1].VoucherId);
        Assert.Equal(1050, await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Where(v => v.Id == voucher.Id).Select(v => v.Balance).SingleAsync()));
    }

    [Fact]
    public async Task Another_sum_than_was_promised_is_asked_about_again()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        Site.Wait(TwoDays - 20 * 60);

        var late = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, promised: 1200);

        Assert.Equal("What comes back has changed in the meantime. Please look at it again.", $"{late.Refusal}");
        Assert.Equal("A1 Active 0", (await Site.BookingAsync(booking)).Said());
    }

    [Fact]
    public async Task A_carer_does_not_stay_without_the_wheelchair_space()
    {
        var booking = await Site.BuyAsync(cinema, "C5 Carer", "C6", "C7");

        var alone = await Site.GiveBackAsync(booking, ReturnWay.AsPaid, promised: 1200, "C6");
        Assert.Equal(
            ("C7, C5 cannot stay without the wheelchair space. Give it back together with it.", "C5 C7"),
            ($"{alone.Refusal}", string.Join(' ', alone.Also.Select(t => t.Seat.Row + t.Seat.Number).Order())));

        Assert.Null((await Site.GiveBackAsync(booking, ReturnWay.AsPaid)).Refusal);
        Assert.Equal("C5 Refunded 0, C6 Refunded 75, C7 Refunded 75", (await Site.BookingAsync(booking)).Said());
    }

    [Fact]
    public async Task Whoever_sits_elsewhere_may_go_and_leave_the_carer_where_they_are()
    {
        var booking = await Site.BuyAsync(cinema, "C5 Carer", "C6", "A1");

        Assert.Null((await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A1")).Refusal);
        Assert.Null((await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "C5")).Refusal);
    }

    [Fact]
    public async Task Of_a_screening_that_the_cinema_cancelled_everything_comes_back_with_the_fee()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2");
        await Site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, ScreeningStatus.Cancelled)));
        Site.Wait(TwoDays + 60);

        Assert.Equal("1275 Voucher", (await Site.GiveBackAsync(booking, ReturnWay.Voucher, "A1")).Refunds.Said());
        Assert.Equal("1275 Online", (await Site.GiveBackAsync(booking, ReturnWay.AsPaid, "A2")).Refunds.Said());
        Assert.Equal("A1 Cancelled 0, A2 Cancelled 0", (await Site.BookingAsync(booking)).Said());
    }

    [Fact]
    public async Task The_terms_of_the_day_it_was_sold_on_count()
    {
        var booking = await Site.BuyAsync(cinema, "A1");
        await Site.RunAsync((CinemaDbContext db) => db.Tickets.ExecuteUpdateAsync(set => set.SetProperty(t => t.RefundPolicy, "72:100,24:50")));

        Assert.Equal("600 Online", (await Site.GiveBackAsync(booking, ReturnWay.AsPaid)).Refunds.Said());
    }

    [Fact]
    public async Task A_ticket_of_another_booking_is_refused()
    {
        var (mine, other) = (await Site.BuyAsync(cinema, "A1"), await Site.BuyAsync(cinema, "A2"));
        var ids = await Site.TicketIdsAsync(other);

        var refused = await Site.RunAsync((RefundTickets refund) => refund.RunAsync(mine, ids, ReturnWay.AsPaid, 1200, CancellationToken.None));

        Assert.Equal("These tickets are not of this booking.", $"{refused.Refusal}");
        Assert.Equal("Choose at least one ticket.", $"{(await Site.RunAsync((RefundTickets refund) => refund.RunAsync(mine, [], ReturnWay.AsPaid, 0, CancellationToken.None))).Refusal}");
    }

    [Fact]
    public async Task The_customer_is_written_to_once_with_the_code_of_the_voucher()
    {
        var booking = await Site.BuyAsync(cinema, "A1", "A2");
        var given = await Site.GiveBackAsync(booking, ReturnWay.Voucher, "A1");
        var mailer = new RecordingMailer();
        await Site.SendAsync(mailer);

        var code = await Site.RunAsync((CinemaDbContext db) => db.Vouchers.Select(v => v.SpokenCode).SingleAsync());
        var mail = Assert.Single(mailer.Sent, m => m.Subject == "Your tickets were given back");
        Assert.Contains($"Back as a voucher: £12.00\nVoucher code: {code}\n", mail.Text, StringComparison.Ordinal);
        Assert.Contains($"Credit note: {given.Refunds[0].CreditNote}", mail.Text, StringComparison.Ordinal);
    }
}
