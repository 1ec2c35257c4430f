namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Houses: the things of the picture house itself - screen and seats, film strip, reel, marquee lamps.</summary>
internal static class Houses
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Auditorium), new(Stance.Pattern, Strip), new(Stance.Picture, Reel), new(Stance.Picture, Marquee)];

    private static void Auditorium(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var screen = new Box(box.X + (box.Width * 0.14), box.Y + (box.Height * 0.1), box.Width * 0.72, box.Height * 0.46);
        canvas.Polygon(scheme.Main, (screen.X, screen.Y), (screen.Right, screen.Y), (screen.Right, screen.Bottom), (screen.X, screen.Bottom));
        using (canvas.Within(screen))
            canvas.Disc(screen.X + (screen.Width * chance.Pick([0.3, 0.5, 0.7])), screen.Bottom - (screen.Height * chance.Between(0, 0.5)), screen.Height * 0.4, scheme.Second);
        for (var row = 0; row < 3; row++)
        {
            var seats = 7 - row;
            var width = box.Width / (seats - 0.5);
            var y = box.Y + (box.Height * (0.66 + (row * 0.12)));
            for (var seat = 0; seat < seats + 1; seat++)
            {
                var x = box.X + ((seat - (row % 2 == 0 ? 0.25 : 0.75)) * width);
                canvas.Shape($"M{x + (width * 0.08)} {box.Bottom + 1}V{y + (width * 0.3)}a{width * 0.42} {width * 0.36} 0 0 1 {width * 0.84} 0V{box.Bottom + 1}z", scheme.Shapes[2 - row]);
            }
        }
    }

    private static void Strip(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        using (canvas.Turned(chance.Pick([-18, -10, 10, 18]), box.CentreX, box.CentreY))
        {
            var width = Math.Min(box.Width * 0.52, box.Shorter * 0.62);
            var (x, top, length) = (box.CentreX - (width / 2), box.CentreY - box.Longer, box.Longer * 2);
            canvas.Rectangle(new(x, top, width, length), scheme.Strong);
            var holes = width * 0.09;
            canvas.Line(Canvas.Write($"M{x + (width * 0.08)} {top}v{length}M{x + width - (width * 0.08)} {top}v{length}"), holes * 0.8, scheme.Ground, dashes: (holes, holes));
            for (var (frame, y) = (0, top); y < top + length; frame++, y += width * 0.6)
            {
                var picture = new Box(x + (width * 0.17), y, width * 0.66, width * 0.52);
                canvas.Rectangle(picture, scheme.Ground);
                canvas.Disc(picture.X + (picture.Width * (0.3 + (0.06 * frame))), picture.CentreY, picture.Height * 0.3, scheme.Strong == scheme.Main ? scheme.Second : scheme.Main);
            }
        }
    }

    private static void Reel(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var (x, y, radius) = (box.CentreX, box.CentreY, box.Shorter * 0.48);
        canvas.Disc(x, y, radius, scheme.Main);
        canvas.Ring(x, y, radius * 0.9, radius * 0.04, scheme.Ground);
        var holes = chance.Pick([3, 5, 6]);
        for (var hole = 0; hole < holes; hole++)
        {
            var angle = (Math.Tau * hole / holes) + radius;
            canvas.Disc(x + (radius * 0.54 * Math.Cos(angle)), y + (radius * 0.54 * Math.Sin(angle)), radius * (holes == 3 ? 0.28 : 0.22), hole == 0 ? scheme.Second : scheme.Ground);
        }

        canvas.Disc(x, y, radius * 0.14, scheme.Third);
    }

    private static void Marquee(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var frames = 3 + chance.Below(2);
        for (var frame = 0; frame < frames; frame++)
        {
            var inner = box.Inset(box.Shorter * (0.05 + (frame * 0.11)));
            var path = Canvas.Write($"M{inner.X} {inner.Y}h{inner.Width}v{inner.Height}h{-inner.Width}z");
            canvas.Line(path, box.Shorter * 0.036, scheme.Shapes[frame % 3], round: true, dashes: (0, box.Shorter * 0.058));
        }

        canvas.Disc(box.CentreX, box.CentreY, box.Shorter * (0.5 - (frames * 0.11)), scheme.Strong);
    }
}
