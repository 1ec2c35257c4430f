using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Notifications;

/// <summary>
/// A mail as it was written at the first attempt, so that each later one sends the very same and staff can see what was sent.
/// Of a mail that holds a secret only the envelope is kept. It is thrown away after some weeks. Times UTC.
/// </summary>
public class MailCopy
{
    /// <summary>The message in the outbox that it belongs to.</summary>
    public required int OutboxId { get; init; }

    public required string To { get; init; }

    /// <summary>The address as it is looked for.</summary>
    public required string ToKey { get; init; }

    public required string Name { get; init; }

    public required string Subject { get; init; }

    public required DateTime WrittenAt { get; init; }

    /// <summary>The whole mail as JSON, packed by gzip; null where it holds a secret.</summary>
    public byte[]? Content { get; init; }

    public static MailCopy Of(OutboxMessage message, Mail mail, DateTime now) => new()
    {
        OutboxId = message.Id,
        To = mail.To,
        ToKey = SearchKey.Of(mail.To),
        Name = mail.Name,
        Subject = mail.Subject,
        WrittenAt = now,
        Content = message.Kind.HoldsSecret() || mail.HoldsSecret ? null : PackedJson.Pack(mail),
    };

    /// <summary>Null where nothing but the envelope was kept.</summary>
    public Mail? ToMail() => Content is null ? null : PackedJson.Unpack<Mail>(Content);
}

internal sealed class MailCopyConfiguration : IEntityTypeConfiguration<MailCopy>
{
    public void Configure(EntityTypeBuilder<MailCopy> copy)
    {
        copy.HasKey(c => c.OutboxId);
        copy.Property(c => c.OutboxId).ValueGeneratedNever();
        copy.HasOne<OutboxMessage>().WithOne().HasForeignKey<MailCopy>(c => c.OutboxId);
        copy.Property(c => c.To).HasMaxLength(256);
        copy.Property(c => c.ToKey).HasMaxLength(256);
        copy.HasIndex(c => c.ToKey);
        copy.Property(c => c.Name).HasMaxLength(200);
        copy.Property(c => c.Subject).HasMaxLength(500);
        copy.HasIndex(c => c.WrittenAt);
    }
}
