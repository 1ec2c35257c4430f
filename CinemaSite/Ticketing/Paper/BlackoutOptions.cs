using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Ticketing.Paper;

/// <summary>The paper for a door without light or network, configured under "Blackout".</summary>
public sealed class BlackoutOptions
{
    /// <summary>How long before the start of a screening its paper is made: a quarter of an hour before the doors open.</summary>
    [Range(1, 24 * 60)]
    public int MinutesBefore { get; init; } = 60;

    /// <summary>It names people, so it is not kept longer than it may be asked for.</summary>
    [Range(1, 90)]
    public int DaysKept { get; init; } = 7;

    /// <summary>The language of what is made by the clock: "en" or "es".</summary>
    [RegularExpression("en|es")]
    public string Language { get; init; } = "en";
}
