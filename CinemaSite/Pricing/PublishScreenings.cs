using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pricing;

/// <summary>Puts drafts on sale: those that are ready. The others stay drafts, and the answer says why.</summary>
public class PublishScreenings(CinemaDbContext db)
{
    /// <param name="which">Those of them that are drafts.</param>
    public Task<Published> RunAsync(IQueryable<Screening> which, Actor by, CancellationToken ct) =>
        db.InTransactionAsync(async () =>
        {
            var drafts = which.Where(s => s.Status == ScreeningStatus.Draft);
            await db.LockScheduleAsync(await drafts.Select(s => s.AuditoriumId).Distinct().ToListAsync(ct), ct);
            var screenings = await drafts.Include(s => s.Film).Include(s => s.Auditorium.Cinema).OrderBy(s => s.StartsAt).ToListAsync(ct);
            var notReady = new List<NotPublished>();
            var ready = new List<Screening>();
            foreach (var ofCinema in screenings.GroupBy(s => s.Auditorium.CinemaId))
            {
                var cards = await db.PriceCardsAsync(ofCinema.Key, ct);
                foreach (var screening in ofCinema)
                {
                    if (Objection(screening, cards, by.Now) is { } why)
                        notReady.Add(new(screening, why));
                    else
                        ready.Add(screening);
                }
            }

            ready.ForEach(s => s.Publish());
            if (ready.Count > 0)
                await db.SaveAndRecordAsync(by, ready.Count == 1 ? "Published the screening" : "Published screenings", ready[0], ready.Name(), ct);
            return new Published(ready.Count, notReady);
        }, ct);

    private static Refusal? Objection(Screening screening, IReadOnlyCollection<PriceCard> cards, DateTime now)
    {
        var time = TimeOnly.FromDateTime(screening.Auditorium.Cinema.TimeZone.ToLocal(screening.StartsAt));
        return screening.StartsAt <= now ? new Refusal("It would have begun already.")
            : screening.Film.ArchivedAt is not null ? new Refusal("{0} is archived. Take it out of the archive first.", screening.Film.Title)
            : PriceCard.WhyNone(cards, screening.PriceCardId, screening.BusinessDate, time);
    }
}

/// <summary>How many screenings are on sale now that were not, and which are not and why.</summary>
public sealed record Published(int Count, IReadOnlyList<NotPublished> NotReady);

public sealed record NotPublished(Screening Screening, Refusal Why);
