using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// Chooses for whoever did not in time: who has seats keeps them, who has none gets all the money back. What was paid at the till
/// waits there, since no job can hand it over.
/// </summary>
public class DefaultChoices(CinemaDbContext db, TimeProvider clock, AnswerChoice answer)
{
    /// <summary>Answers how many there were.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var atTheTill = db.Bookings.PaidAtTheTill(db);
        var due = await db.RescueChoices.AsNoTracking()
            .Where(c => c.State == ChoiceState.Open && c.Rescue.Deadline <= now
                && (c.IsSeated || !atTheTill.Any(b => b.Id == c.BookingId)))
            .OrderBy(c => c.Id).ToListAsync(ct);
        List<Exception> faults = [];
        foreach (var choice in due)
        {
            try
            {
                await answer.RunAsync(choice.Id, new ChoiceAnswer(choice.ByDefault()), staff: null, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                faults.Add(e);
            }
        }

        return faults is [] ? due.Count : throw new AggregateException(faults);
    }
}
