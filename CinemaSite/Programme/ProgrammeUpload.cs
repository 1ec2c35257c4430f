using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Programme;

/// <summary>A file between its dry run and its import: kept for whoever uploaded it, for two hours. Times UTC.</summary>
public class ProgrammeUpload
{
    public const int MaxBytes = 10 * 1024 * 1024;

    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(2);

    /// <summary>Random, 32 letters and digits.</summary>
    public required string Key { get; init; }

    public required int UserId { get; init; }

    public required string FileName { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>Null where the site has only one cinema.</summary>
    public string? CinemaSlug { get; init; }

    /// <summary>Whose seats a seat layout holds; empty for a programme.</summary>
    public string Auditorium { get; init; } = "";

    /// <summary>The first business date, where the programme is to be moved.</summary>
    public DateOnly? ShiftTo { get; init; }

    public DateTime ExpiresAt { get; init; }

    /// <summary>UTF-8, or what its byte order mark says.</summary>
    public static string Text(byte[] content)
    {
        using var reader = new StreamReader(new MemoryStream(content), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

internal sealed class ProgrammeUploadConfiguration : IEntityTypeConfiguration<ProgrammeUpload>
{
    public void Configure(EntityTypeBuilder<ProgrammeUpload> upload)
    {
        upload.HasKey(u => u.Key);
        upload.Property(u => u.Key).HasMaxLength(32).IsUnicode(false);
        upload.Property(u => u.FileName).HasMaxLength(200);
        upload.Property(u => u.CinemaSlug).HasMaxLength(100);
        upload.Property(u => u.Auditorium).HasMaxLength(60);
        upload.HasIndex(u => u.ExpiresAt);
    }
}
