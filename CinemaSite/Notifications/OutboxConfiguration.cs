using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Notifications;

internal sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.Property(m => m.Key).HasMaxLength(100);
        message.HasIndex(m => m.Key).IsUnique();
        message.HasIndex(m => new { m.SubjectId, m.Kind });
        message.Property(m => m.LastError).HasMaxLength(500);
        message.HasIndex(m => m.NextAttemptAt).HasFilter("[SentAt] IS NULL");
    }
}
