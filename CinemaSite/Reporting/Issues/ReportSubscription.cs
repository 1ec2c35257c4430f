using CinemaSite.Identity;
using CinemaSite.Reporting.Reports;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Reporting.Issues;

/// <summary>A report that somebody on the staff wants by mail, again and again. Times UTC.</summary>
public class ReportSubscription
{
    private ReportSubscription() { }

    public int Id { get; private set; }

    public int UserId { get; private set; }

    public int CinemaId { get; private set; }

    public ReportKind Kind { get; private set; }

    public Breakdown By { get; private set; }

    public ReportRhythm Rhythm { get; private set; }

    /// <summary>"en" or "es".</summary>
    public string Language { get; private set; } = "en";

    /// <summary>Nothing is issued that was due before.</summary>
    public DateTime BeganAt { get; private set; }

    public DateTime? EndedAt { get; private set; }

    /// <summary>Up to this date all issues are written, or were passed over; it only ever moves on.</summary>
    public DateOnly? LastDate { get; private set; }

    public static ReportSubscription Begin(
        int userId, int cinemaId, ReportKind kind, Breakdown by, ReportRhythm rhythm, string language, DateTime now) => new()
        {
            UserId = userId,
            CinemaId = cinemaId,
            Kind = kind,
            By = by,
            Rhythm = rhythm,
            Language = language,
            BeganAt = now,
        };

    /// <summary>From the next issue on.</summary>
    public void Speak(string language) => Language = language;

    public void Stop(DateTime now) => EndedAt ??= now;
}

internal sealed class ReportSubscriptionConfiguration : IEntityTypeConfiguration<ReportSubscription>
{
    public void Configure(EntityTypeBuilder<ReportSubscription> subscription)
    {
        subscription.Property(s => s.Language).HasMaxLength(2);
        subscription.HasOne<User>().WithMany().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        subscription.HasOne<Cinema>().WithMany().HasForeignKey(s => s.CinemaId).OnDelete(DeleteBehavior.Restrict);

        // Whoever presses twice subscribes once.
        subscription.HasIndex(s => new { s.UserId, s.CinemaId, s.Kind, s.By, s.Rhythm }).IsUnique().HasFilter("[EndedAt] IS NULL");
    }
}
