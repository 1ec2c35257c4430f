using CinemaSite.Web;

namespace CinemaSite.Tests.Web;

/// <summary>What a note in Markdown may do on a page.</summary>
public class NotesTests
{
    [Theory]
    [InlineData("Plain words.", "<p>Plain words.</p>")]
    [InlineData("**Bold** and *italic*", "<p><strong>Bold</strong> and <em>italic</em></p>")]
    [InlineData("- one\n- two", "<ul><li>one</li><li>two</li></ul>")]
    [InlineData("One\n\nTwo", "<p>One</p><p>Two</p>")]
    [InlineData("# Loud", "<h2>Loud</h2>"), InlineData("##### Quiet", "<h2>Quiet</h2>")]
    [InlineData("[a page](https://example.org/a?b=c&d)", "<p><a href=\"https://example.org/a?b=c&amp;d\" rel=\"noopener external\">a page</a></p>")]
    [InlineData("[us](mailto:box@rio.example)", "<p><a href=\"mailto:box@rio.example\" rel=\"noopener external\">us</a></p>")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org\">https://example.org</a></p>")]
    public void A_note_is_markdown(string note, string html) => Assert.Equal(html, Html(note));

    [Theory]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("a <b onclick=\"x()\">b</b>", "<p>a &lt;b onclick=&quot;x()&quot;&gt;b&lt;/b&gt;</p>")]
    [InlineData("<!-- a --> <iframe src=x>", "<p>&lt;!-- a --&gt; &lt;iframe src=x&gt;</p>")]
    public void Html_in_a_note_is_text(string note, string html) => Assert.Equal(html, Html(note));

    [Theory]
    [InlineData("[x](javascript:alert(1))"), InlineData("[x](JaVaScRiPt:alert(1))"), InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)"), InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)"), InlineData("[x](vbscript:x)")]
    [InlineData("[x](//evil.example)"), InlineData("[x](/manage)"), InlineData("[x](file:///etc/passwd)"), InlineData("[x]( )")]
    [InlineData("[x][1]\n\n[1]: javascript:alert(1)"), InlineData("[x]\n\n[x]: data:text/html,y")]
    public void Other_links_are_only_their_words(string note) => Assert.Equal("<p>x</p>", Html(note));

    [Theory]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>"), InlineData("<tel:123>", "<p>tel:123</p>")]
    public void Other_addresses_are_only_text(string note, string html) => Assert.Equal(html, Html(note));

    [Theory]
    [InlineData("![a](https://example.org/a.png)"), InlineData("![a](javascript:x)"), InlineData("![a][1]\n\n[1]: https://example.org/a.png")]
    public void Pictures_are_not_shown(string note) => Assert.Equal("<p></p>", Html(note));

    [Fact]
    public void A_link_around_a_picture_or_a_picture_in_a_link_is_nothing_to_load() =>
        Assert.Equal("<p><a href=\"https://example.org\" rel=\"noopener external\"></a></p>", Html("[![a](https://example.org/a.png)](https://example.org)"));

    [Fact]
    public void Headings_descriptions_and_excerpts_read_the_words_alone()
    {
        Assert.Equal(
            "Ran A king & his sons. See the trailer. one two <b>no</b>",
            Notes.Plain("# Ran\n\nA **king** & his *sons*. See [the trailer](https://example.org).\n\n- one\n- two\n\n![a](b) <b>no</b>"));
        Assert.Equal("", Notes.Plain(""));
    }

    private static string Html(string note) => Notes.ToHtml(note).Replace("\n", "", StringComparison.Ordinal);
}
