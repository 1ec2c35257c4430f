using CinemaSite.Programme;
using CinemaSite.Scheduling;

namespace CinemaSite.Tests.Programme;

public class AttributeWordsTests
{
    [Theory]
    [InlineData("Q & A", ScreeningAttribute.QuestionAndAnswer)]
    [InlineData("Open Captioned", ScreeningAttribute.Subtitled)]
    [InlineData("baby club", ScreeningAttribute.CarersAndBabies)]
    [InlineData("35mm", ScreeningAttribute.ThirtyFiveMm)]
    [InlineData("Kids' club", ScreeningAttribute.KidsClub)]
    [InlineData("No ads", ScreeningAttribute.NoAds)]
    public void A_suppliers_word_is_known(string name, ScreeningAttribute attribute) => Assert.Equal(attribute, AttributeWords.Named(name));

    [Fact]
    public void Every_attribute_goes_by_its_own_label()
    {
        Assert.All(Enum.GetValues<ScreeningAttribute>(), a => Assert.Equal(a, AttributeWords.Named(a.Label())));
    }

    [Theory]
    [InlineData("Ran + Q&A", ScreeningAttribute.QuestionAndAnswer)]
    [InlineData("Dyke TV: the early naughties + discussion", ScreeningAttribute.QuestionAndAnswer)]
    [InlineData("When Harry Met Sally + Intro", ScreeningAttribute.Intro)]
    [InlineData("Classic Matinee: Sunset Boulevard", ScreeningAttribute.ClassicMatinee)]
    [InlineData("Kids Club: The Polar Express", ScreeningAttribute.KidsClub)]
    [InlineData("Carers & Babies: Hamnet", ScreeningAttribute.CarersAndBabies)]
    [InlineData("Sinners (70mm)", ScreeningAttribute.SeventyMm)]
    [InlineData("Avatar: Fire and Ash 3D", ScreeningAttribute.ThreeD)]
    [InlineData("LSFF: Midnight Movies", ScreeningAttribute.Festival)]
    [InlineData("NT Live: Hamlet", ScreeningAttribute.LiveBroadcast)]
    public void A_title_says_what_is_special(string title, ScreeningAttribute attribute) => Assert.Equal([attribute], AttributeWords.InTitle(title));

    [Theory]
    [InlineData("Live and Let Die")]
    [InlineData("The Intern")]
    [InlineData("Festival")]
    [InlineData("A Preview of Murder")]
    [InlineData("Baby Driver")]
    [InlineData("Long Live the King: Again")]
    [InlineData("Introducing, Selma Blair")]
    public void A_title_that_only_sounds_like_it_says_nothing(string title) => Assert.Empty(AttributeWords.InTitle(title));
}
