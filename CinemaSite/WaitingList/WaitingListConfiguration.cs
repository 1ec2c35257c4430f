using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.WaitingList;

internal sealed class WaitingEntryConfiguration : IEntityTypeConfiguration<WaitingEntry>
{
    public void Configure(EntityTypeBuilder<WaitingEntry> entry)
    {
        entry.Property(e => e.Name).HasMaxLength(100);
        entry.Property(e => e.Email).HasMaxLength(254);
        entry.Property(e => e.EmailHash).HasMaxLength(AddressHash.Length).IsUnicode(false);
        entry.Property(e => e.Language).HasMaxLength(2);
        entry.HasIndex(e => new { e.ScreeningId, e.State });
        entry.HasIndex(e => e.State);

        // A screening is only deleted where nobody ever booked it, and who waited for it goes with it; so too with an account.
        entry.HasOne(e => e.Screening).WithMany().OnDelete(DeleteBehavior.Cascade);
        entry.HasOne<User>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Cascade);
        entry.HasOne(e => e.Booking).WithMany().OnDelete(DeleteBehavior.Restrict);

        // Nobody waits twice for one screening, and no seats are offered to two.
        entry.HasIndex(e => new { e.ScreeningId, e.EmailHash }).IsUnique().HasFilter("[State] IN ('Waiting', 'Offered')");
        entry.HasIndex(e => e.BookingId).IsUnique().HasFilter("[BookingId] IS NOT NULL");
    }
}
