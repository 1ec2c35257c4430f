namespace CinemaSite.Catalog.Posters.Artwork;

/// <summary>Draws one composition into a box of the sheet; the box may be wide, square or the whole sheet.</summary>
internal delegate void Drawing(Canvas canvas, Box box, Scheme scheme, Chance chance);

/// <summary>How a composition sits in its box: about a centre, on the foot of it, or all over.</summary>
internal enum Stance { Picture, Standing, Pattern }

/// <summary>A variant of a family, and how it sits.</summary>
internal sealed record Composition(Stance Stance, Drawing Draw);
