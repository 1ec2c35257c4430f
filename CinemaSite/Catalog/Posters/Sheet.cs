using CinemaSite.Catalog.Posters.Artwork;
using CinemaSite.Catalog.Posters.Lettering;

namespace CinemaSite.Catalog.Posters;

/// <summary>All that a layout needs to print one poster.</summary>
internal sealed record Sheet(Canvas Canvas, Scheme Scheme, Chance Chance, Composition Composition, Headline Headline, Credit Credit, TypeStyle Style)
{
    private const double CreditSize = 17;

    public bool HasCredit => !Credit.IsEmpty;

    public Setting SetTitle(double measure, double height) => TitleSetter.Set(Headline, Style, measure, height);

    /// <summary>Director at one end and year at the other, or both in the middle.</summary>
    public Setting SetCredit(double measure)
    {
        var size = Style.Small == Typeface.Block ? CreditSize : CreditSize * 0.82;
        if (Style.Align == Align.Centre || Credit.Director.Length == 0 || Credit.Year.Length == 0)
            return Setting.OneLine(Credit.Joined, Style.Small, size, measure, Style.Align, 25);

        var year = Setting.OneLine(Credit.Year, Style.Small, size, measure, Align.Right, 25);
        var director = Setting.OneLine(Credit.Director, Style.Small, size, measure - 60, Align.Left, 25);
        return new(measure, Math.Max(year.Height, director.Height), [.. director.Lines, .. year.Lines]);
    }

    public void Draw(Box box)
    {
        Canvas.Rectangle(box, Scheme.Ground);
        using (Canvas.Within(box))
            Composition.Draw(Canvas, box, Scheme, Chance);
    }

    /// <summary>Draws a picture that fills the sheet around a label of the given height, and answers the label's top: low under a picture, high over one that stands.</summary>
    public double DrawAround(double height, double margin)
    {
        Canvas.Rectangle(Box.Sheet, Scheme.Ground);
        var low = 600 - margin - height;
        var top = Composition.Stance switch
        {
            Stance.Picture => low,
            Stance.Standing => margin,
            _ => Chance.Pick([margin, low / 2, low, low]),
        };
        Draw(Composition.Stance switch
        {
            Stance.Picture => new(0, 0, 400, top),
            Stance.Standing => new(0, top + height, 400, 600 - top - height),
            _ => Box.Sheet,
        });
        return top;
    }

    public void Print(Setting setting, double x, double y, Colour ground) => Canvas.Type(setting, x, y, Scheme.TypeOn(ground), ground);
}
