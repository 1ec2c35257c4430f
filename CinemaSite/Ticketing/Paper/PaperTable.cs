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

    private readonly XPen hair = new(XColors.Gray, 0.4);
    private double RowLead => size * 1.3;

    public void Head()
    {
        paper.Need(RowLead * 3);
        Draw([.. columns.Select(c => c.Head)], PaperFonts.Bold(size * 0.85));
        paper.Ink.DrawLine(new XPen(XColors.Black, 0.8), paper.Left, paper.Y, paper.Right, paper.Y);
    }

    /// <param name="box">Draws in front of the row, in a square as high as its first line.</param>
    public void Row(IReadOnlyList<string> cells, bool bold = false, Action<XRect>? box = null)
    {
        var font = bold ? PaperFonts.Bold(size) : PaperFonts.Regular(size);
        if (paper.Need(HeightOf(cells, font)))
            Head();
        var top = paper.Y;
        Draw(cells, font);
        box?.Invoke(new XRect(paper.Left, top + 3, size, size));
        paper.Ink.DrawLine(hair, paper.Left, paper.Y, paper.Right, paper.Y);
    }

    private void Draw(IReadOnlyList<string> cells, XFont font)
    {
        var x = paper.Left;
        var height = HeightOf(cells, font);
        foreach (var (column, cell) in columns.Zip(cells))
        {
            var width = WidthOf(column);
            var baseline = paper.Y + 3 + font.Size * 0.92;
            foreach (var line in paper.Lines(cell, font, width - Gap))
            {
                paper.At(column.IsNumber ? x + width : x, baseline, line, font, toTheRight: column.IsNumber);
                baseline += RowLead;
            }

            x += width;
        }

        paper.Move(height);
    }

    private double HeightOf(IReadOnlyList<string> cells, XFont font) =>
        6 + RowLead * columns.Zip(cells).Max(c => paper.Lines(c.Second, font, WidthOf(c.First) - Gap).Count);

    private double WidthOf(PaperColumn column) => paper.Width * column.Share / columns.Sum(c => c.Share);
}

public sealed record PaperColumn(string Head, double Share, bool IsNumber = false);
