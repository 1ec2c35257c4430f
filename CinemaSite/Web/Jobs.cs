using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Reporting.Lonely;
using CinemaSite.Ticketing.Paper;
using Hangfire;

namespace CinemaSite.Web;

/// <summary>Everything that happens by the clock. A job is an operation; each finds its work by state, so a lost run heals at the next.</summary>
public static class Jobs
{
    public static void Schedule(IRecurringJobManager jobs, IBackgroundJobClient once)
    {
        jobs.AddOrUpdate<ReleaseExpiredHolds>("release-expired-holds", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<ReconcilePayments>("reconcile-payments", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<VoidUnpaidVouchers>("void-unpaid-vouchers", job => job.RunAsync(CancellationToken.None), Cron.Hourly);
        jobs.AddOrUpdate<SendRefunds>("send-refunds", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<DefaultChoices>("default-choices", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<SendOutbox>("send-outbox", job => job.RunAsync(CancellationToken.None), Cron.Minutely);
        jobs.AddOrUpdate<KeepBlackoutPacks>("keep-blackout-packs", job => job.RunAsync(CancellationToken.None), "*/5 * * * *");

        // Each hour, since a day ends at another time in each zone.
        jobs.AddOrUpdate<CloseLedgerDays>("close-ledger-days", job => job.RunAsync(CancellationToken.None), Cron.Hourly(35));

        // What statistics need of each screening once it has begun.
        jobs.AddOrUpdate<CountStrandedSeats>("count-stranded-seats", job => job.RunAsync(CancellationToken.None), Cron.Hourly(50));

        once.Enqueue<ReleaseExpiredHolds>(job => job.RunAsync(CancellationToken.None));
    }
}
