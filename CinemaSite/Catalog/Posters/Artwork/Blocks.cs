namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Blocks: torn paper, colour fields, bars that hold one another up.</summary>
internal static class Blocks
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Torn), new(Stance.Picture, Fields), new(Stance.Standing, Stack), new(Stance.Standing, Doorway)];

    private static void Torn(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var inner = box.Inset(box.Shorter * 0.09);
        var bars = 3 + chance.Below(2);
        var height = inner.Height / bars;
        for (var bar = 0; bar < bars; bar++)
        {
            var left = inner.X + (inner.Width * chance.Between(0, 0.22));
            var right = inner.Right - (inner.Width * chance.Between(0, 0.22));
            var (top, bottom) = (inner.Y + (bar * height), inner.Y + ((bar + 0.88) * height));
            double Rag() => chance.Between(-0.1, 0.1) * height;
            canvas.Polygon(scheme.Shapes[bar % 3], (left + Rag(), top + Rag()), (box.CentreX + Rag(), top + (Rag() / 2)), (right + Rag(), top + Rag()), (right + Rag(), bottom + Rag()), (box.CentreX, bottom + (Rag() / 2)), (left + Rag(), bottom + Rag()));
        }
    }

    private static void Fields(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y) = (box.X + (box.Width * chance.Pick([0.3, 0.38, 0.62, 0.7])), box.Y + (box.Height * chance.Pick([0.36, 0.5, 0.64])));
        canvas.Rectangle(new(box.X, box.Y, x - box.X, y - box.Y), scheme.Main);
        canvas.Rectangle(new(x, y, box.Right - x, box.Bottom - y), scheme.Second);
        var radius = Math.Min(Math.Min(x - box.X, box.Right - x), Math.Min(y - box.Y, box.Bottom - y));
        canvas.Shape($"M{x} {y}v{-radius}a{radius} {radius} 0 0 1 {radius} {radius}z", scheme.Third);
        canvas.Shape($"M{x} {y}v{radius}a{radius} {radius} 0 0 1 {-radius} {-radius}z", scheme.Third);
    }

    private static void Stack(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var levels = 4 + chance.Below(2);
        var height = box.Height * 0.94 / levels;
        for (var level = 0; level < levels; level++)
        {
            var width = box.Width * chance.Between(0.3, 0.62);
            var x = box.X + ((box.Width - width) * chance.Between(0.12, 0.88));
            var y = box.Bottom - ((level + 1) * height);
            var colour = scheme.Shapes[level % 3];
            if (chance.OneIn(3))
                canvas.Shape($"M{x} {y + height + 0.4}v{-height / 2}a{width / 2} {height * 0.5} 0 0 1 {width} 0v{height / 2}z", colour);
            else if (chance.OneIn(3))
                canvas.Disc(x + (width / 2), y + (height / 2), height / 2, colour);
            else
                canvas.Rectangle(new(x, y, width, height + 0.4), colour);
        }
    }

    private static void Doorway(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var drift = chance.Between(-0.5, 0.5);
        for (var frame = 0; frame < 5; frame++)
        {
            var share = 1 - (frame * 0.2);
            var (width, height) = (box.Width * 0.8 * share, box.Height * 0.92 * share);
            var x = box.CentreX - (width / 2) + (drift * box.Width * 0.16 * frame);
            canvas.Polygon(frame % 2 == 1 ? scheme.Ground : scheme.Shapes[frame / 2], (x, box.Bottom + 1), (x, box.Bottom - height), (x + width, box.Bottom - height), (x + width, box.Bottom + 1));
        }
    }
}
