using System.Diagnostics;
using CinemaSite.Tests.Pages.Account;

namespace CinemaSite.Tests.Identity;

public sealed class SignInUnderLoadTests(AccountSite site) : IClassFixture<AccountSite>
{
    private const int SignIns = 20;

    /// <summary>A site that hashed all twenty on pool threads would answer nothing until they are done.</summary>
    [Fact]
    public async Task Twenty_sign_ins_at_once_do_not_keep_anybody_else_waiting()
    {
        var watcher = site.Browser();
        await watcher.GetAsync("/healthz");
        var browsers = Enumerable.Range(0, SignIns).Select(_ => site.Browser()).ToList();
        foreach (var browser in browsers)
            await browser.GetAsync("/account/sign-in");

        var start = Stopwatch.GetTimestamp();
        var signIns = Task.WhenAll(browsers.Select(browser =>
            Task.Run(() => browser.PostAsync("/account/sign-in", ("Email", AccountSite.NewAddress()), ("Password", "not the right one")))));
        var longest = TimeSpan.Zero;
        var answered = 0;
        while (!signIns.IsCompleted)
        {
            var asked = Stopwatch.GetTimestamp();
            await watcher.GetAsync("/healthz");
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
            answered++;
            await Task.Delay(10);
        }

        await signIns;
        var all = Stopwatch.GetElapsedTime(start);
        Assert.True(answered >= SignIns / 2, $"Only {answered} answers in {all.TotalMilliseconds:0} ms");
        Assert.True(longest < all / 4, $"The slowest answer took {longest.TotalMilliseconds:0} ms of {all.TotalMilliseconds:0} ms");
    }
}
