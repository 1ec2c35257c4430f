namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Tiles: a Bauhaus grid of quarter discs, triangles and petals.</summary>
internal static class Tiles
{
    public static Composition[] Variants { get; } = [new(Stance.Pattern, Mixed), new(Stance.Pattern, Quarters), new(Stance.Pattern, Leaves), new(Stance.Pattern, Triangles)];

    private static void Mixed(Canvas canvas, Box box, Scheme scheme, Chance chance) => Lay(canvas, box, scheme, chance, 4, () => chance.Below(5));

    private static void Quarters(Canvas canvas, Box box, Scheme scheme, Chance chance) => Lay(canvas, box, scheme, chance, 3 + chance.Below(2), () => 0);

    private static void Leaves(Canvas canvas, Box box, Scheme scheme, Chance chance) => Lay(canvas, box, scheme, chance, 4, () => 1);

    private static void Triangles(Canvas canvas, Box box, Scheme scheme, Chance chance) => Lay(canvas, box, scheme, chance, 4 + chance.Below(2), () => 2);

    private static void Lay(Canvas canvas, Box box, Scheme scheme, Chance chance, int columns, Func<int> kind)
    {
        var size = box.Width / columns;
        var rows = (int)Math.Ceiling(box.Height / size);
        Colour[] inks = [scheme.Ground, scheme.Main, scheme.Second, scheme.Third];
        var (backs, fores) = (new string[inks.Length], new string[inks.Length]);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (x, y) = (Math.Round(box.X + (column * size)), Math.Round(box.Bottom - ((row + 1) * size)));
                var back = chance.Below(10) < 6 ? 0 : 1 + chance.Below(2);
                var fore = chance.Pick([.. Enumerable.Range(0, inks.Length).Where(ink => ink != back)]);
                backs[back] += Canvas.Write($"M{x} {y}h{size + 0.5}v{size + 0.5}h{-size - 0.5}z");
                fores[fore] += Tile(kind(), chance.Below(4), x, y, size + 0.5);
            }
        }

        foreach (var (ink, path) in backs.Index().Skip(1).Concat(fores.Index()).Where(layer => layer.Item is not null))
            canvas.Shape(path, inks[ink]);
    }

    private static string Tile(int kind, int corner, double x, double y, double size)
    {
        var (dx, dy) = (corner % 2 == 0 ? size : -size, corner < 2 ? size : -size);
        var (left, top) = (dx > 0 ? x : x + size, dy > 0 ? y : y + size);
        var sweep = dx > 0 == dy > 0 ? 0 : 1;
        return kind switch
        {
            0 => Canvas.Write($"M{left} {top}h{dx}A{size} {size} 0 0 {1 - sweep} {left} {top + dy}z"),
            1 => Canvas.Write($"M{left} {top}A{size} {size} 0 0 {sweep} {left + dx} {top + dy}A{size} {size} 0 0 {sweep} {left} {top}z"),
            2 => Canvas.Write($"M{left} {top}h{dx}l{-dx} {dy}z"),
            3 => Discs.Circle(x + (size / 2), y + (size / 2), size * 0.42),
            _ => Canvas.Write($"M{left} {top}h{dx}v{dy / 2}h{-dx}z"),
        };
    }
}
