namespace CinemaSite.Catalog.Posters;

/// <summary>What a poster is drawn from. The slug alone decides its composition, so a corrected title keeps its poster.</summary>
public sealed record PosterSpec(string Slug, string Title, int? Year, string? Director, IReadOnlyList<string> Genres);
