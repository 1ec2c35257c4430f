namespace CinemaSite.Tests.Pages.Account;

public sealed class FormFieldTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task A_field_is_its_label_its_hint_and_its_input_bound_together()
    {
        var page = (await site.Browser().GetAsync("/account/sign-up")).Html;

        var input = page.GetElementById("Password")!;
        Assert.Equal(("password", "new-password", "Password-hint", "false"), (
            input.GetAttribute("type"), input.GetAttribute("autocomplete"), input.GetAttribute("aria-describedby"), input.GetAttribute("spellcheck")));
        Assert.Equal("Password", page.QuerySelector("label[for=Password]")!.TextContent);
        Assert.Equal("12 or more characters. A few words in a row work well.", page.GetElementById("Password-hint")!.TextContent);
        Assert.Equal("Phone (optional)", page.QuerySelector("label[for=Phone]")!.TextContent);
        Assert.Null(page.QuerySelector(".error-summary"));
    }

    [Fact]
    public async Task Choices_stand_in_a_group_of_their_own()
    {
        var group = (await site.Browser().GetAsync("/account/sign-up")).Html.GetElementById("Genres")!;

        Assert.Equal("What do you like to see? (optional)", group.QuerySelector("legend")!.TextContent);
        Assert.Equal(12, group.QuerySelectorAll("label.choice input[type=checkbox][name=Genres]").Length);
    }

    [Fact]
    public async Task Words_are_written_once_as_they_are_in_every_language()
    {
        var page = (await site.Browser().GetAsync("/es/account/sign-up")).Html;

        Assert.Equal("¿Qué te gusta ver? (opcional)", page.QuerySelector("#Genres legend")!.TextContent);
        Assert.Contains("Animación", page.QuerySelectorAll("#Genres label").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public async Task Several_problems_are_counted_and_each_leads_to_its_field()
    {
        var answer = await site.Browser().PostAsync("/es/account/sign-up", ("Name", ""), ("Email", "<b>\"x\"</b>"), ("Password", ""));

        var summary = answer.Html.QuerySelector(".error-summary")!;
        Assert.Equal("Hay tres cosas que corregir", summary.QuerySelector("h2")!.TextContent);
        Assert.Equal(["#Name", "#Email", "#Password"], summary.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
        Assert.All(summary.QuerySelectorAll("a"), a => Assert.NotNull(answer.Html.QuerySelector(a.GetAttribute("href")!)));
        Assert.Equal("<b>\"x\"</b>", answer.Html.GetElementById("Email")!.GetAttribute("value"));
    }
}
