namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Diagonals: the projector's beam, falling bars, shards, stairs.</summary>
internal static class Diagonals
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Beam), new(Stance.Pattern, Bars), new(Stance.Picture, Shards), new(Stance.Standing, Stairs), new(Stance.Pattern, Zigzag)];

    private static void Beam(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var left = chance.OneIn(2);
        var (x, y) = (left ? box.X + (box.Width * 0.1) : box.Right - (box.Width * 0.1), box.Y + (box.Height * 0.14));
        var far = left ? box.Right + 40 : box.X - 40;
        canvas.Polygon(scheme.Quiet, (x, y), (far, box.Y + (box.Height * 0.25)), (far, box.Bottom + (box.Height * 0.4)), (left ? box.X + (box.Width * 0.3) : box.Right - (box.Width * 0.3), box.Bottom + (box.Height * 0.4)));
        canvas.Polygon(scheme.Second == scheme.Quiet ? scheme.Main : scheme.Second, (x, y), (far, box.Y + (box.Height * 0.45)), (far, box.Bottom + (box.Height * 0.1)));
        canvas.Disc(x, y, box.Shorter * 0.13, scheme.Strong);
        canvas.Disc(x, y, box.Shorter * 0.055, scheme.Ground);
    }

    private static void Bars(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var slope = chance.Pick([-1, 1]) * chance.Between(0.5, 0.9) * box.Height;
        var x = box.X - Math.Abs(slope);
        for (var bar = 0; x < box.Right + Math.Abs(slope); bar++)
        {
            var width = box.Width * chance.Pick([0.05, 0.09, 0.14, 0.2]);
            if (bar % 2 == 0)
                canvas.Polygon(scheme.Shapes[bar / 2 % 3], (x, box.Bottom), (x + width, box.Bottom), (x + width + slope, box.Y), (x + slope, box.Y));
            x += bar % 2 == 0 ? width : width * 0.7;
        }
    }

    private static void Shards(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.X + (box.Width * chance.Between(0.3, 0.7)), box.Y + (box.Height * chance.Between(0.35, 0.6)));
        var angle = chance.Between(0, 1);
        for (var shard = 0; shard < 7; shard++)
        {
            var (start, width, reach) = (angle, chance.Between(0.2, 0.5), box.Longer * 1.3);
            canvas.Polygon(shard == 3 ? scheme.Third : shard % 2 == 0 ? scheme.Main : scheme.Second,
                (x + (12 * Math.Cos(start + (width / 2))), y + (12 * Math.Sin(start + (width / 2)))),
                (x + (reach * Math.Cos(start)), y + (reach * Math.Sin(start))),
                (x + (reach * 1.1 * Math.Cos(start + width)), y + (reach * 1.1 * Math.Sin(start + width))));
            angle += Math.Tau / 7;
        }
    }

    private static void Stairs(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var steps = 5 + chance.Below(3);
        var rise = box.Height * 0.86 / steps;
        var flip = chance.OneIn(2);
        for (var step = 0; step < steps; step++)
        {
            var width = box.Width * (steps - step) / steps;
            var x = flip ? box.X : box.Right - width;
            canvas.Rectangle(new(x, box.Bottom - ((step + 1) * rise), width, rise + 0.4), step % 2 == 0 ? scheme.Main : scheme.Second);
        }

        var radius = box.Shorter * 0.13;
        canvas.Disc(flip ? box.Right - (radius * 1.7) : box.X + (radius * 1.7), box.Y + (radius * 1.6), radius, scheme.Third);
    }

    private static void Zigzag(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var teeth = 3 + chance.Below(3);
        var bands = 4 + chance.Below(2);
        var (width, height) = (box.Width / teeth, box.Height / bands);
        for (var band = 0; band < bands; band++)
        {
            List<(double, double)> corners = [(box.X, box.Bottom + 1)];
            var y = box.Y + ((band + 0.35) * height);
            for (var tooth = 0; tooth <= 2 * teeth; tooth++)
                corners.Add((box.X + (tooth * width / 2), tooth % 2 == 0 ? y + (height * 0.6) : y - (height * 0.25)));
            corners.Add((box.Right, box.Bottom + 1));
            canvas.Polygon(band % 2 == 1 ? scheme.Ground : scheme.Shapes[band / 2 % 3], [.. corners]);
        }
    }
}
