using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Notifications;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Key).HasMaxLength(100);
        message.HasIndex(m => m.Key).IsUnique();
        message.Property(m => m.MessageId).HasMaxLength(32).IsUnicode(false);
        message.HasIndex(m => m.MessageId).IsUnique();
        message.Property(m => m.Address).HasMaxLength(256);
        message.HasIndex(m => new { m.SubjectId, m.Kind });
        message.HasIndex(m => m.CreatedAt);
        message.Property(m => m.LastError).HasMaxLength(500);
        message.HasIndex(m => m.NextAttemptAt).HasFilter("[SentAt] IS NULL AND [DiedAt] IS NULL");
    }
}
