using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.Samples;

/// <summary>The day before two people come; and a film that somebody waits for goes on sale.</summary>
internal sealed class ReminderSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var id = await stage.BuyAsync(await stage.FreshScreeningAsync(ct), people: 2, ct);

        // Whoever is reminded has bought a day before; the other samples have no day to wait.
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.Include(b => b.Screening).SingleAsync(b => b.Id == id, ct);
            db.Add(OutboxMessage.Of(NoticeKind.Reminder, QueueReminders.KeyOf(id, booking.Screening.StartsAt), id, stage.Now));
            return await db.SaveChangesAsync(ct);
        }, ct));
        await AwaitedAsync(stage, ct);
    }

    private static async Task AwaitedAsync(SampleStage stage, CancellationToken ct)
    {
        var film = Film.Add($"sunrise-{stage.Language}", new FilmFacts("Sunrise: A Song of Two Humans", 1927, 94, Certificate.U, "F. W. Murnau"));
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(() =>
        {
            db.Add(film);
            return db.SaveChangesAsync(ct);
        }, ct));
        await stage.RunAsync((AskForFilm ask) => ask.RunAsync(film.Id, $"ana.{stage.Language}@example.org", stage.Language, ct));
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            var auditorium = await db.Auditoriums.Include(a => a.Cinema).Include(a => a.Plans).OrderBy(a => a.Id).FirstAsync(ct);
            var known = await db.Films.SingleAsync(f => f.Id == film.Id, ct);
            foreach (var hours in new[] { 182, 187, 211, 235, 259, 283 })
                db.Add(Screening.Plan(known, auditorium, stage.Now.Date.AddHours(hours)));
            return await db.SaveChangesAsync(ct);
        }, ct));
        await stage.RunAsync((TellOnSale tell) => tell.RunAsync(ct));
    }
}
