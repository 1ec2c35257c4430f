using System.Globalization;
using System.Text.RegularExpressions;
using CinemaSite.Reporting.Charts;
using static CinemaSite.Tests.TheTree;

namespace CinemaSite.Tests.Reporting.Charts;

/// <summary>The colours of charts, as the style sheet has them for both themes and the pictures in mails for paper.</summary>
public sealed partial class InkTests
{
    private static readonly Dictionary<string, (string Paper, string Night)> Colours =
        Colour().Matches(Site("report.css").Single().Text).ToDictionary(m => m.Groups["name"].Value, m => (m.Groups["paper"].Value, m.Groups["night"].Value));

    public static TheoryData<int> Tones => [1, 2, 3, 4, 5, 6];

    [Theory, MemberData(nameof(Tones))]
    public void A_number_is_read_on_its_cell_by_day_and_by_night(int tone)
    {
        var (cell, letters) = (Colours[$"heat-{tone}"], Colours[$"on-heat-{tone}"]);

        Assert.True(Contrast(cell.Paper, letters.Paper) >= 4.5, $"by day {Contrast(cell.Paper, letters.Paper):0.00}");
        Assert.True(Contrast(cell.Night, letters.Night) >= 4.5, $"by night {Contrast(cell.Night, letters.Night):0.00}");
    }

    [Fact]
    public void The_tones_go_one_way_in_each_theme()
    {
        var (paper, night) = (Colours.Where(c => c.Key.StartsWith("heat-", StringComparison.Ordinal)).Select(c => Light(c.Value.Paper)).ToList(), Colours.Where(c => c.Key.StartsWith("heat-", StringComparison.Ordinal)).Select(c => Light(c.Value.Night)).ToList());

        Assert.Equal(6, paper.Count);
        Assert.Equal(paper.OrderDescending(), paper);
        Assert.Equal(night.Order(), night);
    }

    [Fact]
    public void A_cell_has_an_edge_that_is_seen_on_the_paper_of_a_mail() =>
        Assert.True(Contrast(Hex(Ink.Axis), "#fffdf7") >= 3 && PaperInks.Of(Ink.Heat1).Last().Color == PaperInks.ColourOf(Ink.Axis) && Hex(Ink.Nothing) == Hex(Ink.Axis));

    [Theory, MemberData(nameof(Tones))]
    public void A_mail_has_the_colours_of_the_page_by_day(int tone)
    {
        Assert.Equal(Colours[$"heat-{tone}"].Paper, Hex(Ink.Heat1 + (tone - 1)));
        Assert.Equal(Colours[$"on-heat-{tone}"].Paper, Hex(Ink.OnHeat1 + (tone - 1)));
    }

    private static string Hex(Ink ink) => PaperInks.ColourOf(ink) is var c ? $"#{c.Red:x2}{c.Green:x2}{c.Blue:x2}" : "";

    private static double Contrast(string one, string other) =>
        (Math.Max(Light(one), Light(other)) + 0.05) / (Math.Min(Light(one), Light(other)) + 0.05);

    /// <summary>The relative luminance of WCAG.</summary>
    private static double Light(string colour)
    {
        var parts = Enumerable.Range(0, 3).Select(i => int.Parse(colour.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4)).ToList();
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }

    [GeneratedRegex("--(?<name>(on-)?heat-[1-6]): light-dark\\((?<paper>#[0-9a-f]{6}), (?<night>#[0-9a-f]{6})\\);")]
    private static partial Regex Colour();
}
