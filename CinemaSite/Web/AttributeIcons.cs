using CinemaSite.Scheduling;

namespace CinemaSite.Web;

public static class AttributeIcons
{
    /// <summary>The icon of the sprite that stands beside the attribute's word.</summary>
    public static string Icon(this ScreeningAttribute attribute) => attribute switch
    {
        ScreeningAttribute.Relaxed => "sun",
        ScreeningAttribute.Subtitled => "subtitles",
        ScreeningAttribute.CarersAndBabies or ScreeningAttribute.KidsClub => "baby",
        ScreeningAttribute.QuestionAndAnswer or ScreeningAttribute.Intro or ScreeningAttribute.AudioDescribed => "microphone",
        ScreeningAttribute.ThirtyFiveMm or ScreeningAttribute.SeventyMm or ScreeningAttribute.ThreeD
            or ScreeningAttribute.LiveBroadcast => "film-reel",
        ScreeningAttribute.NoAds => "clock",
        ScreeningAttribute.ClassicMatinee or ScreeningAttribute.Festival or ScreeningAttribute.Preview
            or ScreeningAttribute.SpecialEvent or ScreeningAttribute.SingAlong or ScreeningAttribute.SilverScreen => "star",
    };
}
