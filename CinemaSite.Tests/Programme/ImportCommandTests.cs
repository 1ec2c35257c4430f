using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Programme;
using CinemaSite.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Programme;

public class ImportCommandTests
{
    [Fact]
    public async Task It_prints_what_it_added_and_then_what_it_left()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var (code, output, error) = await RunAsync(rio, Files.Path("rio-savoy.json"), "--shift-to", "2026-02-01");
        Assert.Equal((0, ""), (code, error));
        Assert.Contains("add: screening Sun 1 Feb 2026 14:30, Screen 1: Zootropolis 2\n", output, StringComparison.Ordinal);
        Assert.EndsWith("Added 132, changed 0, left 0.\n", output, StringComparison.Ordinal);

        (code, output, error) = await RunAsync(rio, Files.Path("rio-savoy.json"), "--shift-to=2026-02-01", "--cinema", "rio");
        Assert.Equal((0, ""), (code, error));
        Assert.EndsWith("Added 0, changed 0, left 132.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_only_says_so()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var (code, output, _) = await RunAsync(rio, "--dry-run", Files.Path("rio-savoy.json"));
        Assert.Equal(0, code);
        Assert.EndsWith("Dry run, nothing was changed: would add 132, change 0, leave 0.\n", output, StringComparison.Ordinal);
        Assert.Empty(await rio.ContentsAsync());
    }

    [Fact]
    public async Task Bad_input_is_a_line_each_and_exit_code_2()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, Files.RioWith(e =>
        {
            e[0]!["Title"] = null;
            e.Performance(1982837)["StartTime"] = "";
        }));
        var (code, output, error) = await RunAsync(rio, file);
        File.Delete(file);
        Assert.Equal((2, ""), (code, output));
        Assert.Equal(
            $"{file}: Events[0]: has no title\n{file}: Events[7].Performances[0] (Hamnet): has no start time\n2 problems; nothing was changed.\n",
            error);
        Assert.Empty(await rio.ContentsAsync());
    }

    [Theory]
    [InlineData("which file?")]
    [InlineData("--when is not an option", "x.json", "--when", "now")]
    [InlineData("--cinema needs a value", "x.json", "--cinema")]
    [InlineData("--shift-to wants a date like 2026-01-31, not \"tomorrow\"", "x.json", "--shift-to", "tomorrow")]
    [InlineData("one file at a time: x.json or y.json?", "x.json", "y.json")]
    [InlineData("/nowhere/x.json: cannot be read (", "/nowhere/x.json")]
    public async Task What_was_typed_wrong_is_said(string line, params string[] args)
    {
        await using var rio = await ACinemaFile.RioAsync();
        var (code, _, error) = await RunAsync(rio, args);
        Assert.Equal(2, code);
        Assert.StartsWith(line, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_layout_becomes_the_next_plan_of_an_auditorium()
    {
        await using var rio = await ACinemaFile.RioAsync();
        var layout = Files.Path("bhd-seat-layout.json");
        Assert.Equal(2, (await RunAsync(rio, layout)).Code);

        const string plan = "seat plan 2 for Screen 1 of Rio: 156 seats in 13 rows (38 Standard, 108 VIP, 10 Couple)\n";
        Assert.StartsWith($"would add: {plan}", (await RunAsync(rio, layout, "--auditorium", "screen 1", "--dry-run")).Output, StringComparison.Ordinal);
        Assert.StartsWith($"add: {plan}", (await RunAsync(rio, layout, "--auditorium", "Screen 1")).Output, StringComparison.Ordinal);
        Assert.StartsWith("leave: Screen 1 of Rio: seat plan 2 has these seats already\n", (await RunAsync(rio, layout, "--auditorium", "Screen 1")).Output, StringComparison.Ordinal);
        Assert.StartsWith("add: auditorium Studio of Rio\nadd: seat plan 1 for Studio of Rio: ", (await RunAsync(rio, layout, "--auditorium", "Studio")).Output, StringComparison.Ordinal);

        await using var db = rio.Open();
        Assert.Equal([1, 2, 1, 1], await db.SeatPlans.OrderBy(p => p.Auditorium.Name).ThenBy(p => p.Version).Select(p => p.Version).ToListAsync());
    }

    [Fact]
    public async Task Only_live_holds_and_sold_seats_keep_a_screening_where_it_is()
    {
        await using var rio = await ACinemaFile.RioAsync();
        await rio.ImportAsync(Files.Rio);
        var now = rio.Clock.GetUtcNow().UtcDateTime;
        var (sold, held, over) = (1, 2, 3);
        await using (var db = rio.Open())
        {
            var seat = await db.SeatPlans.SelectMany(p => p.Seats).Select(s => s.Id).FirstAsync();
            foreach (var (screening, until) in new[] { (sold, (DateTime?)null), (held, now.AddMinutes(5)), (over, now) })
            {
                var booking = Booking.Hold(screening, new Holder($"{screening}", null), 1, "GBP", "en", now, now);
                db.Add(SeatClaim.For(booking, screening, seat, until));
            }

            await db.SaveChangesAsync();
        }

        await using var services = Services(rio);
        await using var scope = services.CreateAsyncScope();
        var answer = await scope.ServiceProvider.GetRequiredService<SoldScreenings>()([.. Enumerable.Range(1, 2500)], TestContext.Current.CancellationToken);
        Assert.Equal([sold, held], answer.Order());
    }

    private static async Task<(int Code, string Output, string Error)> RunAsync(ACinemaFile cinema, params string[] args)
    {
        await using var services = Services(cinema);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = await ImportCommand.RunAsync(services, args, output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString(), error.ToString());
    }

    private static ServiceProvider Services(ACinemaFile cinema)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(cinema.Clock);
        services.AddScoped<CinemaDbContext>(_ => cinema.Open());
        services.AddProgrammeImport();
        return services.BuildServiceProvider();
    }
}
