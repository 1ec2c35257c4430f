using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Web;

namespace CinemaSite.Tests.Web;

public sealed class CreateAdminCommandTests(TheSite site) : IClassFixture<TheSite>
{
    private const string Password = "four green umbrellas";

    [Fact]
    public async Task An_admin_is_made_whose_address_needs_no_confirmation()
    {
        var (code, output, error) = await RunAsync(["first@example.org"], Password, Password);

        Assert.Equal((0, "first@example.org is an admin now.", ""), (code, output, error));
        await site.RunAsync(async (Accounts accounts) =>
        {
            var admin = (await accounts.FindByEmailAsync("first@example.org"))!;
            Assert.True(admin.EmailConfirmed);
            Assert.Equal(TheSite.Noon.UtcDateTime, admin.RegisteredAt);
            Assert.Equal([Roles.Admin], await accounts.GetRolesAsync(admin));
            Assert.True(await accounts.CheckPasswordAsync(admin, Password));
        });
    }

    [Fact]
    public async Task Somebody_with_an_account_becomes_an_admin_and_keeps_their_password()
    {
        await site.RunAsync(async (Accounts accounts) =>
            Assert.True((await accounts.CreateAsync(new User { Name = "Ana", UserName = "ana@example.org", Email = "ana@example.org" }, Password)).Succeeded));

        var (code, output, _) = await RunAsync(["ana@example.org"]);

        Assert.Equal((0, "ana@example.org is an admin now."), (code, output));
        await site.RunAsync(async (Accounts accounts) =>
        {
            var admin = (await accounts.FindByEmailAsync("ana@example.org"))!;
            Assert.True(await accounts.IsInRoleAsync(admin, Roles.Admin));
            Assert.True(await accounts.CheckPasswordAsync(admin, Password));
        });
    }

    [Theory]
    [InlineData("", "Name one e-mail address: create-admin EMAIL")]
    [InlineData("nobody", "Name one e-mail address: create-admin EMAIL")]
    [InlineData("a@example.org b@example.org", "Name one e-mail address: create-admin EMAIL")]
    [InlineData("a@example.org", "The two passwords are not the same.", "four green umbrellas", "four grey umbrellas")]
    [InlineData("a@example.org", "Choose a password of 12 or more characters.", "short", "short")]
    [InlineData("a@example.org", "Choose a password of 12 or more characters.")]
    public async Task Bad_input_gets_one_sentence_and_makes_nobody(string args, string sentence, params string[] typed)
    {
        var (code, output, error) = await RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), typed);

        Assert.Equal((2, "", sentence), (code, output, error));
        Assert.Null(await site.RunAsync((Accounts accounts) => accounts.FindByEmailAsync("a@example.org")));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string[] args, params string[] typed)
    {
        var answers = new Queue<string>(typed);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await CreateAdminCommand.RunAsync(
            site.Services, args, _ => answers.TryDequeue(out var answer) ? answer : null, output, error);
        return (code, output.ToString().Trim(), error.ToString().Trim());
    }
}
