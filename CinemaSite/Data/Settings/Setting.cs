using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Data.Settings;

/// <summary>A number of the house that somebody changed, by its name in the configuration ("Bookings:HoldMinutes"). It goes over what the files say.</summary>
public class Setting
{
    public required string Key { get; init; }

    public required string Value { get; set; }
}

internal sealed class SettingConfiguration : IEntityTypeConfiguration<Setting>
{
    public void Configure(EntityTypeBuilder<Setting> setting)
    {
        setting.HasKey(s => s.Key);
        setting.Property(s => s.Key).HasMaxLength(100);
        setting.Property(s => s.Value).HasMaxLength(200);
    }
}
