using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Payments.PersonalExport;

/// <summary>A person's data as a file that they asked for. A job makes it, and it is kept for some days. Times UTC.</summary>
public class DataExport
{
    /// <summary>For how long it can be downloaded.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public int Id { get; private set; }

    public required int UserId { get; init; }

    public required DateTime AskedAt { get; init; }

    public DateTime? MadeAt { get; private set; }

    /// <summary>JSON in UTF-8, packed by gzip.</summary>
    public byte[]? Content { get; private set; }

    public DateTime? ExpiresAt => MadeAt + Lifetime;

    public bool IsReady(DateTime now) => now < ExpiresAt;

    public static DataExport AskedBy(int userId, DateTime now) => new() { UserId = userId, AskedAt = now };
}

internal sealed class DataExportConfiguration : IEntityTypeConfiguration<DataExport>
{
    public void Configure(EntityTypeBuilder<DataExport> export)
    {
        export.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        export.HasIndex(e => e.UserId).IsUnique().HasFilter("[MadeAt] IS NULL").HasDatabaseName("IX_DataExports_Asked");
        export.HasIndex(e => e.MadeAt);
    }
}
