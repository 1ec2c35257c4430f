using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Data.History;

internal sealed class HistoryEntryConfiguration : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entry)
    {
        entry.HasKey(e => e.Number);
        entry.Property(e => e.Number).ValueGeneratedNever();
        entry.Property(e => e.UserName).HasMaxLength(256);
        entry.Property(e => e.What).HasMaxLength(100);
        entry.Property(e => e.Subject).HasMaxLength(40);
        entry.Property(e => e.SubjectId).HasMaxLength(40);
        entry.Property(e => e.SubjectName).HasMaxLength(200);
        entry.Property(e => e.PreviousHash).HasMaxLength(64);
        entry.Property(e => e.Hash).HasMaxLength(64);
        entry.HasIndex(e => new { e.Subject, e.SubjectId });
        entry.HasIndex(e => e.At);
    }
}

internal sealed class HistoryHeadConfiguration : IEntityTypeConfiguration<HistoryHead>
{
    public void Configure(EntityTypeBuilder<HistoryHead> head)
    {
        head.Property(h => h.Id).ValueGeneratedNever();
        head.HasData(new { Id = 1, Last = 0 });
    }
}
