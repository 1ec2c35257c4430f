namespace CinemaSite.Scheduling;

/// <summary>A stretch of time that a screening needs its auditorium for, [start, end), UTC.</summary>
/// <param name="IsNew">Added or changed now; what was there before is nobody's fault.</param>
/// <param name="Where">Its place in an imported file; empty for one that no file names.</param>
public readonly record struct Slot(DateTime Start, DateTime End, bool IsNew, string Where, string Name);

/// <summary>The rule of the rooms: two slots never overlap, and less time between them than cleaning takes is worth a word.</summary>
public static class Overlaps
{
    /// <summary>
    /// Each slot beside the one before it that lasts longest, in the order of their starts, with the minutes between
    /// them (negative: they overlap), where that is less than <paramref name="cleaningMinutes"/> and one of them is new.
    /// A new slot that overlaps anything is in at least one pair with negative minutes.
    /// </summary>
    public static IEnumerable<(Slot Earlier, Slot Later, double Minutes)> Tight(IEnumerable<Slot> slots, int cleaningMinutes)
    {
        Slot? longest = null;
        foreach (var slot in slots.Where(s => s.End > s.Start).OrderBy(s => s.Start).ThenBy(s => s.End))
        {
            if (longest is { } earlier)
            {
                var minutes = (slot.Start - earlier.End).TotalMinutes;
                if (minutes < cleaningMinutes && (earlier.IsNew || slot.IsNew))
                    yield return (earlier, slot, minutes);
            }

            if (longest is null || slot.End > longest.Value.End)
                longest = slot;
        }
    }
}
