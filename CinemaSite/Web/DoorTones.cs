using CinemaSite.Ticketing;

namespace CinemaSite.Web;

/// <summary>How an answer of the door looks, so that colour is never alone.</summary>
public static class DoorTones
{
    public static string Icon(this DoorTone tone) => tone switch
    {
        DoorTone.Good => "check",
        DoorTone.Warning => "warning",
        DoorTone.Bad => "error",
    };

    /// <summary>"good", as the style sheet says it.</summary>
    public static string Name(this DoorTone tone) => tone switch
    {
        DoorTone.Good => "good",
        DoorTone.Warning => "warning",
        DoorTone.Bad => "bad",
    };
}
