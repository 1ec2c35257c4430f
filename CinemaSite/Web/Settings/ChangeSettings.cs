using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Data.Settings;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Web.Settings;

/// <summary>Changes numbers of the house: all that were written, or none if one of them cannot be. They count at once.</summary>
public sealed class ChangeSettings(CinemaDbContext db, IConfiguration configuration, ReadSettings read)
{
    /// <param name="written">By key, as typed. What is left out stays.</param>
    /// <returns>What is wrong, by key; nothing once it is done.</returns>
    public async Task<IReadOnlyDictionary<string, Refusal>> RunAsync(Actor by, IReadOnlyDictionary<string, string?> written, CancellationToken ct)
    {
        var problems = await db.InTransactionAsync(() => ChangeAsync(by, written, ct), ct);
        await read.RunAsync(ct);
        return problems;
    }

    private async Task<IReadOnlyDictionary<string, Refusal>> ChangeAsync(Actor by, IReadOnlyDictionary<string, string?> written, CancellationToken ct)
    {
        await db.AwaitTurnAsync(ct);
        var settings = HouseSettings.All.Where(s => written.ContainsKey(s.Key)).ToList();
        var rows = await db.Settings.ToDictionaryAsync(s => s.Key, ct);
        var values = rows.ToDictionary(r => r.Key, r => r.Value.Value);
        foreach (var setting in settings)
            values[setting.Key] = setting.Read(written[setting.Key]) ?? "";

        if (HouseSettings.Problems(configuration, values) is { Count: > 0 } problems)
            return settings.Where(s => problems.ContainsKey(s.Key)).ToDictionary(s => s.Key, s => Why(s, problems[s.Key]));

        foreach (var setting in settings)
        {
            var before = rows.TryGetValue(setting.Key, out var row) ? row.Value : configuration.Value(setting);
            if (before == values[setting.Key])
                continue;

            if (row is null)
                db.Add(new Setting { Key = setting.Key, Value = values[setting.Key] });
            else
                row.Value = values[setting.Key];
            await db.SaveChangesAsync(ct);
            await db.RecordAsync(
                by, new Deed("Changed the setting", nameof(Setting), setting.Name, setting.Label).Telling("Value", before, values[setting.Key]), ct);
        }

        return new Dictionary<string, Refusal>();
    }

    private static Refusal Why(HouseSetting setting, string message) =>
        setting.Range is { } range ? new Refusal(message, range.Least, range.Most) : new Refusal(message);
}
