using System.ComponentModel.DataAnnotations;

namespace CinemaSite.Ticketing;

/// <summary>When the door lets people in, configured under "Door". Defaults are the house's rules.</summary>
public sealed class DoorOptions
{
    /// <summary>From so many minutes before the start.</summary>
    [Range(0, 240)]
    public int OpensMinutesBefore { get; init; } = 45;

    /// <summary>Until so many minutes after the start; from then on a manager, until the end.</summary>
    [Range(0, 240)]
    public int LateMinutes { get; init; } = 30;

    [Range(0, 600)]
    public int UndoSeconds { get; init; } = 60;

    /// <summary>Codes that are no ticket's, for one member of staff or scanner. Tickets are answered all the same.</summary>
    [Range(1, 1000)]
    public int UnknownCodesPerMinute { get; init; } = 30;
}
