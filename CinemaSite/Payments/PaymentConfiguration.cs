using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Payments;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.Property(p => p.Currency).HasMaxLength(3);
        payment.Property(p => p.Title).HasMaxLength(300);
        payment.Property(p => p.ReturnUrl).HasMaxLength(500);
        payment.Property(p => p.ProviderSession).HasMaxLength(100);
        payment.Property(p => p.ProviderPayment).HasMaxLength(100);
        payment.Property(p => p.Reference).HasMaxLength(100);
        payment.HasIndex(p => new { p.BookingId, p.Attempt }).IsUnique().HasFilter("[Kind] = 'Online' AND [BookingId] IS NOT NULL");
        payment.HasIndex(p => new { p.VoucherId, p.Attempt }).IsUnique().HasFilter("[Kind] = 'Online' AND [VoucherId] IS NOT NULL");
        payment.HasIndex(p => p.BookingId);
        payment.HasIndex(p => p.ProviderSession).IsUnique().HasFilter("[ProviderSession] IS NOT NULL");
        payment.HasIndex(p => p.ProviderPayment).HasFilter("[ProviderPayment] IS NOT NULL");
        payment.HasIndex(p => p.StartedAt).HasFilter("[State] = 'Started'");
        payment.HasIndex(p => p.LookAgainAt).HasFilter("[LookAgainAt] IS NOT NULL");
        payment.HasIndex(p => p.EndedAt).HasFilter("[State] = 'Paid'");
        payment.HasIndex(p => p.TillSessionId);
        payment.HasOne(p => p.Booking).WithMany().OnDelete(DeleteBehavior.Restrict);
        payment.HasOne(p => p.Voucher).WithMany().HasForeignKey(p => p.VoucherId).OnDelete(DeleteBehavior.Restrict);
        payment.HasOne<Voucher>().WithMany().HasForeignKey(p => p.SpentVoucherId).OnDelete(DeleteBehavior.Restrict);
        payment.HasOne(p => p.Source).WithMany().HasForeignKey(p => p.SourceId).OnDelete(DeleteBehavior.Restrict);
        payment.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Payments_For", "([BookingId] IS NULL AND [VoucherId] IS NOT NULL) OR ([BookingId] IS NOT NULL AND [VoucherId] IS NULL)");
            table.HasCheckConstraint("CK_Payments_Refunded", "[Refunded] >= 0 AND [Refunded] <= [Amount]");
        });
    }
}

internal sealed class RefundConfiguration : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> refund)
    {
        refund.Property(r => r.Reason).HasMaxLength(Refund.ReasonLength);
        refund.Property(r => r.By).HasMaxLength(256);
        refund.Property(r => r.CreditNote).HasMaxLength(20);
        refund.Property(r => r.Reference).HasMaxLength(100);
        refund.Property(r => r.ProviderRefund).HasMaxLength(100);
        refund.Property(r => r.LastError).HasMaxLength(Refund.ErrorLength);
        refund.HasIndex(r => r.NextAttemptAt).HasFilter("[State] IN ('Requested', 'Sent')");
        refund.HasIndex(r => r.RequestedAt).HasFilter("[State] = 'Failed'");
        refund.HasIndex(r => r.ProviderRefund).HasFilter("[ProviderRefund] IS NOT NULL");
        refund.HasOne(r => r.Payment).WithMany().HasForeignKey(r => r.PaymentId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne(r => r.Booking).WithMany().HasForeignKey(r => r.BookingId).OnDelete(DeleteBehavior.Restrict);
        refund.HasOne<Voucher>().WithMany().HasForeignKey(r => r.VoucherId).OnDelete(DeleteBehavior.Restrict);
        refund.ToTable(table => table.HasCheckConstraint("CK_Refunds_Amount", "[Amount] > 0"));
    }
}

internal sealed class ExchangeLineConfiguration : IEntityTypeConfiguration<ExchangeLine>
{
    public void Configure(EntityTypeBuilder<ExchangeLine> line)
    {
        line.HasKey(l => new { l.BookingId, l.TicketId });
        line.HasOne(l => l.Booking).WithMany().HasForeignKey(l => l.BookingId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne(l => l.Ticket).WithMany().HasForeignKey(l => l.TicketId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SimulatedSessionConfiguration : IEntityTypeConfiguration<SimulatedSession>
{
    public void Configure(EntityTypeBuilder<SimulatedSession> session)
    {
        session.Property(s => s.Id).HasMaxLength(40);
        session.Property(s => s.IdempotencyKey).HasMaxLength(60);
        session.HasIndex(s => s.IdempotencyKey).IsUnique();
        session.Property(s => s.Currency).HasMaxLength(3);
        session.Property(s => s.ReturnUrl).HasMaxLength(500);
    }
}

internal sealed class ProviderEventConfiguration : IEntityTypeConfiguration<ProviderEvent>
{
    public void Configure(EntityTypeBuilder<ProviderEvent> news)
    {
        news.Property(e => e.Id).HasMaxLength(100);
        news.Property(e => e.Type).HasMaxLength(100);
    }
}

internal sealed class DisputeConfiguration : IEntityTypeConfiguration<Dispute>
{
    public void Configure(EntityTypeBuilder<Dispute> dispute)
    {
        dispute.Property(d => d.ProviderDispute).HasMaxLength(100);
        dispute.HasIndex(d => d.ProviderDispute).IsUnique();
        dispute.Property(d => d.Currency).HasMaxLength(3);
        dispute.Property(d => d.Reason).HasMaxLength(100);
        dispute.HasOne(d => d.Payment).WithMany().HasForeignKey(d => d.PaymentId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class LedgerLineConfiguration : IEntityTypeConfiguration<LedgerLine>
{
    public void Configure(EntityTypeBuilder<LedgerLine> line)
    {
        line.Property(l => l.Currency).HasMaxLength(3);
        line.Property(l => l.Note).HasMaxLength(LedgerLine.NoteLength);
        line.HasIndex(l => new { l.CinemaId, l.Day, l.Kind, l.Means, l.Amount });
        line.HasOne<Cinema>().WithMany().HasForeignKey(l => l.CinemaId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne(l => l.Payment).WithMany().HasForeignKey(l => l.PaymentId).OnDelete(DeleteBehavior.Restrict);
        line.HasOne(l => l.Refund).WithMany().HasForeignKey(l => l.RefundId).OnDelete(DeleteBehavior.Restrict);

        // Money moves once: what happened to it later is another line.
        line.HasIndex(l => l.PaymentId).IsUnique().HasFilter("[PaymentId] IS NOT NULL AND [Kind] <> 'Correction'");
        line.HasIndex(l => l.RefundId).IsUnique().HasFilter("[RefundId] IS NOT NULL AND [Kind] <> 'Correction'");
    }
}

internal sealed class LedgerDayConfiguration : IEntityTypeConfiguration<LedgerDay>
{
    public void Configure(EntityTypeBuilder<LedgerDay> day)
    {
        day.HasKey(d => new { d.CinemaId, d.Day });
        day.Property(d => d.PreviousHash).HasMaxLength(64);
        day.Property(d => d.Hash).HasMaxLength(64);
        day.HasOne<Cinema>().WithMany().HasForeignKey(d => d.CinemaId).OnDelete(DeleteBehavior.Restrict);
    }
}
