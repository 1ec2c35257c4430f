namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Arcs: rainbows, quarter rings from a corner, broken rings after the Swiss concert posters.</summary>
internal static class Arcs
{
    public static Composition[] Variants { get; } = [new(Stance.Standing, Corner), new(Stance.Standing, Rainbow), new(Stance.Picture, Broken), new(Stance.Picture, Facing)];

    private static void Corner(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (chance.OneIn(2) ? box.X : box.Right, chance.OneIn(3) ? box.Y : box.Bottom);
        var rings = 5 + chance.Below(3);
        var reach = Math.Min(box.Longer, box.Shorter * 1.25);
        for (var ring = 0; ring < rings; ring++)
            canvas.Disc(x, y, reach * (rings - ring) / rings, ring % 2 == 0 ? scheme.Shapes[ring / 2 % 3] : scheme.Ground);
    }

    private static void Rainbow(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var outer = Math.Min(box.Width * 0.5, box.Height * 0.92);
        var width = outer / 5.2;
        var colours = chance.Shuffle(scheme.Shapes[..3]);
        for (var ring = 0; ring < 4; ring++)
        {
            var radius = outer - (width * (ring + 0.5));
            var colour = ring == 3 ? colours[0] : colours[ring];
            canvas.Line(Canvas.Write($"M{box.CentreX - radius} {box.Bottom}v{-(box.Height - outer) * 0.6}a{radius} {radius} 0 0 1 {2 * radius} 0v{(box.Height - outer) * 0.6}"), width * 0.86, colour);
        }
    }

    private static void Broken(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.CentreX + (box.Width * chance.Between(-0.12, 0.12)), box.CentreY);
        var width = box.Shorter * 0.06;
        for (var ring = 1; ring <= 7; ring++)
        {
            var radius = width * ((ring * 1.22) + 0.6);
            var start = chance.Below(8) * Math.PI / 4;
            var sweep = chance.Pick([Math.PI / 2, Math.PI * 0.75, Math.PI, Math.PI * 1.25]);
            var large = sweep > Math.PI ? 1 : 0;
            var path = Canvas.Write($"M{x + (radius * Math.Cos(start))} {y + (radius * Math.Sin(start))}A{radius} {radius} 0 {large} 1 {x + (radius * Math.Cos(start + sweep))} {y + (radius * Math.Sin(start + sweep))}");
            canvas.Line(path, width * chance.Pick([0.5, 1, 1, 1.15]), scheme.Shapes[chance.Below(3)]);
        }
    }

    private static void Facing(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var rows = box.Height > box.Width ? 3 : 2;
        var radius = box.Height / rows / 2;
        var turned = chance.Shuffle(scheme.Shapes[..3]);
        for (var row = 0; row < rows; row++)
        {
            var y = box.Y + (((2 * row) + 1) * radius);
            for (var side = -1; side <= 1; side += 2)
            {
                for (var ring = 0; ring < 3; ring++)
                {
                    var inner = radius * (1 - (ring * 0.3));
                    canvas.Shape($"M{box.CentreX} {y - inner}a{inner} {inner} 0 0 {(side + 1) / 2} 0 {2 * inner}z", (ring + ((side + 1) / 2)) % 2 == 1 ? turned[ring % 2] : turned[2]);
                }
            }
        }
    }
}
