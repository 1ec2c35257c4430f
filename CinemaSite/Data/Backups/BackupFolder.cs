using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace CinemaSite.Data.Backups;

/// <summary>A copy of the database as it was at the end of a business date. Bytes; time UTC.</summary>
public sealed record Backup(DateOnly Day, string File, long Size, DateTime MadeAt);

/// <summary>
/// The copies of the database. One gets its name when it is whole and on the disk, so whatever bears such a name can be restored;
/// what a run left behind that was cut off is thrown away after a day.
/// </summary>
public sealed class BackupFolder(IOptions<BackupOptions> options, IHostEnvironment host)
{
    private const string Prefix = "cinema-";
    private const string Suffix = ".db";
    private const string Unfinished = ".unfinished";

    public string Path => System.IO.Path.GetFullPath(options.Value.Folder, host.ContentRootPath);

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Backup> All() => !Directory.Exists(Path) ? [] :
    [
        .. from file in new DirectoryInfo(Path).EnumerateFiles(Prefix + "*" + Suffix)
           let day = DayOf(file.Name)
           where day is not null
           orderby day descending
           select new Backup(day.Value, file.FullName, file.Length, file.LastWriteTimeUtc),
    ];

    /// <summary>Writes the copy of a day; one that is there already is replaced by the newer.</summary>
    public async Task<Backup> WriteAsync(DateOnly day, Func<string, Task> write)
    {
        Directory.CreateDirectory(Path);
        var unfinished = System.IO.Path.Combine(Path, $"{RandomNumberGenerator.GetHexString(16, lowercase: true)}{Unfinished}");
        try
        {
            await write(unfinished);
            await using var file = new FileStream(unfinished, FileMode.Open, FileAccess.ReadWrite);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            File.Delete(unfinished); // It is tried again soon, and halves of copies would fill the disk.
            throw;
        }

        var name = System.IO.Path.Combine(Path, $"{Prefix}{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{Suffix}");
        File.Move(unfinished, name, overwrite: true);
        var made = new FileInfo(name);
        return new(day, name, made.Length, made.LastWriteTimeUtc);
    }

    public void ThrowAwayOld(DateOnly today, DateTime now)
    {
        foreach (var old in All().Where(b => b.Day <= today.AddDays(-options.Value.DaysKept)))
            File.Delete(old.File);
        foreach (var left in new DirectoryInfo(Path).EnumerateFiles("*" + Unfinished).Where(f => f.LastWriteTimeUtc < now.AddDays(-1)))
            left.Delete();
    }

    private static DateOnly? DayOf(string name) =>
        DateOnly.TryParseExact(name[Prefix.Length..^Suffix.Length], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
