using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;

namespace CinemaSite.Web;

/// <summary>
/// A mail as it looks, for the frame of the page that shows it, and the files that came with it. Nothing in it runs or is loaded,
/// and it is nobody's own origin, whatever somebody managed to write into it. And what mail programs do with mails by themselves.
/// </summary>
public static class MailEndpoints
{
    public static void MapMail(this WebApplication app)
    {
        var desk = app.MapGroup("/manage/outbox/{id:int}").RequireAuthorization(Policies.LookAfterMail);
        desk.MapGet("/html", async (int id, CinemaDbContext db, CancellationToken ct) => Page((await db.MailAsync(id, ct))?.Copy?.ToMail()))
            .WithSecurityHeadersPolicy(SecurityHeaders.InsideFrame);
        desk.MapGet("/files/{number:int}", async (int id, int number, CinemaDbContext db, CancellationToken ct) =>
            Attachment((await db.MailAsync(id, ct))?.Copy?.ToMail(), number));

        app.MapGet("/mail/{key}/stop", (string key, HttpRequest request) => TypedResults.Redirect($"{request.PathBase}/mail/{Uri.EscapeDataString(key)}"));
        app.MapPost("/mail/{key}/stop", StopRemindersAsync);

        if (!app.Environment.IsDevelopment())
            return;
        app.MapGet("/dev/mail/{name}/html", async (string name, MailFolder folder, CancellationToken ct) => Page(await folder.ReadAsync(name, ct)))
            .WithSecurityHeadersPolicy(SecurityHeaders.InsideFrame);
        app.MapGet("/dev/mail/{name}/files/{number:int}", async (string name, int number, MailFolder folder, CancellationToken ct) =>
            Attachment(await folder.ReadAsync(name, ct), number));
        app.MapGet("/dev/mails/{id:int}/html", async (int id, MailGallery gallery, CancellationToken ct) => Page(await SampleAsync(gallery, id, ct)))
            .WithSecurityHeadersPolicy(SecurityHeaders.InsideFrame);
        app.MapGet("/dev/mails/{id:int}/files/{number:int}", async (int id, int number, MailGallery gallery, CancellationToken ct) =>
            Attachment(await SampleAsync(gallery, id, ct), number));
    }

    /// <summary>
    /// The button of a mail program that knows RFC 8058. It has no cookie and no token, and follows no redirect; the link is the key.
    /// </summary>
    private static async Task<IResult> StopRemindersAsync(string key, HttpRequest request, AddressLinks links, TurnReminders turn, CancellationToken ct)
    {
        if (links.AddressIn(key) is not { } email)
            return TypedResults.NotFound();
        if (!request.HasFormContentType || (await request.ReadFormAsync(ct))["List-Unsubscribe"] != "One-Click")
            return TypedResults.BadRequest();

        await turn.RunAsync(email, on: false, ct);
        return TypedResults.Ok();
    }

    private static async Task<Mail?> SampleAsync(MailGallery gallery, int number, CancellationToken ct) =>
        (await gallery.MailsAsync(ct)).SingleOrDefault(m => m.Number == number)?.Mail;

    private static IResult Page(Mail? mail) =>
        mail?.Html is null ? TypedResults.NotFound() : TypedResults.Text(mail.ToPage(), "text/html; charset=utf-8");

    /// <summary>To be saved, never to be opened here.</summary>
    private static IResult Attachment(Mail? mail, int number) => mail?.Attachments.ElementAtOrDefault(number) is { } file
        ? TypedResults.File(file.Content, "application/octet-stream", file.FileName)
        : TypedResults.NotFound();
}
