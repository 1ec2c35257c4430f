using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Emails;
using CinemaSite.Reporting.Exports;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Reporting.Issues;

/// <summary>Writes the mail that brings an issue of a subscription. It goes to nobody who stopped it, or may not read reports by then.</summary>
public class ScheduledReportMail(
    CinemaDbContext db, AbleStaff staff, EmailRenderer renderer, ChartPicture pictures, ReportWorkbook workbook,
    IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        var sent = await db.ReportIssues.AsNoTracking()
            .Where(i => i.Id == message.SubjectId && i.State == ReportState.Done)
            .Join(db.ReportSubscriptions.Where(s => s.EndedAt == null), i => i.SubscriptionId, s => s.Id, (issue, subscription) => new { issue, subscription.Rhythm })
            .Join(db.Users, i => i.issue.UserId, u => u.Id, (i, user) => new { Issue = i.issue, i.Rhythm, user.Email, user.Name })
            .SingleOrDefaultAsync(ct);
        if (sent is not { Issue: { Body: { } body } issue, Email: { Length: > 0 } email }
            || !(await staff.IdsAsync(Policies.ReadReports, ct)).Contains(issue.UserId))
            return null;

        using var _ = Cultures.Speak(issue.Language);
        var report = ReportJson.Read(body);
        var links = (site.Value.Link($"/manage/reports/kept/{issue.Id}", issue.Language), site.Value.Link("/manage/reports/subscriptions", issue.Language));
        var notice = ReportNotice.Of(report, issue.By, sent.Rhythm, sent.Name, links, t);
        return new Mail(
            email, sent.Name, notice.Subject, ReportNoticeText.Write(notice, t), await renderer.RenderAsync<ReportEmail>((nameof(ReportEmail.Report), notice)))
        {
            Language = issue.Language,
            Unsubscribe = notice.StopLink,
            Images = [.. notice.Parts.Select(p => p.Chart).OfType<NoticeChart>().Select(c => new MailImage(c.ContentId, pictures.Draw(c.Chart, report.Currency)))],
            Attachments = [new(report.FileName("xlsx"), ReportWorkbook.ContentType, workbook.Write(report))],
        };
    }
}
