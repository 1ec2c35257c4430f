using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Concurrency;

/// <summary>Something that the house does by itself while it is killed again and again, and that must be whole in the end.</summary>
internal interface INightWork
{
    /// <summary>While the site is down: gives it something to do when it is up.</summary>
    Task BeginAsync(TheSite books, int round);

    /// <summary>When all is over, and every mail has been sent.</summary>
    Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals);
}

/// <summary>Bookings that were paid for, in both languages: each customer gets their tickets.</summary>
internal sealed class SoldTickets(ACinema cinema) : INightWork
{
    private const int PerRound = 4;

    private readonly Queue<int> seats = new(cinema.AllSeats);
    private readonly List<int> sold = [];

    public async Task BeginAsync(TheSite books, int round)
    {
        for (var n = 0; n < PerRound; n++)
        {
            var request = new HoldRequest(cinema.ScreeningId, [new(seats.Dequeue(), cinema.TicketType("Adult"))], Holder.Of($"{round} {n}"));
            var held = await cinema.TryToHoldAsync(request with { Language = n % 2 == 0 ? "en" : "es" });
            var id = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
            Assert.Equal(PaymentState.Paid, await books.PayAsync(id));
            sold.Add(id);
        }
    }

    public async Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        var bookings = await books.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.ConfirmationSentAt != null).OrderBy(b => b.Id).ToListAsync());
        Assert.Equal(sold, bookings.Select(b => b.Id));
        Assert.All(bookings, b => Assert.Single(
            arrivals.Where(a => a.Text.Contains($"{(b.Language == "es" ? "/es" : "")}/bookings/{b.Reference}\n", StringComparison.Ordinal)).Select(a => a.Id).Distinct()));
    }
}

/// <summary>Gift cards for somebody else: one mail with the code, and one with the receipt.</summary>
internal sealed class GiftsOnTheirWay(ACinema cinema) : INightWork
{
    private readonly List<string> codes = [];

    public async Task BeginAsync(TheSite books, int round) =>
        codes.Add((await books.GiftCardAsync(cinema, 1000 + round, Gifts.ForAda with { RecipientEmail = $"ada-{round}@example.org" })).SpokenCode);

    public Task AssertCompleteAsync(TheSite books, IReadOnlyList<Arrival> arrivals)
    {
        Assert.All(codes.Index(), gift =>
        {
            var mails = arrivals.Where(a => a.To == $"ada-{gift.Index}@example.org").ToList();
            Assert.NotEmpty(mails);
            Assert.All(mails, mail => Assert.Contains(gift.Item, mail.Text, StringComparison.Ordinal));
        });
        Assert.Equal(codes.Count, arrivals.Where(a => a.To == Gifts.ForAda.BuyerEmail).Select(a => a.Id).Distinct().Count());
        return Task.CompletedTask;
    }
}
