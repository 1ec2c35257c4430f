using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.BoxOffice;

/// <summary>The power fails in the middle of a sale.</summary>
public sealed class TornSaleTests : SiteTests
{
    private readonly TornPaper paper = new();

    public TornSaleTests() => Site.With(services =>
    {
        services.ConfigureDbContext<SqliteCinemaDbContext>((_, options) => options.AddInterceptors(paper));
        services.ConfigureDbContext<SqlServerCinemaDbContext>((_, options) => options.AddInterceptors(paper));
    });

    [Fact]
    public async Task A_sale_that_fails_before_its_receipt_is_written_leaves_nothing()
    {
        var till = await ATill.OpenAsync(Site, await ACinema.With().InAsync(Site));
        var code = await till.VoucherAsync(500);
        var reference = await till.HoldAsync("A1", "A2");

        paper.IsTorn = true;
        await Assert.ThrowsAsync<IOException>(() => till.SellAsync(reference, new Tender(Cash: 1900, Vouchers: [code])));

        Assert.Equal((BookingStatus.Held, null), ((await till.BookingAsync(reference)).Status, (await till.BookingAsync(reference)).ReceiptNumber));
        Assert.Equal(500, await till.BalanceAsync(code));
        Assert.Equal("", await till.LegsAsync(reference));
        Assert.False(await Site.RunAsync((CinemaDbContext db) => db.LedgerLines.AnyAsync(l => l.Kind == LedgerKind.Sale)));
        await Site.AssertInvariantsAsync();

        paper.IsTorn = false;
        Assert.Null(await till.SellAsync(reference, new Tender(Cash: 1900, Vouchers: [code])));
    }

    private sealed class TornPaper : SaveChangesInterceptor
    {
        public bool IsTorn { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
            DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            IsTorn && eventData.Context!.ChangeTracker.Entries<Document>().Any() ? throw new IOException("The paper is torn.") : new(result);
    }
}
