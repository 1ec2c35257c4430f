namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Eyes: what the Polish posters looked back at one with.</summary>
internal static class Eyes
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Single), new(Stance.Picture, Pair), new(Stance.Pattern, Crowd), new(Stance.Picture, Weeping)];

    private static void Single(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var width = box.Width * 0.86;
        Rays.Wheel(canvas, box.CentreX, box.CentreY, width * 0.56, 14 + chance.Below(8), chance.Between(0, 1), scheme.Quiet == scheme.Main ? scheme.Second : scheme.Quiet);
        Eye(canvas, box.CentreX, box.CentreY, width, scheme, chance.Between(-0.12, 0.12));
    }

    private static void Pair(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var gaze = chance.Pick([-0.16, 0, 0.16]);
        var (width, gap) = (box.Width * 0.42, box.Width * 0.23);
        var y = box.CentreY - (box.Height * 0.06);
        canvas.Disc(box.CentreX, box.CentreY, box.Shorter * 0.49, scheme.Main);
        Eye(canvas, box.CentreX - gap, y, width * 0.92, scheme, gaze);
        Eye(canvas, box.CentreX + gap, y, width * 0.92, scheme, gaze);
        var mouth = box.Shorter * 0.16;
        canvas.Shape($"M{box.CentreX - mouth} {box.CentreY + (box.Shorter * 0.26)}q{mouth} {chance.Pick([-1, 1]) * mouth * 0.8} {mouth * 2} 0z", scheme.Third);
    }

    private static void Crowd(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var columns = 2 + chance.Below(2);
        var width = box.Width / columns;
        var rows = Math.Clamp((int)(box.Height / (width * 0.62)), 2, 5);
        var (oddColumn, oddRow) = (chance.Below(columns), chance.Below(rows));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (x, y) = (box.X + ((column + 0.5) * width), box.Y + ((row + 0.5) * box.Height / rows));
                Eye(canvas, x, y, width * 0.84, scheme, (column, row) == (oddColumn, oddRow) ? 0.17 : -0.1);
            }
        }
    }

    private static void Weeping(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var width = box.Width * 0.7;
        var y = box.Y + (box.Height * 0.34);
        Eye(canvas, box.CentreX, y, width, scheme, 0);
        for (var tear = -1; tear <= 1; tear++)
        {
            var (x, top) = (box.CentreX + (tear * width * 0.24), y + (width * (tear == 0 ? 0.34 : 0.27)));
            var drop = box.Height * chance.Between(0.14, 0.3);
            var round = width * 0.07;
            canvas.Shape($"M{x} {top}L{x + round} {top + drop}a{round} {round} 0 0 1 {-2 * round} 0z", scheme.Shapes[(tear + 1) % 2]);
        }
    }

    private static void Eye(Canvas canvas, double x, double y, double width, Scheme scheme, double gaze)
    {
        var (white, ink, half) = (scheme.Palette.Paper, scheme.Palette.Ink, width / 2);
        var almond = Canvas.Write($"M{x - half} {y}q{half} {-half * 1.15} {width} 0q{-half} {half * 1.15} {-width} 0z");
        canvas.Shape(almond, white);
        canvas.Disc(x + (width * gaze), y, half * 0.48, scheme.Shapes.First(shape => shape != white && shape != ink));
        canvas.Disc(x + (width * gaze), y, half * 0.27, ink);
        canvas.Disc(x + (width * gaze) + (half * 0.12), y - (half * 0.14), half * 0.08, white);
        canvas.Line(almond, Math.Max(3, width * 0.035), ink);
    }
}
