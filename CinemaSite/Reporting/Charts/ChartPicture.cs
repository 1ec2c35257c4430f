using CinemaSite.Reporting.Reports;
using SkiaSharp;

namespace CinemaSite.Reporting.Charts;

/// <summary>
/// A chart as a PNG for mail, on paper of its own, so that it reads in light and in dark; twice as many dots as it is wide, for
/// sharp screens.
/// </summary>
public sealed class ChartPicture(ChartLayout layout)
{
    public const string ContentType = "image/png";

    /// <summary>About as wide as a phone, so that its letters are read there.</summary>
    public const int Width = 320;

    private const int Dots = 2;
    private const int Margin = 12;

    private static readonly Lazy<SKTypeface> Typeface = new(() =>
    {
        using var file = typeof(ChartPicture).Assembly.GetManifestResourceStream("Paper.RobotoCondensed-Regular.ttf")!;
        return SKTypeface.FromStream(file);
    });

    public byte[] Draw(ReportChart chart, string currency)
    {
        var drawing = layout.Draw(chart, currency, Width);
        var size = new SKImageInfo((drawing.Width + 2 * Margin) * Dots, (drawing.Height + 2 * Margin) * Dots);
        using var surface = SKSurface.Create(size);
        var canvas = surface.Canvas;
        canvas.Clear(PaperInks.Paper);
        canvas.Scale(Dots);
        canvas.Translate(Margin, Margin);
        foreach (var shape in drawing.Shapes)
            Draw(canvas, shape);

        using var image = surface.Snapshot();
        using var png = image.Encode(SKEncodedImageFormat.Png, 100);
        return png.ToArray();
    }

    private static void Draw(SKCanvas canvas, Shape shape)
    {
        switch (shape)
        {
            case Box box:
                var place = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
                foreach (var paint in PaperInks.Of(box.Ink))
                    using (paint)
                        canvas.DrawRoundRect(place, (float)box.Round, (float)box.Round, paint);
                break;
            case Line line:
                foreach (var paint in PaperInks.Of(line.Ink))
                    using (paint)
                        canvas.DrawLine((float)line.X1, (float)line.Y1, (float)line.X2, (float)line.Y2, paint);
                break;
            case Curve curve:
                using (var path = new SKPath())
                {
                    path.MoveTo((float)curve.X1, (float)curve.Y);
                    path.QuadTo((float)(curve.X1 + curve.X2) / 2, (float)(curve.Y + 2 * curve.Sag), (float)curve.X2, (float)curve.Y);
                    foreach (var paint in PaperInks.Of(curve.Ink))
                        using (paint)
                            canvas.DrawPath(path, paint);
                }

                break;
            case Letters letters:
                using (var font = new SKFont(Typeface.Value, (float)letters.Size) { Edging = SKFontEdging.Antialias, Subpixel = true })
                using (var paint = new SKPaint { Color = PaperInks.ColourOf(letters.Ink), IsAntialias = true })
                    canvas.DrawText(letters.Text, (float)letters.X, (float)letters.Y, Align(letters.Anchor), font, paint);
                break;
        }
    }

    private static SKTextAlign Align(Anchor anchor) => anchor switch
    {
        Anchor.Start => SKTextAlign.Left,
        Anchor.Middle => SKTextAlign.Center,
        Anchor.End => SKTextAlign.Right,
    };
}
