using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Reporting.Nightly;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Reporting.Nightly;

/// <summary>It is noon on Monday 2 March: the books of the morning can be looked through.</summary>
public sealed class VerifyNightlyTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private readonly Letters letters = new();
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync()
    {
        site.With(letters.Use);
        cinema = await ACinema.With(at: "2026-03-09 19:30").InAsync(site);
        await site.PayAsync(await cinema.HoldAsync("Anna", "A1", "A2"));
        await site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
        letters.Sent.Clear();
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Books_in_order_are_looked_at_once_a_day_and_nobody_is_written_to()
    {
        await AddAdminAsync("ada@example.com");
        Assert.Equal((true, false), (await LookAsync(), await LookAsync()));

        Assert.Equal(("", new DateOnly(2026, 3, 2)), await OutcomeAsync());
        Assert.Empty(await MailsAsync());
    }

    [Fact]
    public async Task What_does_not_agree_is_kept_with_the_day_logged_and_written_to_each_admin_once()
    {
        await AddAdminAsync("ada@example.com");
        await AddAdminAsync("bob@example.com");
        await AddAdminAsync("gone@example.com", gone: true);
        await site.RunAsync((CinemaDbContext db) => db.SeatClaims.Take(1).ExecuteDeleteAsync());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(LookAsync)));

        var (outcome, _) = await OutcomeAsync();
        var breach = Assert.Single(outcome.Split('\n'));
        Assert.StartsWith("seats: ticket ", breach, StringComparison.Ordinal);
        Assert.Contains(site.Faults.Seen, fault => fault.Contains("The books do not agree in 1 places", StringComparison.Ordinal));

        var mails = await MailsAsync();
        Assert.Equal(["ada@example.com", "bob@example.com"], mails.Select(m => m.To).Order());
        Assert.All(mails, m => Assert.Contains(breach.Split(": ")[1], m.Text, StringComparison.Ordinal));
        Assert.Empty(await MailsAsync());

        site.Wait(24 * 60);
        await LookAsync();
        Assert.Equal(2, (await MailsAsync()).Count);
    }

    private Task<bool> LookAsync() => site.RunAsync((VerifyNightly verify) => verify.RunAsync(CancellationToken.None));

    private async Task<IReadOnlyList<Mail>> MailsAsync()
    {
        letters.Sent.Clear();
        await site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
        return [.. letters.Sent];
    }

    private Task<(string Outcome, DateOnly Day)> OutcomeAsync() => site.RunAsync(async (CinemaDbContext db) =>
    {
        var run = await db.DailyRuns.OrderByDescending(r => r.Day).FirstAsync(r => r.Job == VerifyNightly.Job);
        return (run.Outcome!, run.Day);
    });

    private Task AddAdminAsync(string email, bool gone = false) => site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = email[..3], UserName = email, Email = email, EmailConfirmed = true, DeactivatedAt = gone ? TheSite.Noon.UtcDateTime : null };
        Assert.True((await accounts.CreateAsync(user)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(user, Roles.Admin)).Succeeded);
    });
}
