namespace CinemaSite.Catalog.Posters;

/// <summary>Where picture and type stand on the sheet.</summary>
internal static class Layouts
{
    private const double Margin = 26;
    private const double Measure = 400 - (2 * Margin);

    public static Action<Sheet>[] All { get; } = [Foot, Foot, Head, Framed, Panel, Band, Loud, Tilted];

    /// <summary>Picture above, type on its own ground below.</summary>
    private static void Foot(Sheet sheet) => Below(sheet, 215);

    /// <summary>The title takes most of the sheet.</summary>
    private static void Loud(Sheet sheet) => Below(sheet, 345);

    private static void Below(Sheet sheet, double height)
    {
        var title = sheet.SetTitle(Measure, height);
        var credit = sheet.HasCredit ? sheet.SetCredit(Measure) : null;
        var foot = credit is null ? Margin : Margin + credit.Height + 18;
        var top = 600 - foot - title.Height;
        var ground = sheet.Chance.OneIn(2) ? sheet.Scheme.Ground : sheet.Scheme.Panel(sheet.Chance);
        sheet.Canvas.Rectangle(Box.Sheet, ground);
        sheet.Draw(new(0, 0, 400, top - 26));
        sheet.Print(title, Margin, top, ground);
        if (credit is not null)
            sheet.Print(credit, Margin, 600 - Margin - credit.Height, ground);
    }

    /// <summary>A header as on a Swiss programme: credit, rule, title; the picture rises from the foot.</summary>
    private static void Head(Sheet sheet)
    {
        var ground = sheet.Scheme.Ground;
        var top = Margin;
        sheet.Canvas.Rectangle(Box.Sheet, ground);
        if (sheet.HasCredit)
        {
            var credit = sheet.SetCredit(Measure);
            sheet.Print(credit, Margin, top, ground);
            sheet.Canvas.Rectangle(new(Margin, top + credit.Height + 9, Measure, 2.5), sheet.Scheme.TypeOn(ground));
            top += credit.Height + 26;
        }

        var title = sheet.SetTitle(Measure, 250);
        sheet.Print(title, Margin, top, ground);
        top += title.Height + 26;
        sheet.Draw(new(0, top, 400, 600 - top));
    }

    /// <summary>The picture in a window of the paper, the type in the border.</summary>
    private static void Framed(Sheet sheet)
    {
        var paper = sheet.Scheme.Ground == sheet.Scheme.Palette.Paper ? sheet.Scheme.Panel(sheet.Chance) : sheet.Scheme.Palette.Paper;
        var title = sheet.SetTitle(Measure, 170);
        var credit = sheet.HasCredit ? sheet.SetCredit(Measure) : null;
        var foot = credit is null ? Margin : Margin + credit.Height + 14;
        var top = 600 - foot - title.Height;
        sheet.Canvas.Rectangle(Box.Sheet, paper);
        sheet.Draw(new(Margin, Margin, Measure, top - Margin - 22));
        sheet.Print(title, Margin, top, paper);
        if (credit is not null)
            sheet.Print(credit, Margin, 600 - Margin - credit.Height, paper);
    }

    /// <summary>The picture fills the sheet; the type stands on a label.</summary>
    private static void Panel(Sheet sheet)
    {
        const double width = 320;
        var title = sheet.SetTitle(width - 44, 190);
        var credit = sheet.HasCredit ? sheet.SetCredit(width - 44) : null;
        var height = title.Height + 44 + (credit is null ? 0 : credit.Height + 18);
        var ground = sheet.Scheme.Panel(sheet.Chance);
        var label = new Box(40, sheet.DrawAround(height, 36), width, height);
        sheet.Canvas.Rectangle(label, ground);
        sheet.Canvas.Line(Canvas.Write($"M{label.X + 8} {label.Y + 8}h{width - 16}v{height - 16}h{16 - width}z"), 1.5, sheet.Scheme.TypeOn(ground));
        sheet.Print(title, label.X + 22, label.Y + 22, ground);
        if (credit is not null)
            sheet.Print(credit, label.X + 22, label.Bottom - 22 - credit.Height, ground);
    }

    /// <summary>A band of type across a picture that fills the sheet.</summary>
    private static void Band(Sheet sheet)
    {
        var ground = sheet.Scheme.Panel(sheet.Chance);
        var title = sheet.SetTitle(Measure, 200);
        var credit = sheet.HasCredit ? sheet.SetCredit(Measure) : null;
        var height = title.Height + 40 + (credit is null ? 0 : credit.Height + 16);
        var top = sheet.DrawAround(height, 44);
        sheet.Canvas.Rectangle(new(0, top, 400, height), ground);
        sheet.Print(title, Margin, top + 20, ground);
        if (credit is not null)
            sheet.Print(credit, Margin, top + height - 20 - credit.Height, ground);
    }

    /// <summary>As a band, pasted on at an angle.</summary>
    private static void Tilted(Sheet sheet)
    {
        var ground = sheet.Scheme.Panel(sheet.Chance);
        var title = sheet.SetTitle(Measure - 12, 180);
        var credit = sheet.HasCredit ? sheet.SetCredit(Measure - 12) : null;
        var height = title.Height + 44 + (credit is null ? 0 : credit.Height + 16);
        var top = sheet.DrawAround(height, 54);
        using (sheet.Canvas.Turned(sheet.Chance.Pick([-7, -5, 5]), 200, top + (height / 2)))
        {
            sheet.Canvas.Rectangle(new(-60, top, 520, height), ground);
            sheet.Print(title, Margin + 6, top + 22, ground);
            if (credit is not null)
                sheet.Print(credit, Margin + 6, top + height - 22 - credit.Height, ground);
        }
    }
}
