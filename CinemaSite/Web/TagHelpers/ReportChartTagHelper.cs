using System.Globalization;
using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Web.TagHelpers;

/// <summary>
/// The chart of a report as SVG, &lt;report-chart chart="part.Chart" currency="@report.Currency" /&gt;. What a shape is drawn for
/// is its class, and the theme knows the colour. The table beside it says the same.
/// </summary>
[HtmlTargetElement("report-chart", Attributes = "chart,currency", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ReportChartTagHelper(ChartLayout layout, IStringLocalizer<Strings> t) : TagHelper
{
    public ReportChart Chart { get; set; } = null!;

    public string Currency { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var drawing = layout.Draw(Chart, Currency);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        foreach (var (name, value) in new[]
        {
            ("class", "chart"), ("width", N(drawing.Width)), ("height", N(drawing.Height)), ("viewBox", $"0 0 {N(drawing.Width)} {N(drawing.Height)}"),
            ("role", "img"), ("aria-label", t["Chart: {0}. The table says the same.", drawing.Title].Value),
        })
            output.Attributes.SetAttribute(name, value);
        foreach (var shape in drawing.Shapes)
            output.Content.AppendHtml(Draw(shape));
    }

    private static TagBuilder Draw(Shape shape)
    {
        var tag = shape switch
        {
            Box b => Html.Tag("rect", "", ("x", N(b.X)), ("y", N(b.Y)), ("width", N(b.Width)), ("height", N(b.Height)), ("rx", b.Round == 0 ? null : N(b.Round))),
            Line l => Html.Tag("line", "", ("x1", N(l.X1)), ("y1", N(l.Y1)), ("x2", N(l.X2)), ("y2", N(l.Y2))),
            Curve c => Html.Tag("path", "", ("d", $"M{N(c.X1)} {N(c.Y)}Q{N((c.X1 + c.X2) / 2)} {N(c.Y + 2 * c.Sag)} {N(c.X2)} {N(c.Y)}")),
            Letters w => Html.Tag("text", w.Text, ("x", N(w.X)), ("y", N(w.Y)), ("font-size", N(w.Size)), ("text-anchor", w.Anchor == Anchor.Start ? null : w.Anchor.ToString().ToLowerInvariant())),
            _ => throw new ArgumentOutOfRangeException(nameof(shape), shape.GetType().Name, "No such shape."),
        };
        tag.Attributes["class"] = "ink-" + shape.Ink.ToString().ToLowerInvariant();
        if (shape.Told is { } told)
            tag.InnerHtml.AppendHtml(Html.Tag("title", told));
        return tag;
    }

    private static string N(double number) => Math.Round(number, 2).ToString(CultureInfo.InvariantCulture);
}
