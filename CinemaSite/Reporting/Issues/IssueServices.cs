using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;
using CinemaSite.Reporting.Reports;

namespace CinemaSite.Reporting.Issues;

public static class IssueServices
{
    /// <summary>Reports that are made by jobs: subscriptions with their mails, and long ones.</summary>
    public static IServiceCollection AddReportIssues(this IServiceCollection services)
    {
        services.AddOptions<KeptReportOptions>().BindConfiguration("Reports").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<ReportProgress>();
        services.AddScoped<SubscribeToReport>();
        services.AddScoped<StopSubscription>();
        services.AddScoped<AskForReport>();
        services.AddScoped<CancelReport>();
        services.AddScoped<TryReportAgain>();
        services.AddScoped<IssueReports>();
        services.AddScoped<MakeIssue>();
        services.AddScoped<MakeIssues>();
        services.AddScoped<ForgetOldReports>();
        services.AddSingleton<IMailSample, ReportSample>();
        services.AddKeyedScoped<INoticeWriter, ScheduledReportMail>(NoticeKind.ScheduledReport);
        return services;
    }
}
