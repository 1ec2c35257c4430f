using CinemaSite.Data;
using SkiaSharp;

namespace CinemaSite.Catalog.Posters.Uploads;

/// <summary>
/// Makes posters out of uploads. Only pixels get through: they are decoded and encoded anew, so whatever else the file
/// carried (EXIF, comments, a page or an archive behind the picture) is gone.
/// </summary>
public static class PosterMaker
{
    private const int Quality = 84;

    public static PosterImages Make(PosterUpload upload)
    {
        if (upload.Bytes.Length == 0)
            return PosterImages.Refused(new Refusal("The file is empty. Choose another one."));
        if (upload.Bytes.Length > PosterUpload.MaxBytes)
            return PosterImages.Refused(new Refusal("The picture is larger than 5 MB. Save it smaller and choose it again."));
        if (PictureFormat.Of(upload.Bytes) is not { } format)
            return PosterImages.Refused(new Refusal("The file is no JPEG, PNG or WebP picture, whatever it is called."));
        if (!format.Fits(upload.FileName))
            return PosterImages.Refused(new Refusal("The file is a picture of another kind than its name says. Name it {0} or save it anew.", format.Extensions[0]));

        using var data = SKData.CreateCopy(upload.Bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.EncodedFormat != format.Skia)
            return PosterImages.Refused(new Refusal("The picture cannot be read. Save it anew and choose it again."));
        return Make(codec);
    }

    /// <summary>What the header says is judged before a single pixel is unpacked.</summary>
    private static PosterImages Make(SKCodec codec)
    {
        var (width, height) = IsTurned(codec.EncodedOrigin) ? (codec.Info.Height, codec.Info.Width) : (codec.Info.Width, codec.Info.Height);
        if ((long)width * height > PosterUpload.MaxPixels)
            return PosterImages.Refused(new Refusal("The picture has {0} by {1} pixels, more than the 40 million that we take.", width, height));
        if (width < PosterSizes.Small || height < PosterSizes.HeightOf(PosterSizes.Small))
            return PosterImages.Refused(new Refusal("The picture has {0} by {1} pixels; a poster needs at least 300 by 450.", width, height));
        if (codec.FrameCount > 1)
            return PosterImages.Refused(new Refusal("The picture moves. A poster stands still: choose another one."));

        using var srgb = SKColorSpace.CreateSrgb();
        using var pixels = new SKBitmap(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb));
        if (codec.GetPixels(pixels.Info, pixels.GetPixels()) != SKCodecResult.Success)
            return PosterImages.Refused(new Refusal("The picture is damaged or not all there. Save it anew and choose it again."));

        pixels.SetImmutable();
        using var picture = SKImage.FromBitmap(pixels);
        return new(PosterSizes.Widths.ToDictionary(w => w, w => Jpeg(picture, codec.EncodedOrigin, (width, height), w)));
    }

    /// <summary>The middle of the picture, upright, at 2 to 3, on white where it is transparent.</summary>
    private static byte[] Jpeg(SKImage picture, SKEncodedOrigin origin, (int Width, int Height) upright, int width)
    {
        var height = PosterSizes.HeightOf(width);
        var scale = Math.Max((float)width / upright.Width, (float)height / upright.Height);
        using var srgb = SKColorSpace.CreateSrgb();
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque, srgb));
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Translate((width - upright.Width * scale) / 2, (height - upright.Height * scale) / 2);
        surface.Canvas.Scale(scale);
        surface.Canvas.Concat(Turn(origin, upright.Width, upright.Height));
        surface.Canvas.DrawImage(picture, 0, 0, new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        using var image = surface.Snapshot();
        using var encoded = image.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return encoded.ToArray();
    }

    private static bool IsTurned(SKEncodedOrigin origin) =>
        origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;

    /// <summary>From the picture as it is stored to the picture as it is looked at, which is w by h.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, int w, int h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, w, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, w, -1, 0, h, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, h, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
