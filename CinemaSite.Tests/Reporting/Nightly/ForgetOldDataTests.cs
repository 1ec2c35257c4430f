using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting.Nightly;

/// <summary>It is noon on Monday 2 March 2026; Ran is shown a week later.</summary>
public sealed class ForgetOldDataTests : SiteTests
{
    private const int Day = 24 * 60;

    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(Site);

    [Fact]
    public async Task A_hold_that_came_to_nothing_goes_after_a_month_and_is_counted_in_the_history()
    {
        await cinema.HoldAsync("Anna", "A1", "A2");
        await cinema.HoldAsync("Ben", "B1");
        var paid = await cinema.HoldAsync("Clara", "C1");
        await Site.PayAsync(paid);
        Site.Wait(29 * Day);
        await ReleaseAsync();
        await ForgetAsync();
        Assert.Equal(3, await CountAsync(db => db.Bookings));

        Site.Wait(3 * Day);
        await ForgetAsync();
        Assert.Equal(paid, (await Site.RunAsync((CinemaDbContext db) => db.Bookings.SingleAsync())).Id);
        Assert.Equal(1, await CountAsync(db => db.Tickets));
        var entry = await Site.RunAsync((CinemaDbContext db) => db.History.SingleAsync());
        Assert.Equal(
            ("retention", "Removed what is no longer needed", "Bookings that were never paid for", "{\"Retention \":{\"Count\":\"2\"}}"),
            (entry.UserName, entry.What, entry.SubjectName, entry.After));
    }

    [Fact]
    public async Task What_the_books_speak_of_stays_without_its_names()
    {
        var declined = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.PayAsync(declined, GatewayState.Closed);
        Site.Wait(40 * Day);
        await ReleaseAsync();
        await ForgetAsync();
        Assert.Equal("Anna Blume", (await Site.BookingAsync(declined)).CustomerName);

        await Site.ReconcileAsync(); // Nobody looks for late money any longer.
        Site.Wait(Day);
        await ForgetAsync();

        var booking = await Site.BookingAsync(declined);
        Assert.Equal((BookingStatus.Expired, "", "", "", ""), (booking.Status, booking.CustomerName, booking.Email, booking.VisitorHash, booking.EmailKey));
    }

    [Fact]
    public async Task Two_years_after_the_screening_a_guest_is_no_longer_known_by_name_and_the_receipt_is_as_it_was()
    {
        var id = await cinema.HoldAsync("Anna", "A1", "A2");
        await Site.PayAsync(id);
        var before = await Site.RunAsync((CinemaDbContext db) => db.Documents.AsNoTracking().SingleAsync());
        Site.Wait(700 * Day);
        await ForgetAsync();
        Assert.Equal("Anna Blume", (await Site.BookingAsync(id)).CustomerName);

        Site.Wait(60 * Day);
        await ForgetAsync();
        var booking = await Site.BookingAsync(id);
        Assert.Equal(("", "", "", 2), (booking.CustomerName, booking.Email, booking.NameKey, booking.Tickets.Count));
        var after = await Site.RunAsync((CinemaDbContext db) => db.Documents.AsNoTracking().SingleAsync());
        Assert.Equal((before.Hash, before.Customer), (after.Hash, after.Customer));
    }

    [Fact]
    public async Task Somebody_with_an_account_keeps_their_bookings_until_they_close_it()
    {
        var anna = await AccountAsync("anna@example.org", isConfirmed: true);
        var id = await cinema.HoldAsync("Anna", "A1");
        await Site.PayAsync(id);
        await Site.RunAsync((CinemaDbContext db) => db.Bookings.ExecuteUpdateAsync(set => set.SetProperty(b => b.UserId, anna)));
        Site.Wait(1000 * Day);
        await ForgetAsync();
        Assert.Equal("Anna Blume", (await Site.BookingAsync(id)).CustomerName);

        Assert.Null(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(anna, CancellationToken.None)));
        Site.Wait(Day);
        await ForgetAsync();
        Assert.Equal("", (await Site.BookingAsync(id)).CustomerName);
    }

    [Fact]
    public async Task An_account_that_was_never_confirmed_goes_and_no_other()
    {
        await AccountAsync("typo@example.org", isConfirmed: false);
        await AccountAsync("anna@example.org", isConfirmed: true);
        var invited = await AccountAsync("usher@example.org", isConfirmed: false);
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            db.Add(new StaffInvitation { UserId = invited, Roles = Roles.Usher, InvitedAt = TheSite.Noon.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        Site.Wait(31 * Day);
        await ForgetAsync();

        Assert.Equal(["anna@example.org", "usher@example.org"], await Site.RunAsync((CinemaDbContext db) => db.Users.Select(u => u.Email!).Order().ToListAsync()));
    }

    [Fact]
    public async Task Keys_and_news_of_long_ago_go()
    {
        var id = await cinema.HoldAsync("Anna", "A1");
        await Site.PayAsync(id);
        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            db.Add(new BookingAccess { BookingId = id, VisitorHash = "somebody" });
            db.Add(new ProviderEvent { Id = "evt_1", Type = "checkout.session.completed", HeardAt = TheSite.Noon.UtcDateTime });
            return await db.SaveChangesAsync();
        });
        Site.Wait(89 * Day);
        await ForgetAsync();
        Assert.Equal((1, 1), (await CountAsync(db => db.BookingAccesses), await CountAsync(db => db.ProviderEvents)));

        Site.Wait(10 * Day);
        await ForgetAsync();
        Assert.Equal((0, 0), (await CountAsync(db => db.BookingAccesses), await CountAsync(db => db.ProviderEvents)));
    }

    /// <summary>Whoever makes a table that points to bookings or tickets says here what becomes of those that were never paid for.</summary>
    [Fact]
    public async Task Everything_that_points_to_a_booking_is_thought_of() => Assert.Equal(
        [
            "Admission.TicketId", "AppliedVoucher.BookingId", "BookingAccess.BookingId", "Document.BookingId", "ExchangeLine.BookingId", "ExchangeLine.TicketId",
            "Payment.BookingId", "PromoUse.BookingId", "Refund.BookingId", "RescueChoice.BookingId", "RescueChoice.NewBookingId", "RetiredCode.TicketId",
            "SeatClaim.BookingId", "Ticket.BookingId", "VoucherEntry.BookingId", "WaitingEntry.BookingId",
        ],
        await Site.RunAsync((CinemaDbContext db) => Task.FromResult(
            from entity in db.Model.GetEntityTypes()
            from key in entity.GetForeignKeys()
            where key.PrincipalEntityType.ClrType == typeof(Booking) || key.PrincipalEntityType.ClrType == typeof(Ticket)
            let name = $"{entity.ClrType.Name}.{key.Properties[0].Name}"
            orderby name
            select name)));

    private Task<bool> ForgetAsync() => Site.RunAsync((ForgetOldData forget) => forget.RunAsync(CancellationToken.None));

    private Task<int> ReleaseAsync() => Site.RunAsync((ReleaseExpiredHolds release) => release.RunAsync(CancellationToken.None));

    private Task<int> CountAsync<T>(Func<CinemaDbContext, IQueryable<T>> rows) => Site.RunAsync((CinemaDbContext db) => rows(db).CountAsync());

    private Task<int> AccountAsync(string email, bool isConfirmed) => Site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = "Anna Blume", UserName = email, Email = email, EmailConfirmed = isConfirmed, RegisteredAt = TheSite.Noon.UtcDateTime };
        Assert.True((await accounts.CreateAsync(user)).Succeeded);
        return user.Id;
    });
}
