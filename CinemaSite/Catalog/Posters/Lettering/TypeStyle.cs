namespace CinemaSite.Catalog.Posters.Lettering;

/// <summary>Where lines stand in their measure.</summary>
internal enum Align { Left, Centre, Right }

/// <summary>How a title is set: the face, where lines stand, whether each line fills the measure, and whether letters dance as if cut from paper.</summary>
internal sealed record TypeStyle(Typeface Face, Align Align, bool Justified = false, bool Cut = false)
{
    public double Leading => Face.CapitalsOnly ? 0.1 : 0.04;

    public double Largest => Face.CapitalsOnly ? 210 : 120;

    /// <summary>The face of strap and credit.</summary>
    public Typeface Small => Face == Typeface.Grotesque ? Face : Typeface.Block;
}
