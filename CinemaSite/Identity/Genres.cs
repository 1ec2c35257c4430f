namespace CinemaSite.Identity;

/// <summary>What a person may say to like.</summary>
public static class Genres
{
    public static readonly IReadOnlyList<string> All =
    [
        "Drama", "Comedy", "Animation", "Family", "Documentary", "Horror", "Romance", "Musical", "Short films", "Experimental",
        "Classic", "World cinema",
    ];
}
