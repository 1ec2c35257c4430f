using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>Where the keyboard is on a page.</summary>
public static class Focus
{
    private const string Here = """
        () => {
            const element = document.activeElement;
            const style = getComputedStyle(element);
            const box = element.getBoundingClientRect();
            const name = element.labels?.[0]?.innerText ?? element.getAttribute('aria-label') ?? element.innerText ?? '';
            return [name.replace(/\s+/g, ' ').trim(), String(style.outlineStyle !== 'none' && box.width > 0 && box.height > 0)];
        }
        """;

    /// <summary>The name of what has the focus, and whether it wears a ring.</summary>
    public static async Task<(string Name, bool IsSeen)> OfAsync(IPage page)
    {
        var here = await page.EvaluateAsync<string[]>(Here);
        return (here[0], here[1] == "true");
    }
}
