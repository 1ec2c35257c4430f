using SkiaSharp;

namespace CinemaSite.Catalog.Posters.Uploads;

/// <summary>The kinds of picture that are taken, known by their first bytes.</summary>
internal sealed record PictureFormat(SKEncodedImageFormat Skia, string[] Extensions)
{
    private static readonly PictureFormat Jpeg = new(SKEncodedImageFormat.Jpeg, [".jpg", ".jpeg", ".jpe", ".jfif"]);
    private static readonly PictureFormat Png = new(SKEncodedImageFormat.Png, [".png"]);
    private static readonly PictureFormat WebP = new(SKEncodedImageFormat.Webp, [".webp"]);

    /// <summary>Null when the bytes begin like none of them.</summary>
    public static PictureFormat? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        _ => null,
    };

    public bool Fits(string fileName) => Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase);
}
