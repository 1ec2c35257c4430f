using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Notifications;

/// <summary>A mail server that wants STARTTLS and a password: nothing leaves the house without either, and nothing is lost for it.</summary>
public sealed class ProtectedSmtpTrials : IAsyncLifetime
{
    private readonly TheSite site = new();
    private ASmtpServer server = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ASmtpServer.StartAsync(isProtected: true);
        server.ServeTo(site, ASmtpServer.Password);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task A_mail_travels_under_protection()
    {
        await SellAsync();
        Assert.Equal(1, await SendAsync());
        await server.ReachAsync("STARTTLS");
        await server.ReachAsync("AUTH");
        await server.ReachAsync("STORED");
        await AssertArrivedOnceAsync();
    }

    [Fact]
    public async Task A_run_signs_in_once()
    {
        var cinema = await ACinema.With().InAsync(site);
        foreach (var seat in new[] { "A1", "A2", "A3" })
            await site.SellAsync(cinema, [seat]);
        await server.FailAsync("AUTH", "454 4.7.0 You were here a moment ago", times: 9, after: 1);
        Assert.Equal((3, 1), (await SendAsync(), server.Connections));
        Assert.Equal(3, server.Arrivals.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_password_that_was_changed_at_the_server_holds_mail_up_until_it_is_right_again()
    {
        await SellAsync();
        await RestartAsync(isProtected: true, password: "another");
        Assert.Equal(0, await SendAsync());
        Assert.Contains("does not know Email:UserName and Email:Password", await ErrorAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(ASmtpServer.Password, await ErrorAsync(), StringComparison.Ordinal);

        await RestartAsync(isProtected: true);
        await AssertSentLaterAsync();
    }

    [Fact]
    public async Task A_server_that_offers_no_protection_is_not_trusted()
    {
        await SellAsync();
        await RestartAsync(isProtected: false);
        Assert.Equal(0, await SendAsync());
        Assert.Contains("does not support the STARTTLS extension", await ErrorAsync(), StringComparison.Ordinal);

        await RestartAsync(isProtected: true);
        await AssertSentLaterAsync();
    }

    [Theory, InlineData("STARTTLS", "454 4.7.0 TLS not available"), InlineData("STARTTLS", "cut"), InlineData("AUTH", "454 4.7.0 Temporary failure"), InlineData("AUTH", "cut")]
    public async Task A_server_that_cannot_protect_it_now_gets_it_later(string step, string does)
    {
        await SellAsync();
        await server.FailAsync(step, does, times: 9);
        Assert.Equal(0, await SendAsync());
        await server.MendAsync();
        await AssertSentLaterAsync();
    }

    [Fact]
    public async Task A_server_with_a_certificate_that_nobody_vouches_for_is_not_trusted()
    {
        site.With("Email:CertificateFile", "");
        await SellAsync();
        Assert.Equal(0, await SendAsync());
        Assert.Equal($"The mail server 127.0.0.1:{server.Port} has no certificate that this machine trusts; see Email:CertificateFile", await ErrorAsync());
        Assert.Empty(server.Arrivals);
    }

    private async Task SellAsync() => await site.SellAsync(await ACinema.With().InAsync(site), ["A1"]);

    private Task<int> SendAsync() => site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));

    private async Task<string> ErrorAsync() => Assert.Single(await site.OutboxAsync()).LastError!;

    private async Task RestartAsync(bool isProtected, string password = ASmtpServer.Password)
    {
        await server.StopAsync();
        await server.StartAgainAsync(isProtected, password);
    }

    private async Task AssertSentLaterAsync()
    {
        Assert.Empty(server.Arrivals);
        site.Wait(minutes: 1);
        Assert.Equal(1, await SendAsync());
        await AssertArrivedOnceAsync();
    }

    private async Task AssertArrivedOnceAsync()
    {
        var message = Assert.Single(await site.OutboxAsync());
        Assert.Equal((true, message.MessageId), (message.SentAt is not null, Assert.Single(server.Arrivals).Id));
    }
}
