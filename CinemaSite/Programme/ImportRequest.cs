namespace CinemaSite.Programme;

/// <summary>A file for one cinema. <paramref name="CinemaSlug"/> may be null where the site has only one.</summary>
/// <param name="ShiftTo">Moves every performance by whole days, so that the first business date is this one.</param>
/// <param name="DryRun">Says what would happen, and does nothing.</param>
/// <param name="From">For the history; null for the demo cinema, which has none.</param>
public sealed record ImportRequest(
    ProgrammeFile File, string? CinemaSlug = null, DateOnly? ShiftTo = null, bool DryRun = false, ImportedFrom? From = null);

/// <summary>
/// Which of the screenings have seats that somebody holds or has bought. Bookings are none of Programme's business, so
/// whoever imports brings the answer along.
/// </summary>
public delegate Task<IReadOnlySet<int>> SoldScreenings(IReadOnlyCollection<int> screeningIds, CancellationToken ct);
