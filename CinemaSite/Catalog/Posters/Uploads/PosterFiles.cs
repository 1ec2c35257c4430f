using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CinemaSite.Data;
using Microsoft.Extensions.Options;

namespace CinemaSite.Catalog.Posters.Uploads;

/// <summary>The name that an upload got; null when there was none, or for the reason given.</summary>
public sealed record KeptPoster(string? Name, Refusal? Refusal = null);

/// <summary>
/// Uploaded posters on disk, outside of what the web server serves by itself. A poster's name is random and never used
/// again, so its files never change. They are written before the film names them and deleted after it no longer does:
/// a crash in between leaves files that nobody asks for, never a film without its poster.
/// </summary>
public sealed partial class PosterFiles(IOptions<PosterOptions> options, IHostEnvironment host) : IDisposable
{
    /// <summary>A picture of 40 million pixels takes 160 MB while it is at work; one at a time.</summary>
    private readonly SemaphoreSlim bench = new(1, 1);

    private string Folder => Path.GetFullPath(options.Value.Folder, host.ContentRootPath);

    public async Task<KeptPoster> KeepAsync(PosterUpload? upload, CancellationToken ct)
    {
        if (upload is null)
            return new(null);

        await bench.WaitAsync(ct);
        try
        {
            var poster = PosterMaker.Make(upload);
            return poster.Refusal is { } unfit ? new(null, unfit) : new(await WriteAsync(poster, ct));
        }
        finally
        {
            bench.Release();
        }
    }

    public void Forget(string? name)
    {
        if (name is not null)
            foreach (var width in PosterSizes.Widths)
                File.Delete(PathOf(FileOf(name, width)));
    }

    /// <summary>The path of a file by the name that a browser asks for; null when there is none, or that is no name of ours.</summary>
    public string? Find(string file) => Name().IsMatch(file) && PathOf(file) is var path && File.Exists(path) ? path : null;

    public static string FileOf(string name, int width) => $"{name}-{width}.jpg";

    public void Dispose() => bench.Dispose();

    private async Task<string> WriteAsync(PosterImages poster, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var name = RandomNumberGenerator.GetHexString(32, lowercase: true);
        foreach (var (width, jpeg) in poster.Jpegs)
            await File.WriteAllBytesAsync(PathOf(FileOf(name, width)), jpeg, ct);
        return name;
    }

    private string PathOf(string file) => Path.Combine(Folder, file);

    [GeneratedRegex(@"\A[0-9a-f]{32}-(300|800)\.jpg\z")]
    private static partial Regex Name();
}
