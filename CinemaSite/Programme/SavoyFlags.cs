using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>
/// The flags of a Savoy performance. Every house names its own; these are the ones whose meaning is certain.
/// Left out on purpose: PP (the Rio's Pink Palace) and RF (Rio Forever) are seasons, and FF (Family Flicks) is no club:
/// the Saturday Morning Picture Club is known by its title.
/// </summary>
internal static class SavoyFlags
{
    private static readonly (string Flag, ScreeningAttribute Attribute)[] Meanings =
    [
        ("RS", ScreeningAttribute.Relaxed),
        ("HoH", ScreeningAttribute.Subtitled),
        ("CC", ScreeningAttribute.Subtitled),
        ("SU", ScreeningAttribute.Subtitled),
        ("IsSubtitled", ScreeningAttribute.Subtitled),
        ("AD", ScreeningAttribute.AudioDescribed),
        ("CB", ScreeningAttribute.CarersAndBabies),
        ("BB", ScreeningAttribute.CarersAndBabies),
        ("IsParentAndBaby", ScreeningAttribute.CarersAndBabies),
        ("IsSilverScreen", ScreeningAttribute.SilverScreen),
        ("QA", ScreeningAttribute.QuestionAndAnswer),
        ("SP", ScreeningAttribute.SpecialEvent),
        ("CM", ScreeningAttribute.ClassicMatinee),
        ("NoAds", ScreeningAttribute.NoAds),
    ];

    public static IEnumerable<ScreeningAttribute> Of(JsonSpot performance) =>
        from meaning in Meanings
        where performance.Flag(meaning.Flag)
        select meaning.Attribute;
}
