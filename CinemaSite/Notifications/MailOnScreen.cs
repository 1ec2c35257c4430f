namespace CinemaSite.Notifications;

public static class MailOnScreen
{
    /// <summary>The HTML of a mail as a page that needs nothing besides itself: its pictures stand in it.</summary>
    public static string ToPage(this Mail mail) => mail.Images.Aggregate(
        mail.Html ?? "", (html, image) => html.Replace($"cid:{image.ContentId}", "data:image/png;base64," + Convert.ToBase64String(image.Png), StringComparison.Ordinal));
}
