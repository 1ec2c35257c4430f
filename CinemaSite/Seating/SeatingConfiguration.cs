using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Seating;

internal sealed class CinemaConfiguration : IEntityTypeConfiguration<Cinema>
{
    public void Configure(EntityTypeBuilder<Cinema> cinema)
    {
        cinema.Property(c => c.Slug).HasMaxLength(60);
        cinema.HasIndex(c => c.Slug).IsUnique();
        cinema.Property(c => c.Name).HasMaxLength(100);
        cinema.Property(c => c.Address).HasMaxLength(300);
        cinema.Property(c => c.TimeZoneId).HasMaxLength(60);
        cinema.Property(c => c.Currency).HasMaxLength(3);
    }
}

internal sealed class AuditoriumConfiguration : IEntityTypeConfiguration<Auditorium>
{
    public void Configure(EntityTypeBuilder<Auditorium> auditorium)
    {
        auditorium.Property(a => a.Name).HasMaxLength(60);
        auditorium.PrimitiveCollection(a => a.Features).HasMaxLength(Auditorium.FeaturesLength);
        auditorium.HasIndex(a => new { a.CinemaId, a.Name }).IsUnique();
    }
}

internal sealed class SeatPlanConfiguration : IEntityTypeConfiguration<SeatPlan>
{
    public void Configure(EntityTypeBuilder<SeatPlan> plan)
    {
        plan.HasIndex(p => new { p.AuditoriumId, p.Version }).IsUnique();
        plan.HasMany(p => p.Seats).WithOne().HasForeignKey(s => s.SeatPlanId);
    }
}

internal sealed class SeatConfiguration : IEntityTypeConfiguration<Seat>
{
    public void Configure(EntityTypeBuilder<Seat> seat)
    {
        seat.Property(s => s.Section).HasMaxLength(40);
        seat.Property(s => s.Row).HasMaxLength(10);
        seat.Property(s => s.Number).HasMaxLength(10);
        seat.Property(s => s.Category).HasMaxLength(30);
        seat.HasIndex(s => new { s.SeatPlanId, s.RowIndex, s.Column }).IsUnique();
        seat.HasIndex(s => new { s.SeatPlanId, s.Section, s.Row, s.Number }).IsUnique();
    }
}

internal sealed class BrokenSeatConfiguration : IEntityTypeConfiguration<BrokenSeat>
{
    public void Configure(EntityTypeBuilder<BrokenSeat> broken)
    {
        broken.Property(b => b.Section).HasMaxLength(40);
        broken.Property(b => b.Row).HasMaxLength(10);
        broken.Property(b => b.Number).HasMaxLength(10);
        broken.Property(b => b.Reason).HasMaxLength(100);
        broken.HasIndex(b => new { b.AuditoriumId, b.Section, b.Row, b.Number }).IsUnique();
        broken.HasOne<Auditorium>().WithMany().HasForeignKey(b => b.AuditoriumId);
    }
}
