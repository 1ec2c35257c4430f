using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Reporting.Issues;

internal sealed class ReportIssueConfiguration : IEntityTypeConfiguration<ReportIssue>
{
    public void Configure(EntityTypeBuilder<ReportIssue> issue)
    {
        issue.Property(i => i.Language).HasMaxLength(2);
        issue.Property(i => i.LastError).HasMaxLength(ReportIssue.ErrorLength);
        issue.HasOne<ReportSubscription>().WithMany().HasForeignKey(i => i.SubscriptionId).OnDelete(DeleteBehavior.Cascade);
        issue.HasOne<Cinema>().WithMany().HasForeignKey(i => i.CinemaId).OnDelete(DeleteBehavior.Restrict);
        issue.HasIndex(i => new { i.UserId, i.CreatedAt });
        issue.HasIndex(i => new { i.State, i.LeasedUntil });
        issue.HasIndex(i => i.EndedAt);

        // One issue for each date, kept by the database.
        issue.HasIndex(i => new { i.SubscriptionId, i.Date }).IsUnique().HasFilter("[SubscriptionId] IS NOT NULL");
    }
}
