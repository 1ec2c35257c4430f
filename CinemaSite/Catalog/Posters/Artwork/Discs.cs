namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Discs: suns, moons, eclipses, and inks that overlap.</summary>
internal static class Discs
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Sun), new(Stance.Picture, Overlap), new(Stance.Picture, Crescent), new(Stance.Picture, Target), new(Stance.Pattern, Row)];

    private static void Sun(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * chance.Between(0.42, 0.5);
        var x = box.X + (box.Width * chance.Pick([0.32, 0.5, 0.68]));
        canvas.Disc(x, box.CentreY, radius, scheme.Strong);
        using (canvas.Within(Circle(x, box.CentreY, radius)))
        {
            canvas.Rectangle(new(box.X, box.CentreY + (radius * 0.2), box.Width, radius), scheme.Shapes[1] == scheme.Strong ? scheme.Main : scheme.Second);
        }

        canvas.Disc(x + (radius * chance.Pick([-0.9, 0.9])), box.CentreY - (radius * 0.7), radius * 0.16, scheme.Third);
    }

    private static void Overlap(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * 0.36;
        var turn = chance.Between(0, Math.PI);
        var (dx, dy) = (Math.Cos(turn) * radius * 0.55, Math.Sin(turn) * radius * 0.35);
        canvas.Disc(box.CentreX - dx, box.CentreY - dy, radius, scheme.Main);
        canvas.Disc(box.CentreX + dx, box.CentreY + dy, radius, scheme.Second);
        using (canvas.Within(Circle(box.CentreX - dx, box.CentreY - dy, radius)))
            canvas.Disc(box.CentreX + dx, box.CentreY + dy, radius, scheme.Overprint(scheme.Main, scheme.Second));
        if (chance.OneIn(2))
            canvas.Disc(box.CentreX, box.CentreY, radius * 0.22, scheme.Ground);
    }

    private static void Crescent(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * 0.46;
        var side = chance.Pick([-1, 1]);
        canvas.Disc(box.CentreX, box.CentreY, radius, scheme.Strong);
        canvas.Disc(box.CentreX + (side * radius * 0.34), box.CentreY - (radius * 0.16), radius * 0.8, scheme.Ground);
        canvas.Disc(box.CentreX + (side * radius * 0.42), box.CentreY - (radius * 0.1), radius * chance.Between(0.2, 0.42), scheme.Main == scheme.Strong ? scheme.Second : scheme.Main);
    }

    private static void Target(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.CentreX, box.CentreY);
        var drift = box.Shorter * chance.Between(0, 0.035);
        var turn = chance.Between(0, Math.Tau);
        var rings = 5 + chance.Below(3);
        for (var ring = 0; ring < rings; ring++)
        {
            var colour = ring % 2 == 1 ? scheme.Ground : ring % 4 == 0 ? scheme.Main : scheme.Second;
            canvas.Disc(x, y, box.Shorter * 0.5 * (rings - ring) / rings, colour);
            (x, y) = (x + (Math.Cos(turn) * drift), y + (Math.Sin(turn) * drift));
        }
    }

    private static void Row(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var columns = 3 + chance.Below(2);
        var cell = box.Width / columns;
        var rows = (int)Math.Ceiling(box.Height / cell);
        var (oddX, oddY) = (chance.Below(columns), chance.Below(rows));
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (x, y) = (box.X + ((column + 0.5) * cell), box.Bottom - ((row + 0.5) * cell));
                var odd = (column, row) == (oddX, oddY);
                canvas.Disc(x, y, cell * 0.44, odd ? scheme.Second : scheme.Main);
                if (!odd)
                    canvas.Disc(x + (cell * 0.44 * (row + column + 1) / (rows + columns)), y, cell * 0.4, scheme.Ground);
            }
        }
    }

    public static string Circle(double x, double y, double radius) => Canvas.Write($"M{x - radius} {y}a{radius} {radius} 0 1 1 {2 * radius} 0a{radius} {radius} 0 1 1 {-2 * radius} 0z");
}
