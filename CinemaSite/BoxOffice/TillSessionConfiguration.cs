using CinemaSite.Payments;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.BoxOffice;

internal sealed class TillSessionConfiguration : IEntityTypeConfiguration<TillSession>
{
    public void Configure(EntityTypeBuilder<TillSession> session)
    {
        session.Property(s => s.CashierName).HasMaxLength(256);
        session.Property(s => s.Currency).HasMaxLength(3);
        session.Property(s => s.Note).HasMaxLength(TillSession.NoteLength);
        session.HasIndex(s => s.OpenedAt);
        session.HasOne<Cinema>().WithMany().HasForeignKey(s => s.CinemaId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany<Payment>().WithOne().HasForeignKey(p => p.TillSessionId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany<Refund>().WithOne().HasForeignKey(r => r.TillSessionId).OnDelete(DeleteBehavior.Restrict);
        session.HasMany<LedgerLine>().WithOne().HasForeignKey(l => l.TillSessionId).OnDelete(DeleteBehavior.Restrict);

        // One open session for each cashier, kept by the database.
        session.HasIndex(s => s.CashierId).IsUnique().HasFilter("[ClosedAt] IS NULL");
    }
}
