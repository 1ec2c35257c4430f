using System.Text;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
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
        await using var server = await ASmtpServer.StartAsync();
        await SendAsync(server, Tickets);
        var arrival = Assert.Single(server.Arrivals);
        var mail = arrival.Mail;

        Assert.Equal(("\"Ana Núñez\" <ana@example.com>", "Box office <tickets@rio.example>"), (mail.To.ToString(), mail.From.ToString().Replace("\"", "")));
        Assert.Equal(("Tus entradas: «Ran»", "0a1b2c@rio.example", Now), (mail.Subject, mail.MessageId, mail.Date));
        Assert.Equal(("es", "auto-generated", null), (mail.Body?.Headers[HeaderId.ContentLanguage], mail.Headers["Auto-Submitted"], mail.Headers[HeaderId.ListUnsubscribe]));
        Assert.Equal(Tickets.Text, arrival.Text);
        Assert.Equal(Tickets.Html, mail.HtmlBody?.TrimEnd());

        var mixed = Assert.IsType<Multipart>(mail.Body);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal("text/plain", alternative[0].ContentType.MimeType);
        var picture = Assert.IsType<MimePart>(Assert.IsType<MultipartRelated>(alternative[1])[1]);
        Assert.Equal(("ticket-1", "image/png", "inline"), (picture.ContentId, picture.ContentType.MimeType, picture.ContentDisposition?.Disposition));
        Assert.Equal([1, 2, 3, 250], Arrival.Content(picture));
        var calendar = Assert.IsType<TextPart>(Assert.Single(mail.Attachments));
        Assert.Equal(("K7M2QR.ics", "PUBLISH", "BEGIN:VCALENDAR"), (calendar.FileName, calendar.ContentType.Parameters["method"], calendar.Text?.TrimEnd()));
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_is_the_same_but_for_its_date()
    {
        await using var server = await ASmtpServer.StartAsync();
        await SendAsync(server, Tickets);
        await SendAsync(server, Tickets);
        await SendAsync(server, Tickets with { MessageId = "another" });

        Assert.Equal(["0a1b2c", "0a1b2c", "another"], server.Arrivals.Select(a => a.Id));
        Assert.Equal(2, server.Arrivals.Select(a => a.Body).Distinct().Count());
        Assert.Equal(server.Arrivals[0].Body, server.Arrivals[1].Body);
    }

    [Fact]
    public async Task A_mail_that_one_can_do_without_says_where_it_is_turned_off()
    {
        await using var server = await ASmtpServer.StartAsync();
        await SendAsync(server, Tickets with { Unsubscribe = "https://rio.example/es/account/preferences" });

        var mail = Assert.Single(server.Arrivals).Mail;
        Assert.Equal("<https://rio.example/es/account/preferences>", mail.Headers[HeaderId.ListUnsubscribe]);
        Assert.Null(mail.Headers["List-Unsubscribe-Post"]);

        await SendAsync(server, Tickets with { Unsubscribe = "https://rio.example/mail/key", UnsubscribesAtOnce = true });
        Assert.Equal("List-Unsubscribe=One-Click", server.Arrivals[1].Mail.Headers["List-Unsubscribe-Post"]);
    }

    [Fact]
    public async Task Answers_go_where_the_house_reads_them()
    {
        await using var server = await ASmtpServer.StartAsync();
        await SendAsync(server, Tickets);
        await SendAsync(server, Tickets, replyTo: "hello@rio.example");
        Assert.Equal(["", "\"Box office\" <hello@rio.example>"], server.Arrivals.Select(a => a.Mail.ReplyTo.ToString()));
    }

    [Theory]
    [InlineData("RCPT", "550 5.1.1 No such mailbox", MailTrouble.Address), InlineData("RCPT", "553 5.1.3 What address is this", MailTrouble.Address)]
    [InlineData("RCPT", "450 4.2.1 Mailbox busy", MailTrouble.Mail), InlineData("RCPT", "554 5.7.1 Relaying denied", MailTrouble.Mail)]
    [InlineData("RCPT", "550 5.7.54 Not for others", MailTrouble.Mail), InlineData("MAIL", "550 5.7.1 Not from you", MailTrouble.Mail)]
    [InlineData("DATA", "452 4.3.1 Disk full", MailTrouble.Mail), InlineData("DATA", "554 5.6.0 Looks odd", MailTrouble.Mail)]
    [InlineData("MAIL", "421 4.3.2 Shutting down", MailTrouble.Server)]
    public async Task A_refusal_says_what_is_wrong_with_what(string step, string says, MailTrouble trouble)
    {
        await using var server = await ASmtpServer.StartAsync();
        await server.FailAsync(step, says);

        var refusal = await Assert.ThrowsAsync<MailNotSentException>(() => SendAsync(server, Tickets));
        Assert.Equal((trouble, $"The mail server said: {says}"), (refusal.Trouble, refusal.Message));
        Assert.Empty(server.Arrivals);
    }

    [Fact]
    public async Task A_server_that_hangs_up_after_taking_the_mail_has_taken_it()
    {
        await using var server = await ASmtpServer.StartAsync();
        await server.FailAsync("QUIT", "cut");
        await SendAsync(server, Tickets);
        Assert.Equal(Tickets.Subject, Assert.Single(server.Arrivals).Mail.Subject);
    }

    [Fact]
    public async Task A_server_that_does_not_say_goodbye_keeps_nobody_waiting()
    {
        await using var server = await ASmtpServer.StartAsync();
        await server.FailAsync("QUIT", "halt");
        await SendAsync(server, Tickets).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Single(server.Arrivals);
    }

    [Fact]
    public async Task A_mail_that_is_on_its_way_arrives_though_the_site_is_shutting_down()
    {
        await using var server = await ASmtpServer.StartAsync();
        using var shutDown = new CancellationTokenSource();
        await server.FailAsync("DATA", "wait 0.5");
        var sending = SendAsync(server, Tickets, ct: shutDown.Token);
        await server.ReachAsync("DATA");
        await shutDown.CancelAsync();
        await sending;
        Assert.Single(server.Arrivals);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(server, Tickets, ct: shutDown.Token));
        Assert.Single(server.Arrivals);
    }

    /// <summary>In a run of its own.</summary>
    private static async Task SendAsync(ASmtpServer server, Mail mail, string? replyTo = null, CancellationToken ct = default)
    {
        await using var mailer = MailerTo(server, replyTo);
        await mailer.SendAsync(mail, ct);
    }

    private static SmtpMailer MailerTo(ASmtpServer server, string? replyTo) => new(
        Options.Create(new EmailOptions
        {
            Transport = EmailTransport.Smtp,
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SecureSocketOptions.None,
            From = "tickets@rio.example",
            ReplyTo = replyTo,
        }),
        new FakeTimeProvider(Now));
}
