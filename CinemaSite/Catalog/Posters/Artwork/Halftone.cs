using System.Text;

namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Halftone: screens of dots whose size makes the picture, sometimes printed twice and a little out of register.</summary>
internal static class Halftone
{
    private const int Sizes = 8;
    private const int MostDots = 720;

    public static Composition[] Variants { get; } = [new(Stance.Picture, Sphere), new(Stance.Standing, Dusk), new(Stance.Pattern, Ripple), new(Stance.Picture, Register)];

    private static void Sphere(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * 0.47;
        var light = chance.Between(0, Math.Tau);
        canvas.Disc(box.CentreX, box.CentreY, radius, scheme.Main);
        using (canvas.Within(Discs.Circle(box.CentreX, box.CentreY, radius)))
        {
            Screen(canvas, box, 17, scheme.Dark ? scheme.Palette.Ink : scheme.Second, (x, y) =>
                0.5 + (0.62 * (((x - box.CentreX) * Math.Cos(light)) + ((y - box.CentreY) * Math.Sin(light))) / radius));
        }
    }

    private static void Dusk(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        canvas.Disc(box.X + (box.Width * chance.Pick([0.3, 0.5, 0.7])), box.Y + (box.Height * 0.42), box.Shorter * 0.3, scheme.Second);
        Screen(canvas, box, 20, scheme.Main, (_, y) => Math.Pow((y - box.Y) / box.Height, 1.3) * 1.15);
    }

    private static void Ripple(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (left, top) = (box.X + (box.Width * chance.Between(0.2, 0.8)), box.Y + (box.Height * chance.Between(0.3, 0.7)));
        var wave = box.Shorter * chance.Between(0.05, 0.08);
        Screen(canvas, box, 19, scheme.Strong, (x, y) => 0.5 + (0.5 * Math.Sin(Distance(x - left, y - top) / wave)));
        canvas.Disc(left, top, box.Shorter * 0.13, scheme.Main == scheme.Strong ? scheme.Second : scheme.Main);
    }

    private static void Register(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * 0.5;
        var shift = chance.Between(6, 10);
        Colour[] inks = [.. scheme.Shapes[..2].OrderBy(ink => ink.Against(scheme.Ground))];
        double Tone(double x, double y) => 1.15 - (Distance(x - box.CentreX, y - box.CentreY) / radius);
        Screen(canvas, box, 22, inks[0], (x, y) => Tone(x, y) * 1.15);
        Screen(canvas, box with { X = box.X + shift, Y = box.Y - shift }, 22, inks[1], (x, y) => Tone(x, y) * 0.6);
    }

    /// <summary>Dots on a diagonal grid; a run of equal dots is one dashed line whose dashes have no length and round ends.</summary>
    private static void Screen(Canvas canvas, Box box, double finest, Colour ink, Func<double, double, double> tone)
    {
        var pitch = 2 * Math.Ceiling(Math.Max(finest, Math.Sqrt(box.Width * box.Height * 2 / MostDots)) / 2);
        var paths = Enumerable.Range(0, Sizes + 1).Select(_ => new StringBuilder()).ToArray();
        var columns = (int)(box.Width / pitch) + 2;
        for (var row = 0; row * pitch / 2 < box.Height + pitch; row++)
        {
            var (left, y) = (Math.Round(box.X) - (row % 2 * pitch / 2), Math.Round(box.Y) + (row * pitch / 2));
            var sizes = Enumerable.Range(0, columns).Select(column => (int)Math.Round(Math.Clamp(tone(left + (column * pitch), y), 0, 1) * Sizes)).ToArray();
            for (var (start, end) = (0, 0); start < columns; start = end)
            {
                end = start + 1;
                while (end < columns && sizes[end] == sizes[start])
                    end++;
                paths[sizes[start]].Append(Canvas.Write($"M{left + (start * pitch)} {y}h{((end - start - 1) * pitch) + 1}"));
            }
        }

        foreach (var (size, path) in paths.Index().Skip(1).Where(entry => entry.Item.Length > 0))
            canvas.Line(path.ToString(), pitch * 0.78 * Math.Sqrt(size / (double)Sizes), ink, round: true, dashes: (0, pitch));
    }

    private static double Distance(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
