namespace CinemaSite.Scheduling;

/// <summary>What is special about a screening, in the words of the house.</summary>
public enum ScreeningAttribute
{
    Relaxed,
    Subtitled,
    AudioDescribed,
    CarersAndBabies,
    KidsClub,
    QuestionAndAnswer,
    Intro,
    Preview,
    SpecialEvent,
    Festival,
    ClassicMatinee,
    NoAds,
    ThirtyFiveMm,
    SeventyMm,
    ThreeD,
    LiveBroadcast,
    SingAlong,
    SilverScreen,
}

public static class ScreeningAttributes
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Label(this ScreeningAttribute attribute) => attribute switch
    {
        ScreeningAttribute.Relaxed => "Relaxed",
        ScreeningAttribute.Subtitled => "Subtitled",
        ScreeningAttribute.AudioDescribed => "Audio described",
        ScreeningAttribute.CarersAndBabies => "Carers and babies",
        ScreeningAttribute.KidsClub => "Kids' club",
        ScreeningAttribute.QuestionAndAnswer => "Q&A",
        ScreeningAttribute.Intro => "With introduction",
        ScreeningAttribute.Preview => "Preview",
        ScreeningAttribute.SpecialEvent => "Special event",
        ScreeningAttribute.Festival => "Festival",
        ScreeningAttribute.ClassicMatinee => "Classic matinee",
        ScreeningAttribute.NoAds => "No ads",
        ScreeningAttribute.ThirtyFiveMm => "35 mm",
        ScreeningAttribute.SeventyMm => "70 mm",
        ScreeningAttribute.ThreeD => "3D",
        ScreeningAttribute.LiveBroadcast => "Live broadcast",
        ScreeningAttribute.SingAlong => "Sing-along",
        ScreeningAttribute.SilverScreen => "Silver screen",
    };

    /// <summary>The attribute in an address: "q-a" would be unreadable, so the enum's name in lower case.</summary>
    public static string Slug(this ScreeningAttribute attribute) => attribute.ToString().ToLowerInvariant();
}
