using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CinemaSite.Reporting.Issues;

/// <summary>
/// Makes one issue. Compare and set: of several that see it wait, one takes it, and only whoever still has it finishes it,
/// together with its mail. Who dies over it loses it when the lease runs out, and the next one begins anew.
/// </summary>
public class MakeIssue(CinemaDbContext db, TimeProvider clock, ReportProgress progress, MakeReport make)
{
    /// <summary>Longer than any step takes, and each step renews it; where one is longer nevertheless, two make it and one finishes it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    /// <summary>After as many it waits for somebody to press "Try again".</summary>
    public const int MostFailures = 5;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>False when there was nothing to make, or it was taken away meanwhile.</summary>
    public async Task<bool> RunAsync(int issueId, CancellationToken ct)
    {
        if (await TakeAsync(issueId, ct) is not { } issue)
            return false;

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(ct);
        progress.Listen(async (done, of) =>
        {
            if (await MarkAsync(issue, set => set.SetProperty(i => i.StepsDone, done).SetProperty(i => i.Steps, of).SetProperty(i => i.LeasedUntil, Now + Lease)) == 0)
                await lost.CancelAsync();
            lost.Token.ThrowIfCancellationRequested();
        });
        try
        {
            using var _ = Cultures.Speak(issue.Language);
            var report = await make.RunAsync(issue.Request, lost.Token);
            return await FinishAsync(issue, report, ct);
        }
        catch (OperationCanceledException) when (lost.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            return false; // Cancelled, or somebody else's by now.
        }
        catch (Exception fault)
        {
            await (ct.IsCancellationRequested ? GiveBackAsync(issue) : FailAsync(issue, fault));
            throw;
        }
    }

    private Task<ReportIssue?> TakeAsync(int issueId, CancellationToken ct)
    {
        var now = Now;
        return db.InTransactionAsync(async () =>
        {
            var taken = await db.ReportIssues.ToBeMade(now).Where(i => i.Id == issueId).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.State, ReportState.Running).SetProperty(i => i.Turn, i => i.Turn + 1).SetProperty(i => i.StartedAt, now)
                    .SetProperty(i => i.LeasedUntil, now + Lease).SetProperty(i => i.StepsDone, 0).SetProperty(i => i.Steps, 0), ct);
            return taken == 0 ? null : await db.ReportIssues.AsNoTracking().SingleAsync(i => i.Id == issueId, ct);
        }, ct);
    }

    private async Task<bool> FinishAsync(ReportIssue issue, Report report, CancellationToken ct)
    {
        var (now, body) = (Now, ReportJson.Write(report));
        return await db.InTransactionAsync(async () =>
        {
            var finished = await Mine(issue).ExecuteUpdateAsync(
                set => set.SetProperty(i => i.State, ReportState.Done).SetProperty(i => i.Body, body).SetProperty(i => i.EndedAt, now)
                    .SetProperty(i => i.StepsDone, i => i.Steps).SetProperty(i => i.LeasedUntil, (DateTime?)null).SetProperty(i => i.LastError, (string?)null), ct);
            if (finished == 1 && issue.SubscriptionId is not null)
            {
                db.Add(OutboxMessage.Of(NoticeKind.ScheduledReport, $"report:{issue.Id}", issue.Id, now));
                await db.SaveChangesAsync(ct);
            }

            return finished == 1;
        }, ct);
    }

    /// <summary>It is tried again after 1, 2, 4, ... minutes.</summary>
    private Task FailAsync(ReportIssue issue, Exception fault)
    {
        var (now, failures) = (Now, issue.Failures + 1);
        var error = fault.Message.Length > ReportIssue.ErrorLength ? fault.Message[..ReportIssue.ErrorLength] : fault.Message;
        var isOver = failures >= MostFailures;
        return MarkAsync(issue, set => set
            .SetProperty(i => i.State, isOver ? ReportState.Failed : ReportState.Waiting).SetProperty(i => i.EndedAt, isOver ? now : null)
            .SetProperty(i => i.Failures, failures).SetProperty(i => i.LastError, error)
            .SetProperty(i => i.LeasedUntil, isOver ? null : now.AddMinutes(1 << (failures - 1))));
    }

    /// <summary>The site shuts down: whoever comes next need not wait for the lease.</summary>
    private Task GiveBackAsync(ReportIssue issue) => MarkAsync(issue, set => set
        .SetProperty(i => i.State, ReportState.Waiting).SetProperty(i => i.LeasedUntil, (DateTime?)null));

    private Task<int> MarkAsync(ReportIssue issue, Action<UpdateSettersBuilder<ReportIssue>> set) =>
        db.InTransactionAsync(() => Mine(issue).ExecuteUpdateAsync(set, CancellationToken.None), CancellationToken.None);

    private IQueryable<ReportIssue> Mine(ReportIssue issue) =>
        db.ReportIssues.Where(i => i.Id == issue.Id && i.State == ReportState.Running && i.Turn == issue.Turn);
}
