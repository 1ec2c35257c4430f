using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CinemaSite.Bookings;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Data.Backups;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Issues;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Scheduling;
using CinemaSite.Ticketing;
using CinemaSite.Ticketing.Paper;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Web;

/// <summary>The table of settings in the README is what the code reads.</summary>
public sealed partial class ReadmeTests
{
    private static readonly (string Section, Type Options)[] Sections =
    [
        ("Accounts", typeof(AccountOptions)), ("Backup", typeof(BackupOptions)), ("Blackout", typeof(BlackoutOptions)), ("Bookings", typeof(BookingOptions)),
        ("CinemaSite", typeof(RoleOptions)), ("Database", typeof(DatabaseOptions)), ("Door", typeof(DoorOptions)), ("Email", typeof(EmailOptions)),
        ("Email", typeof(MailKeeping)), ("Payments", typeof(PaymentOptions)), ("Posters", typeof(PosterOptions)), ("Proxy", typeof(ProxyOptions)),
        ("Refunds", typeof(RefundOptions)), ("Reminders", typeof(ReminderOptions)), ("Reports", typeof(KeptReportOptions)),
        ("Retention", typeof(RetentionOptions)), ("Schedule", typeof(ScheduleOptions)), ("Site", typeof(SiteOptions)),
        ("Vouchers", typeof(VoucherOptions)), ("WaitingList", typeof(WaitingListOptions)),
    ];

    [Fact]
    public void Every_class_of_settings_is_known_here()
    {
        var builder = WebApplication.CreateBuilder();
        builder.AddCinema();

        Assert.Equal(
            Sections.Select(s => s.Options.Name).Order(),
            from service in builder.Services
            let type = service.ServiceType
            where type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IOptionsChangeTokenSource<>)
            let options = type.GetGenericArguments()[0]
            where options.Assembly == typeof(Program).Assembly
            orderby options.Name
            select options.Name);
    }

    [Fact]
    public async Task Every_setting_stands_in_the_README_once_with_its_default()
    {
        IEnumerable<string> real =
        [
            "Urls = http://localhost:5080",
            .. Sections.SelectMany(s => Settings(s.Section, Activator.CreateInstance(s.Options)!)),
            .. RateLimits.PerMinute.Select(limit => $"RateLimits:{limit.Key} = {limit.Value}"),
        ];

        Assert.Equal(real.Order(StringComparer.Ordinal), Row().Matches(await File.ReadAllTextAsync(Readme())).SelectMany(Told).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Settings(string section, object options) => options.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite)
        .SelectMany(p => (p.GetValue(options), $"{section}:{p.Name}") switch
        {
            ({ } part, var key) when p.PropertyType.IsClass && p.PropertyType.Assembly == typeof(Program).Assembly => Settings(key, part),
            (null or "", var key) => [$"{key} = none"],
            (bool value, var key) => [$"{key} = {(value ? "true" : "false")}"],
            (IEnumerable values and not string, var key) => [$"{key} = {string.Join(' ', values.Cast<object>())}"],
            (var value, var key) => [string.Create(CultureInfo.InvariantCulture, $"{key} = {value}")],
        });

    /// <summary>The settings of a row: a name without a colon is of the section of the one before it.</summary>
    private static IEnumerable<string> Told(Match row)
    {
        var names = Name().Matches(row.Groups[1].Value).Select(m => m.Groups[1].Value).ToList();
        var defaults = Default().Matches(row.Groups[2].Value).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Value).ToList();
        Assert.True(names.Count == defaults.Count, row.Value);
        var section = names[0].LastIndexOf(':') is >= 0 and var end ? names[0][..(end + 1)] : "";
        return names.Zip(defaults, (name, value) => $"{(name.Contains(':', StringComparison.Ordinal) ? name : section + name)} = {value}");
    }

    private static string Readme([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../README.md");

    [GeneratedRegex(@"^\| (`(?:Urls|[A-Z]\w+:[^|]+)`[^|]*) \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();

    [GeneratedRegex("`([^`]+)`|none|[0-9]+")]
    private static partial Regex Default();
}
