using System.Net;
using System.Text;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Pages.Manage;

public sealed class CustomerPagesTests(TheSite site) : IClassFixture<TheSite>
{
    [Fact]
    public async Task A_manager_finds_a_customer_and_sees_no_secret_of_theirs()
    {
        await PersonAsync("Olga Orlova", "olga@example.org");
        await PersonAsync("Petra Pan", "petra@example.org");
        var manager = await site.StaffAsync();

        var list = await manager.GetAsync("/manage/customers?q=orlova");
        var link = Assert.Single(list.Html.QuerySelectorAll("tbody th a"));
        var page = await manager.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Olga Orlova", page.Heading);
        var user = await site.RunAsync((CinemaDbContext db) => db.Users.SingleAsync(u => u.Email == "olga@example.org"));
        Assert.DoesNotContain(user.PasswordHash!, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(user.SecurityStamp!, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_admin_takes_the_customers_out_and_the_history_says_how_many()
    {
        await PersonAsync("=HYPERLINK(\"http://evil.example\")", "formula@example.org");
        var manager = await site.StaffAsync();
        Assert.Null((await manager.GetAsync("/manage/customers")).Html.QuerySelector("form[action$='/export']"));
        var refused = await manager.SendAsync("/manage/customers/export");
        Assert.Contains("/account/no-access", refused.Location!, StringComparison.Ordinal);

        var admin = await site.StaffAsync(Roles.Admin);
        var file = await ExportAsync(admin);

        Assert.Equal((HttpStatusCode.OK, "text/csv"), (file.Status, file.Response.Content.Headers.ContentType!.MediaType));
        var bytes = await file.Response.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\"", file.Body, StringComparison.Ordinal);
        var customers = await site.RunAsync((CinemaDbContext db) => db.CustomersFound(null).CountAsync());
        var entry = await site.RunAsync((CinemaDbContext db) => db.History.SingleAsync(e => e.What == "Exported the customers"));
        Assert.Equal(("admin@staff.example", $"{{\"Customer all\":{{\"Customers\":\"{customers}\"}}}}"), (entry.UserName, entry.After));
    }

    [Theory]
    [InlineData("=1+1"), InlineData("+1"), InlineData("-1"), InlineData("@SUM(A1)"), InlineData("\t=1"), InlineData("\r=1")]
    public void What_a_spreadsheet_would_run_is_text(string name)
    {
        var line = Encoding.UTF8.GetString(ExportCustomers.Write([new(1, name, "a@b.example", null, "en", default, null, 0)])).Split('\n', 2)[1];

        Assert.StartsWith("\"'" + name, line, StringComparison.Ordinal);
    }

    private static async Task<Answer> ExportAsync(Browser admin)
    {
        var form = (await admin.GetAsync("/manage/customers")).Html.QuerySelector("form[action$='/export']")!;
        var token = form.QuerySelector("input[type=hidden]")!;
        return await admin.SendAsync(form.GetAttribute("action")!, (token.GetAttribute("name")!, token.GetAttribute("value")!));
    }

    private Task PersonAsync(string name, string email) => site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = name, UserName = email, Email = email, EmailConfirmed = true };
        Assert.True((await accounts.CreateAsync(user, Desk.Password)).Succeeded);
        await accounts.AddToRoleAsync(user, Roles.Customer);
    });
}
