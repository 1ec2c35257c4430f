using CinemaSite.Web;

namespace CinemaSite.Tests.Web;

public class LinesTests
{
    [Theory]
    [InlineData("Ran", "Ran"), InlineData("Marty Supreme", "Marty|Supreme"), InlineData("The Man Who Fell to Earth", "The Man|Who Fell…")]
    [InlineData("Nosferatu the Vampyre", "Nosferatu|the Vamp…"), InlineData("", "")]
    public void A_title_takes_the_lines_it_has(string title, string lines) => Assert.Equal(lines, string.Join('|', Lines.Fit(title, 65, 2)));
}
