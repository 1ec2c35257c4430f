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

    /// <summary>For pages, and as a picture of its own.</summary>
    public HtmlString Svg(string code, string label) => QrPicture.Svg(Modules(code), label);

    /// <summary>For mail: one bit a pixel, eight pixels a module.</summary>
    public byte[] Png(string code) => new PngByteQRCode(Modules(code)).GetGraphic(PngPixelsPerModule);

    /// <summary>Medium error correction: a folded print or a smudged screen still reads.</summary>
    internal QRCodeData Modules(string code) => QRCodeGenerator.GenerateQrCode(Address(code), QRCodeGenerator.ECCLevel.M);
}
