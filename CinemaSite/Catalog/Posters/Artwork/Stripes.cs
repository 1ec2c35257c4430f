using System.Text;

namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Stripes: curtains, sliced suns, swelling bars.</summary>
internal static class Stripes
{
    public static Composition[] Variants { get; } = [new(Stance.Pattern, Swelling), new(Stance.Picture, Curtain), new(Stance.Picture, SlicedSun), new(Stance.Pattern, Shifted), new(Stance.Pattern, Ribbons)];

    private static void Swelling(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var count = 9 + chance.Below(4);
        var step = box.Width / count;
        var accent = chance.Below(count);
        var flip = chance.OneIn(2);
        for (var bar = 0; bar < count; bar++)
        {
            var share = (bar + 0.6) / count;
            var width = step * (flip ? 1 - share : share);
            canvas.Rectangle(new(box.X + (bar * step) + ((step - width) / 2), box.Y, width, box.Height), bar == accent ? scheme.Second : scheme.Main);
        }
    }

    private static void Curtain(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var folds = 8;
        var width = box.Width / folds;
        var parting = chance.Between(0.3, 0.7);
        canvas.Disc(box.X + (box.Width * parting), box.Bottom - (box.Height * 0.1), box.Shorter * 0.3, scheme.Third);
        for (var fold = 0; fold < folds; fold++)
        {
            var distance = Math.Abs(((fold + 0.5) / folds) - parting);
            var bottom = box.Y + (box.Height * Math.Min(1.02, 0.42 + (distance * 1.15)));
            var x = box.X + (fold * width);
            canvas.Shape($"M{x} {box.Y}h{width + 0.5}V{bottom}a{width / 2} {width / 2} 0 0 1 {-width - 0.5} 0z", fold % 2 == 0 ? scheme.Main : scheme.Main.Mix(scheme.Dark ? Colour.White : Colour.Black, 0.22));
        }
    }

    private static void SlicedSun(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var radius = box.Shorter * 0.46;
        var (x, y) = (box.CentreX, box.CentreY);
        canvas.Disc(x, y, radius, scheme.Strong);
        var slices = 5 + chance.Below(3);
        for (var slice = 0; slice < slices; slice++)
        {
            var height = radius * (0.04 + (0.11 * slice / slices));
            canvas.Rectangle(new(x - radius, y - (radius * 0.1) + (radius * 1.1 * slice / slices), 2 * radius, height), scheme.Ground);
        }

        canvas.Rectangle(new(box.X, y + (radius * 1.02), box.Width, Math.Max(4, box.Height * 0.02)), scheme.Second);
    }

    private static void Shifted(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var bands = 7 + chance.Below(3);
        var height = box.Height / bands;
        var swing = chance.Between(0.8, 1.6);
        for (var band = 0; band < bands; band++)
        {
            var edge = box.Width * (0.5 + (0.34 * Math.Sin((band * swing) + bands)));
            canvas.Rectangle(new(box.X, box.Y + (band * height), edge, height + 0.4), band % 2 == 0 ? scheme.Main : scheme.Second);
            canvas.Disc(box.X + edge, box.Y + ((band + 0.5) * height), height / 2, band % 2 == 0 ? scheme.Main : scheme.Second);
        }
    }

    private static void Ribbons(Canvas canvas, Box box, Scheme scheme, Chance chance)
    {
        var ribbons = 6;
        var width = box.Width / 13;
        var phase = chance.Between(0, Math.Tau);
        for (var ribbon = 0; ribbon < ribbons; ribbon++)
        {
            var x = box.X + (box.Width * (ribbon + 0.5) / ribbons);
            var path = new StringBuilder(Canvas.Write($"M{x} {box.Y - 20}"));
            var step = (box.Height + 40) / 3;
            for (var bend = 0; bend < 3; bend++)
            {
                var sway = width * 1.9 * Math.Sin(phase + (bend * Math.PI));
                path.Append(Canvas.Write($"q{sway} {step / 2} 0 {step}"));
            }

            canvas.Line(path.ToString(), width, scheme.Shapes[ribbon % 3]);
        }
    }
}
