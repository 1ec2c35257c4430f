using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Concurrency;

/// <summary>
/// How seats should not be sold: look whether somebody has the seat, and if nobody has, write it down. On the same server as
/// the real site, at POST /naive/{seat}, so that the same rush can be sent there.
/// </summary>
internal sealed class NaiveShop(string file) : IStartupFilter
{
    public static void In(TheSite site)
    {
        var shop = new NaiveShop(Path.Combine(site.Database.Folder, "naive.db"));
        using (var book = shop.Open())
            book.Database.EnsureCreated();
        site.With(services => services.AddSingleton<IStartupFilter>(shop));
    }

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/naive", naive => naive.Run(SellAsync));
        next(app);
    };

    private async Task SellAsync(HttpContext context)
    {
        var seat = int.Parse(context.Request.Path.Value!.TrimStart('/'), null);
        await using var sales = Open();
        if (await sales.Sales.AnyAsync(s => s.SeatId == seat))
        {
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return;
        }

        sales.Add(new Sale { SeatId = seat });
        await sales.SaveChangesAsync();
    }

    private SalesBook Open() => new(new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString);

    private sealed class Sale
    {
        public int Id { get; init; }

        public required int SeatId { get; init; }
    }

    private sealed class SalesBook(string database) : DbContext(new DbContextOptionsBuilder().UseSqlite(database).Options)
    {
        public DbSet<Sale> Sales => Set<Sale>();
    }

    /// <summary>A buyer who comes to this shop.</summary>
    internal sealed class Buyer(HttpClient browser, int seat) : IBuyer
    {
        public async Task<Answer?> ArriveAsync()
        {
            using var _ = await browser.GetAsync(new Uri("/healthz", UriKind.Relative));
            return null;
        }

        public async Task<Answer> PressAsync()
        {
            using var answer = await browser.PostAsync(new Uri($"/naive/{seat}", UriKind.Relative), null);
            return answer.IsSuccessStatusCode ? new Answer.Yours("", [seat]) : new Answer.Refused(answer.StatusCode.ToString());
        }
    }
}
