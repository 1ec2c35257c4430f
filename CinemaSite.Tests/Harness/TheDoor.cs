using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Harness;

/// <summary>People with tickets, and ushers who scan them.</summary>
public static class TheDoor
{
    extension(TheSite site)
    {
        /// <summary>Sells seats; answers the booking's id.</summary>
        public async Task<int> SellAsync(ACinema cinema, params string[] wishes)
        {
            var id = await cinema.HoldAsync($"Buyer of {wishes[0]}", wishes);
            await site.PayAsync(id);
            foreach (var role in new[] { Roles.Usher, Roles.Cashier })
                await site.ActorAsync(role);
            return id;
        }

        /// <summary>The codes of a booking, by seat.</summary>
        public async Task<IReadOnlyList<string>> CodesAsync(int bookingId) =>
            [.. (await site.BookingAsync(bookingId)).Tickets.Select(t => t.Code!)];

        public async Task<string> SellOneAsync(ACinema cinema, string wish) => (await site.CodesAsync(await site.SellAsync(cinema, wish)))[0];

        /// <summary>"18:45", today in the cinema, which keeps UTC then.</summary>
        public void WaitUntil(string time) =>
            site.Clock.AdjustTime(TheSite.Noon.Date + TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan());

        public async Task<DoorResult> ScanAsync(
            string code, string role = Roles.Usher, string? nonce = null, int? door = null, bool evenIfLate = false, bool onlyAsk = false)
        {
            var by = await site.ActorAsync(role);
            return await site.ScanAsync(new AdmitRequest(nonce ?? Guid.NewGuid().ToString("N")) { Scanned = code, ScreeningId = door, EvenIfLate = evenIfLate, OnlyAsk = onlyAsk }, by);
        }

        public Task<DoorResult> ScanAsync(AdmitRequest request, Actor by) =>
            site.RunAsync((AdmitTicket admit) => admit.RunAsync(request, by, CancellationToken.None));

        /// <summary>Everybody with a ticket of a booking came in, at whatever time, and their codes were typed from paper.</summary>
        public async Task LetInAsync(int bookingId)
        {
            var by = await site.ActorAsync(Roles.Usher);
            foreach (var code in await site.CodesAsync(bookingId))
                Assert.Equal(DoorAnswer.Admitted, (await site.ScanAsync(
                    new AdmitRequest(Guid.NewGuid().ToString("N")) { Scanned = code, IsFromPaper = true }, by)).Answer);
        }

        public async Task<string> UndoAsync(int? scanId, string role = Roles.Usher)
        {
            var by = await site.ActorAsync(role);
            return $"{await site.RunAsync((UndoAdmission undo) => undo.RunAsync(scanId!.Value, by, CancellationToken.None))}";
        }

        public Task<DoorScan> ToldAsync(DoorResult result) =>
            site.RunAsync(async (CinemaDbContext db) => (await db.DoorScanAsync(result.ScanId!.Value, CancellationToken.None))!);

        /// <summary>"Active", or "Used 19:30".</summary>
        public Task<string> StandsAsync(string code) => site.RunAsync(async (CinemaDbContext db) =>
        {
            var ticket = await db.Tickets.AsNoTracking().SingleAsync(t => t.Code == code);
            return $"{ticket.Status} {ticket.UsedAt:HH:mm}".Trim();
        });

        /// <summary>What the history says of tickets, with who.</summary>
        public Task<List<string>> DoorHistoryAsync() => site.RunAsync((CinemaDbContext db) =>
            db.History.Where(e => e.Subject == nameof(Ticket)).OrderBy(e => e.Number).Select(e => e.What + " by " + e.UserName + ": " + e.SubjectName).ToListAsync());
    }
}
