using System.Collections;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using QRCoder;

namespace CinemaSite.Ticketing;

/// <summary>A QR code for a page: one path, black on white, the quiet zone of four modules part of it.</summary>
public static class QrPicture
{
    public static HtmlString Svg(string text, string label) =>
        Svg(QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M), label);

    /// <summary>For mail: one bit a pixel, eight pixels a module.</summary>
    public static byte[] Png(string text) => new PngByteQRCode(QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M)).GetGraphic(8);

    public static HtmlString Svg(QRCodeData modules, string label)
    {
        var rows = modules.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
            foreach (var (x, length) in Runs(rows[y]))
                path.Append('M').Append(x).Append(' ').Append(y).Append('h').Append(length).Append("v1h-").Append(length).Append('z');

        return new HtmlString(
            $"""<svg xmlns="http://www.w3.org/2000/svg" class="ticket-qr" viewBox="0 0 {rows.Count} {rows.Count}" width="176" height="176" role="img" """
            + $"""aria-label="{HtmlEncoder.Default.Encode(label)}" shape-rendering="crispEdges">"""
            + $"""<rect width="{rows.Count}" height="{rows.Count}" fill="#fff"/><path d="{path}"/></svg>""");
    }

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
