using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Catalog;
using CinemaSite.Data.History;
using CinemaSite.Data.Runs;
using CinemaSite.Data.Settings;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Issues;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Ticketing;
using CinemaSite.Ticketing.Paper;
using CinemaSite.WaitingList;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data;

/// <summary>The cinema's database: one model, two providers, a subclass and a set of migrations each.</summary>
public abstract class CinemaDbContext(DbContextOptions options)
    : IdentityDbContext<User, Role, int>(options), IDataProtectionKeyContext
{
    public DbSet<Film> Films => Set<Film>();
    public DbSet<Cinema> Cinemas => Set<Cinema>();
    public DbSet<Auditorium> Auditoriums => Set<Auditorium>();
    public DbSet<SeatPlan> SeatPlans => Set<SeatPlan>();
    public DbSet<BrokenSeat> BrokenSeats => Set<BrokenSeat>();
    public DbSet<Screening> Screenings => Set<Screening>();
    public DbSet<TicketType> TicketTypes => Set<TicketType>();
    public DbSet<PriceCard> PriceCards => Set<PriceCard>();
    public DbSet<FormatSurcharge> FormatSurcharges => Set<FormatSurcharge>();
    public DbSet<PromoCode> PromoCodes => Set<PromoCode>();
    public DbSet<PromoUse> PromoUses => Set<PromoUse>();
    public DbSet<Booking> Bookings => Set<Booking>();
    public DbSet<Ticket> Tickets => Set<Ticket>();
    public DbSet<SeatClaim> SeatClaims => Set<SeatClaim>();
    public DbSet<BookingAccess> BookingAccesses => Set<BookingAccess>();
    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();
    public DbSet<BlackoutSheet> BlackoutSheets => Set<BlackoutSheet>();
    public DbSet<Admission> Admissions => Set<Admission>();
    public DbSet<RetiredCode> RetiredCodes => Set<RetiredCode>();
    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();
    public DbSet<MailCopy> MailCopies => Set<MailCopy>();
    public DbSet<DataExport> DataExports => Set<DataExport>();
    public DbSet<WaitingEntry> WaitingEntries => Set<WaitingEntry>();
    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Refund> Refunds => Set<Refund>();
    public DbSet<ProviderEvent> ProviderEvents => Set<ProviderEvent>();
    public DbSet<Dispute> Disputes => Set<Dispute>();
    public DbSet<Voucher> Vouchers => Set<Voucher>();
    public DbSet<VoucherEntry> VoucherEntries => Set<VoucherEntry>();
    public DbSet<AppliedVoucher> AppliedVouchers => Set<AppliedVoucher>();
    public DbSet<ExchangeLine> ExchangeLines => Set<ExchangeLine>();
    public DbSet<Document> Documents => Set<Document>();
    public DbSet<LedgerLine> LedgerLines => Set<LedgerLine>();
    public DbSet<LedgerDay> LedgerDays => Set<LedgerDay>();
    public DbSet<TillSession> TillSessions => Set<TillSession>();
    public DbSet<ScreeningRescue> ScreeningRescues => Set<ScreeningRescue>();
    public DbSet<RescueChoice> RescueChoices => Set<RescueChoice>();
    public DbSet<ReportSubscription> ReportSubscriptions => Set<ReportSubscription>();
    public DbSet<ReportIssue> ReportIssues => Set<ReportIssue>();
    public DbSet<SimulatedSession> SimulatedSessions => Set<SimulatedSession>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<StaffInvitation> StaffInvitations => Set<StaffInvitation>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<Setting> Settings => Set<Setting>();
    public DbSet<JobRun> JobRuns => Set<JobRun>();
    public DbSet<DailyRun> DailyRuns => Set<DailyRun>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(CinemaDbContext).Assembly);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTime>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(20).AreUnicode(false);
    }
}

public sealed class SqliteCinemaDbContext(DbContextOptions<SqliteCinemaDbContext> options) : CinemaDbContext(options);

public sealed class SqlServerCinemaDbContext(DbContextOptions<SqlServerCinemaDbContext> options) : CinemaDbContext(options);
