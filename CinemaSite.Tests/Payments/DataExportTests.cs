using System.Text.Json;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments.PersonalExport;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Payments;

public sealed class DataExportTests : IAsyncLifetime
{
    private readonly TheSite site = new();
    private readonly RecordingMailer mailer = new();
    private int person;

    public async ValueTask InitializeAsync() => person = await PersonAsync("ana@example.org");

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Who_asks_twice_gets_one_file_and_one_mail()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AskAsync(person)));
        Assert.Equal(1, (await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => MakeAsync()))).Sum());
        await site.SendAsync(mailer);
        Assert.Equal(0, await MakeAsync());

        Assert.Equal(["Your data is ready"], mailer.Sent.Select(m => m.Subject));
        Assert.Equal("ana@example.org", (await DataAsync(person))!.RootElement.GetProperty("email").GetString());
    }

    [Fact]
    public async Task A_file_is_its_owners_alone()
    {
        var other = await PersonAsync("ben@example.org");
        await AskAsync(person);
        await MakeAsync();

        Assert.Null(await DataAsync(other));
        Assert.NotNull(await DataAsync(person));
    }

    [Fact]
    public async Task After_seven_days_the_file_is_gone_and_so_is_the_reason_for_its_mail()
    {
        await AskAsync(person);
        await MakeAsync();
        site.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        await MakeAsync();
        Assert.NotNull(await DataAsync(person));
        site.Clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Null(await DataAsync(person));
        await MakeAsync();
        Assert.Empty(await site.RunAsync((CinemaDbContext db) => db.DataExports.ToListAsync()));
        Assert.Equal(0, await site.SendAsync(mailer));
        Assert.Empty(await site.OutboxAsync());
    }

    [Fact]
    public async Task The_file_says_what_was_written_to_its_owner_and_goes_with_the_account()
    {
        await site.RunAsync((AskForLetter ask) => ask.RunAsync(AccountNotice.PasswordChanged, person, null, default));
        await site.SendAsync(mailer);
        await AskAsync(person);
        await MakeAsync();
        var mails = (await DataAsync(person))!.RootElement.GetProperty("mails");
        Assert.Equal(["Your password was changed"], mails.EnumerateArray().Select(m => m.GetProperty("subject").GetString()));

        Assert.Null(await site.RunAsync((DeleteAccount delete) => delete.RunAsync(person, default)));
        Assert.Empty(await site.RunAsync((CinemaDbContext db) => db.DataExports.ToListAsync()));
    }

    private Task<int> PersonAsync(string email) => site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = "Ana", UserName = email, Email = email, EmailConfirmed = true };
        Assert.True((await accounts.CreateAsync(user)).Succeeded);
        return user.Id;
    });

    private Task AskAsync(int user) => site.RunAsync((AskForData ask) => ask.RunAsync(user, default));

    private Task<int> MakeAsync() => site.RunAsync((MakeDataExports make) => make.RunAsync(default));

    private async Task<JsonDocument?> DataAsync(int user) =>
        await site.RunAsync((CinemaDbContext db) => db.DataExportContentAsync(user, site.Now, default)) is { } content ? JsonDocument.Parse(content) : null;
}
