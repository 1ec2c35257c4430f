using System.Net;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CinemaSite.Catalog.Posters.Uploads;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Ticketing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Web;

/// <summary>What docker-compose.yml sets is read by somebody. The containers themselves are not started here.</summary>
public sealed partial class ComposeTests
{
    private static readonly Dictionary<string, Type> Sections = new()
    {
        ["CinemaSite"] = typeof(RoleOptions),
        ["Database"] = typeof(DatabaseOptions),
        ["Email"] = typeof(EmailOptions),
        ["Payments"] = typeof(PaymentOptions),
        ["Posters"] = typeof(PosterOptions),
        ["Proxy"] = typeof(ProxyOptions),
        ["Site"] = typeof(SiteOptions),
    };

    [Fact]
    public async Task Every_setting_that_it_gives_the_site_is_one()
    {
        var settings = Setting().Matches(await File.ReadAllTextAsync(Compose())).Select(m => KeyValuePair.Create(m.Groups[1].Value.Replace("__", ":", StringComparison.Ordinal), (string?)m.Groups[2].Value)).ToList();
        Assert.True(settings.Count > 8);

        Assert.All(settings, setting =>
        {
            var section = new ConfigurationBuilder().AddInMemoryCollection([setting]).Build().GetSection(setting.Key.Split(':')[0]);
            Assert.NotNull(section.Get(Sections[section.Key], binder => binder.ErrorOnUnknownConfiguration = true));
        });
    }

    [Theory]
    [InlineData("172.18.0.5", true), InlineData("192.168.3.4", true), InlineData("203.0.113.9", false)]
    public void The_word_of_a_proxy_counts_if_it_is_in_a_network_that_is_named(string address, bool believed)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Proxy:Networks", "172.16.0.0/12, 192.168.0.0/16")]).Build());
        services.AddProxies();
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;
        Assert.Equal(believed, options.KnownIPNetworks.Any(network => network.Contains(IPAddress.Parse(address))));
    }

    private static string Compose([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../../docker-compose.yml");

    [GeneratedRegex("""^\s+([A-Z]\w+__\w+):\s*"?([^"\n]*)"?\s*$""", RegexOptions.Multiline)]
    private static partial Regex Setting();
}
