using Microsoft.Playwright;

namespace CinemaSite.E2E;

/// <summary>How a page may be looked at: on a desk, a tablet or a small phone, by day or by night.</summary>
public sealed record Look(ViewportSize Size, ColorScheme Scheme)
{
    public static readonly ViewportSize Desktop = new() { Width = 1280, Height = 900 };

    public static readonly ViewportSize Phone = new() { Width = 320, Height = 640 };

    /// <summary>Each width and each theme once. The last is the one that a visitor opens the site in.</summary>
    public static readonly IReadOnlyList<Look> Two = [new(Phone, ColorScheme.Dark), new(Desktop, ColorScheme.Light)];

    /// <summary>Each width in each theme.</summary>
    public static readonly IReadOnlyList<Look> Four = [new(Phone, ColorScheme.Light), new(Desktop, ColorScheme.Dark), .. Two];

    public static readonly ViewportSize Tablet = new() { Width = 768, Height = 1024 };

    /// <summary>Where staff work.</summary>
    public static readonly IReadOnlyList<Look> Desk = [new(Tablet, ColorScheme.Dark), new(Desktop, ColorScheme.Light)];

    public static readonly IReadOnlyList<Look> DeskFour = [new(Tablet, ColorScheme.Light), new(Desktop, ColorScheme.Dark), .. Desk];

    private static readonly ViewportSize Pocket = new() { Width = 360, Height = 740 };

    /// <summary>The counter's screen, a tablet and a phone, by day and by night.</summary>
    public static readonly IReadOnlyList<Look> Till =
    [
        .. from size in new[] { Pocket, Tablet, Desktop }
           from scheme in new[] { ColorScheme.Dark, ColorScheme.Light }
           select new Look(size, scheme),
    ];

    public bool IsPhone => Size == Phone;

    /// <summary>"320-dark".</summary>
    public override string ToString() => $"{Size.Width}-{(Scheme == ColorScheme.Dark ? "dark" : "light")}";
}
