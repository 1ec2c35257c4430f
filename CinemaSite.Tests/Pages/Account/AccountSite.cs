using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Pages.Account;

/// <summary>The site with its post room, and what a person does on its account pages.</summary>
public sealed partial class AccountSite : IAsyncLifetime
{
    public const string Password = "four green umbrellas";

    private readonly TheSite host = new();
    private readonly Letters letters = new();
    private WebApplicationFactory<Program>? site;

    public IServiceProvider Services => Site.Services;

    public Microsoft.Extensions.Time.Testing.FakeTimeProvider Clock => host.Clock;

    public int Hashes => ((CountingHasher)Services.GetRequiredService<IPasswordHasher<User>>()).Hashes;

    public int LettersWaiting => letters.Waiting;

    private WebApplicationFactory<Program> Site =>
        site ??= host.WithWebHostBuilder(web => web.ConfigureTestServices(services =>
        {
            letters.Use(services);
            services.AddSingleton<IPasswordHasher<User>, CountingHasher>();
        }));

    public static string NewAddress() => $"p{Guid.NewGuid():N}@example.org";

    public Browser Browser() => new(Site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public Task<IReadOnlyList<Mail>> DeliverAsync() => letters.DeliverAsync(Services);

    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> use) where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<User?> UserAsync(string email) => WithAsync((CinemaDbContext db) =>
        db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Email == email));

    public Task<User> PersonAsync(string? email = null, bool confirmed = true, string role = Roles.Customer) => WithAsync(async (Accounts accounts) =>
    {
        email ??= NewAddress();
        var user = new User { Name = "Ana Whitfield", UserName = email, Email = email, EmailConfirmed = confirmed };
        Assert.True((await accounts.CreateAsync(user, Password)).Succeeded);
        await accounts.AddToRoleAsync(user, role);
        return user;
    });

    public async Task<Browser> SignedInAsync(User user)
    {
        var browser = Browser();
        var page = await browser.PostAsync("/account/sign-in", ("Email", user.Email!), ("Password", Password));
        Assert.Equal("/account", page.Location);
        return browser;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (site is not null)
            await site.DisposeAsync();
        await host.DisposeAsync();
    }
}

public sealed class Browser(HttpClient client)
{
    public async Task<Answer> GetAsync(string path) => await Answer.ReadAsync(await client.GetAsync(path));

    /// <summary>Opens the page, fills in its form, hidden fields included, and sends it.</summary>
    public async Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await GetAsync(path);
        var form = page.Html.QuerySelectorAll("main form").First(f => f.QuerySelector("[name=__RequestVerificationToken]") is not null);
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
        return await SendAsync(form.GetAttribute("action") is { Length: > 0 } action ? action : path, [.. hidden, .. fields]);
    }

    public Task<Answer> SendAsync(string path, params (string Name, string Value)[] fields) =>
        SendAsync(path, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

    public async Task<Answer> SendAsync(string path, HttpContent form) => await Answer.ReadAsync(await client.PostAsync(path, form));

    public async Task<HttpResponseMessage> FetchAsync(string path) => await client.GetAsync(path);
}

public sealed partial record Answer(HttpStatusCode Status, string? Location, string Body, HttpResponseMessage Response)
{
    public IDocument Html { get; } = new HtmlParser().ParseDocument(Body);

    public string Heading => Html.QuerySelector("h1")!.TextContent.Trim();

    public IReadOnlyList<string> Errors => [.. Html.QuerySelectorAll(".error-summary li").Select(e => e.TextContent)];

    public string? Notice => Html.QuerySelector(".notice")?.TextContent.Trim();

    /// <summary>The page without what differs every time: its antiforgery token.</summary>
    public string Sameness => Token().Replace(Body, "");

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode, response.Headers.Location?.ToString(), await response.Content.ReadAsStringAsync(), response);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"[^\"]*\"")]
    private static partial Regex Token();
}
