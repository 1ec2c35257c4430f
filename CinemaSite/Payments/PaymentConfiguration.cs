using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CinemaSite.Payments;

internal sealed class PaymentConfiguration : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.HasIndex(p => new { p.BookingId, p.Attempt }).IsUnique();
        payment.Property(p => p.ProviderSession).HasMaxLength(100);
        payment.HasIndex(p => p.ProviderSession).IsUnique().HasFilter("[ProviderSession] IS NOT NULL");
        payment.Property(p => p.Currency).HasMaxLength(3);
        payment.HasIndex(p => p.StartedAt).HasFilter("[State] = 'Started'");
        payment.HasIndex(p => p.EndedAt).HasFilter("[State] = 'Paid'");
        payment.HasOne(p => p.Booking).WithMany().OnDelete(DeleteBehavior.Restrict);
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
