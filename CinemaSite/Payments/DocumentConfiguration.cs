using CinemaSite.Bookings;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Payments;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.HasKey(d => d.Number);
        document.Property(d => d.Number).HasMaxLength(20);
        document.Property(d => d.Corrects).HasMaxLength(20);
        document.Property(d => d.Seller).HasMaxLength(600);
        document.Property(d => d.Customer).HasMaxLength(100);
        document.Property(d => d.Currency).HasMaxLength(3);
        document.Property(d => d.Hash).HasMaxLength(64);
        document.HasIndex(d => d.BookingId);
        document.HasOne<Cinema>().WithMany().HasForeignKey(d => d.CinemaId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<Booking>().WithMany().HasForeignKey(d => d.BookingId).OnDelete(DeleteBehavior.Restrict);
        document.HasOne<Voucher>().WithMany().HasForeignKey(d => d.VoucherId).OnDelete(DeleteBehavior.Restrict);
        document.HasMany(d => d.Lines).WithOne().HasForeignKey(l => l.DocumentNumber).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class DocumentLineConfiguration : IEntityTypeConfiguration<DocumentLine>
{
    public void Configure(EntityTypeBuilder<DocumentLine> line)
    {
        line.HasKey(l => new { l.DocumentNumber, l.Position });
        line.Property(l => l.Position).ValueGeneratedNever();
        line.Property(l => l.Text).HasMaxLength(100);
    }
}
