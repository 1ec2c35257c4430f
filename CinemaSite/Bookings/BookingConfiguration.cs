using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Bookings;

internal sealed class BookingConfiguration : IEntityTypeConfiguration<Booking>
{
    public void Configure(EntityTypeBuilder<Booking> booking)
    {
        booking.Property(b => b.Reference).HasMaxLength(12);
        booking.HasIndex(b => b.Reference).IsUnique();
        booking.Property(b => b.VisitorHash).HasMaxLength(32);
        booking.Property(b => b.CustomerName).HasMaxLength(100);
        booking.Property(b => b.Email).HasMaxLength(254);
        booking.Property(b => b.Phone).HasMaxLength(Booking.PhoneLength);
        foreach (var key in new[] { nameof(Booking.NameKey), nameof(Booking.SecondNameKey), nameof(Booking.LastNameKey), nameof(Booking.EmailKey) })
        {
            booking.Property(key).HasMaxLength(SearchKey.Longest);
            booking.HasIndex(key);
        }

        booking.Property(b => b.Language).HasMaxLength(2);
        booking.Property(b => b.Currency).HasMaxLength(3);
        booking.Property(b => b.DiscountCode).HasMaxLength(PromoCode.Longest);
        booking.Property(b => b.ReceiptNumber).HasMaxLength(20);
        booking.HasIndex(b => b.ReceiptNumber).IsUnique().HasFilter("[ReceiptNumber] IS NOT NULL");
        booking.HasIndex(b => new { b.Status, b.HeldUntil });

        booking.HasIndex(b => b.ConfirmedAt).HasFilter("[Status] = 'Confirmed' AND [ConfirmationSentAt] IS NULL");

        // Of sales and of what was given back, all that reports add up stands in an index.
        booking.HasIndex(b => new { b.ConfirmedAt, b.ScreeningId, b.Channel }).HasFilter("[ConfirmedAt] IS NOT NULL");

        // The limit on live holds, kept by the database.
        booking.HasIndex(b => new { b.VisitorHash, b.HoldSlot }).IsUnique().HasFilter("[HoldSlot] IS NOT NULL");
        booking.HasIndex(b => new { b.UserId, b.HoldSlot }).IsUnique().HasFilter("[HoldSlot] IS NOT NULL AND [UserId] IS NOT NULL");

        booking.HasOne(b => b.Screening).WithMany().OnDelete(DeleteBehavior.Restrict);
        booking.HasOne<User>().WithMany().HasForeignKey(b => b.UserId).OnDelete(DeleteBehavior.SetNull);
        booking.HasMany(b => b.Tickets).WithOne(t => t.Booking).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class TicketConfiguration : IEntityTypeConfiguration<Ticket>
{
    public void Configure(EntityTypeBuilder<Ticket> ticket)
    {
        ticket.Property(t => t.RefundPolicy).HasMaxLength(60);
        ticket.Property(t => t.Code).HasMaxLength(TicketCode.Length);
        ticket.HasIndex(t => t.Code).IsUnique().HasFilter("[Code] IS NOT NULL");
        ticket.HasIndex(t => new { t.ScreeningId, t.Status });
        ticket.HasIndex(t => new { t.BookingId, t.TicketTypeId, t.Price, t.Discount, t.Fee });
        ticket.HasIndex(t => new { t.EndedAt, t.ScreeningId }).HasFilter("[EndedAt] IS NOT NULL");
        ticket.HasIndex(t => t.UsedAt).HasFilter("[UsedAt] IS NOT NULL");
        ticket.HasOne(t => t.Screening).WithMany().OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.Seat).WithMany().OnDelete(DeleteBehavior.Restrict);
        ticket.HasOne(t => t.TicketType).WithMany().OnDelete(DeleteBehavior.Restrict);

        // The second guard against selling a seat twice, independent of the claims.
        ticket.HasIndex(t => new { t.ScreeningId, t.SeatId }).IsUnique().HasFilter("[Status] IN ('Active', 'Used')");
    }
}

internal sealed class PromoUseConfiguration : IEntityTypeConfiguration<PromoUse>
{
    public void Configure(EntityTypeBuilder<PromoUse> use)
    {
        use.Property(u => u.EmailHash).HasMaxLength(PromoUse.HashLength);
        use.HasIndex(u => u.BookingId).IsUnique();
        use.HasOne(u => u.Booking).WithOne().HasForeignKey<PromoUse>(u => u.BookingId).OnDelete(DeleteBehavior.Restrict);
        use.HasOne(u => u.PromoCode).WithMany().HasForeignKey(u => u.PromoCodeId).OnDelete(DeleteBehavior.Restrict);

        // The limit for each customer, kept by the database.
        use.HasIndex(u => new { u.PromoCodeId, u.UserId, u.Slot }).IsUnique().HasFilter("[Slot] IS NOT NULL AND [UserId] IS NOT NULL");
        use.HasIndex(u => new { u.PromoCodeId, u.EmailHash, u.Slot }).IsUnique().HasFilter("[Slot] IS NOT NULL AND [EmailHash] IS NOT NULL");
    }
}

internal sealed class SeatClaimConfiguration : IEntityTypeConfiguration<SeatClaim>
{
    public void Configure(EntityTypeBuilder<SeatClaim> claim)
    {
        claim.HasKey(c => new { c.ScreeningId, c.SeatId });
        claim.Property(c => c.Reason).HasMaxLength(SeatClaim.ReasonLength);
        claim.HasOne<Screening>().WithMany().HasForeignKey(c => c.ScreeningId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne<Seat>().WithMany().HasForeignKey(c => c.SeatId).OnDelete(DeleteBehavior.Restrict);
        claim.HasOne(c => c.Booking).WithMany().HasForeignKey(c => c.BookingId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LonelySeatCountConfiguration : IEntityTypeConfiguration<LonelySeatCount>
{
    public void Configure(EntityTypeBuilder<LonelySeatCount> count)
    {
        count.HasKey(c => c.ScreeningId);
        count.Property(c => c.ScreeningId).ValueGeneratedNever();
        count.HasOne<Screening>().WithOne().HasForeignKey<LonelySeatCount>(c => c.ScreeningId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class BookingAccessConfiguration : IEntityTypeConfiguration<BookingAccess>
{
    public void Configure(EntityTypeBuilder<BookingAccess> access)
    {
        access.HasKey(a => new { a.BookingId, a.VisitorHash });
        access.Property(a => a.VisitorHash).HasMaxLength(32);
        access.HasOne<Booking>().WithMany().HasForeignKey(a => a.BookingId);
    }
}

internal sealed class NumberSeriesConfiguration : IEntityTypeConfiguration<NumberSeries>
{
    public void Configure(EntityTypeBuilder<NumberSeries> series)
    {
        series.HasKey(s => s.Prefix);
        series.Property(s => s.Prefix).HasMaxLength(4);
        series.HasData(new { Prefix = NumberSeries.Receipts, Last = 0 }, new { Prefix = NumberSeries.CreditNotes, Last = 0 });
    }
}
