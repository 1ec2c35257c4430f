using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Ticketing;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Calendar = Ical.Net.Calendar;

namespace CinemaSite.Tests.Notifications;

/// <summary>Tickets that were paid for, as they come out of a real mail server.</summary>
public sealed class ArrivedMailTests : IAsyncLifetime
{
    private readonly TheSite site = new TheSite().With("Site:PublicUrl", "https://rio.example");
    private ASmtpServer server = null!;
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync()
    {
        server = await ASmtpServer.StartAsync();
        server.ServeTo(site);
        cinema = await ACinema.With(at: "2026-03-05 19:30").InAsync(site);
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("en", "Your tickets: Ran, Thursday 5 March, 19:30", "Your seats are booked.", "https://rio.example/bookings/", "Row A, seat 1, Adult | £12.00")]
    [InlineData("es", "Tus entradas: Ran, jueves 5 de marzo, 19:30", "Tus butacas están reservadas.", "https://rio.example/es/bookings/", "Fila A, butaca 1, Adulto | 12,00 £")]
    public async Task The_mail_with_the_tickets_arrives_whole(string language, string subject, string opening, string link, string onReceipt)
    {
        var booking = await BuyAsync(language, "A1", "A2 Senior");
        var arrival = Assert.Single(server.Arrivals);
        var mail = arrival.Mail;

        Assert.Equal(("anna@example.org", subject, language), (arrival.To, mail.Subject, mail.Body!.Headers[HeaderId.ContentLanguage]));
        Assert.Equal(((await site.OutboxAsync())[0].MessageId + "@rio.example", TheSite.Noon), (mail.MessageId, mail.Date));
        Assert.Equal(("auto-generated", "All"), (mail.Headers["Auto-Submitted"], mail.Headers["X-Auto-Response-Suppress"]));

        var mixed = Assert.IsType<Multipart>(mail.Body);
        var alternative = Assert.IsType<MultipartAlternative>(mixed[0]);
        Assert.Equal(["text/plain", "multipart/related"], alternative.Select(part => part.ContentType.MimeType));
        Assert.Contains(opening, arrival.Text, StringComparison.Ordinal);
        Assert.Contains($"{link}{booking.Reference}\n", arrival.Text, StringComparison.Ordinal);
        Assert.Contains(opening, WebUtility.HtmlDecode(mail.HtmlBody), StringComparison.Ordinal);

        AssertCodesAreRead(arrival, booking);
        Assert.Contains(onReceipt, PaperReader.Lines(Arrival.Content(Attached(arrival, "application/pdf", $"{booking.ReceiptNumber}.pdf"))).Select(l => l.Replace('\u00a0', ' ')));
        var calendar = Assert.IsType<TextPart>(Attached(arrival, "text/calendar", $"{booking.Reference}.ics"));
        Assert.Equal(booking.Screening.StartsAt, Calendar.Load(calendar.Text)!.Events.Single().Start!.AsUtc);
    }

    /// <summary>Each ticket's picture is in the mail, named where the page of the mail asks for it, and a scanner reads it.</summary>
    private void AssertCodesAreRead(Arrival arrival, Booking booking)
    {
        var qr = site.Services.GetRequiredService<TicketQr>();
        var pictures = arrival.Parts("image/png");
        Assert.Equal(booking.LiveTickets().Select(t => $"ticket-{t.Id}"), pictures.Select(p => p.ContentId));
        Assert.All(pictures, p => Assert.Equal("inline", p.ContentDisposition!.Disposition));
        Assert.All(pictures, p => Assert.Contains($"src=\"cid:{p.ContentId}\"", arrival.Mail.HtmlBody!, StringComparison.Ordinal));
        Assert.Equal(
            booking.LiveTickets().Select(t => qr.Address(t.Code!)),
            pictures.Select(p => QrReader.Read(QrReader.FromPng(Arrival.Content(p), pixelsPerModule: 8)).Text));
        Assert.All(booking.LiveTickets(), t => Assert.Contains(TicketWords.InHalves(t.Code!), arrival.Text, StringComparison.Ordinal));
    }

    private static MimePart Attached(Arrival arrival, string mimeType, string name)
    {
        var part = Assert.Single(arrival.Parts(mimeType));
        Assert.Equal((true, name), (part.IsAttachment, part.FileName));
        return part;
    }

    private async Task<Booking> BuyAsync(string language, params string[] wishes)
    {
        var held = await cinema.TryToHoldAsync(cinema.Request("anna", wishes) with { Language = language });
        var id = await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Reference == held.Reference).Select(b => b.Id).SingleAsync());
        await site.PayAsync(id);
        Assert.Equal(1, await site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None)));
        return await site.BookingAsync(id);
    }
}
