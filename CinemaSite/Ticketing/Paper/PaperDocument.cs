using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// A document of A4 pages that is written from the top down; <see cref="Y"/> is where the next thing goes. Lengths are points
/// (1/72 inch). What does not fit on a page begins the next one.
/// </summary>
public sealed class PaperDocument : IDisposable
{
    public const double Margin = 42;

    private readonly PdfDocument pdf = new();
    private readonly List<XGraphics> pages = [];

    /// <param name="madeAt">UTC; the same document made at the same time reads the same.</param>
    public PaperDocument(string title, DateTime madeAt)
    {
        (pdf.Info.Title, pdf.Info.Creator) = (title, "CinemaSite");
        (pdf.Info.CreationDate, pdf.Info.ModificationDate) = (madeAt, madeAt);
        NewPage();
    }

    public double Y { get; private set; }

    public double Left => Margin;

    public double Right { get; private set; }

    public double Width => Right - Left;

    public double Bottom { get; private set; }

    public int Pages => pages.Count;

    /// <summary>For what the words and lines of this class do not draw.</summary>
    public XGraphics Ink => pages[^1];

    public void NewPage()
    {
        var page = pdf.AddPage();
        page.Size = PageSize.A4;
        (Right, Bottom, Y) = (page.Width.Point - Margin, page.Height.Point - Margin - 14, Margin);
        pages.Add(XGraphics.FromPdfPage(page));
    }

    /// <summary>A new page, unless so much is left on this one; true when it began one.</summary>
    public bool Need(double height)
    {
        if (Y + height <= Bottom)
            return false;

        NewPage();
        return true;
    }

    public void Move(double down) => Y += down;

    /// <summary>A title in the display face, on as many lines as it takes.</summary>
    public void Title(string words, double size = 30) => Write(words, PaperFonts.Display(size, words), 1.1);

    public void Heading(string words)
    {
        Need(60);
        Move(10);
        Write(words, PaperFonts.Bold(12), 1.4);
    }

    /// <summary>A paragraph.</summary>
    public void Text(string words, double size = 10, bool bold = false) =>
        Write(words, bold ? PaperFonts.Bold(size) : PaperFonts.Regular(size), 1.35);

    public void Rule(double thickness = 0.8)
    {
        Ink.DrawLine(new XPen(XColors.Black, thickness), Left, Y, Right, Y);
        Move(4);
    }

    /// <summary>Words on the line that <paramref name="baseline"/> is, from the left or, where asked, up to the right.</summary>
    public void At(double x, double baseline, string words, XFont font, bool toTheRight = false, XBrush? ink = null) =>
        Ink.DrawString(words, font, ink ?? XBrushes.Black, toTheRight ? x - Ink.MeasureString(words, font).Width : x, baseline);

    /// <summary>Words in the middle of a box.</summary>
    public void Centred(XRect box, string words, XFont font, XBrush? ink = null) =>
        Ink.DrawString(words, font, ink ?? XBrushes.Black, box, XStringFormats.Center);

    /// <summary>The words on lines that are no wider than this. A word that is wider is cut.</summary>
    public IReadOnlyList<string> Lines(string words, XFont font, double width)
    {
        List<string> lines = [];
        foreach (var paragraph in words.Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Cut(w, font, width)))
            {
                if (line != "" && !Fits($"{line} {word}", font, width))
                {
                    lines.Add(line);
                    line = "";
                }

                line = line == "" ? word : $"{line} {word}";
            }

            lines.Add(line);
        }

        return lines;
    }

    /// <summary>The finished file.</summary>
    /// <param name="foot">What stands at the foot of a page, from its number and how many there are.</param>
    public byte[] Finish(Func<int, int, string> foot)
    {
        for (var i = 0; i < pages.Count; i++)
        {
            var (words, font) = (foot(i + 1, pages.Count), PaperFonts.Regular(8));
            pages[i].DrawString(words, font, XBrushes.Black, Right - pages[i].MeasureString(words, font).Width, Bottom + 14 + 8);
            pages[i].Dispose();
        }

        using var bytes = new MemoryStream();
        pdf.Save(bytes);
        return bytes.ToArray();
    }

    public void Dispose() => pdf.Dispose();

    private void Write(string words, XFont font, double leading)
    {
        foreach (var line in Lines(words, font, Width))
        {
            Need(font.Size * leading);
            At(Left, Y + font.Size, line, font);
            Move(font.Size * leading);
        }
    }

    private bool Fits(string words, XFont font, double width) => Ink.MeasureString(words, font).Width <= width;

    private IEnumerable<string> Cut(string word, XFont font, double width)
    {
        while (word.Length > 1 && !Fits(word, font, width))
        {
            var length = word.Length - 1;
            while (length > 1 && !Fits(word[..length], font, width))
                length--;
            yield return word[..length];
            word = word[length..];
        }

        yield return word;
    }
}
