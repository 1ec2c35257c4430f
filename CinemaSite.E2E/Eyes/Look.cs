using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>How a page may be looked at: on a desk or on a small phone, by day or by night.</summary>
public sealed record Look(ViewportSize Size, ColorScheme Scheme)
{
    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };

    public static readonly ViewportSize Phone = new() { Width = 320, Height = 640 };

    /// <summary>Every one of them; the last is the one that a visitor opens the site in.</summary>
    public static readonly IReadOnlyList<Look> All =
    [
        new(Phone, ColorScheme.Light),
        new(Phone, ColorScheme.Dark),
        new(Desktop, ColorScheme.Dark),
        new(Desktop, ColorScheme.Light),
    ];

    public bool IsPhone => Size == Phone;

    /// <summary>"320-dark".</summary>
    public override string ToString() => $"{Size.Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
