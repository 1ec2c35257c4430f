namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Hills: landscapes, seas and skylines with something in the sky.</summary>
internal static class Hills
{
    public static Composition[] Variants { get; } = [new(Stance.Standing, Rolling), new(Stance.Standing, Peaks), new(Stance.Standing, Sea), new(Stance.Standing, Skyline)];

    private static void Rolling(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        Moon(canvas, box, scheme, chance);
        for (var hill = 0; hill < 3; hill++)
        {
            var y = box.Y + (box.Height * (0.5 + (hill * 0.19)));
            var swell = box.Height * chance.Between(0.16, 0.3) * (hill % 2 == 0 ? 1 : -1);
            canvas.Shape($"M{box.X} {y}c{box.Width * 0.3} {-swell} {box.Width * 0.6} {swell} {box.Width} {-swell * 0.2}V{box.Bottom + 1}H{box.X}z", Layer(scheme, hill));
        }
    }

    private static void Peaks(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        Moon(canvas, box, scheme, chance);
        for (var range = 0; range < 3; range++)
        {
            var (left, width) = (box.X + (box.Width * chance.Between(-0.2, 0.55)), box.Width * chance.Between(0.5, 0.85));
            var top = box.Y + (box.Height * (0.26 + (range * 0.17)));
            var (peak, height) = (left + (width / 2), box.Bottom + 1 - top);
            var body = Layer(scheme, range);
            double Half(double depth) => width * depth / height / 2;
            var (snow, west, east) = (height * 0.24, peak - Half(height * 0.24), peak + Half(height * 0.24));
            canvas.Polygon(scheme.Ground == scheme.Palette.Paper ? body.Mix(Colour.White, 0.62) : scheme.Palette.Paper, (peak, top), (east, top + snow), (peak, top + (snow * 1.3)), (west, top + snow));
            canvas.Polygon(body, (left, box.Bottom + 1), (west, top + snow), (peak - (Half(snow) * 0.5), top + (snow * 0.72)), (peak - (Half(snow) * 0.1), top + (snow * 1.05)), (peak + (Half(snow) * 0.4), top + (snow * 0.66)), (east, top + snow), (left + width, box.Bottom + 1));
        }
    }

    private static void Sea(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        Moon(canvas, box, scheme, chance);
        var waves = chance.Pick([4, 5, 6]);
        var width = box.Width / waves;
        for (var row = 0; row < 4; row++)
        {
            var y = box.Y + (box.Height * (0.5 + (row * 0.135)));
            var crests = string.Concat(Enumerable.Repeat(Canvas.Write($"q{width / 2} {-width * 0.55} {width} 0"), waves + 1));
            canvas.Shape(Canvas.Write($"M{box.X - (row % 2 * width / 2)} {y}") + crests + Canvas.Write($"V{box.Bottom + 1}H{box.X - width}z"), row % 2 == 0 ? Layer(scheme, row / 2) : Layer(scheme, 2));
        }
    }

    private static void Skyline(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        Moon(canvas, box, scheme, chance);
        var towers = 6 + chance.Below(3);
        var width = box.Width / towers;
        for (var tower = 0; tower < towers; tower++)
        {
            var top = box.Y + (box.Height * chance.Between(0.34, 0.78));
            var colour = Layer(scheme, tower % 2 == 0 ? 2 : chance.Below(2));
            canvas.Rectangle(new(box.X + (tower * width), top, width + 0.4, box.Bottom - top), colour);
            for (var window = 0; window < 3; window++)
                canvas.Rectangle(new(box.X + ((tower + (chance.OneIn(2) ? 0.2 : 0.56)) * width), top + (width * (0.3 + (window * 0.5))), width * 0.24, width * 0.28), scheme.Ground);
        }
    }

    private static Colour Layer(Scheme scheme, int depth)
    {
        Colour[] layers = [.. scheme.Shapes[..3].OrderBy(colour => colour.Against(scheme.Ground))];
        return layers[depth];
    }

    private static void Moon(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.X + (box.Width * chance.Pick([0.24, 0.5, 0.76])), box.Y + (box.Height * 0.32));
        canvas.Disc(x, y, box.Shorter * chance.Between(0.15, 0.26), chance.Pick(scheme.Shapes[..2]));
    }
}
