using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Notifications.Samples;
using CinemaSite.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace CinemaSite.Web;

/// <summary>
/// Every mail of the house in both languages, for who works on them. A demo cinema is opened in the temporary folder, all samples are
/// played in it, what is in its outbox is written by the house's own writers, and the cinema is thrown away.
/// </summary>
public sealed class MailGallery(IHostEnvironment host, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);
    private IReadOnlyList<GalleryMail>? mails;

    /// <summary>Made when somebody first asks, which takes some seconds.</summary>
    public async Task<IReadOnlyList<GalleryMail>> MailsAsync(CancellationToken ct)
    {
        await turn.WaitAsync(ct);
        try
        {
            return mails ??= await MakeAsync(ct);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<IReadOnlyList<GalleryMail>> MakeAsync(CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("cinema-mails-").FullName;
        var database = $"Data Source={Path.Combine(folder, "mails.db")}";
        try
        {
            var time = new SampleClock(clock.GetUtcNow());
            await using var site = Build(database, folder, time);
            await site.Services.MigrateAsync(ct);
            await site.Services.ReadSettingsAsync();
            await site.Services.AddRolesAsync();
            await using (var scope = site.Services.CreateAsyncScope())
                await scope.ServiceProvider.GetRequiredService<DemoCinema>().RunAsync(ct);
            var english = await PlayAsync(site.Services, new SampleStage(site.Services, time, "en"), first: 0, ct);
            return [.. english, .. await PlayAsync(site.Services, new SampleStage(site.Services, time, "es"), first: 1000, ct)];
        }
        finally
        {
            using (var connection = new SqliteConnection(database))
                SqliteConnection.ClearPool(connection);
            Directory.Delete(folder, recursive: true);
        }
    }

    private WebApplication Build(string database, string folder, SampleClock time)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            EnvironmentName = Environments.Development,
            ContentRootPath = host.ContentRootPath,
            ApplicationName = host.ApplicationName,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Provider"] = nameof(DatabaseProvider.Sqlite),
            ["Database:ConnectionString"] = database,
            ["Jobs:Enabled"] = "false",
            ["Payments:Provider"] = "Simulated",
            ["Posters:Folder"] = Path.Combine(folder, "posters"),
        });
        builder.AddCinema();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        return builder.Build();
    }

    private static async Task<List<GalleryMail>> PlayAsync(IServiceProvider services, SampleStage stage, int first, CancellationToken ct)
    {
        List<GalleryMail> written = [];
        foreach (var sample in services.GetServices<IMailSample>())
        {
            var before = await stage.RunAsync((CinemaDbContext db) => db.Outbox.MaxAsync(m => (int?)m.Id, ct)) ?? 0;
            await sample.PlayAsync(stage, ct);
            foreach (var message in await stage.RunAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().Where(m => m.Id > before).OrderBy(m => m.Id).ToListAsync(ct)))
                if (await stage.RunAsync((IServiceProvider scope) => scope.GetRequiredKeyedService<INoticeWriter>(message.Kind).WriteAsync(message, ct)) is { } mail
                    && mail.Language == stage.Language) // Not what people of the other language get by it.
                    written.Add(new(first + written.Count + 1, message.Kind, stage.Language, mail));
        }

        return written;
    }
}

/// <param name="Number">Its place in the gallery, and in its address.</param>
public sealed record GalleryMail(int Number, NoticeKind Kind, string Language, Mail Mail);
