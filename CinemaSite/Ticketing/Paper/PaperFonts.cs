using System.Reflection;
using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// The typefaces of everything that is printed, carried in the program, so that paper looks the same on every machine. All
/// digits of the text face are of one width.
/// </summary>
public sealed class PaperFonts : IFontResolver
{
    private const string Text = "Roboto Condensed";
    private const string Title = "Big Shoulders Display";

    private static readonly Assembly Here = typeof(PaperFonts).Assembly;

    static PaperFonts() => GlobalFontSettings.FontResolver ??= new PaperFonts();

    private PaperFonts() { }

    public static XFont Regular(double size) => new(Text, size, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault);

    public static XFont Bold(double size) => new(Text, size, XFontStyleEx.Bold, XPdfFontOptions.UnicodeDefault);

    /// <summary>For titles: the display face of the house where it has the letters, which are Latin.</summary>
    public static XFont Display(double size, string words) =>
        words.All(c => c < 0x250 || c is >= '\u2000' and <= '\u20AC')
            ? new(Title, size, XFontStyleEx.Regular, XPdfFontOptions.UnicodeDefault)
            : Bold(size * 0.85);

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) => familyName switch
    {
        Title => new("BigShouldersDisplay-ExtraBold"),
        _ => new(isBold ? "RobotoCondensed-Bold" : "RobotoCondensed-Regular"),
    };

    public byte[]? GetFont(string faceName)
    {
        using var file = Here.GetManifestResourceStream($"Paper.{faceName}.ttf")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
