namespace CinemaSite.Notifications.Emails;

/// <summary>The type of the house as far as a mail client has it.</summary>
internal static class Look
{
    public const string Display = "'Big Shoulders Display', 'Arial Narrow', 'Roboto Condensed', 'Liberation Sans Narrow', Impact, sans-serif";
    public const string Sans = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
    public const string Mono = "ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace";
}
