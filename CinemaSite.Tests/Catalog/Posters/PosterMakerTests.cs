using System.Diagnostics;
using System.Text;
using CinemaSite.Catalog.Posters.Uploads;
using SkiaSharp;

namespace CinemaSite.Tests.Catalog.Posters;

/// <summary>What becomes of a file that somebody offers as a poster, byte by byte.</summary>
public class PosterMakerTests
{
    [Theory]
    [InlineData("poster.jpg", SKEncodedImageFormat.Jpeg), InlineData("POSTER.JPEG", SKEncodedImageFormat.Jpeg)]
    [InlineData("a poster.png", SKEncodedImageFormat.Png), InlineData("poster.webp", SKEncodedImageFormat.Webp)]
    public void A_picture_becomes_two_upright_jpegs(string name, SKEncodedImageFormat format)
    {
        var poster = PosterMaker.Make(new(name, Pictures.Of(format, 1000, 1200)));

        Assert.Null(poster.Refusal);
        Assert.Equal([(300, 450), (800, 1200)], poster.Jpegs.Values.Select(Read).Select(p => (p.Width, p.Height)));
        Assert.All(poster.Jpegs.Values, jpeg => Assert.Equal([0xFF, 0xD8, 0xFF], jpeg[..3]));
    }

    [Theory]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("GIF89a and a picture of another kind")]
    [InlineData("PK\u0003\u0004 the beginning of an archive")]
    public void What_is_hidden_behind_a_picture_does_not_get_through(string payload)
    {
        byte[] polyglot = [.. Pictures.Jpeg(), .. Encoding.Latin1.GetBytes(payload)];

        var poster = PosterMaker.Make(new("poster.jpg", polyglot));

        Assert.Null(poster.Refusal);
        Assert.All(poster.Jpegs.Values, jpeg => Assert.DoesNotContain(payload[..8], Encoding.Latin1.GetString(jpeg), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_hidden_inside_of_a_picture_does_not_get_through()
    {
        var png = Pictures.WithText(Pictures.Png(), "<script>alert(1)</script>");
        Assert.Contains("<script>", Encoding.Latin1.GetString(png), StringComparison.Ordinal);

        Assert.DoesNotContain("<script>", Encoding.Latin1.GetString(Made("poster.png", png)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_or_an_archive_before_the_picture_is_no_picture() => Assert.All(
        (string[])["<html>", "GIF89a", "PK\u0003\u0004", " "],
        before => Assert.Equal(
            "The file is no JPEG, PNG or WebP picture, whatever it is called.",
            Refused("poster.jpg", [.. Encoding.Latin1.GetBytes(before), .. Pictures.Jpeg()])));

    [Theory]
    [InlineData("poster.gif", "GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000"), InlineData("poster.png", "<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("poster.jpg", "MZ\u0090"), InlineData("poster.jpg", "x")]
    public void Other_files_are_refused_by_their_first_bytes(string name, string bytes) =>
        Assert.Equal("The file is no JPEG, PNG or WebP picture, whatever it is called.", Refused(name, Encoding.Latin1.GetBytes(bytes)));

    [Theory]
    [InlineData("poster.png", ".jpg"), InlineData("poster.html", ".jpg"), InlineData("poster", ".jpg"), InlineData("poster.jpg.php", ".jpg")]
    public void A_name_that_tells_of_another_kind_is_refused(string name, string right) => Assert.Equal(
        $"The file is a picture of another kind than its name says. Name it {right} or save it anew.", Refused(name, Pictures.Jpeg()));

    [Fact]
    public void A_bomb_is_refused_by_its_header_before_it_goes_off()
    {
        var bomb = Pictures.Bomb(20_000, 20_000);
        Assert.InRange(bomb.Length, 1, 100_000);
        var before = GC.GetTotalAllocatedBytes();
        var watch = Stopwatch.StartNew();

        Assert.Equal("The picture has 20000 by 20000 pixels, more than the 40 million that we take.", Refused("poster.png", bomb));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 5_000_000);
        Assert.InRange(watch.ElapsedMilliseconds, 0, 1000);
    }

    [Fact]
    public void Forty_million_pixels_are_just_taken() => Assert.Equal(2, PosterMaker.Make(new("poster.png", Pictures.Bomb(5000, 8000))).Jpegs.Count);

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, ".jpg"), InlineData(SKEncodedImageFormat.Png, ".png"), InlineData(SKEncodedImageFormat.Webp, ".webp")]
    public void A_truncated_file_is_refused(SKEncodedImageFormat format, string extension)
    {
        var whole = Pictures.Of(format);
        string[] expected = ["The picture is damaged or not all there. Save it anew and choose it again.", "The picture cannot be read. Save it anew and choose it again."];

        Assert.All([whole.Length / 2, whole.Length / 4, 20], length => Assert.Contains(Refused("poster" + extension, whole[..length]), expected));
    }

    [Fact]
    public void A_picture_is_turned_as_it_was_held_and_its_exif_is_dropped()
    {
        var held = Pictures.Held(orientation: 6);
        Assert.Contains("Ann's phone", Encoding.Latin1.GetString(held), StringComparison.Ordinal);

        var made = Made("poster.jpg", held);
        Assert.DoesNotContain("Exif", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        Assert.DoesNotContain("Ann's phone", Encoding.Latin1.GetString(made), StringComparison.Ordinal);
        var poster = Read(made);
        Assert.True(IsRed(poster.GetPixel(150, 20)) && !IsRed(poster.GetPixel(150, 430)), "A quarter turn to the right puts the left side on top.");
    }

    [Theory]
    [InlineData(1, true, true), InlineData(2, false, true), InlineData(3, false, true), InlineData(4, true, true)]
    [InlineData(5, true, false), InlineData(6, true, false), InlineData(7, false, false), InlineData(8, false, false)]
    public void All_eight_ways_to_hold_a_camera_are_known(int orientation, bool redFirst, bool sideways)
    {
        var poster = Read(Made("poster.jpg", Pictures.Held(orientation, 500, 500)));

        var (first, last) = sideways ? (poster.GetPixel(20, 225), poster.GetPixel(280, 225)) : (poster.GetPixel(150, 20), poster.GetPixel(150, 430));
        Assert.Equal((redFirst, !redFirst), (IsRed(first), IsRed(last)));
    }

    [Fact]
    public void A_picture_that_moves_is_refused() =>
        Assert.Equal("The picture moves. A poster stands still: choose another one.", Refused("poster.webp", Pictures.Moving()));

    [Fact]
    public void A_picture_that_is_too_small_too_heavy_or_empty_is_refused()
    {
        Assert.Equal("The picture has 299 by 600 pixels; a poster needs at least 300 by 450.", Refused("poster.png", Pictures.Png(299, 600)));
        Assert.Equal("The picture is larger than 5 MB. Save it smaller and choose it again.", Refused("poster.jpg", [.. Pictures.Jpeg(), .. new byte[5 * 1024 * 1024]]));
        Assert.Equal("The file is empty. Choose another one.", Refused("poster.jpg", []));
    }

    [Fact]
    public void What_is_transparent_becomes_white()
    {
        using var clear = new SKBitmap(300, 450);

        Assert.Equal(SKColors.White, Read(Made("poster.png", clear.Encode(SKEncodedImageFormat.Png, 90).ToArray())).GetPixel(10, 10));
    }

    private static byte[] Made(string name, byte[] bytes)
    {
        var poster = PosterMaker.Make(new(name, bytes));
        Assert.Null(poster.Refusal);
        return poster.Jpegs[300];
    }

    private static string Refused(string name, byte[] bytes)
    {
        var poster = PosterMaker.Make(new(name, bytes));
        Assert.Empty(poster.Jpegs);
        return poster.Refusal!.ToString();
    }

    private static SKBitmap Read(byte[] jpeg) => SKBitmap.Decode(jpeg);

    private static bool IsRed(SKColor colour) => colour.Red > colour.Blue;
}
