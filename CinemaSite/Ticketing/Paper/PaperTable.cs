using PdfSharp.Drawing;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// A table with its head on every page. Cells wrap; a column of numbers stands to the right. The first column may be a box to
/// tick with a pen.
/// </summary>
/// <param name="columns">Head, share of the width, and whether it holds numbers.</param>
public sealed class PaperTable(PaperDocument paper, IReadOnlyList<PaperColumn> columns, double size = 10)
{
    private const double Gap = 8;
    private const double Air = 8;

    private readonly XPen hair = new(XColors.Gray, 0.4);
    private double RowLead => size * 1.3;

    public void Head()
    {
        paper.Need(RowLead * 3);
        Draw([.. columns.Select(c => c.Head)], isBold: true, size * 0.85);
        paper.Ink.DrawLine(new XPen(XColors.Black, 0.8), paper.Left, paper.Y, paper.Right, paper.Y);
    }

    /// <param name="box">Draws in front of the row, in a square as high as its first line.</param>
    public void Row(IReadOnlyList<string> cells, bool bold = false, Action<XRect>? box = null)
    {
        if (paper.Need(HeightOf(cells, bold, size)))
            Head();
        var top = paper.Y;
        Draw(cells, bold, size);
        box?.Invoke(new XRect(paper.Left, top + Air / 2, size, size));
        paper.Ink.DrawLine(hair, paper.Left, paper.Y, paper.Right, paper.Y);
    }

    private void Draw(IReadOnlyList<string> cells, bool isBold, double points)
    {
        var x = paper.Left;
        var height = HeightOf(cells, isBold, points);
        foreach (var (column, cell) in columns.Zip(cells))
        {
            var (width, font) = (WidthOf(column), FontOf(column, isBold, points));
            var baseline = paper.Y + Air / 2 + points * 0.92;
            foreach (var line in paper.Lines(cell, font, width - Gap))
            {
                paper.At(column.IsNumber ? x + width : x, baseline, line, font, toTheRight: column.IsNumber);
                baseline += RowLead;
            }

            x += width;
        }

        paper.Move(height);
    }

    private double HeightOf(IReadOnlyList<string> cells, bool isBold, double points) =>
        Air - 2 + RowLead * columns.Zip(cells).Max(c => paper.Lines(c.Second, FontOf(c.First, isBold, points), WidthOf(c.First) - Gap).Count);

    private static XFont FontOf(PaperColumn column, bool isBold, double points) =>
        isBold || column.IsBold ? PaperFonts.Bold(points) : PaperFonts.Regular(points);

    private double WidthOf(PaperColumn column) => paper.Width * column.Share / columns.Sum(c => c.Share);
}

public sealed record PaperColumn(string Head, double Share, bool IsNumber = false, bool IsBold = false);
