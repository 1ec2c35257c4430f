using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Identity;

public sealed class AccountsTests : IAsyncLifetime
{
    private readonly TheSite site = new();

    [Fact]
    public async Task Only_a_few_passwords_are_hashed_at_once()
    {
        var hasher = new SlowHasher();
        await using var slow = site.WithWebHostBuilder(web => web.ConfigureTestServices(services =>
            services.AddSingleton<IPasswordHasher<User>>(hasher)));
        var services = slow.Services;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<Accounts>().HashAsync(new User { Name = "" }, "x");
        })));

        Assert.InRange(hasher.MostAtOnce, 1, Math.Max(1, Environment.ProcessorCount / 2));
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private sealed class SlowHasher : IPasswordHasher<User>
    {
        private int now;

        public int MostAtOnce { get; private set; }

        public string HashPassword(User user, string password)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref now));
            Thread.Sleep(20);
            Interlocked.Decrement(ref now);
            return "hash";
        }

        public PasswordVerificationResult VerifyHashedPassword(User user, string hashedPassword, string providedPassword) =>
            PasswordVerificationResult.Failed;
    }
}
