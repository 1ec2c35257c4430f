using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Scheduling;

/// <summary>Whatever the desk tries, in whatever order, with customers in between.</summary>
public sealed class ScheduleProperties : SiteTests
{
    private static readonly DateOnly First = new(2026, 3, 6);

    private sealed record Try(Deed Deed, int Which, int QuarterHours, bool OtherScreen, int Ads);

    private enum Deed
    {
        Add,
        Copy,
        Move,
        Publish,
        Unpublish,
        Delete,
        Hold,
    }

    private static readonly Gen<Try[]> Tries = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 5], Gen.Int[0, 47], Gen.Bool, Gen.Int[0, 40],
        (deed, which, quarters, other, ads) => new Try((Deed)deed, which, quarters, other, ads)).Array[6, 22];

    [Fact]
    public async Task No_two_slots_ever_overlap_and_what_is_sold_never_moves()
    {
        var office = await AnOffice.OpenAsync(Site);
        var day = First;
        await Tries.SampleAsync(
            async tries =>
            {
                day = day.AddDays(2);
                var held = new Dictionary<int, (DateTime, int, int, DateTime)>();
                foreach (var one in tries)
                {
                    await DoAsync(office, day, one, held);
                    await AssertOrderAsync(held);
                }
            },
            iter: 25, threads: 1);
    }

    private async Task DoAsync(AnOffice office, DateOnly day, Try one, Dictionary<int, (DateTime, int, int, DateTime)> held)
    {
        var wish = office.Wish($"{day:yyyy-MM-dd} {10 + one.QuarterHours / 4:00}:{one.QuarterHours % 4 * 15:00}", one.OtherScreen ? "Ikiru" : "Ran", one.OtherScreen ? "Screen 2" : "Screen 1", one.Ads);
        var ids = await Site.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.BusinessDate >= day).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        var id = ids.Count == 0 ? 0 : ids[one.Which % ids.Count];
        switch (one.Deed)
        {
            case Deed.Add:
                await office.TryAsync(wish);
                break;
            case Deed.Copy:
                var wishes = await Site.RunAsync((CinemaDbContext db) => db.WishesToCopyAsync(office.CinemaId, day, 1, day.AddDays(1), null, CancellationToken.None));
                var copied = await office.TryAsync([.. wishes]);
                await office.TryAsync([.. copied.Proposals.Where(p => p.Refused is null).Select(p => p.Wish)]);
                break;
            case Deed.Move:
                await office.MoveAsync(id, wish);
                break;
            case Deed.Publish:
                await office.PublishAsync(id);
                break;
            case Deed.Unpublish:
                await office.UnpublishAsync(id);
                break;
            case Deed.Delete:
                await office.DeleteAsync(id);
                break;
            case Deed.Hold:
                if (id != 0 && (await office.HoldAsync(id)).Refusal is null)
                    held[id] = (await AllAsync()).Where(s => s.Id == id).Select(Place).Single();
                break;
        }
    }

    private async Task AssertOrderAsync(Dictionary<int, (DateTime, int, int, DateTime)> held)
    {
        var all = await AllAsync();
        foreach (var room in all.GroupBy(s => s.AuditoriumId))
            Assert.DoesNotContain(Overlaps.Tight(room.Select(s => new Slot(s.StartsAt, s.EndsAt, true, "", "")), 15), pair => pair.Minutes < 0);
        foreach (var (id, place) in held)
            Assert.Equal((place, ScreeningStatus.Published), all.Where(s => s.Id == id).Select(s => (Place(s), s.Status)).Single());
    }

    private static (DateTime, int, int, DateTime) Place(Screening s) => (s.StartsAt, s.AuditoriumId, s.FilmId, s.EndsAt);

    private Task<List<Screening>> AllAsync() => Site.RunAsync((CinemaDbContext db) => db.Screenings.AsNoTracking().ToListAsync());
}
