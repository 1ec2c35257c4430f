using CinemaSite.Data;
using CinemaSite.Programme;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace CinemaSite.Tests.Programme;

/// <summary>A cinema in a database file of its own, to import into.</summary>
internal sealed class ACinemaFile : IAsyncDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"programme-{Guid.NewGuid():n}.db");
    private readonly DbContextOptionsBuilder<SqliteCinemaDbContext> options = DesignTime.Options<SqliteCinemaDbContext>();

    private ACinemaFile() => options.UseCinemaSqlite($"Data Source={path};Pooling=False");

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2025, 12, 1, 12, 0, 0, TimeSpan.Zero));

    public HashSet<int> Sold { get; } = [];

    public static async Task<ACinemaFile> WithAsync(string zone = "Europe/London", params string[] auditoriums)
    {
        var file = new ACinemaFile();
        await using var db = file.Open();
        await db.Database.EnsureCreatedAsync();
        await file.AddCinemaAsync("rio", "Rio", zone, auditoriums);
        return file;
    }

    public static Task<ACinemaFile> RioAsync() => WithAsync("Europe/London", "Screen 1", "Screen 2");

    public async Task AddCinemaAsync(string slug, string name, string zone, params string[] auditoriums)
    {
        await using var db = Open();
        var cinema = db.Add(new Cinema { Slug = slug, Name = name, TimeZoneId = zone, Currency = "GBP" }).Entity;
        foreach (var auditorium in auditoriums)
        {
            var room = db.Add(new Auditorium { Cinema = cinema, Name = auditorium }).Entity;
            SeatPlan.For(room, [new Seat { Row = "A", Number = "1", RowIndex = 0, Column = 0 }]);
        }

        await db.SaveChangesAsync();
    }

    public CinemaDbContext Open() => new SqliteCinemaDbContext(options.Options);

    public async Task<ImportReport> ImportAsync(string text, DateOnly? shiftTo = null, bool dryRun = false, string? cinema = null) =>
        await ImportAsync(ProgrammeReader.Read(text), shiftTo, dryRun, cinema);

    public async Task<ImportReport> ImportAsync(ProgrammeFile programme, DateOnly? shiftTo = null, bool dryRun = false, string? cinema = null)
    {
        await using var db = Open();
        SoldScreenings sold = (ids, _) => Task.FromResult<IReadOnlySet<int>>(Sold.Intersect(ids).ToHashSet());
        return await new ImportProgramme(db, Clock, sold).RunAsync(new(programme, cinema, shiftTo, dryRun), TestContext.Current.CancellationToken);
    }

    /// <summary>Everything that an import writes, in comparable lines.</summary>
    public async Task<string[]> ContentsAsync()
    {
        await using var db = Open();
        var films = await db.Films.OrderBy(f => f.Id).ToListAsync();
        var screenings = await db.Screenings.Include(s => s.Auditorium).OrderBy(s => s.Id).ToListAsync();
        return
        [
            .. films.Select(f => $"{f.Id} {f.Slug} {f.ExternalId} {f.Facts} {f.Note} {string.Join('|', f.Genres)}"),
            .. screenings.Select(s => $"{s.Id} {s.ExternalId} {s.Film.Title} {s.Auditorium.Name} {s.SeatPlanId} {s.StartsAt:O} {s.EndsAt:O} {s.BusinessDate} {s.AdsMinutes} {string.Join('|', s.Attributes)} {s.Status}"),
        ];
    }

    public ValueTask DisposeAsync()
    {
        foreach (var file in new[] { path, $"{path}-wal", $"{path}-shm" })
            File.Delete(file);
        return ValueTask.CompletedTask;
    }
}
