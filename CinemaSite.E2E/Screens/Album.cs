namespace CinemaSite.E2E.Screens;

/// <summary>Photographs of pages in each look of their visitor, where CINEMA_SCREENSHOTS names a folder for them.</summary>
public static class Album
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("CINEMA_SCREENSHOTS") is { Length: > 0 } folder ? folder : null;

    public static async Task VisitAsync(this Screen screen, string name, string address, int status = 200)
    {
        await screen.GoAsync(address, status);
        await screen.PhotographAsync(name);
    }

    /// <summary>The page on paper, as FOLDER/name.pdf.</summary>
    public static Task PrintAsync(this Screen screen, string name) => Folder is null
        ? Task.CompletedTask
        : screen.Page.PdfAsync(new() { Path = Path.Combine(Folder, name + ".pdf"), PreferCSSPageSize = true });

    /// <summary>What else is worth a look, as FOLDER/name.</summary>
    public static void Keep(string name, string text)
    {
        if (Folder is not null)
            File.WriteAllText(Path.Combine(Folder, name), text);
    }

    public static Task PhotographAsync(this Screen screen, string name) =>
        Folder is null ? Task.CompletedTask : screen.PhotographAsync(Folder, name);
}
