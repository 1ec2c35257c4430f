using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace CinemaSite.Web;

/// <summary>Whose word is taken for who visits and how, configured under "Proxy". A proxy on the same machine is always believed.</summary>
public sealed class ProxyOptions : IValidatableObject
{
    /// <summary>The networks that proxies are in: "10.0.0.0/8,172.16.0.0/12".</summary>
    public string Networks { get; init; } = "";

    private string[] Parts => Networks.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public IEnumerable<IPNetwork> All => Parts.Select(IPNetwork.Parse);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        Parts.Where(part => !IPNetwork.TryParse(part, out _)).Select(part => new ValidationResult($"Proxy:Networks has {part}, which is no network such as 10.0.0.0/8."));
}

public static class Proxies
{
    public static void AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration("Proxy").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((options, proxies) =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var network in proxies.Value.All)
                options.KnownIPNetworks.Add(network);
        });
    }
}
