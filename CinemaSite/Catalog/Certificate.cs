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

    /// <summary>What it means at the door, in English; the key of its translation.</summary>
    public static string Meaning(this Certificate certificate) => certificate switch
    {
        Certificate.U => "U: suitable for all",
        Certificate.PG => "PG: some scenes may be unsuitable for young children",
        Certificate.TwelveA => "12A: under 12 only with an adult",
        Certificate.Fifteen => "15: nobody under 15 is admitted",
        Certificate.Eighteen => "18: nobody under 18 is admitted",
        Certificate.Unclassified => "To be confirmed",
    };

    /// <summary>Reads a label; null when it names no certificate. "12" (a video certificate) is read as 12A, "R18" as 18.</summary>
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
