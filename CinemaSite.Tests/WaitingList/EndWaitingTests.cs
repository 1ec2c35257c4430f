using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.WaitingList;

/// <summary>What becomes of those who wait when something happens to the screening, or to their account.</summary>
public sealed class EndWaitingTests : SiteTests
{
    [Fact]
    public async Task When_the_screening_is_cancelled_everybody_who_waited_is_told_once_and_offers_end()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 2));
        await list.FreeAndOfferAsync("A1", "A2");

        await RescueAsync(list, RescueWish.Cancellation);
        await list.OfferAsync();
        await list.OfferAsync();

        Assert.Equal(("Cancelled", "Cancelled"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
        Assert.Equal([$"waiting-offer {ann}", $"waiting-over {ann}", $"waiting-over {ben}"], (await list.NoticesAsync()).Order());
        Assert.Null((await list.EntryAsync(ann)).BookingId);
    }

    [Fact]
    public async Task A_screening_that_is_moved_keeps_its_list_and_who_had_an_offer_is_asked_again()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var (ann, ben) = (await list.JoinAsync("Ann", 2), await list.JoinAsync("Ben", 1));
        await list.FreeAndOfferAsync("A1", "A2");

        Site.Wait(minutes: 5);
        var plan = await Site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == list.Cinema.ScreeningId).Select(s => s.SeatPlanId).SingleAsync());
        await RescueAsync(list, new(false, new(2026, 3, 2), new(21, 30), plan));
        await list.OfferAsync();

        Assert.Equal(("Offered A1 A2", "Waiting"), (await list.SaidAsync(ann), await list.SaidAsync(ben)));
        Assert.Equal([$"waiting-offer {ann}", $"waiting-offer {ann}"], await list.NoticesAsync());
        Assert.Equal(Site.Now.AddMinutes((9.5 * 60 - 5) / 4).AddMinutes(-0.25), (await list.EntryAsync(ann)).Booking!.HeldUntil);
    }

    [Fact]
    public async Task A_screening_that_is_taken_off_sale_ends_the_waiting()
    {
        var list = await AWaitingList.InAsync(Site, "__");
        var ann = await list.JoinAsync("Ann", 2);
        await list.FreeAsync("A1", "A2");

        var by = await Site.ActorAsync();
        Assert.Null(await Site.RunAsync(async (CinemaDbContext db) => await new UnpublishScreenings(db).RunAsync(db.Screenings, by, CancellationToken.None)));
        await list.OfferAsync();

        Assert.Equal("OffSale", await list.SaidAsync(ann));
        Assert.Equal([$"waiting-over {ann}"], await list.NoticesAsync());
    }

    [Fact]
    public async Task With_an_account_its_waiting_goes()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        var by = await Site.ActorAsync(Roles.Customer);
        await Site.RunAsync((JoinWaitingList join) => join.RunAsync(
            list.Cinema.ScreeningId, new(2, true), new("Clara", by.Name, "es"), by.UserId, CancellationToken.None));

        var kept = Assert.Single(await Site.RunAsync((CinemaDbContext db) => db.PersonalWaitingAsync(by.UserId!.Value, CancellationToken.None)));
        Assert.Equal(("Ran", 2, by.Name, "Waiting"), (kept.Film, kept.People, kept.Email, kept.State));
        Assert.Null(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(by.UserId!.Value, CancellationToken.None)));

        Assert.Equal(0, await Site.RunAsync((CinemaDbContext db) => db.WaitingEntries.CountAsync()));
    }

    private async Task RescueAsync(AWaitingList list, RescueWish wish)
    {
        var by = await Site.ActorAsync();
        var (draft, refused, _) = await Site.RunAsync((CinemaDbContext db) => db.DraftRescueAsync(list.Cinema.ScreeningId, wish, Site.Now, CancellationToken.None));
        Assert.Null(refused);
        Assert.Null((await Site.RunAsync((RescueScreening rescue) => rescue.RunAsync(list.Cinema.ScreeningId, wish, "The projector is broken.", draft!.Hash, by, CancellationToken.None))).Refused);
    }
}
