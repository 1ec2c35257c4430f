using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CinemaSite.Bookings;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages;

namespace CinemaSite.Tests.Web.Api;

public sealed class ScannerTests : SiteTests
{
    private ACinema cinema = null!;
    private string code = "";
    private string key = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        code = await Site.SellOneAsync(cinema, "A1 Student");
        var admin = await Site.ActorAsync(Roles.Admin);
        key = await Site.RunAsync((MakeApiKey make) => make.RunAsync("Handheld 2", admin, CancellationToken.None));
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task A_scanner_lets_somebody_in_and_says_all_that_it_shows()
    {
        var (status, answer) = await AskAsync(code, new { nonce = "scan-0001", screeningId = cinema.ScreeningId });

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(
            """{"status":"active","answer":"admitted","reason":"Admitted. At 19:00:00.","film":"Ran","auditorium":"Screen 1","startsAt":"2026-03-02T19:30:00+00:00","seat":"A1","ticketType":"Student","eligibility":"With a student card","usedAt":"2026-03-02T19:00:00+00:00"}""",
            answer.GetRawText());
        Assert.Equal("Used 19:00", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task The_second_scan_says_when_and_by_which_scanner_and_the_same_nonce_says_the_same()
    {
        await AskAsync(code, new { nonce = "scan-0001" });
        Site.WaitUntil("19:42");

        Assert.Equal("used alreadyAdmitted Already in. Let in at 19:00 by Handheld 2.", Told(await AskAsync(code, new { nonce = "scan-0002" })));
        Assert.Equal("active admitted Admitted. At 19:00:00.", Told(await AskAsync(code, new { nonce = "scan-0001" })));
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(TicketCode.New(), new { nonce = "scan-0001" })).Status);
    }

    [Fact]
    public async Task What_is_not_let_in_is_invalid_for_a_reason()
    {
        var other = await ACinema.With(screening: "Ikiru").InAsync(Site);

        Assert.Equal("invalid wrongScreening Wrong screening. It is for Ran, Screen 1, 19:30.", Told(await AskAsync(code, new { nonce = "scan-0001", screeningId = other.ScreeningId })));
        Assert.Equal("invalid unknown Unknown code. This is no ticket of this house. Look the name up in the list.", Told(await AskAsync(TicketCode.New(), new { nonce = "scan-0002" })));
        Assert.Equal("active valid Valid.", Told(await AskAsync(code, new { nonce = "scan-0003", admit = false })));
        Assert.Equal(HttpStatusCode.Conflict, (await AskAsync(code, new { nonce = "scan-0003" })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(code, new { nonce = "scan-0004", screeningId = 999 })).Status);
        Assert.Equal("Active", await Site.StandsAsync(code));
    }

    [Theory]
    [InlineData("{}"), InlineData("{\"nonce\":\"short\"}"), InlineData("{\"nonce\":\"has a blank in it\"}"), InlineData("{\"nonce\":8}"), InlineData("not json"), InlineData("null")]
    public async Task A_body_without_a_nonce_is_refused_with_a_problem(string body)
    {
        using var content = new StringContent(body, null, "application/json");
        var response = await SendAsync(content, ("X-Api-Key", key));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task Only_a_key_that_counts_opens_the_door()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("nonce", "scan-0001")]);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await SendAsync(form, ("X-Api-Key", key))).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Body())).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Body(), ("Authorization", "Bearer cinema_000000"))).StatusCode);

        var admin = await Site.ActorAsync(Roles.Admin);
        Assert.True(await Site.RunAsync((RevokeApiKey revoke) => revoke.RunAsync(1, admin, CancellationToken.None)));
        var refused = await SendAsync(Body(), ("Authorization", $"Bearer {key}"));
        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.Equal("Active", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task The_browser_of_an_usher_asks_with_a_header_that_no_form_can_send()
    {
        var visitor = Site.Visitor();
        var usher = await Site.StaffAsync(visitor, Roles.Usher);
        Assert.Equal(HttpStatusCode.BadRequest, (await usher.SendAsync(Path, Body())).Status);

        visitor.DefaultRequestHeaders.Add("X-Requested-With", "scanner");
        var answer = await usher.SendAsync(Path, Body());
        Assert.Equal((HttpStatusCode.OK, "admitted"), (answer.Status, JsonDocument.Parse(answer.Body).RootElement.GetProperty("answer").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Site.StaffAsync(Roles.Customer)).SendAsync(Path, Body())).Status);
    }

    [Fact]
    public async Task Too_many_unknown_codes_are_told_to_wait_and_tickets_are_not()
    {
        for (var i = 0; i < 30; i++)
            await AskAsync(TicketCode.New(), new { nonce = $"scan-{i:D4}" });
        var refused = await SendAsync(Body("scan-9999"), TicketCode.New(), ("X-Api-Key", key));

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (refused.StatusCode, refused.Headers.RetryAfter!.Delta));
        Assert.Equal("active admitted Admitted. At 19:00:00.", Told(await AskAsync(code, new { nonce = "scan-0100" })));
    }

    [Fact]
    public async Task An_admin_makes_a_key_sees_it_once_and_revokes_it()
    {
        var admin = await Site.StaffAsync(Roles.Admin);
        await admin.SubmitAsync("/manage/staff/keys", "Make the key", ("Name", "Handheld 3"));
        var secret = (await admin.GetAsync("/manage/staff/keys")).Html.QuerySelector(".api-key")!.TextContent;
        Assert.Null((await admin.GetAsync("/manage/staff/keys")).Html.QuerySelector(".api-key"));
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Body(), ("X-Api-Key", secret))).StatusCode);

        await admin.SubmitAsync("/manage/staff/keys", "Revoke");
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(Body("scan-0002"), ("X-Api-Key", secret))).StatusCode);
        Assert.DoesNotContain(secret[7..], (await admin.GetAsync("/manage/history")).Body, StringComparison.Ordinal);
    }

    private string Path => $"/api/v1/tickets/{code}/validate";

    private static JsonContent Body(string nonce = "scan-0001") => JsonContent.Create(new { nonce });

    private async Task<(HttpStatusCode Status, JsonElement Answer)> AskAsync(string ticket, object body)
    {
        var response = await SendAsync(JsonContent.Create(body), ticket, ("Authorization", $"Bearer {key}"));
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    private Task<HttpResponseMessage> SendAsync(HttpContent body, params (string Name, string Value)[] headers) => SendAsync(body, code, headers);

    private Task<HttpResponseMessage> SendAsync(HttpContent body, string ticket, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/tickets/{ticket}/validate") { Content = body };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return Site.Visitor().SendAsync(request);
    }

    private static string Told((HttpStatusCode, JsonElement Answer) asked) =>
        string.Join(' ', new[] { "status", "answer", "reason" }.Select(name => asked.Answer.GetProperty(name).GetString()));
}
