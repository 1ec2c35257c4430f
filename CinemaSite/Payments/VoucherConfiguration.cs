using CinemaSite.Bookings;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Payments;

internal sealed class VoucherConfiguration : IEntityTypeConfiguration<Voucher>
{
    public void Configure(EntityTypeBuilder<Voucher> voucher)
    {
        voucher.Property(v => v.Code).HasMaxLength(Voucher.CodeLength);
        voucher.HasIndex(v => v.Code).IsUnique();
        voucher.Property(v => v.Currency).HasMaxLength(3);
        voucher.Property(v => v.BuyerName).HasMaxLength(100);
        voucher.Property(v => v.BuyerEmail).HasMaxLength(254);
        voucher.Property(v => v.RecipientName).HasMaxLength(100);
        voucher.Property(v => v.RecipientEmail).HasMaxLength(254);
        voucher.Property(v => v.Message).HasMaxLength(Voucher.MessageLength);
        voucher.Property(v => v.Language).HasMaxLength(2);
        voucher.Property(v => v.VisitorHash).HasMaxLength(32);
        voucher.Property(v => v.ReceiptNumber).HasMaxLength(20);
        voucher.HasOne<Cinema>().WithMany().HasForeignKey(v => v.CinemaId).OnDelete(DeleteBehavior.Restrict);
        voucher.ToTable(table => table.HasCheckConstraint("CK_Vouchers_Balance", "[Balance] >= 0"));
    }
}

internal sealed class VoucherEntryConfiguration : IEntityTypeConfiguration<VoucherEntry>
{
    public void Configure(EntityTypeBuilder<VoucherEntry> entry)
    {
        entry.HasOne(e => e.Voucher).WithMany().HasForeignKey(e => e.VoucherId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<Booking>().WithMany().HasForeignKey(e => e.BookingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AppliedVoucherConfiguration : IEntityTypeConfiguration<AppliedVoucher>
{
    public void Configure(EntityTypeBuilder<AppliedVoucher> applied)
    {
        applied.HasKey(a => new { a.BookingId, a.VoucherId });
        applied.HasOne<Booking>().WithMany().HasForeignKey(a => a.BookingId).OnDelete(DeleteBehavior.Restrict);
        applied.HasOne(a => a.Voucher).WithMany().HasForeignKey(a => a.VoucherId).OnDelete(DeleteBehavior.Restrict);
    }
}
