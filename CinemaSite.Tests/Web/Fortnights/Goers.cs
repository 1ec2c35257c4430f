using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Web.Fortnights;

/// <summary>What people and staff do in a fortnight. Everybody has an address of their own.</summary>
internal static class Goers
{
    extension(TheSite site)
    {
        /// <summary>Buys seats; answers the booking's id.</summary>
        public async Task<int> BuyAsync(string who, ACinema cinema, string[] seats, int? userId = null)
        {
            var held = await cinema.TryToHoldAsync(cinema.Request(CinemaSite.Bookings.Holder.Of(who, userId), seats));
            Assert.Equal("", $"{held.Refusal}");
            return await site.PayForAsync(who, held.Reference!);
        }

        /// <summary>Pays for what is held; answers the booking's id.</summary>
        public async Task<int> PayForAsync(string who, string reference)
        {
            var id = await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == reference).Select(b => b.Id).SingleAsync());
            Assert.NotNull((await PayAsync(site, who, id)).RedirectUrl);
            Assert.True(await site.AnswerAsync(id, GatewayState.Paid));
            Assert.Equal(PaymentState.Paid, await site.SettleAsync(id));
            return id;
        }

        /// <summary>Exchanges all tickets of a booking for others that cost the same.</summary>
        public async Task ExchangeAsync(string who, int bookingId, ACinema cinema, string[] seats) =>
            Assert.Null((await PayAsync(site, who, await site.HoldExchangeAsync(bookingId, [], cinema, seats))).RedirectUrl);

        /// <summary>Staff move or cancel a screening of which seats are sold.</summary>
        public async Task RescueAsync(int screeningId, RescueWish wish, Actor by)
        {
            var drafted = await site.RunAsync((CinemaDbContext db) => db.DraftRescueAsync(screeningId, wish, site.Now, CancellationToken.None));
            Assert.Equal("", $"{drafted.Refused}");
            var done = await site.RunAsync((RescueScreening rescue) =>
                rescue.RunAsync(screeningId, wish, "The projector is broken.", drafted.Draft!.Hash, by with { Now = site.Now }, CancellationToken.None));
            Assert.Equal("", $"{done.Refused}");
        }

        public async Task<int> AccountAsync(string who) => await site.RunAsync(async (Accounts accounts) =>
        {
            var user = new User { Name = who, UserName = Address(who), Email = Address(who), EmailConfirmed = true };
            Assert.True((await accounts.CreateAsync(user, Desk.Password)).Succeeded);
            return user.Id;
        });
    }

    private static Task<PaymentStart> PayAsync(TheSite site, string who, int bookingId) => site.RunAsync((TakePayment take) =>
        take.RunAsync(bookingId, who, Address(who), "/checkout/return", null, CancellationToken.None));

    public static string Address(string who) => $"{who.ToLowerInvariant()}@example.org";
}

/// <summary>What somebody bought: the booking's id, once they have.</summary>
internal sealed class Bought
{
    public int Value { get; set; }
}
