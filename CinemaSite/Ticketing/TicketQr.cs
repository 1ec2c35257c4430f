using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;
using QRCoder;

namespace CinemaSite.Ticketing;

/// <summary>
/// A ticket's QR code. Its text is an address in capitals ("HTTPS://HOST/T/CODE"), which a QR code packs into fewer
/// modules than small letters; the site answers to either. The quiet zone of four modules is part of the picture.
/// </summary>
public sealed class TicketQr(IOptions<SiteOptions> site)
{
    private const int PngPixelsPerModule = 8;

    /// <summary>What the QR code says.</summary>
    public string Address(string code) => $"{site.Value.Root}/T/{code}".ToUpperInvariant();

    /// <summary>For pages, and as a picture of its own: one path, black on white.</summary>
    public HtmlString Svg(string code, string label)
    {
        var rows = Modules(code).ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            foreach (var (x, length) in Runs(rows[y]))
                path.Append('M').Append(x).Append(' ').Append(y).Append('h').Append(length).Append("v1h-").Append(length).Append('z');

        return new HtmlString(
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="ticket-qr" viewBox="0 0 {rows.Count} {rows.Count}" width="176" height="176" role="img" """
            + $"""aria-label="{HtmlEncoder.Default.Encode(label)}" shape-rendering="crispEdges">"""
            + $"""<rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}"/></svg>""");
    }

    /// <summary>For mail: one bit a pixel, eight pixels a module.</summary>
    public byte[] Png(string code) => new PngByteQRCode(Modules(code)).GetGraphic(PngPixelsPerModule);

    /// <summary>Medium error correction: a folded print or a smudged screen still reads.</summary>
    internal QRCodeData Modules(string code) => QRCodeGenerator.GenerateQrCode(Address(code), QRCodeGenerator.ECCLevel.M);

    private static IEnumerable<(int Start, int Length)> Runs(BitArray row)
    {
        for (var x = 0; x < row.Count; x++)
        {
            var start = x;
            while (x < row.Count && row[x])
                x++;
            if (x > start)
                yield return (start, x - start);
        }
    }
}
