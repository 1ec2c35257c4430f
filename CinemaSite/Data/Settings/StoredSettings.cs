namespace CinemaSite.Data.Settings;

/// <summary>The settings of the house as a layer over the rest of the configuration; empty until somebody hands it what the database holds.</summary>
public sealed class StoredSettings : ConfigurationProvider, IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => this;

    /// <summary>From now on these values count; who watches the options is told.</summary>
    public void Take(IReadOnlyDictionary<string, string> values)
    {
        if (values.Count == Data.Count && values.All(v => Data.TryGetValue(v.Key, out var known) && known == v.Value))
            return;

        Data = values.ToDictionary(v => v.Key, v => (string?)v.Value, StringComparer.OrdinalIgnoreCase);
        OnReload();
    }
}
