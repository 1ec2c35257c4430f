using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Pricing;

internal sealed class TicketTypeConfiguration : IEntityTypeConfiguration<TicketType>
{
    public void Configure(EntityTypeBuilder<TicketType> type)
    {
        type.HasOne<Cinema>().WithMany().HasForeignKey(t => t.CinemaId).OnDelete(DeleteBehavior.Restrict);
        type.Property(t => t.Name).HasMaxLength(60);
        type.Property(t => t.EligibilityNote).HasMaxLength(200);
        type.PrimitiveCollection(t => t.NotFor).HasMaxLength(200).ElementType().HasConversion<string>();
        type.HasIndex(t => new { t.CinemaId, t.Name }).IsUnique();
    }
}

internal sealed class PriceCardConfiguration : IEntityTypeConfiguration<PriceCard>
{
    public void Configure(EntityTypeBuilder<PriceCard> card)
    {
        card.HasOne<Cinema>().WithMany().HasForeignKey(c => c.CinemaId).OnDelete(DeleteBehavior.Restrict);
        card.Property(c => c.Name).HasMaxLength(60);
        card.PrimitiveCollection(c => c.Weekdays).HasMaxLength(200).ElementType().HasConversion<string>();
        card.HasMany(c => c.Prices).WithOne().HasForeignKey(p => p.PriceCardId);
        card.HasMany<Screening>().WithOne().HasForeignKey(s => s.PriceCardId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PriceConfiguration : IEntityTypeConfiguration<Price>
{
    public void Configure(EntityTypeBuilder<Price> price)
    {
        price.Property(p => p.Category).HasMaxLength(30);
        price.HasKey(p => new { p.PriceCardId, p.TicketTypeId, p.Category });
        price.HasOne(p => p.TicketType).WithMany().HasForeignKey(p => p.TicketTypeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class FormatSurchargeConfiguration : IEntityTypeConfiguration<FormatSurcharge>
{
    public void Configure(EntityTypeBuilder<FormatSurcharge> surcharge)
    {
        surcharge.HasKey(s => new { s.CinemaId, s.Attribute });
        surcharge.HasOne<Cinema>().WithMany().HasForeignKey(s => s.CinemaId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PromoCodeConfiguration : IEntityTypeConfiguration<PromoCode>
{
    public void Configure(EntityTypeBuilder<PromoCode> code)
    {
        code.HasOne<Cinema>().WithMany().HasForeignKey(c => c.CinemaId).OnDelete(DeleteBehavior.Restrict);
        code.Property(c => c.Code).HasMaxLength(PromoCode.Longest);
        code.HasIndex(c => new { c.CinemaId, c.Code }).IsUnique();
        code.Property(c => c.Note).HasMaxLength(200);
        code.PrimitiveCollection(c => c.FilmIds).HasMaxLength(2000);
        code.PrimitiveCollection(c => c.ScreeningIds).HasMaxLength(2000);
    }
}
