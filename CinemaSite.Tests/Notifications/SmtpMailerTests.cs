using System.ComponentModel.DataAnnotations;
using System.Text;
using CinemaSite.Notifications;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using MimeKit;

namespace CinemaSite.Tests.Notifications;

public class SmtpMailerTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly Mail Tickets = new("ana@example.com", "Ana Núñez", "Tus entradas: «Ran»", "Hola, Ana:\n.Punto\n", "<p>Hola <img src=\"cid:ticket-1\"></p>")
    {
        MessageId = "0a1b2c",
        Language = "es",
        Images = [new("ticket-1", [1, 2, 3, 250])],
        Attachments = [new("K7M2QR.ics", "text/calendar; charset=utf-8; method=PUBLISH", Encoding.UTF8.GetBytes("BEGIN:VCALENDAR"))],
    };

    [Fact]
    public async Task A_mail_arrives_as_text_and_HTML_with_its_pictures_and_files()
    {
        using var server = new LoopbackMailServer();
        await MailerTo(server).SendAsync(Tickets, CancellationToken.None);
        var mail = await server.Received;

        Assert.Equal(("\"Ana Núñez\" <ana@example.com>", "Box office <tickets@rio.example>"), (mail.To.ToString(), mail.From.ToString().Replace("\"", "")));
        Assert.Equal(("Tus entradas: «Ran»", "0a1b2c@rio.example", Now), (mail.Subject, mail.MessageId, mail.Date));
        Assert.Equal(("es", "auto-generated"), (mail.Body?.Headers[HeaderId.ContentLanguage], mail.Headers["Auto-Submitted"]));
        Assert.Equal(Tickets.Text, mail.TextBody?.ReplaceLineEndings("\n"));
        Assert.Equal(Tickets.Html, mail.HtmlBody?.TrimEnd());

        var mixed = Assert.IsType<Multipart>(mail.Body);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        var picture = Assert.IsType<MimePart>(Assert.IsType<MultipartRelated>(alternative[1])[1]);
        Assert.Equal(("ticket-1", "image/png", "inline"), (picture.ContentId, picture.ContentType.MimeType, picture.ContentDisposition?.Disposition));
        Assert.Equal([1, 2, 3, 250], Content(picture));
        var calendar = Assert.IsType<TextPart>(Assert.Single(mail.Attachments));
        Assert.Equal(("K7M2QR.ics", "PUBLISH", "BEGIN:VCALENDAR"), (calendar.FileName, calendar.ContentType.Parameters["method"], calendar.Text?.TrimEnd()));
    }

    [Fact]
    public async Task A_recipient_that_the_server_refuses_is_an_error()
    {
        using var server = new LoopbackMailServer { ToRecipient = "550 no such mailbox" };
        await Assert.ThrowsAsync<SmtpCommandException>(() => MailerTo(server).SendAsync(Tickets, CancellationToken.None));
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_taking_the_mail_has_taken_it()
    {
        using var server = new LoopbackMailServer { IsRude = true };
        await MailerTo(server).SendAsync(Tickets, CancellationToken.None);
        Assert.Equal(Tickets.Subject, (await server.Received).Subject);
    }

    [Fact]
    public async Task A_server_that_offers_no_protection_is_not_trusted_unless_told_so()
    {
        using var server = new LoopbackMailServer();
        var mailer = MailerTo(server, SecureSocketOptions.StartTls);
        await Assert.ThrowsAsync<NotSupportedException>(() => mailer.SendAsync(Tickets, CancellationToken.None));
    }

    [Fact]
    public void A_password_never_travels_unprotected()
    {
        var options = new MailOptions { Host = "mail.example", UserName = "rio", Password = "secret", Security = SecureSocketOptions.None };
        Assert.False(Validator.TryValidateObject(options, new ValidationContext(options), [], validateAllProperties: true));
    }

    private static SmtpMailer MailerTo(LoopbackMailServer server, SecureSocketOptions security = SecureSocketOptions.None) => new(
        Options.Create(new MailOptions { Host = "127.0.0.1", Port = server.Port, Security = security, From = "tickets@rio.example" }),
        new FakeTimeProvider(Now));

    private static byte[] Content(MimePart part)
    {
        using var bytes = new MemoryStream();
        part.Content!.DecodeTo(bytes);
        return bytes.ToArray();
    }
}
