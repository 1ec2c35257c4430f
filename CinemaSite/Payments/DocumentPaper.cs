using System.Net.Mime;
using CinemaSite.Resources;
using CinemaSite.Ticketing.Paper;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;

namespace CinemaSite.Payments;

/// <summary>Prints a document.</summary>
public sealed class DocumentPaper(IStringLocalizer<Strings> t)
{
    public const string ContentType = MediaTypeNames.Application.Pdf;

    private const double Label = 130;

    public byte[] Print(DocumentSheet sheet)
    {
        using var paper = new PaperDocument($"{sheet.Title}, {sheet.Seller[0]}", sheet.IssuedAt);
        paper.Title(sheet.Seller[0]);
        foreach (var line in sheet.Seller.Skip(1))
            paper.Text(line);
        paper.Move(28);
        paper.Text(sheet.Title, 18, bold: true);
        paper.Move(6);
        foreach (var fact in sheet.Facts)
            Fact(paper, fact);

        paper.Move(18);
        Table(paper, t["Charged"], sheet.Lines, sheet.Total, sheet.Taxes);
        if (sheet.Payments.Count > 0)
        {
            paper.Move(18);
            Table(paper, t["Payment"], sheet.Payments, null, []);
        }

        return paper.Finish((page, pages) => $"{sheet.Title} · {t["Page {0} of {1}", page, pages].Value}");
    }

    private void Table(PaperDocument paper, string head, IReadOnlyList<DocumentWords> lines, DocumentWords? total, IReadOnlyList<DocumentWords> taxes)
    {
        var table = new PaperTable(paper, [new(head, 4), new(t["Amount"], 1, IsNumber: true)], 11);
        table.Head();
        foreach (var line in lines)
            table.Row([line.What, line.Value]);
        if (total is not null)
            table.Row([total.What, total.Value], bold: true);
        foreach (var tax in taxes)
            table.Row([tax.What, tax.Value]);
    }

    private static void Fact(PaperDocument paper, DocumentWords fact)
    {
        foreach (var (line, i) in paper.Lines(fact.Value, PaperFonts.Regular(11), paper.Width - Label).Select((line, i) => (line, i)))
        {
            paper.Need(16);
            if (i == 0)
                paper.At(paper.Left, paper.Y + 11, fact.What, PaperFonts.Regular(11), ink: XBrushes.DimGray);
            paper.At(paper.Left + Label, paper.Y + 11, line, PaperFonts.Regular(11));
            paper.Move(16);
        }
    }
}
