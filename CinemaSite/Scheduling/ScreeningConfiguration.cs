using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Scheduling;

internal sealed class ScreeningConfiguration : IEntityTypeConfiguration<Screening>
{
    public void Configure(EntityTypeBuilder<Screening> screening)
    {
        screening.HasOne(s => s.Film).WithMany().OnDelete(DeleteBehavior.Restrict);
        screening.HasOne(s => s.Auditorium).WithMany().OnDelete(DeleteBehavior.Restrict);
        screening.HasOne(s => s.SeatPlan).WithMany().OnDelete(DeleteBehavior.Restrict);
        screening.PrimitiveCollection(s => s.Attributes).HasMaxLength(400).ElementType().HasConversion<string>();
        screening.Property(s => s.ExternalId).HasMaxLength(100);
        screening.HasIndex(s => s.ExternalId).IsUnique().HasFilter("[ExternalId] IS NOT NULL");
        screening.HasIndex(s => s.BusinessDate);
        screening.HasIndex(s => s.StartsAt);
        screening.HasIndex(s => new { s.AuditoriumId, s.StartsAt });
        screening.HasIndex(s => new { s.FilmId, s.StartsAt });
    }
}
