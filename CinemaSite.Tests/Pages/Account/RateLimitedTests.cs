using System.Net;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Pages.Account;

public sealed class RateLimitedTests : IAsyncLifetime
{
    private readonly TheSite site = new TheSite().With("RateLimits:sign-in", "2").With("RateLimits:sign-up", "2");

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/reset-password")]
    [InlineData("/account/sign-up")]
    [InlineData("/account/forgot-password")]
    [InlineData("/account/send-again")]
    public async Task Who_sends_a_form_too_often_is_told_when_to_come_back_and_may_still_read(string page)
    {
        var visitor = site.Visitor();
        using var empty = new FormUrlEncodedContent([]);
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(page, empty)).StatusCode);

        var refused = await visitor.PostAsync(page, empty);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        var read = await visitor.GetAsync(page);
        Assert.Equal("", string.Join("\n", site.Faults.Seen.Take(1)));
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();
}
