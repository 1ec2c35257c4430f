using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.BoxOffice;
using CinemaSite.Tests.Harness;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Web.Fortnights;

/// <summary>
/// An afternoon in the small room that is sold out, five days after the change: four of its eight seats come back, and one who
/// waits takes two of them, one does not answer, one has left and a party of four waits in vain.
/// </summary>
internal sealed class SoldOut(TheSite site, AFortnight fortnight, ARescue house)
{
    private const string Adult = "Adult";

    private readonly Dictionary<string, int> entries = [];
    private ACinema afternoon = null!;

    /// <summary>Plans it and answers what everybody gets.</summary>
    public async Task<string[]> PlanAsync()
    {
        afternoon = await RoomAsync(await house.AddScreeningAsync(fortnight.Local(5, "14:00")));
        var quin = 0;
        fortnight.On(-6, "16:00", () => site.BuyAsync("Pia", afternoon, ["A1", "A2", "A3", "A4"]));
        fortnight.On(-6, "16:00", async () => quin = await site.BuyAsync("Quin", afternoon, ["B1", "B2", "B3", "B4"]));
        Joins("Ria", "12:00", people: 2);
        Joins("Sam", "12:05", people: 4);
        Joins("Tom", "12:10", people: 2);
        Joins("Una", "12:15", people: 2);
        fortnight.On(-4, "18:00", async () => Assert.Null(await site.RunAsync((LeaveWaitingList leave) => leave.RunAsync(entries["Tom"], CancellationToken.None))));
        fortnight.On(-3, "12:00", () => site.GiveBackAsync(quin, ReturnWay.AsPaid));
        fortnight.On(-3, "15:00", () => TakeAsync("Ria"));
        return
        [
            "pia BookingConfirmation", "pia Reminder 5 14:00", "quin BookingConfirmation", "quin TicketsGivenBack",
            "ria WaitingListPlace", "sam WaitingListPlace", "tom WaitingListPlace", "una WaitingListPlace",
            "ria WaitingListOffer", "ria BookingConfirmation", "ria Reminder 5 14:00", "una WaitingListOffer", "sam WaitingListOver",
        ];
    }

    private void Joins(string who, string time, int people) => fortnight.On(-4, time, async () =>
    {
        var joined = await site.RunAsync((JoinWaitingList join) => join.RunAsync(
            afternoon.ScreeningId, new WaitingParty(people, true, 0, false), new(who, Goers.Address(who), "en"), null, CancellationToken.None));
        Assert.Equal("", $"{joined.Refusal}");
        entries[who] = joined.EntryId!.Value;
    });

    private async Task TakeAsync(string who)
    {
        var seats = await site.RunAsync((CinemaDbContext db) => db.WaitingEntries.Where(e => e.Id == entries[who])
            .SelectMany(e => e.Booking!.Tickets).Select(t => t.SeatId).ToListAsync());
        var taken = await site.RunAsync((TakeOffer take) => take.RunAsync(
            entries[who], seats.ConvertAll(seat => new SeatChoice(seat, afternoon.TicketType(Adult))), Holder.Of(who), CancellationToken.None));
        Assert.Equal("", $"{taken.Refusal}");
        await site.PayForAsync(who, taken.Reference!);
    }

    private Task<ACinema> RoomAsync(int screeningId) => site.RunAsync(async (CinemaDbContext db) => new ACinema(
        site, screeningId,
        await db.SeatPlans.Where(p => p.Id == house.OtherPlan).SelectMany(p => p.Seats).ToDictionaryAsync(s => s.Row + s.Number, s => s.Id),
        new Dictionary<string, int> { [Adult] = house.Cinema.TicketType(Adult) }));
}
