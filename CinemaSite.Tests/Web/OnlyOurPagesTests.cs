using System.Net;
using System.Reflection;
using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web;

public sealed class OnlyOurPagesTests(TheSite site) : IClassFixture<TheSite>
{
    private static readonly HashSet<string> Ours =
        [.. typeof(Program).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => item.Identifier)];

    private IReadOnlyList<RouteEndpoint> Endpoints =>
        [.. site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    [Fact]
    public void Every_page_that_has_an_address_is_our_own()
    {
        var pages = Endpoints.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().ToList();

        Assert.True(pages.Count > 20);
        Assert.All(pages, page => Assert.Contains(page.RelativePath, Ours));
    }

    [Fact]
    public void Nothing_is_left_below_the_address_of_Identitys_package() =>
        Assert.DoesNotContain(Endpoints, e => e.RoutePattern.RawText!.TrimStart('/').StartsWith("Identity", StringComparison.OrdinalIgnoreCase));

    [Theory]
    [InlineData("/Identity/Account/Login")]
    [InlineData("/Identity/Account/Register")]
    [InlineData("/Identity/Account/ExternalLogin")]
    [InlineData("/Identity/Account/LoginWith2fa")]
    [InlineData("/Identity/Account/LoginWithRecoveryCode")]
    [InlineData("/Identity/Account/Manage")]
    [InlineData("/Identity/Account/Manage/TwoFactorAuthentication")]
    [InlineData("/Identity/Account/Manage/Passkeys")]
    [InlineData("/es/Identity/Account/Manage/EnableAuthenticator")]
    [InlineData("/Identity/Error")]
    [InlineData("/Identity/css/site.css")]
    [InlineData("/Identity/lib/bootstrap/dist/js/bootstrap.js")]
    public async Task What_the_package_brings_besides_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.Visitor().GetAsync(address)).StatusCode);
}
