using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.BoxOffice;

internal sealed class ScreeningRescueConfiguration : IEntityTypeConfiguration<ScreeningRescue>
{
    public void Configure(EntityTypeBuilder<ScreeningRescue> rescue)
    {
        rescue.Property(r => r.FromAuditorium).HasMaxLength(60);
        rescue.Property(r => r.ToAuditorium).HasMaxLength(60);
        rescue.Property(r => r.Reason).HasMaxLength(ScreeningRescue.ReasonLength);
        rescue.Property(r => r.MadeBy).HasMaxLength(256);
        rescue.HasOne(r => r.Screening).WithMany().OnDelete(DeleteBehavior.Restrict);
        rescue.HasMany(r => r.Choices).WithOne(c => c.Rescue).HasForeignKey(c => c.RescueId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RescueChoiceConfiguration : IEntityTypeConfiguration<RescueChoice>
{
    private const int SeatsLength = 2000;

    public void Configure(EntityTypeBuilder<RescueChoice> choice)
    {
        choice.Property(c => c.SeatsBefore).HasMaxLength(SeatsLength);
        choice.Property(c => c.SeatsAfter).HasMaxLength(SeatsLength);
        choice.Property(c => c.AnsweredBy).HasMaxLength(256);
        choice.Property(c => c.SecretHash).HasMaxLength(64);
        choice.Property(c => c.EarlierSecretHash).HasMaxLength(64);
        choice.HasIndex(c => c.SecretHash);
        choice.HasIndex(c => c.EarlierSecretHash);
        choice.HasIndex(c => new { c.RescueId, c.BookingId }).IsUnique();
        choice.HasOne(c => c.Booking).WithMany().OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<Bookings.Booking>().WithMany().HasForeignKey(c => c.NewBookingId).OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<Voucher>().WithMany().HasForeignKey(c => c.VoucherId).OnDelete(DeleteBehavior.Restrict);

        // Nobody is asked two questions at a time.
        choice.HasIndex(c => c.BookingId).IsUnique().HasFilter("[State] = 'Open'").HasDatabaseName("IX_RescueChoices_BookingId_Open");
    }
}
