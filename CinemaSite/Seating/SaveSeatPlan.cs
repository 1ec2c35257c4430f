using System.Text.Json;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Seating.Notation;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Seating;

/// <summary>The version that was made, or why there is none.</summary>
public sealed record SavedSeatPlan(int? Version, Refusal? Refusal = null);

/// <summary>
/// Makes the next version of an auditorium's seats from text. Versions before it stay as they are, and so do the screenings
/// that are on them.
/// </summary>
public class SaveSeatPlan(CinemaDbContext db)
{
    /// <param name="text">In the <see cref="SeatPlanNotation"/>.</param>
    /// <param name="after">The version that was the newest when the text was written; 0 where there was none.</param>
    public async Task<SavedSeatPlan> RunAsync(int auditoriumId, string text, int after, Actor by, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => SaveAsync(auditoriumId, text, after, by, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            return new(null, SomebodyWasFaster(after + 1));
        }
    }

    private async Task<SavedSeatPlan> SaveAsync(int auditoriumId, string text, int after, Actor by, CancellationToken ct)
    {
        if (SeatPlanNotation.Parse(text) is not { IsPlan: true, Seats: var seats })
            return new(null, new Refusal("This text is not a seat plan yet."));

        var auditorium = await db.Auditoriums.Include(a => a.Plans).SingleAsync(a => a.Id == auditoriumId, ct);
        var newest = auditorium.Plans.MaxBy(p => p.Version);
        if (newest is not null)
            await db.Entry(newest).Collection(p => p.Seats).LoadAsync(ct);
        if ((newest?.Version ?? 0) != after)
            return new(null, SomebodyWasFaster(newest?.Version ?? 0));
        if (newest is not null && newest.IsSameAs(seats))
            return new(null, new Refusal("These are the seats of version {0} already: there is nothing to save.", newest.Version));

        var (before, plan) = (newest is null ? "" : Told(newest), SeatPlan.For(auditorium, seats));
        await db.SaveChangesAsync(ct);
        await db.RecordAsync(by, new Deed("Saved a seat plan", nameof(Auditorium), $"{auditorium.Id}", $"{auditorium.Name}, version {plan.Version}", before, Told(plan)), ct);
        return new(plan.Version);
    }

    /// <summary>The whole plan as one value; its seats one by one would say nothing.</summary>
    private static string Told(SeatPlan plan) => JsonSerializer.Serialize(new Dictionary<string, Dictionary<string, string>>
    {
        [nameof(SeatPlan)] = new() { [nameof(SeatPlan.Seats)] = SeatPlanNotation.Print(plan.Seats) },
    });

    private static Refusal SomebodyWasFaster(int version) =>
        new Refusal("Somebody has saved version {0} meanwhile. Your text is kept here; look at that version before you save yours after it.", version);
}
