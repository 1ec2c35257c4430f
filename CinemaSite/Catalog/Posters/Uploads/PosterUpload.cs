using CinemaSite.Data;

namespace CinemaSite.Catalog.Posters.Uploads;

/// <summary>A file that somebody offers as a poster, as it came; nothing about it is believed yet.</summary>
public sealed record PosterUpload(string FileName, byte[] Bytes)
{
    public const int MaxBytes = 5 * 1024 * 1024;

    public const long MaxPixels = 40_000_000;
}

/// <summary>A poster made from an upload, JPEG in each of <see cref="PosterSizes.Widths"/>; or why it was not.</summary>
public sealed record PosterImages(IReadOnlyDictionary<int, byte[]> Jpegs, Refusal? Refusal = null)
{
    public static PosterImages Refused(Refusal refusal) => new(new Dictionary<int, byte[]>(), refusal);
}

/// <summary>The sizes that posters are kept in; all are upright, 2 to 3.</summary>
public static class PosterSizes
{
    public const int Small = 300;
    public const int Large = 800;

    /// <summary>Pixels, the smallest first.</summary>
    public static readonly IReadOnlyList<int> Widths = [Small, Large];

    public static int HeightOf(int width) => width * 3 / 2;
}
