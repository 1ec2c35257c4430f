using CinemaSite.Data;
using CinemaSite.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web.Settings;

/// <summary>
/// Brings the settings that the database holds into effect. A value that is no longer one of the house's, or no longer allowed,
/// is passed over and logged: nothing that stands there keeps the site from running.
/// </summary>
public sealed partial class ReadSettings(CinemaDbContext db, StoredSettings stored, IConfiguration configuration, ILogger<ReadSettings> log)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var rows = await db.Settings.AsNoTracking().ToDictionaryAsync(s => s.Key, s => s.Value, ct);
        foreach (var unknown in rows.Keys.Where(key => HouseSettings.All.All(s => s.Key != key)).ToList())
            PassOver(rows, unknown);

        // A section falls back as a whole when its values do not go together.
        for (var problems = HouseSettings.Problems(configuration, rows); problems.Count > 0; problems = HouseSettings.Problems(configuration, rows))
        {
            var section = HouseSettings.All.Where(s => problems.ContainsKey(s.Key)).Select(s => s.Section).ToHashSet();
            var wrong = rows.Keys.Where(problems.ContainsKey).ToList();
            wrong = wrong is [] ? [.. rows.Keys.Where(key => HouseSettings.All.Any(s => s.Key == key && section.Contains(s.Section)))] : wrong;
            if (wrong is [])
                break;
            wrong.ForEach(key => PassOver(rows, key));
        }

        stored.Take(rows);
    }

    private void PassOver(Dictionary<string, string> rows, string key)
    {
        PassedOver(log, key, rows[key]);
        rows.Remove(key);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The stored setting {Key} is {Value}, which cannot be; it is passed over")]
    private static partial void PassedOver(ILogger log, string key, string value);
}
