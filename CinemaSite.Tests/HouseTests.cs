using System.Text.RegularExpressions;
using static CinemaSite.Tests.TheTree;

namespace CinemaSite.Tests;

/// <summary>The rules by which the house is built, so that nobody has to remember them.</summary>
public partial class HouseTests
{
    /// <summary>A feature uses only features before it. Data is the floor under all of them and, as the context and the demo cinema, knows them all.</summary>
    private static readonly string[] Features =
    [
        "Identity", "Catalog", "Seating", "Scheduling", "Programme", "Pricing", "Bookings", "Ticketing", "Notifications", "WaitingList", "Payments",
        "BoxOffice", "Reporting", "Web", "Pages",
    ];

    [Fact]
    public void A_feature_uses_only_features_before_it() => Assert.Empty(WrongWay(Site("*.cs", "*.cshtml", "*.razor")));

    [Theory]
    [InlineData("Bookings/HoldSeats.cs", "using CinemaSite.Payments;")]
    [InlineData("Bookings/HoldSeats.cs", "var state = Payments.PaymentState.Paid;")]
    [InlineData("Identity/User.cs", "/// <see cref=\"CinemaSite.Web.Visitor\"/>")]
    [InlineData("Web/Say.cs", "@using CinemaSite.Pages")]
    public void Dependence_the_wrong_way_would_be_seen(string path, string text) =>
        Assert.NotEmpty(WrongWay([new("CinemaSite/" + path, text)]));

    [Theory]
    [InlineData("Payments/Settle.cs", "using CinemaSite.Bookings; b => b.Payments.Count; CinemaSite.Payments.PaymentState.Paid")]
    [InlineData("Areas/Identity/Pages/Login.cshtml", "@using CinemaSite.Web")]
    [InlineData("Data/CinemaDbContext.cs", "using CinemaSite.Payments;")]
    public void Dependence_the_right_way_is_allowed(string path, string text) =>
        Assert.Empty(WrongWay([new("CinemaSite/" + path, text)]));

    [Fact]
    public void Every_folder_of_the_site_has_its_place_in_the_order()
    {
        string[] besides = ["Areas", "Data", "Resources"];

        Assert.Empty(Site("*.cs").Select(f => f.Folder).Where(f => f != "").Distinct().Except([.. Features, .. besides]));
    }

    [Fact]
    public void No_page_model_has_more_than_60_lines() => Assert.Empty(Longer(Site("*.cshtml.cs"), 60));

    [Fact]
    public void No_view_has_more_than_80_lines() => Assert.Empty(Longer(Site("*.cshtml", "*.razor"), 80));

    [Fact]
    public void No_file_has_more_than_200_lines() => Assert.Empty(Longer([.. Site("*.cs"), .. TestProjects("*.cs")], 200));

    [Fact]
    public void Program_has_at_most_40_lines() => Assert.Empty(Longer(Site("*.cs").Where(f => f.Path == "CinemaSite/Program.cs"), 40));

    [Fact]
    public void Nothing_inline_stands_in_a_page() => Assert.Empty(
        from file in Site("*.cshtml").Concat(Site("*.cs").Where(f => f.Path.Contains("TagHelpers", StringComparison.Ordinal)))
        from Match match in SomethingInline().Matches(file.Text)
        select $"{file.Path}: {match.Value}");

    [Fact]
    public void No_code_of_the_site_reads_the_clock_asks_for_a_role_or_blocks_a_thread() => Assert.Empty(
        from file in Site("*.cs", "*.cshtml", "*.razor")
        from Match match in Shortcut().Matches(file.Text)
        select $"{file.Path}: {match.Value}");

    [Theory]
    [InlineData("<script>alert(1)</script>"), InlineData("<p style=\"color: red\">"), InlineData("<p style='color: red'>")]
    [InlineData("<button onclick=\"go()\">"), InlineData("@Html.Raw(note)"), InlineData("<a href=\"javascript:go()\">")]
    public void Something_inline_would_be_seen(string text) => Assert.Matches(SomethingInline(), text);

    [Theory, InlineData("<script src=\"/a.js\"></script>"), InlineData("<p class=\"style\">"), InlineData("<option value=\"1\">")]
    public void What_is_not_inline_is_allowed(string text) => Assert.DoesNotMatch(SomethingInline(), text);

    private static IEnumerable<string> WrongWay(IEnumerable<SourceFile> files) =>
        from file in files
        let own = Array.IndexOf(Features, file.Folder is "Areas" ? "Pages" : file.Folder)
        where own >= 0
        from Match use in NameOfAFeature().Matches(file.Text)
        let other = Array.IndexOf(Features, use.Groups[1].Value + use.Groups[2].Value)
        where other > own
        select $"{file.Path} uses {use.Value}";

    private static IEnumerable<string> Longer(IEnumerable<SourceFile> files, int most) =>
        files.Where(f => f.Lines > most).Select(f => $"{f.Path} has {f.Lines} lines");

    /// <summary>"CinemaSite.Payments", or "Payments.Payment" as it may be said within the site.</summary>
    [GeneratedRegex(@"\bCinemaSite\.(?!Tests)([A-Z]\w+)|(?<![\w.""/])([A-Z][a-zA-Z]+)(?=\.[A-Z])")]
    private static partial Regex NameOfAFeature();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style\b|\sstyle=|\son[a-z]+=[""']|javascript:|Html\.Raw", RegexOptions.IgnoreCase)]
    private static partial Regex SomethingInline();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now\b|IsInRole\(|Thread\.Sleep|\.GetAwaiter\(\)\.GetResult\(\)|\bTODO\b|\bFIXME\b|FromSqlRaw|NotImplementedException")]
    private static partial Regex Shortcut();
}
