namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Rays: sunbursts, fans and stars after the silkscreen posters of Havana.</summary>
internal static class Rays
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Burst), new(Stance.Standing, Fan), new(Stance.Picture, Star), new(Stance.Picture, Spotlights)];

    private static void Burst(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.CentreX + (box.Width * chance.Pick([-0.2, 0, 0.2])), box.Y + (box.Height * chance.Between(0.4, 0.6)));
        Wheel(canvas, x, y, box.Longer * 1.2, 11 + chance.Below(6), chance.Between(0, 1), scheme.Main);
        canvas.Disc(x, y, box.Shorter * 0.27, scheme.Ground);
        canvas.Disc(x, y, box.Shorter * 0.22, scheme.Second);
        if (chance.OneIn(2))
            canvas.Disc(x, y, box.Shorter * 0.1, scheme.Third);
    }

    private static void Fan(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = Math.Min(box.Width * 0.52, box.Height * 0.92);
        var leaves = 7 + (2 * chance.Below(2));
        for (var leaf = 0; leaf < leaves; leaf++)
        {
            var (start, end) = (Math.PI * (1 + (leaf / (double)leaves)), Math.PI * (1 + ((leaf + 1) / (double)leaves)));
            var reach = radius * (leaf % 2 == 0 ? 1 : 0.82);
            canvas.Shape($"M{box.CentreX} {box.Bottom}L{box.CentreX + (reach * Math.Cos(start))} {box.Bottom + (reach * Math.Sin(start))}A{reach} {reach} 0 0 1 {box.CentreX + (reach * Math.Cos(end))} {box.Bottom + (reach * Math.Sin(end))}z", scheme.Shapes[leaf % 3]);
        }

        canvas.Disc(box.CentreX, box.Bottom, radius * 0.26, scheme.Ground);
    }

    private static void Star(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var points = chance.Pick([8, 10, 12, 16]);
        var turn = chance.Between(0, 1);
        Colour[] colours = [scheme.Main, scheme.Second, scheme.Ground];
        for (var layer = 0; layer < 3; layer++)
        {
            var outer = box.Shorter * (0.5 - (layer * 0.14));
            canvas.Polygon(colours[layer], [.. Enumerable.Range(0, points * 2).Select(point =>
            {
                var reach = point % 2 == 0 ? outer : outer * 0.62;
                var angle = turn + (Math.PI * (point + layer) / points);
                return (box.CentreX + (reach * Math.Cos(angle)), box.CentreY + (reach * Math.Sin(angle)));
            })]);
        }
    }

    private static void Spotlights(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (left, right) = (box.X + (box.Width * chance.Between(0.1, 0.3)), box.Right - (box.Width * chance.Between(0.1, 0.3)));
        var spread = box.Width * 0.26;
        (double, double)[] one = [(left, box.Bottom), (right - spread, box.Y), (right + spread, box.Y)];
        canvas.Polygon(scheme.Main, one);
        canvas.Polygon(scheme.Second, (right, box.Bottom), (left - spread, box.Y), (left + spread, box.Y));
        using (canvas.Within(Canvas.Outline(one)))
            canvas.Polygon(scheme.Overprint(scheme.Main, scheme.Second), (right, box.Bottom), (left - spread, box.Y), (left + spread, box.Y));
        canvas.Disc(left, box.Bottom, spread * 0.3, scheme.Strong);
        canvas.Disc(right, box.Bottom, spread * 0.3, scheme.Strong);
    }

    public static void Wheel(Canvas canvas, double x, double y, double reach, int rays, double turn, Colour colour)
    {
        var path = string.Concat(Enumerable.Range(0, rays).Select(ray =>
        {
            var (start, end) = (turn + (Math.Tau * ray / rays), turn + (Math.Tau * (ray + 0.5) / rays));
            return Canvas.Outline((x, y), (x + (reach * Math.Cos(start)), y + (reach * Math.Sin(start))), (x + (reach * Math.Cos(end)), y + (reach * Math.Sin(end))));
        }));
        canvas.Shape(path, colour);
    }
}
