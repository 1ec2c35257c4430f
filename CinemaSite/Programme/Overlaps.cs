namespace CinemaSite.Programme;

/// <summary>A stretch of time that a screening needs its auditorium for, [start, end).</summary>
/// <param name="IsNew">Added or changed by this import.</param>
/// <param name="Where">Its place in the file; empty for one that the file does not name.</param>
internal readonly record struct Slot(DateTime Start, DateTime End, bool IsNew, string Where, string Name);

internal static class Overlaps
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
