namespace CinemaSite.Catalog.Posters;

/// <summary>A rectangle on the sheet, in poster units (the sheet is 400 by 600).</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    public static Box Sheet { get; } = new(0, 0, 400, 600);

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CentreX => X + (Width / 2);

    public double CentreY => Y + (Height / 2);

    public double Shorter => Math.Min(Width, Height);

    public double Longer => Math.Max(Width, Height);

    public Box Inset(double by) => new(X + by, Y + by, Width - (2 * by), Height - (2 * by));
}
