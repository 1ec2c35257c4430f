using System.Text;

namespace CinemaSite.Web;

public static class Uploads
{
    private const long LargestText = 2 * 1024 * 1024;

    /// <summary>The text of an uploaded file; null where it is empty or larger than 2 MB.</summary>
    public static async Task<string?> TextAsync(IFormFile file, CancellationToken ct)
    {
        if (file.Length is 0 or > LargestText)
            return null;

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(ct);
    }
}
