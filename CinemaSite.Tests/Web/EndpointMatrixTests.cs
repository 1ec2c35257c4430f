using System.Net;
using System.Runtime.CompilerServices;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages;

namespace CinemaSite.Tests.Web;

/// <summary>
/// endpoints.txt says who may open what; whoever adds or changes a page reads it anew and writes it down there
/// (CINEMA_REVIEW=1 writes the file as the site is now).
/// </summary>
public sealed class EndpointMatrixTests(TheSite site) : IClassFixture<TheSite>
{
    /// <summary>Shown in the place of another answer, whatever the verb was.</summary>
    private static readonly string[] OnlySayWhatHappened = ["/error", "/status/{code:int}"];

    [Fact]
    public async Task Everybody_may_open_what_the_reviewed_list_says_and_nothing_else()
    {
        var header = $"{"",-65}  {string.Join("  ", EndpointMatrix.Callers.Select(c => $"{c,-9}"))}".TrimEnd();
        string[] found = [header, .. await EndpointMatrix.LinesAsync(site)];
        if (Environment.GetEnvironmentVariable("CINEMA_REVIEW") == "1")
            await File.WriteAllLinesAsync(Reviewed(), found);

        Assert.Equal(await File.ReadAllLinesAsync(Reviewed()), found);
    }

    [Theory]
    [InlineData("/manage"), InlineData("/boxoffice"), InlineData("/door")]
    public async Task Every_page_of_the_staff_asks_for_an_ability(string folder) => Assert.DoesNotContain(
        await EndpointMatrix.DoorsAsync(site),
        door => (door.Route == folder || door.Route.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase))
            && door.Abilities.All(ability => ability == "signed in"));

    [Theory]
    [InlineData(null), InlineData(Roles.Admin)]
    public async Task Every_post_without_a_token_is_a_bad_request(string? role)
    {
        var browser = role is null ? new(site.Visitor()) : await site.StaffAsync(role);
        var posts = (await EndpointMatrix.DoorsAsync(site)).Where(d => d is { Verb: "POST", IsPage: true } && (role is not null || d.Abilities.Count == 0))
            .Where(d => !OnlySayWhatHappened.Contains(d.Route)).ToList();

        Assert.True(posts.Count > 5);
        foreach (var door in posts)
            Assert.True(HttpStatusCode.BadRequest == (await EndpointMatrix.AskAsync(browser, door)).Status, door.Route);
    }

    private static string Reviewed([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "endpoints.txt");
}
