using CinemaSite.Data.Demo;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Hosting;

namespace CinemaSite.Tests.Identity;

public sealed class DemoAccountsTests(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task Each_role_has_one_person_who_can_sign_in_however_often_the_site_starts()
    {
        await site.Services.AddDemoAccountsAsync();
        var lines = await site.Services.AddDemoAccountsAsync();

        Assert.Equal("Customer  moviegoer@example.com", lines[0]);
        Assert.Equal("Password of all five: velvet curtain rising", lines[^1]);
        await site.RunAsync(async (Accounts accounts) =>
        {
            foreach (var role in Roles.All)
            {
                var person = Assert.Single(await accounts.GetUsersInRoleAsync(role));
                Assert.True(person.EmailConfirmed && await accounts.CheckPasswordAsync(person, DemoAccounts.Password));
            }
        });
    }

    [Fact]
    public async Task Nobody_is_added_in_production()
    {
        await using var production = site.WithWebHostBuilder(web => web.UseEnvironment("Production").UseSetting("Payments:AllowSimulated", "true"));

        await Assert.ThrowsAsync<InvalidOperationException>(production.Services.AddDemoAccountsAsync);
    }
}
