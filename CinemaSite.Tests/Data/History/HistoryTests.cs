using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Data.History;

public sealed class HistoryTests : SiteTests
{
    [Fact]
    public async Task A_change_is_told_with_who_when_before_and_after()
    {
        await RenameAsync("The Rio", "The Ritz");

        var entry = (await EntriesAsync()).Single();
        Assert.Equal(("Changed the cinema", "Cinema", "The Ritz", "manager@staff.example"), (entry.What, entry.Subject, entry.SubjectName, entry.UserName));
        Assert.Equal(TheSite.Noon.UtcDateTime, entry.At);
        Assert.Equal([new ToldChange($"Cinema {entry.SubjectId}", "Name", "The Rio", "The Ritz")], entry.Told());
    }

    [Fact]
    public async Task Saving_without_a_change_leaves_no_entry()
    {
        await RenameAsync("The Rio", "The Rio");

        Assert.Empty(await EntriesAsync());
    }

    [Fact]
    public async Task A_change_that_comes_to_nothing_leaves_no_entry()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => RenameAsync("The Rio", "The Ritz", fail: true));

        Assert.Empty(await EntriesAsync());
        Assert.Empty(await BreaksAsync());
    }

    [Fact]
    public async Task Twenty_members_of_staff_at_once_make_one_chain()
    {
        await ACinema.With().InAsync(Site);
        var by = await Site.ActorAsync();
        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => Task.Run(() => Site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            await db.RecordAsync(by, new Deed("Changed the film", "Film", $"{n}", $"Film {n}"), CancellationToken.None);
            return true;
        }, CancellationToken.None)))));

        Assert.Equal(Enumerable.Range(1, 20), (await EntriesAsync()).Select(e => e.Number));
        Assert.Empty(await BreaksAsync());
    }

    [Theory]
    [InlineData("UserName", "somebody@else.example", "history: entry 2 is not what was written")]
    [InlineData("After", "{}", "history: entry 2 is not what was written")]
    public async Task An_entry_that_was_edited_is_found(string column, string value, string said)
    {
        await ThreeChangesAsync();
        await Site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(e => EF.Property<string>(e, column), value)));

        Assert.Equal([said], await BreaksAsync());
    }

    [Fact]
    public async Task An_entry_that_was_edited_with_its_hash_no_longer_leads_to_the_next()
    {
        await ThreeChangesAsync();
        await Site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.UserName, "x")));
        var forged = (await EntriesAsync())[1].ComputeHash();
        await Site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Hash, forged)));

        Assert.Equal(["history: entry 3 does not follow the one before it"], await BreaksAsync());
    }

    [Theory]
    [InlineData(1, "history: entry 1 is missing")]
    [InlineData(2, "history: entry 2 is missing")]
    [InlineData(3, "history: 3 entries were written and it ends with 2")]
    public async Task An_entry_that_was_taken_out_is_missed(int number, string said)
    {
        await ThreeChangesAsync();
        await Site.RunAsync((CinemaDbContext db) => db.History.Where(e => e.Number == number).ExecuteDeleteAsync());

        Assert.Equal([said], await BreaksAsync());
    }

    private async Task ThreeChangesAsync()
    {
        await RenameAsync("The Rio", "The Ritz");
        await RenameAsync("The Ritz", "The Rex");
        await RenameAsync("The Rex", "The Roxy");
    }

    private async Task RenameAsync(string from, string to, bool fail = false)
    {
        if (!await Site.RunAsync((CinemaDbContext db) => db.Cinemas.AnyAsync()))
            await ACinema.With().InAsync(Site);
        await Site.RunAsync((CinemaDbContext db) => db.Cinemas.ExecuteUpdateAsync(set => set.SetProperty(c => c.Name, from)));
        var by = await Site.ActorAsync();
        await Site.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            var cinema = await db.Cinemas.SingleAsync();
            cinema.Name = to;
            await db.SaveAndRecordAsync(by, "Changed the cinema", cinema, cinema.Name, CancellationToken.None);
            return fail ? throw new InvalidOperationException() : true;
        }, CancellationToken.None));
    }

    private Task<List<HistoryEntry>> EntriesAsync() =>
        Site.RunAsync((CinemaDbContext db) => db.History.AsNoTracking().OrderBy(e => e.Number).ToListAsync());

    private Task<IReadOnlyList<string>> BreaksAsync() => Site.RunAsync((CinemaDbContext db) => db.BreaksInHistoryAsync(CancellationToken.None));
}
