using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CinemaSite.Tests.Notifications;

public sealed class PickupMailerTests : IAsyncLifetime, ILogger<PickupMailer>
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "mail-" + Guid.NewGuid().ToString("N"));
    private readonly List<string> logged = [];
    private readonly TheSite site = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_mail_becomes_a_file_that_a_mail_program_opens()
    {
        await Mailer.SendAsync(new Mail("ana@example.com", "Ana", "Your tickets", "Hello Ana", "<p>Hello Ana</p>"), CancellationToken.None);
        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.StartsWith("20260302-120000-", Path.GetFileName(file));
        using var mail = await MimeMessage.LoadAsync(file);
        Assert.Equal(("ana@example.com", "Your tickets", "Hello Ana"), (mail.To.Mailboxes.Single().Address, mail.Subject, mail.TextBody?.TrimEnd()));
    }

    [Fact]
    public async Task The_log_names_the_file_and_never_the_address()
    {
        await Mailer.SendAsync(new Mail("ana@example.com", "Ana", "Your tickets", "Hello"), CancellationToken.None);
        Assert.Equal($"Mail \"Your tickets\" is in {Directory.GetFiles(folder).Single()}", Assert.Single(logged));
    }

    [Fact]
    public async Task The_job_of_a_site_without_a_mail_server_writes_a_file_for_each_booking()
    {
        await using var other = new TheSite().With("Email:PickupFolder", folder);
        await other.SellAsync(await ACinema.With().InAsync(other), ["A1", "A2"]);
        Assert.Equal(1, await other.RunAsync((SendOutbox job) => job.RunAsync(CancellationToken.None)));

        using var mail = await MimeMessage.LoadAsync(Directory.GetFiles(folder).Single());
        Assert.Equal("Your tickets: Ran, Monday 2 March, 19:30", mail.Subject);
        Assert.Equal(2, mail.BodyParts.Count(part => part.ContentType.MimeType == "image/png"));
    }

    [Fact]
    public async Task A_site_without_a_mail_server_writes_files() => Assert.IsType<PickupMailer>(await MailerOfAsync(site));

    [Fact]
    public async Task A_site_with_a_mail_server_uses_it()
    {
        await using var other = new TheSite().With("Email:Transport", "Smtp").With("Email:Host", "mail.example");
        Assert.IsType<SmtpMailer>(await MailerOfAsync(other));
    }

    private static Task<IMailer> MailerOfAsync(TheSite site) => site.RunAsync((IMailer mailer) => Task.FromResult(mailer));

    private PickupMailer Mailer => new(
        Options.Create(new EmailOptions { PickupFolder = folder }), site.Services.GetRequiredService<IHostEnvironment>(), site.Clock, this);

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        logged.Add(formatter(state, exception));
}
