using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>How a page may be looked at: on a desk or on a small phone, by day or by night.</summary>
public static class Looks
{
    public const int PhoneWidth = 320;

    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };

    public static readonly ViewportSize Phone = new() { Width = PhoneWidth, Height = 640 };

    /// <summary>Every one of them; the last is the one that a visitor opens the site in.</summary>
    public static readonly IReadOnlyList<(ViewportSize Size, ColorScheme Scheme)> All =
    [
        (Phone, ColorScheme.Light),
        (Phone, ColorScheme.Dark),
        (Desktop, ColorScheme.Dark),
        (Desktop, ColorScheme.Light),
    ];

    public static async Task LookAsync(this IPage page, ViewportSize size, ColorScheme scheme)
    {
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
    }
}
