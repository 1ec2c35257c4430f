using System.Collections.Concurrent;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>A full house at once at the door.</summary>
public sealed class DoorRushTests : SiteTests
{
    private const int Ushers = 5;

    public DoorRushTests() => Site.With("Bookings:Seats:MaxSeats", "50").With("Bookings:Seats:LonelySeatsOffBelowPercent", "100");

    [Fact]
    public async Task Of_five_hundred_tickets_scanned_twice_by_five_ushers_each_lets_one_in_and_tells_when_and_by_whom()
    {
        var codes = await SellTheHouseAsync();
        Site.WaitUntil("19:00");
        var staff = await Task.WhenAll(Enumerable.Range(1, Ushers).Select(n => UsherAsync($"Usher {n}")));

        // Everybody comes twice, in any order, to whichever door is free.
        var crowd = codes.Concat(codes).ToArray();
        new Random(500).Shuffle(crowd);
        var queue = new ConcurrentQueue<string>(crowd);
        var answers = new ConcurrentBag<(string Code, string By, DoorResult Result)>();
        await Task.WhenAll(staff.Select(by => Task.Run(async () =>
        {
            while (queue.TryDequeue(out var code))
                answers.Add((code, by.Name, await Site.ScanAsync(new AdmitRequest(Guid.NewGuid().ToString("N")) { Scanned = code }, by)));
        })));

        Assert.Equal([(DoorAnswer.Admitted, 500), (DoorAnswer.AlreadyAdmitted, 500)], answers.CountBy(a => a.Result.Answer).Select(a => (a.Key, a.Value)).Order());
        var admittedBy = answers.Where(a => a.Result.Answer == DoorAnswer.Admitted).ToDictionary(a => a.Code, a => a.By);
        Assert.Equal(500, admittedBy.Count);
        Assert.True(answers.Where(a => a.Result.Answer == DoorAnswer.Admitted).DistinctBy(a => a.By).Count() > 1);
        foreach (var (code, _, result) in answers.Where(a => a.Result.Answer == DoorAnswer.AlreadyAdmitted))
        {
            var told = await Site.ToldAsync(result);
            Assert.Equal((admittedBy[code], "19:00"), (told.FirstBy, $"{told.FirstAt:HH:mm}"));
        }

        Assert.Equal(500, await Site.RunAsync((CinemaDbContext db) => db.Tickets.CountAsync(t => t.Status == TicketStatus.Used)));
        Assert.Equal([], Site.Faults.Seen);
    }

    private async Task<IReadOnlyList<string>> SellTheHouseAsync()
    {
        var cinema = await ACinema.With(seats: [.. Enumerable.Repeat(new string('_', 50), 10)]).InAsync(Site);
        for (var row = 'A'; row <= 'J'; row++)
            Assert.Equal(PaymentState.Paid, await Site.PayAsync(await cinema.HoldAsync($"Row {row}", [.. Enumerable.Range(1, 50).Select(n => $"{row}{n}")])));
        return await Site.RunAsync((CinemaDbContext db) => db.Tickets.Select(t => t.Code!).ToListAsync());
    }

    private async Task<Actor> UsherAsync(string name)
    {
        var email = name.Replace(' ', '.') + "@staff.example";
        var id = await Site.RunAsync(async (Accounts accounts) =>
        {
            var user = new User { Name = name, UserName = email, Email = email, EmailConfirmed = true };
            Assert.True((await accounts.CreateAsync(user, Desk.Password)).Succeeded);
            return user.Id;
        });
        return new(id, name, Site.Clock.GetUtcNow().UtcDateTime);
    }
}
