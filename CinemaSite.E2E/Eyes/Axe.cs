using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>
/// axe on a page that was loaded without JavaScript. axe itself needs timers and promises, so scripts are let run for the
/// moment of the scan only; nothing of the page's own runs then, because its parsing is over.
/// </summary>
public static class Axe
{
    private const string Scan = """
        async () => {
            // Colours on their way from one theme to the other are nobody's colours.
            await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
            await Promise.allSettled(document.getAnimations().map(animation => animation.finished));
            const found = await axe.run(document, {
                runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
                rules: { 'target-size': { enabled: true } },
                resultTypes: ['violations'],
                preload: false,
            });
            return found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html} ${n.failureSummary}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Everything that WCAG 2.2 AA has against the page as it is looked at now.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(IPage page, DevTools devTools)
    {
        await devTools.LetScriptsRunAsync(true);
        try
        {
            if (!await page.EvaluateAsync<bool>("typeof axe === 'object'"))
                await page.EvaluateAsync(Script);
            return await page.EvaluateAsync<string[]>(Scan);
        }
        finally
        {
            await devTools.LetScriptsRunAsync(false);
        }
    }
}
