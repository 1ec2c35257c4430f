using CinemaSite.Reporting.Exports;
using CsCheck;

namespace CinemaSite.Tests.Reporting.Exports;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("By film", "By film"), InlineData("12/3 [a]: what?*\\", "12 3 a what"), InlineData("'It’s'", "It’s"), InlineData("", "1"), InlineData("[]", "1")]
    [InlineData("History", "History 2"), InlineData("A title that is longer than Excel allows", "A title that is longer than Exc")]
    public void A_name_is_one_that_Excel_allows(string title, string name) => Assert.Equal(name, new SheetNames().Take(title));

    [Fact]
    public void Whatever_the_titles_are_the_names_are_legal_and_none_is_twice() =>
        Gen.String.Array[1, 40].Sample(titles =>
        {
            var names = new SheetNames();
            var taken = titles.Concat(titles).Select(names.Take).ToList();

            return taken.Distinct(StringComparer.OrdinalIgnoreCase).Count() == taken.Count
                && taken.All(name => name.Length is > 0 and <= 31 && name.IndexOfAny(['[', ']', ':', '*', '?', '/', '\\']) < 0
                    && name[0] != '\'' && name[^1] != '\'' && !name.Any(char.IsControl));
        });
}
