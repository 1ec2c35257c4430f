using CinemaSite.Catalog.Posters.Uploads;

namespace CinemaSite.Web;

public static class UploadedFiles
{
    /// <summary>The poster that was chosen, null for none. Of a file that is too large, just enough to see that it is.</summary>
    public static async Task<PosterUpload?> ToPosterAsync(this IFormFile? file, CancellationToken ct) =>
        file is null ? null : new(file.FileName, await file.BytesAsync(PosterUpload.MaxBytes + 1, ct));

    public static async Task<byte[]> BytesAsync(this IFormFile file, int most, CancellationToken ct)
    {
        var bytes = new byte[(int)Math.Min(file.Length, most)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
