using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CinemaSite.Resources;
using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>English on a Spanish page: a text that has a translation, or a sentence built of English's small words.</summary>
public static partial class LeftInEnglish
{
    private const string Texts = """
        () => {
            const texts = [document.title];
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
                if (element.closest('script, style, [lang=en], .wordmark, address'))
                    continue;
                if (node.nodeType === Node.TEXT_NODE)
                    texts.push(node.data);
                else
                    texts.push(...['aria-label', 'alt', 'title', 'placeholder'].map(name => node.getAttribute(name)));
            }
            return [...new Set(texts.filter(text => text && text.trim()).map(text => text.replace(/\s+/g, ' ').trim()))];
        }
        """;

    private static readonly Dictionary<string, string> Spanish = new ResourceManager(typeof(Strings))
        .GetResourceSet(CultureInfo.GetCultureInfo("es"), createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>()
        .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static readonly IReadOnlyList<Regex> Keys =
        [.. Spanish.Where(entry => entry.Key != entry.Value).Select(entry => Pattern(entry.Key))];

    public static bool IsSpanish(this IPage page) => new Uri(page.Url).AbsolutePath is "/es" or ['/', 'e', 's', '/', ..];

    /// <summary>An English text of the house as this page says it; a name or a time is the same in both languages.</summary>
    public static string Say(this IPage page, string english, params object[] args) => string.Format(
        CultureInfo.InvariantCulture,
        page.IsSpanish() ? Spanish.GetValueOrDefault(english, english) : english,
        args);

    public static async Task<IReadOnlyList<string>> OnAsync(IPage page)
    {
        var texts = await page.EvaluateAsync<string[]>(Texts);
        return [.. texts.Where(text => SmallWords().IsMatch(text) || Keys.Any(key => key.IsMatch(text)))];
    }

    /// <summary>A sentence is looked for within texts; a single word may be a name, so only a text that is nothing else counts.</summary>
    private static Regex Pattern(string key)
    {
        var words = Placeholder().Replace(Regex.Escape(key), ".+");
        return new(key.Count(c => c == ' ') > 1 && !key.StartsWith('{') ? $@"(?<!\w){words}(?!\w)" : $"^{words}$");
    }

    [GeneratedRegex(@"\\\{\d[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"(?<!\w)(the|your|you|with|and|are|for|was|we)(?!\w)")]
    private static partial Regex SmallWords();
}
