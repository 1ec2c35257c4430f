using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Pricing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>Promo codes of a site under test.</summary>
public static class Codes
{
    public static PromoTerms Percent(string code, int percent, int? maxUses = null, int? perCustomer = null) =>
        new(code, PromoKind.Percent, percent * 100, null, null, [], [], maxUses, perCustomer);

    public static PromoTerms Amount(string code, long minor) => new(code, PromoKind.Amount, minor, null, null, [], [], null, null);

    extension(TheSite site)
    {
        /// <summary>Makes a code for the cinema of a screening; answers its id.</summary>
        public Task<int> CodeAsync(ACinema cinema, PromoTerms terms) => site.RunAsync(async (CinemaDbContext db) =>
        {
            var cinemaId = await db.Screenings.Where(s => s.Id == cinema.ScreeningId).Select(s => s.Auditorium.CinemaId).SingleAsync();
            var code = PromoCode.Make(cinemaId, terms);
            db.Add(code);
            await db.SaveChangesAsync();
            return code.Id;
        });

        /// <summary>The refusal, or "" when the code was applied.</summary>
        public async Task<string> ApplyAsync(int bookingId, string code) =>
            $"{await site.RunAsync((ApplyPromoCode apply) => apply.RunAsync(bookingId, code, CancellationToken.None))}";

        public async Task<string> TakeOffAsync(int bookingId) =>
            $"{await site.RunAsync((TakeOffPromoCode takeOff) => takeOff.RunAsync(bookingId, CancellationToken.None))}";

        public Task<int> UsedAsync(string code) =>
            site.RunAsync((CinemaDbContext db) => db.PromoCodes.Where(c => c.Code == code).Select(c => c.Used).SingleAsync());
    }
}
