using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications.Samples;
using CinemaSite.Payments.Samples;
using CinemaSite.Scheduling;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice.Samples;

/// <summary>A screening is cancelled, another begins later; one customer answers.</summary>
internal sealed class RescueSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var cancelled = await stage.FreshScreeningAsync(ct);
        await stage.BuyAsync(cancelled, people: 2, ct);
        await RescueAsync(stage, cancelled, RescueWish.Cancellation, ct);

        var moved = await stage.FreshScreeningAsync(ct);
        await stage.BuyAsync(moved, people: 2, ct);
        var (startsAt, zone, plan) = await stage.RunAsync((CinemaDbContext db) => db.Screenings.Where(s => s.Id == moved)
            .Select(s => new ValueTuple<DateTime, string, int>(s.StartsAt, s.Auditorium.Cinema.TimeZoneId, s.SeatPlanId)).SingleAsync(ct));
        var local = TimeZoneInfo.FindSystemTimeZoneById(zone).ToLocal(startsAt);
        await RescueAsync(stage, moved, new RescueWish(false, DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local).AddMinutes(5), plan), ct);

        // A choice that was made is not asked for any more, so who answers is somebody else.
        var other = await stage.FreshScreeningAsync(ct);
        var answering = await stage.BuyAsync(other, people: 1, ct);
        await RescueAsync(stage, other, RescueWish.Cancellation, ct);
        var choice = await stage.RunAsync((CinemaDbContext db) => db.RescueChoices.Where(c => c.BookingId == answering).Select(c => c.Id).SingleAsync(ct));
        await stage.RunAsync((AnswerChoice answer) => answer.RunAsync(choice, new(ChoiceState.Refund), staff: null, ct));
    }

    private static async Task RescueAsync(SampleStage stage, int screening, RescueWish wish, CancellationToken ct)
    {
        var drafted = await stage.RunAsync((CinemaDbContext db) => db.DraftRescueAsync(screening, wish, stage.Now, ct));
        if (drafted.Draft is { } draft)
            await stage.RunAsync((RescueScreening rescue) => rescue.RunAsync(
                screening, wish, "The projector is broken.", draft.Hash, new Actor(null, "manager@example.org", stage.Now), ct));
    }
}
