namespace CinemaSite.Catalog;

/// <summary>The age class of a film as the British Board of Film Classification gives it.</summary>
public enum Certificate
{
    Unclassified,
    U,
    PG,
    TwelveA,
    Fifteen,
    Eighteen,
}

public static class Certificates
{
    /// <summary>As printed: "U", "PG", "12A", "15", "18", or "TBC" for a film that has none yet.</summary>
    public static string Label(this Certificate certificate) => certificate switch
    {
        Certificate.U => "U",
        Certificate.PG => "PG",
        Certificate.TwelveA => "12A",
        Certificate.Fifteen => "15",
        Certificate.Eighteen => "18",
        Certificate.Unclassified => "TBC",
    };

    /// <summary>Reads a label; null when it names no certificate. "12" and "R18" are told apart from nothing: 12 is 12A, R18 is 18.</summary>
    public static Certificate? Parse(string? label) => label?.Trim().ToUpperInvariant() switch
    {
        "U" => Certificate.U,
        "PG" => Certificate.PG,
        "12" or "12A" => Certificate.TwelveA,
        "15" => Certificate.Fifteen,
        "18" or "R18" => Certificate.Eighteen,
        "TBC" or "" => Certificate.Unclassified,
        _ => null,
    };
}
