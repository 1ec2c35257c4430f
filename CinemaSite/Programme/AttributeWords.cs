using System.Text.RegularExpressions;
using CinemaSite.Scheduling;

namespace CinemaSite.Programme;

/// <summary>What suppliers call the house's attributes, by name and inside titles.</summary>
internal static partial class AttributeWords
{
    private static readonly Dictionary<string, ScreeningAttribute> Names = Listed();

    /// <summary>The attribute that goes by the name, whatever its case and signs ("Q&amp;A", "q a", "QA"); null when the house has no such word.</summary>
    public static ScreeningAttribute? Named(string name) => Names.TryGetValue(Key(name), out var attribute) ? attribute : null;

    /// <summary>What the title itself says of the screening: "... + Q&amp;A", "Classic Matinee: ...", "... (35mm)".</summary>
    public static IEnumerable<ScreeningAttribute> InTitle(string title) =>
        from word in TitleWords
        where word.Pattern.IsMatch(title)
        select word.Attribute;

    private static readonly (Regex Pattern, ScreeningAttribute Attribute)[] TitleWords =
    [
        (QuestionAndAnswer(), ScreeningAttribute.QuestionAndAnswer),
        (Introduction(), ScreeningAttribute.Intro),
        (Preview(), ScreeningAttribute.Preview),
        (ClassicMatinee(), ScreeningAttribute.ClassicMatinee),
        (CarersAndBabies(), ScreeningAttribute.CarersAndBabies),
        (KidsClub(), ScreeningAttribute.KidsClub),
        (Relaxed(), ScreeningAttribute.Relaxed),
        (SilverScreen(), ScreeningAttribute.SilverScreen),
        (Festival(), ScreeningAttribute.Festival),
        (Broadcast(), ScreeningAttribute.LiveBroadcast),
        (SingAlong(), ScreeningAttribute.SingAlong),
        (ThirtyFiveMm(), ScreeningAttribute.ThirtyFiveMm),
        (SeventyMm(), ScreeningAttribute.SeventyMm),
        (ThreeD(), ScreeningAttribute.ThreeD),
    ];

    private static Dictionary<string, ScreeningAttribute> Listed()
    {
        var names = new Dictionary<string, ScreeningAttribute>();
        foreach (var attribute in Enum.GetValues<ScreeningAttribute>())
        {
            names[Key(attribute.ToString())] = attribute;
            names[Key(attribute.Label())] = attribute;
        }

        Add(ScreeningAttribute.Relaxed, "Relaxed Screening", "Autism Friendly", "Sensory Friendly");
        Add(ScreeningAttribute.Subtitled, "Subtitles", "Open Captioned", "Open Captions", "Captioned", "HoH", "HoH Subtitles", "Hard of Hearing", "Descriptive Subtitles");
        Add(ScreeningAttribute.AudioDescribed, "Audio Description", "AD");
        Add(ScreeningAttribute.CarersAndBabies, "Baby Club", "Parent and Baby", "Parents and Babies", "Parent & Baby", "Watch with Baby", "Big Scream");
        Add(ScreeningAttribute.KidsClub, "Kids Club", "Kids' Club", "Saturday Morning Picture Club");
        Add(ScreeningAttribute.QuestionAndAnswer, "Q&A", "Live Q&A", "Director Q&A", "Question and Answer");
        Add(ScreeningAttribute.Intro, "Introduction", "Introduced", "With Intro");
        Add(ScreeningAttribute.Preview, "Advance Preview", "Previews");
        Add(ScreeningAttribute.SpecialEvent, "Event", "Special");
        Add(ScreeningAttribute.Festival, "Film Festival");
        Add(ScreeningAttribute.NoAds, "No Trailers", "No Ads or Trailers", "Ad Free");
        Add(ScreeningAttribute.ThirtyFiveMm, "35mm");
        Add(ScreeningAttribute.SeventyMm, "70mm");
        Add(ScreeningAttribute.ThreeD, "3D", "RealD 3D");
        Add(ScreeningAttribute.LiveBroadcast, "Live", "Event Cinema Live");
        Add(ScreeningAttribute.SingAlong, "Singalong", "Sing a long");
        Add(ScreeningAttribute.SilverScreen, "Seniors", "Silver Screenings");
        return names;

        void Add(ScreeningAttribute attribute, params string[] others)
        {
            foreach (var other in others)
                names[Key(other)] = attribute;
        }
    }

    private static string Key(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    [GeneratedRegex(@"\+.*\b(Q\s*&\s*A|discussion)\b", RegexOptions.IgnoreCase)]
    private static partial Regex QuestionAndAnswer();

    [GeneratedRegex(@"\+.*\bintro(duction|duced)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^preview\s*:|[+(]\s*preview\b", RegexOptions.IgnoreCase)]
    private static partial Regex Preview();

    [GeneratedRegex(@"^classic matin[eé]e\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex ClassicMatinee();

    [GeneratedRegex(@"^(carers?|parents?) (&|and) bab(y|ies)\b.*:|^(baby club|watch with baby)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex CarersAndBabies();

    [GeneratedRegex(@"^(kids['’]? club|saturday morning picture club)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex KidsClub();

    [GeneratedRegex(@"^relaxed( screening)?\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Relaxed();

    [GeneratedRegex(@"^silver screen\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex SilverScreen();

    /// <summary>A festival in full, or by initials in front: LSFF is the London Short Film Festival.</summary>
    [GeneratedRegex(@"(?i:\bfilm festival\b)|^[A-Z]{1,4}FF\s*:")]
    private static partial Regex Festival();

    [GeneratedRegex(@"^(NT|MET|RB ?O|ROH|RSC) live\s*:|^live\s*:|\blive broadcast\b", RegexOptions.IgnoreCase)]
    private static partial Regex Broadcast();

    [GeneratedRegex(@"\bsing[- ]?a[- ]?long\b", RegexOptions.IgnoreCase)]
    private static partial Regex SingAlong();

    [GeneratedRegex(@"\b35\s?mm\b", RegexOptions.IgnoreCase)]
    private static partial Regex ThirtyFiveMm();

    [GeneratedRegex(@"\b70\s?mm\b", RegexOptions.IgnoreCase)]
    private static partial Regex SeventyMm();

    [GeneratedRegex(@"(?<=\S )\(?3D\)?$", RegexOptions.IgnoreCase)]
    private static partial Regex ThreeD();
}
