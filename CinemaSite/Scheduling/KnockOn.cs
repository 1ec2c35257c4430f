namespace CinemaSite.Scheduling;

/// <summary>One screening of an auditorium's day when an earlier one is late. Times UTC.</summary>
public sealed record Delayed(Slot Slot, DateTime StartsAt)
{
    public int Minutes => (int)(StartsAt - Slot.Start).TotalMinutes;
}

public static class KnockOn
{
    /// <summary>
    /// What a late start does to the rest of the day: each later screening begins only as much later as it must, when the
    /// one before it is over and the room is clean. Those that keep their time are told too.
    /// </summary>
    /// <param name="day">The auditorium's slots from the late one on, by start.</param>
    public static IReadOnlyList<Delayed> Of(IReadOnlyList<Slot> day, int minutesLate, int cleaningMinutes)
    {
        var delayed = new List<Delayed>();
        foreach (var slot in day)
        {
            var startsAt = slot.Start;
            if (delayed.Count == 0)
                startsAt = startsAt.AddMinutes(minutesLate);
            else if (delayed[^1] is { Minutes: > 0 } before)
            {
                var ready = before.StartsAt + (before.Slot.End - before.Slot.Start) + TimeSpan.FromMinutes(cleaningMinutes);
                startsAt = ready > startsAt ? ready : startsAt;
            }

            delayed.Add(new(slot, startsAt));
        }

        return delayed;
    }
}
