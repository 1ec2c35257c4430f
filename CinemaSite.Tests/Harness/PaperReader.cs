using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.Content;
using PdfSharp.Pdf.Content.Objects;
using PdfSharp.Pdf.IO;

namespace CinemaSite.Tests.Harness;

/// <summary>Reads back what stands on the pages of a PDF of ours: the words of a line together, from the top down.</summary>
public static partial class PaperReader
{
    /// <summary>All lines of all pages.</summary>
    public static IReadOnlyList<string> Lines(byte[] file) => [.. Pages(file).SelectMany(page => page)];

    /// <summary>The lines of each page; what stands apart on a line is apart by " | ".</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Pages(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var pdf = PdfReader.Open(stream, PdfDocumentOpenMode.Import);
        return [.. pdf.Pages.Cast<PdfPage>().Select(LinesOf)];
    }

    private static IReadOnlyList<string> LinesOf(PdfPage page) =>
    [
        .. PiecesOf(page)
            .GroupBy(p => Math.Round(p.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => string.Join(" | ", line.OrderBy(p => p.X).Select(p => p.Text)))
    ];

    private static IEnumerable<(double X, double Y, string Text)> PiecesOf(PdfPage page)
    {
        var fonts = page.Resources.Elements.GetDictionary("/Font");
        var (x, y, letters) = (0d, 0d, new Dictionary<string, string>());
        foreach (var step in ContentReader.ReadContent(page).OfType<COperator>())
        {
            switch (step.OpCode.OpCodeName)
            {
                case OpCodeName.BT:
                    (x, y) = (0, 0);
                    break;
                case OpCodeName.Tf:
                    letters = LettersOf(Followed(fonts!.Elements[((CName)step.Operands[0]).Name]));
                    break;
                case OpCodeName.Td:
                    (x, y) = (x + Number(step.Operands[0]), y + Number(step.Operands[1]));
                    break;
                case OpCodeName.Tj:
                    yield return (x, y, Read(((CString)step.Operands[0]).Value, letters));
                    break;
            }
        }
    }

    private static string Read(string glyphs, Dictionary<string, string> letters) =>
        string.Concat(glyphs.Chunk(2).Select(two => letters[string.Concat(two.Select(c => ((int)c).ToString("X2", CultureInfo.InvariantCulture)))]));

    private static Dictionary<string, string> LettersOf(PdfDictionary font) =>
        BfRange().Matches(Encoding.Latin1.GetString(Followed(font.Elements["/ToUnicode"]).Stream.UnfilteredValue))
            .DistinctBy(m => m.Groups[1].Value)
            .ToDictionary(m => m.Groups[1].Value, m => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(m.Groups[2].Value)));

    private static PdfDictionary Followed(PdfItem? item) => (PdfDictionary)(item is PdfReference to ? to.Value : item!);

    private static double Number(CObject number) => number is CInteger whole ? whole.Value : ((CReal)number).Value;

    [GeneratedRegex("<([0-9A-F]{4})>\\s*<[0-9A-F]{4}>\\s*<([0-9A-F]+)>", RegexOptions.IgnoreCase)]
    private static partial Regex BfRange();
}
