using System.Text.RegularExpressions;
using static CinemaSite.Tests.TheTree;

namespace CinemaSite.Tests;

/// <summary>The rules by which the house is built, so that nobody has to remember them.</summary>
public partial class HouseTests
{
    /// <summary>A feature uses only features before it. Data is the floor under all of them and, as the context and the demo cinema, knows them all.</summary>
    private static readonly string[] Features =
    [
        "Identity", "Catalog", "Seating", "Scheduling", "Programme", "Pricing", "Bookings", "Ticketing", "Notifications", "Payments",
        "BoxOffice", "Reporting", "Web", "Pages",
    ];

    [Fact]
    public void A_feature_uses_only_features_before_it()
    {
        var wrongWay =
            from file in Site("*.cs", "*.cshtml", "*.razor")
            let own = Array.IndexOf(Features, file.Folder is "Areas" ? "Pages" : file.Folder)
            where own >= 0
            from Match use in NameOfAFeature().Matches(file.Text)
            let other = Array.IndexOf(Features, use.Groups[1].Value)
            where other > own
            select $"{file.Path} uses {use.Value}";

        Assert.Empty(wrongWay);
    }

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

    [Fact]
    public void Dependence_the_wrong_way_would_be_seen() =>
        Assert.Matches(NameOfAFeature(), "using CinemaSite.Payments;");

    private static IEnumerable<string> Longer(IEnumerable<SourceFile> files, int most) =>
        files.Where(f => f.Lines > most).Select(f => $"{f.Path} has {f.Lines} lines");

    [GeneratedRegex(@"\bCinemaSite\.(?!Tests)([A-Z]\w+)")]
    private static partial Regex NameOfAFeature();

    [GeneratedRegex(@"<script(?![^>]*\bsrc=)|<style\b|\sstyle=""|\son[a-z]+=""|javascript:|Html\.Raw", RegexOptions.IgnoreCase)]
    private static partial Regex SomethingInline();

    [GeneratedRegex(@"DateTime(Offset)?\.(Utc)?Now\b|IsInRole\(|Thread\.Sleep|\.GetAwaiter\(\)\.GetResult\(\)|\bTODO\b|\bFIXME\b|FromSqlRaw|NotImplementedException")]
    private static partial Regex Shortcut();
}
