namespace CinemaSite.Data;

/// <summary>
/// Why something was not done, said to the person who asked: an English sentence that is the key of its translation,
/// and what fills its places.
/// </summary>
public sealed record Refusal(string Message, params object[] Args)
{
    public override string ToString() => string.Format(System.Globalization.CultureInfo.InvariantCulture, Message, Args);
}
