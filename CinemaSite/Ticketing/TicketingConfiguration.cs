using CinemaSite.Bookings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Ticketing;

internal sealed class AdmissionConfiguration : IEntityTypeConfiguration<Admission>
{
    public void Configure(EntityTypeBuilder<Admission> admission)
    {
        admission.Property(a => a.Nonce).HasMaxLength(Admission.NonceLength);
        admission.HasIndex(a => a.Nonce).IsUnique();
        admission.Property(a => a.Scanned).HasMaxLength(ScannedCode.Longest);
        admission.Property(a => a.ByName).HasMaxLength(256);
        admission.Property(a => a.UndoneByName).HasMaxLength(256);
        admission.HasIndex(a => new { a.ByUserId, a.At });
        admission.HasIndex(a => new { a.TicketId, a.At });
        admission.HasIndex(a => a.TicketId, "IX_Admissions_Late").HasFilter("[IsLate] = 1");
        admission.HasOne(a => a.Ticket).WithMany().HasForeignKey(a => a.TicketId).OnDelete(DeleteBehavior.Restrict);
        admission.HasOne(a => a.First).WithMany().HasForeignKey(a => a.FirstId).OnDelete(DeleteBehavior.Restrict);

        // A second guard, independent of the ticket's state: nobody is let in twice on one ticket.
        admission.HasIndex(a => a.TicketId, "IX_Admissions_Standing").IsUnique()
            .HasFilter("[Answer] = 'Admitted' AND [UndoneAt] IS NULL AND [TicketId] IS NOT NULL");
    }
}

internal sealed class RetiredCodeConfiguration : IEntityTypeConfiguration<RetiredCode>
{
    public void Configure(EntityTypeBuilder<RetiredCode> retired)
    {
        retired.HasKey(r => r.Code);
        retired.Property(r => r.Code).HasMaxLength(TicketCode.Length);
        retired.HasOne(r => r.Ticket).WithMany().HasForeignKey(r => r.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}
