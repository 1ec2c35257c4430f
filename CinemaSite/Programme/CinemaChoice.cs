using CinemaSite.Data;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Programme;

/// <summary>The cinema that was meant, or why it is not clear which.</summary>
public sealed record CinemaChoice(Cinema? Cinema, string? Refusal = null);

public static class CinemaChoices
{
    extension(CinemaDbContext db)
    {
        /// <summary>The cinema of that slug; without one, the only cinema that there is.</summary>
        public async Task<CinemaChoice> ChooseCinemaAsync(string? slug, CancellationToken ct)
        {
            var cinemas = await db.Cinemas.OrderBy(c => c.Slug).ToListAsync(ct);
            var meant = slug is null ? cinemas : [.. cinemas.Where(c => c.Slug.Equals(slug, StringComparison.OrdinalIgnoreCase))];
            var slugs = string.Join(", ", cinemas.Select(c => c.Slug));
            return (cinemas, meant) switch
            {
                ([], _) => new(null, "there is no cinema yet to import into"),
                (_, [var cinema]) => new(cinema),
                (_, []) => new(null, $"there is no cinema \"{slug}\"; there is: {slugs}"),
                _ => new(null, $"say with --cinema which one: {slugs}"),
            };
        }
    }
}
