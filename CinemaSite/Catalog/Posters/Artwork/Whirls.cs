using System.Text;

namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Whirls: spirals and turning frames, for films that make one dizzy.</summary>
internal static class Whirls
{
    public static Composition[] Variants { get; } = [new(Stance.Picture, Spiral), new(Stance.Picture, Turning), new(Stance.Picture, Petals), new(Stance.Picture, Orbits)];

    private static void Spiral(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var turns = 4 + chance.Below(2);
        var (reach, hand) = (box.Longer * 0.62, chance.Pick([-1, 1]));
        var path = new StringBuilder(Canvas.Write($"M{box.CentreX} {box.CentreY}"));
        for (var point = 1; point <= turns * 10; point++)
        {
            var (angle, radius) = (hand * point * Math.Tau / 10, reach * point / (turns * 10));
            var (between, middle) = (hand * (point - 0.5) * Math.Tau / 10, reach * (point - 0.5) / (turns * 10) * 1.05);
            path.Append(Canvas.Write($"Q{box.CentreX + (middle * Math.Cos(between))} {box.CentreY + (middle * Math.Sin(between))} {box.CentreX + (radius * Math.Cos(angle))} {box.CentreY + (radius * Math.Sin(angle))}"));
        }

        canvas.Line(path.ToString(), reach / turns * 0.48, scheme.Strong);
        canvas.Disc(box.CentreX, box.CentreY, box.Shorter * 0.1, scheme.Main == scheme.Strong ? scheme.Second : scheme.Main);
    }

    private static void Turning(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var sides = chance.Pick([3, 4, 4, 6]);
        var turn = chance.Between(0.1, 0.22);
        for (var frame = 0; frame < 9; frame++)
        {
            var radius = box.Longer * 0.74 * Math.Pow(0.78, frame);
            var colour = frame % 2 == 1 ? scheme.Ground : scheme.Shapes[frame / 2 % 3];
            canvas.Polygon(colour, [.. Enumerable.Range(0, sides).Select(corner =>
            {
                var angle = (Math.Tau * corner / sides) + (frame * turn) - (Math.PI / 2);
                return (box.CentreX + (radius * Math.Cos(angle)), box.CentreY + (radius * Math.Sin(angle)));
            })]);
        }
    }

    private static void Petals(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var petals = chance.Pick([6, 8, 10]);
        var (reach, width) = (box.Shorter * 0.49, box.Shorter * 0.62 / petals);
        for (var petal = 0; petal < petals; petal++)
        {
            using (canvas.Turned(360.0 * petal / petals, box.CentreX, box.CentreY))
                canvas.Shape($"M{box.CentreX} {box.CentreY}q{width * 2} {-reach / 2} 0 {-reach}q{-width * 2} {reach / 2} 0 {reach}z", petal % 2 == 0 ? scheme.Main : scheme.Second);
        }

        canvas.Disc(box.CentreX, box.CentreY, reach * 0.2, scheme.Third);
        canvas.Disc(box.CentreX, box.CentreY, reach * 0.09, scheme.Ground);
    }

    private static void Orbits(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        for (var orbit = 1; orbit <= 5; orbit++)
        {
            var radius = box.Shorter * 0.092 * orbit;
            canvas.Ring(box.CentreX, box.CentreY, radius, box.Shorter * 0.012, scheme.Strong);
            var angle = chance.Between(0, Math.Tau);
            if (orbit > 1)
                canvas.Disc(box.CentreX + (radius * Math.Cos(angle)), box.CentreY + (radius * Math.Sin(angle)), box.Shorter * chance.Between(0.04, 0.1), scheme.Shapes[orbit % 3]);
        }

        canvas.Disc(box.CentreX, box.CentreY, box.Shorter * 0.075, scheme.Main);
    }
}
