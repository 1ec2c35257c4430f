using System.Xml.Linq;
using CinemaSite.Bookings;
using CinemaSite.Ticketing;
using CsCheck;
using Microsoft.Extensions.Options;
using QRCoder;

namespace CinemaSite.Tests.Ticketing;

public class TicketQrTests
{
    private static readonly TicketQr Qr = On("https://riocinema.org.uk");
    private static readonly Gen<string> Codes = Gen.Byte.Array[16].Select(bits => TicketCode.Encode(bits));

    [Fact]
    public void A_QR_code_on_a_page_says_the_address_of_its_ticket() => Codes.Sample(code =>
    {
        var (text, isAlphanumeric, _) = QrReader.Read(QrReader.FromSvg(Qr.Svg(code, "").Value!));
        Assert.Equal($"HTTPS://RIOCINEMA.ORG.UK/T/{code}", text);
        Assert.True(isAlphanumeric);
    });

    [Fact]
    public void A_QR_code_in_a_mail_says_the_same_as_on_the_page() => Codes.Sample(code =>
        Assert.Equal(QrReader.FromSvg(Qr.Svg(code, "").Value!), QrReader.FromPng(Qr.Png(code), pixelsPerModule: 8)), iter: 20);

    [Fact]
    public void Capitals_make_a_smaller_picture_than_small_letters() => Codes.Sample(code =>
    {
        var capitals = Qr.Modules(code);
        var small = QRCodeGenerator.GenerateQrCode("https://riocinema.org.uk/t/" + code, QRCodeGenerator.ECCLevel.M);
        Assert.Equal((3, 4), (capitals.Version, small.Version));
        Assert.True(capitals.ModuleMatrix.Count < small.ModuleMatrix.Count);
    });

    [Fact]
    public void Four_white_modules_lie_around_a_QR_code() => Codes.Sample(code =>
    {
        var modules = QrReader.FromSvg(Qr.Svg(code, "").Value!);
        var inside = Enumerable.Range(4, modules.Length - 8);
        Assert.All(Enumerable.Range(0, modules.Length).SelectMany(y => Enumerable.Range(0, modules.Length).Select(x => (x, y))), at =>
            Assert.False(modules[at.y][at.x] && !(inside.Contains(at.x) && inside.Contains(at.y))));
        Assert.True(modules[4][4] && modules[4][^5] && modules[^5][4]);
    }, iter: 20);

    [Fact]
    public void A_QR_code_is_one_black_path_on_white_with_a_name_for_those_who_do_not_see_it()
    {
        var svg = XElement.Parse(Qr.Svg(TicketCode.New(), "Ticket for \"Ran\" <&>").Value!);
        Assert.Equal(("img", "Ticket for \"Ran\" <&>"), (svg.Attribute("role")?.Value, svg.Attribute("aria-label")?.Value));
        Assert.Equal(["rect", "path"], svg.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("#fff", svg.Elements().First().Attribute("fill")?.Value);
        Assert.Null(svg.Elements().Last().Attribute("fill"));
        Assert.DoesNotContain(svg.DescendantsAndSelf().Attributes(), a => a.Name == "style");
    }

    [Theory]
    [InlineData("http://localhost:5080", "HTTP://LOCALHOST:5080/T/X")]
    [InlineData("https://rio.example/", "HTTPS://RIO.EXAMPLE/T/X")]
    [InlineData("https://cine-españa.example", "HTTPS://XN--CINE-ESPAA-19A.EXAMPLE/T/X")]
    public void The_address_is_that_of_the_public_site(string publicUrl, string address) => Assert.Equal(address, On(publicUrl).Address("X"));

    private static TicketQr On(string publicUrl) => new(Options.Create(new SiteOptions { PublicUrl = publicUrl }));
}
