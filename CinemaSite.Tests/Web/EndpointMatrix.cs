using System.Net;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages;
using CinemaSite.Tests.Pages.Account;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Web;

/// <summary>One address of the site and one verb that it answers, out of the routing table.</summary>
public sealed record Door(string Route, string Verb, bool IsPage, IReadOnlyList<string> Abilities)
{
    /// <summary>An address that fits the route; nothing stands there, so only the door itself answers.</summary>
    public string Address => "/" + string.Join('/', Route.TrimStart('/').Split('/').Select(Filled));

    private static string Filled(string part)
    {
        while (part.IndexOf('{', StringComparison.Ordinal) is >= 0 and var from)
        {
            var to = part.IndexOf('}', from);
            var parameter = part[(from + 1)..to];
            var value = parameter.StartsWith('*') ? "" : parameter.Contains(":length(12)", StringComparison.Ordinal) ? "abcdefabcdef" : "999999";
            part = part[..from] + value + part[(to + 1)..];
        }

        return part;
    }
}

/// <summary>Who may open what: asked of the site itself, door by door, as everybody who might come.</summary>
public static class EndpointMatrix
{
    public static readonly IReadOnlyList<string> Callers = ["anonymous", .. Roles.All.Select(r => r.ToLowerInvariant())];

    public static async Task<IReadOnlyList<Door>> DoorsAsync(TheSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var doors = new List<Door>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            if (IsFile(endpoint))
                continue;
            var page = endpoint.Metadata.GetMetadata<PageActionDescriptor>();
            string[] abilities = [.. endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "signed in")];
            foreach (var verb in page is null ? Verbs(endpoint) : Verbs((await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods))
                doors.Add(new(route, verb, page is not null, abilities));
        }

        return [.. doors.DistinctBy(d => (d.Route, d.Verb)).OrderBy(d => d.Route, StringComparer.Ordinal).ThenBy(d => d.Verb, StringComparer.Ordinal)];
    }

    /// <summary>A line for each door: "GET /manage/films  sign in | no | no | no | yes | yes".</summary>
    public static async Task<IReadOnlyList<string>> LinesAsync(TheSite site)
    {
        List<Browser> callers = [new(site.Visitor())];
        foreach (var role in Roles.All)
            callers.Add(await site.StaffAsync(role));

        var lines = new List<string>();
        foreach (var door in await DoorsAsync(site))
        {
            var line = $"{door.Verb,-4} {door.Route,-60}";
            foreach (var caller in callers)
                line += $"  {Word(await AskAsync(caller, door)),-9}";
            lines.Add(line.TrimEnd());
        }

        return lines;
    }

    public static Task<Answer> AskAsync(Browser browser, Door door) =>
        door.Verb == "POST" ? browser.SendAsync(door.Address, ("nothing", "at all")) : browser.GetAsync(door.Address);

    private static string Word(Answer answer) => answer switch
    {
        { Status: HttpStatusCode.Found, Location: { } to } when to.Contains("/account/sign-in?", StringComparison.Ordinal) => "sign in",
        { Status: HttpStatusCode.Found, Location: { } to } when to.Contains("/account/no-access", StringComparison.Ordinal) => "no",
        { Status: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => "no",
        _ => "yes",
    };

    private static IEnumerable<string> Verbs(IEnumerable<HandlerMethodDescriptor> handlers) =>
        handlers.Select(h => h.HttpMethod.ToUpperInvariant()).Append("GET").Distinct();

    private static IEnumerable<string> Verbs(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } verbs ? verbs.Where(v => v != "HEAD") : ["GET", "POST"];

    private static bool IsFile(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(m => m.GetType().Name is "StaticAssetDescriptor" or "BuildAssetMetadata");
}
