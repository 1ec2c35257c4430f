using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.BoxOffice;

public sealed class RescueScreeningTests : SiteTests
{
    [Fact]
    public async Task A_preview_writes_nothing()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");
        await rescue.BuyAsync("Ben", "B1", "B2", "B3");

        var (draft, _, _) = await rescue.DraftAsync(rescue.Move());

        Assert.Equal([Fate.NoRoom, Fate.Keeps], draft!.Plan.Moves.Select(m => m.Fate));
        Assert.Equal(2550, draft.Worth(Fate.NoRoom));
        Assert.Equal("Active A1, Active A2", await rescue.TicketsAsync(anna));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.ScreeningRescues.AnyAsync()));
    }

    [Fact]
    public async Task Into_a_smaller_auditorium_who_fits_keeps_code_and_price_and_who_does_not_waits()
    {
        var rescue = await ARescue.InAsync(Site);
        var (anna, ben) = (await rescue.BuyAsync("Anna", "A1", "A2"), await rescue.BuyAsync("Ben", "B1", "B2", "B3"));
        var before = (await Site.BookingAsync(ben)).Tickets.Select(t => (t.Id, t.Code, t.Total, t.TicketTypeId)).ToList();

        Assert.Equal(2, await rescue.RescueAsync(rescue.Move()));

        Assert.Equal("Displaced A1, Displaced A2", await rescue.TicketsAsync(anna));
        Assert.Equal("Active A1, Active A2, Active A3", await rescue.TicketsAsync(ben));
        var now = await Site.BookingAsync(ben);
        Assert.Equal(before, now.Tickets.Select(t => (t.Id, t.Code, t.Total, t.TicketTypeId)));
        Assert.Equal(("Screen 2", rescue.OtherPlan), (now.Screening.Auditorium.Name, now.Tickets[0].Seat.SeatPlanId));
        Assert.Equal(("Moved a sold screening to other seats", "Ran, 2026-03-04 19:30, Screen 1"), await Site.LastDeedAsync());
        Assert.Equal((true, "B1, B2, B3", "A1, A2, A3"), ((await rescue.ChoiceAsync(ben)) is var choice ? (choice.IsSeated, choice.SeatsBefore, choice.SeatsAfter) : default));
    }

    [Fact]
    public async Task Another_time_leaves_everybody_on_their_seats()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");

        await rescue.RescueAsync(rescue.Move("2026-03-05 20:00", elsewhere: false));

        Assert.Equal("Active A1, Active A2", await rescue.TicketsAsync(anna));
        Assert.Equal(new DateTime(2026, 3, 5, 20, 0, 0, DateTimeKind.Utc), (await Site.BookingAsync(anna)).Screening.StartsAt);
        Assert.Equal(new DateTime(2026, 3, 4, 20, 0, 0, DateTimeKind.Utc), (await rescue.ChoiceAsync(anna)).Rescue.Deadline);
    }

    [Fact]
    public async Task Only_the_plan_that_was_looked_at_is_carried_out()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "A1", "A2");
        var (draft, _, _) = await rescue.DraftAsync(rescue.Move());
        var ben = await rescue.BuyAsync("Ben", "B1");

        var done = await rescue.CarryOutAsync(rescue.Move(), draft!.Hash);

        Assert.Equal("Seats were sold or given back meanwhile, so this is another plan than the one you saw. Please look at it again.", $"{done.Refused}");
        Assert.Equal("Active B1", await rescue.TicketsAsync(ben));
    }

    [Fact]
    public async Task Holds_end_and_payments_under_way_are_waited_for()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "A1", "A2");
        var held = await rescue.Cinema.HoldAsync("Ben", "B1");
        var paying = await rescue.Cinema.HoldAsync("Cem", "B2");
        await Site.StartPayingAsync(paying);
        var (draft, _, _) = await rescue.DraftAsync(rescue.Move());

        Assert.Equal("One payment is under way. Try again in some minutes.", $"{(await rescue.CarryOutAsync(rescue.Move(), draft!.Hash)).Refused}");
        Assert.Equal(BookingStatus.Held, (await Site.BookingAsync(held)).Status);

        await Site.AnswerAsync(paying, GatewayState.Declined);
        await Site.SettleAsync(paying);
        await rescue.RescueAsync(rescue.Move());

        Assert.All([await Site.BookingAsync(held), await Site.BookingAsync(paying)], b => Assert.Equal(BookingStatus.Expired, b.Status));
        Assert.Equal("The time for these seats is over.", $"{(await Site.StartPayingAsync(held)).Refusal}");
    }

    [Fact]
    public async Task The_overlap_rules_of_the_schedule_hold()
    {
        var rescue = await ARescue.InAsync(Site);
        await rescue.BuyAsync("Anna", "A1");
        await rescue.AddScreeningAsync("2026-03-04 20:00");

        Assert.Equal("Screen 2 is taken then: Ran is on there from 20:00 to 22:25.", $"{(await rescue.DraftAsync(rescue.Move())).Refused}");
        Assert.Equal("That is where and when it is already.", $"{(await rescue.DraftAsync(rescue.Move(elsewhere: false))).Refused}");
        Assert.Equal("This time is in the past.", $"{(await rescue.DraftAsync(rescue.Move("2026-03-01 19:30"))).Refused}");
    }

    [Fact]
    public async Task Reserved_seats_come_along_where_they_are_still_free_and_house_seats_stay_with_their_room()
    {
        var rescue = await ARescue.InAsync(Site, other: ["______"]);
        await KeepAsync(rescue, SeatKeeping.House, "A3");
        await KeepAsync(rescue, SeatKeeping.Reserved, "A1", "A4");
        await rescue.BuyAsync("Anna", "A7", "A8");
        var ben = await rescue.BuyAsync("Ben", "B1");

        var (draft, _, _) = await rescue.DraftAsync(rescue.Move());
        await rescue.RescueAsync(rescue.Move());

        Assert.Equal(["A1", "A3"], draft!.Kept.Where(k => k.Now is null).Select(k => k.Before.Label));
        Assert.Equal("Active A1", await rescue.TicketsAsync(ben));
        Assert.Equal(["A4"], (await rescue.Cinema.MapAsync()).Seats.Where(s => s.State == SeatState.House).Select(s => s.Label));
    }

    [Fact]
    public async Task Onto_the_newest_version_of_its_own_seats_the_labels_stay()
    {
        var rescue = await ARescue.InAsync(Site, seats: ["____"]);
        await KeepAsync(rescue, SeatKeeping.House, "A4");
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");
        var newest = await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var room = await db.Auditoriums.Include(a => a.Plans).Include(a => a.Cinema).SingleAsync(a => a.Name == "Screen 1");
            var plan = CinemaSite.Seating.SeatPlan.For(room, [.. Enumerable.Range(1, 6).Select(n => new CinemaSite.Seating.Seat { Row = "A", Number = $"{n}", RowIndex = 0, Column = n + 3 })]);
            await db.SaveChangesAsync();
            return plan.Id;
        });

        await rescue.RescueAsync(rescue.Move(elsewhere: false) with { SeatPlanId = newest });

        Assert.Equal("Active A1, Active A2", await rescue.TicketsAsync(anna));
        Assert.Equal(["A1 Taken", "A2 Taken", "A3 Free", "A4 House", "A5 Free", "A6 Free"], (await rescue.Cinema.MapAsync()).Seats.Select(s => $"{s.Label} {s.State}"));
    }

    [Fact]
    public async Task A_cancelled_screening_is_sold_to_nobody_any_more_and_nothing_is_valid_for_it()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "A1", "A2");

        await rescue.RescueAsync(RescueWish.Cancellation);

        Assert.Equal("Displaced A1, Displaced A2", await rescue.TicketsAsync(anna));
        Assert.Equal("This screening is no longer on sale here.", $"{(await rescue.Cinema.TryToHoldAsync("Ben", "B1")).Refusal}");
        Assert.Equal(Site.Clock.GetUtcNow().UtcDateTime.AddDays(7), (await rescue.ChoiceAsync(anna)).Rescue.Deadline);
        Assert.Equal("It is cancelled. A cancelled screening stays as it was.", $"{(await rescue.DraftAsync(RescueWish.Cancellation)).Refused}");
    }

    [Fact]
    public async Task Moved_back_into_a_big_room_everybody_has_a_seat_again()
    {
        var rescue = await ARescue.InAsync(Site);
        var (anna, ben) = (await rescue.BuyAsync("Anna", "A1", "A2"), await rescue.BuyAsync("Ben", "B1", "B2", "B3"));
        await rescue.RescueAsync(rescue.Move());

        await rescue.RescueAsync(rescue.Move(elsewhere: false));

        Assert.Equal("Active A5, Active A6", await rescue.TicketsAsync(anna));
        Assert.Equal("Active A1, Active A2, Active A3", await rescue.TicketsAsync(ben));
        Assert.Equal([ChoiceState.Replaced, ChoiceState.Open], await Site.RunAsync((CinemaDbContext db) =>
            db.RescueChoices.Where(c => c.BookingId == anna).OrderBy(c => c.Id).Select(c => c.State).ToListAsync()));
    }

    [Fact]
    public async Task Who_was_in_already_has_to_be_let_in_again()
    {
        var rescue = await ARescue.InAsync(Site);
        var anna = await rescue.BuyAsync("Anna", "B1");
        await Site.LetInAsync(anna);

        await rescue.RescueAsync(rescue.Move());

        Assert.Equal("Active A1", await rescue.TicketsAsync(anna));
        Assert.Null((await Site.BookingAsync(anna)).Tickets[0].UsedAt);
        await Site.LetInAsync(anna);
    }

    private Task<Refusal?> KeepAsync(ARescue rescue, SeatKeeping kind, params string[] seats) => Site.RunAsync((KeepSeatsBack keep) =>
        keep.RunAsync(rescue.ScreeningId, [.. seats.Select(rescue.Cinema.Seat)], new(kind, "For reasons", null), rescue.By, CancellationToken.None));
}
