using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Lonely;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Ticketing.Paper;
using CinemaSite.WaitingList;
using Hangfire;
using Hangfire.Storage;

namespace CinemaSite.Web;

/// <summary>
/// Everything that happens by the clock. A job is an operation; each finds its work by state, so a lost run heals at the next,
/// a second one finds nothing to do, and a run that was missed is made up by one run. What happens once a day is asked for more
/// often, and knows by the database whether the day's work is done.
/// </summary>
public static class Jobs
{
    private const string OftenEnough = "*/10 * * * *";

    /// <summary>In the order of the health page.</summary>
    public static readonly IReadOnlyList<RecurringJob> All =
    [
        RecurringJob.Of<ReleaseExpiredHolds>("release-expired-holds", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Frees seats that were held and not paid for."),
        RecurringJob.Of<ReconcilePayments>("reconcile-payments", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Finishes payments whose customer never came back."),
        RecurringJob.Of<SendRefunds>("send-refunds", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Brings refunds to the provider and looks after them."),
        RecurringJob.Of<VoidUnpaidVouchers>("void-unpaid-vouchers", Cron.Hourly(), (job, ct) => job.RunAsync(ct), "Gives up vouchers that were ordered and never paid for."),
        RecurringJob.Of<DefaultChoices>("default-choices", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Chooses for whoever did not say in time what to do about a changed screening."),
        RecurringJob.Of<OfferSeats>("offer-seats", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Offers seats that came free to those on the waiting list."),
        RecurringJob.Of<SendOutbox>("send-outbox", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Sends the mails that are due."),
        RecurringJob.Of<QueueReminders>("queue-reminders", "*/5 * * * *", (job, ct) => job.RunAsync(ct), "Reminds people of what they booked, a day before."),
        RecurringJob.Of<TellOnSale>("tell-on-sale", "*/5 * * * *", (job, ct) => job.RunAsync(ct), "Tells people who wait for a film that it is on sale."),
        RecurringJob.Of<MakeDataExports>("make-data-exports", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Makes the files of personal data that people asked for, and deletes them after a week."),
        RecurringJob.Of<KeepBlackoutPacks>("keep-blackout-packs", "*/5 * * * *", (job, ct) => job.RunAsync(ct), "Makes the paper for the door before each start."),

        RecurringJob.Of<IssueReports>("issue-reports", "*/5 * * * *", (job, ct) => job.RunAsync(ct), "Finds the reports that somebody subscribed to and that are due."),
        RecurringJob.Of<MakeIssues>("make-report-issues", Cron.Minutely(), (job, ct) => job.RunAsync(ct), "Makes the reports that are due or were asked for."),
        RecurringJob.Of<ForgetOldReports>("forget-old-reports", Cron.Hourly(20), (job, ct) => job.RunAsync(ct), "Deletes kept reports after their time."),
        RecurringJob.Of<ForgetWaiting>("forget-waiting", Cron.Hourly(30), (job, ct) => job.RunAsync(ct), "Deletes waiting-list entries after their time."),
        RecurringJob.Of<PurgeMailBodies>("purge-mail-bodies", Cron.Hourly(50), (job, ct) => job.RunAsync(ct), "Deletes what sent mails said, after a month."),

        RecurringJob.Of<CountStrandedSeats>("count-stranded-seats", Cron.Hourly(40), (job, ct) => job.RunAsync(ct), "Counts the seats that were alone when a screening began, for statistics."),

        // Each hour, since a day ends at another time in each zone.
        RecurringJob.Of<CloseLedgerDays>("close-ledger-days", Cron.Hourly(35), (job, ct) => job.RunAsync(ct), "Closes the days of the ledger that are over."),

        // Once a day, at an hour of the house's clocks that each of them names.
        RecurringJob.Of<ForgetOldData>(ForgetOldData.Job, OftenEnough, (job, ct) => job.RunAsync(ct), "Removes each night what is no longer needed."),
        RecurringJob.Of<KeepStatistics>(KeepStatistics.Job, OftenEnough, (job, ct) => job.RunAsync(ct), "Lets the database look each night at how its tables are filled."),
        RecurringJob.Of<MakeBackup>(MakeBackup.Job, OftenEnough, (job, ct) => job.RunAsync(ct), "Copies the database each night."),
        RecurringJob.Of<VerifyNightly>(VerifyNightly.Job, OftenEnough, (job, ct) => job.RunAsync(ct), "Looks each morning whether the books agree."),
    ];

    /// <summary>What waited while the site was down waits no minute more.</summary>
    private static readonly string[] AtStart = ["release-expired-holds", "offer-seats", "issue-reports", "make-report-issues", "send-outbox"];

    private static readonly RecurringJobOptions Options = new() { TimeZone = TimeZoneInfo.Utc, MisfireHandling = MisfireHandlingMode.Relaxed };

    /// <summary>What the list names is scheduled, and nothing else is any longer.</summary>
    public static void Schedule(IRecurringJobManager jobs, IBackgroundJobClient once, JobStorage storage)
    {
        using (var connection = storage.GetConnection())
            foreach (var job in connection.GetRecurringJobs().Where(job => All.All(known => known.Id != job.Id)))
                jobs.RemoveIfExists(job.Id);

        foreach (var job in All)
            jobs.AddOrUpdate<RunJob>(job.Id, run => run.RunAsync(job.Id, CancellationToken.None), job.Cron, Options);

        foreach (var id in AtStart)
            once.Enqueue<RunJob>(run => run.RunAsync(id, CancellationToken.None));
    }
}
