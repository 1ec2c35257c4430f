using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications.Samples;
using CinemaSite.Reporting.Reports;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting.Issues;

/// <summary>A manager subscribes to the sales of each day, and the next morning comes.</summary>
internal sealed class ReportSample : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var manager = await stage.RunAsync(async (Accounts accounts) =>
        {
            var email = $"marta.{stage.Language}@example.org";
            var user = new User { Name = "Marta Reel", UserName = email, Email = email, EmailConfirmed = true, Language = stage.Language };
            await accounts.CreateAsync(user);
            await accounts.AddToRoleAsync(user, Roles.Manager);
            return user.Id;
        });
        var cinema = await stage.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).FirstAsync(ct));
        await stage.RunAsync((SubscribeToReport subscribe) => subscribe.RunAsync(
            manager, cinema, ReportKind.Sales, Breakdown.Film, ReportRhythm.Daily, stage.Language, ct));
        stage.Wait(TimeSpan.FromHours(25));
        await stage.RunAsync((IssueReports issue) => issue.RunAsync(ct));
        await stage.RunAsync((MakeIssues make) => make.RunAsync(ct));
    }
}
