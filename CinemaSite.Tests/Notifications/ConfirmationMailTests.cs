using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;
using Microsoft.Extensions.DependencyInjection;
using Calendar = Ical.Net.Calendar;

namespace CinemaSite.Tests.Notifications;

public sealed class ConfirmationMailTests : IAsyncLifetime
{
    private readonly TheSite site = new TheSite().With("Site:PublicUrl", "https://rio.example");
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "2026-03-05 19:30").InAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_mail_says_in_text_all_that_one_needs_at_the_door()
    {
        var id = await site.SellAsync(cinema, ["B1", "B2 Senior"], name: "Ana");
        var booking = await site.BookingAsync(id);
        var mail = (await site.ConfirmationAsync(id))!;
        var codes = booking.Tickets.Select(t => TicketWords.InHalves(t.Code!)).ToArray();

        Assert.Equal(("ana@example.com", "Ana", "Your tickets: Ran, Thursday 5 March, 19:30"), (mail.To, mail.Name, mail.Subject));
        Assert.Equal(
            $"""
            Hello Ana,
            Your seats are booked. Show a QR code or its ticket code at the door, on your phone or on paper.

            Ran
            12A
            Thursday 5 March, 19:30
            Screen 1, The Rio
            Ads and trailers come first; the film starts at about 19:55.

            Row B, seat 1 - Adult, £12.00
            Ticket code: {codes[0]}

            Row B, seat 2 - Senior, £9.50
            Ticket code: {codes[1]}
            60 or over

            Receipt {booking.ReceiptNumber}
            Row B, seat 1, Adult: £12.00
            Row B, seat 2, Senior: £9.50
            Booking fee: £1.50
            Total: £23.00 (of which VAT at 20%: £3.84)

            Booking {booking.Reference}
            See or print your tickets:
            https://rio.example/bookings/{booking.Reference}
            In another browser it asks for your booking reference and your e-mail address.

            If you cannot come
            - Until Wednesday 4 March, 19:30 you get 100% back.
            - Until Thursday 5 March, 17:30 you get 85% back.
            - After that, until the start, we give you a credit voucher.
            - Nothing once the film has started or the ticket was scanned.
            - The booking fee stays with us when you give a ticket back.

            We look forward to seeing you.
            The Rio

            """.ReplaceLineEndings("\n"), mail.Text);
    }

    [Fact]
    public async Task The_page_of_the_mail_says_the_same_as_its_text()
    {
        var id = await site.SellAsync(cinema, ["B1", "B2 Senior"]);
        var mail = (await site.ConfirmationAsync(id))!;
        var words = Html(mail).Body!.TextContent;
        Assert.All(
            mail.Text.Split('\n').SelectMany(line => line.TrimStart('-', ' ').Split(" - ")).SelectMany(line => line.Split(": ")).SelectMany(part => part.Split(" (")),
            part => Assert.True(words.Contains(part.Trim(':', ')'), StringComparison.Ordinal) || mail.Html!.Contains(part, StringComparison.Ordinal), part));
    }

    [Fact]
    public async Task Each_ticket_has_its_own_QR_code_in_the_mail_itself()
    {
        var id = await site.SellAsync(cinema, ["B1", "B2"]);
        var tickets = (await site.BookingAsync(id)).Tickets;
        var mail = (await site.ConfirmationAsync(id))!;
        var qr = site.Services.GetRequiredService<TicketQr>();

        Assert.Equal(tickets.Select(t => $"cid:ticket-{t.Id}"), Html(mail).QuerySelectorAll("img").Select(img => img.GetAttribute("src")));
        Assert.Equal(tickets.Select(t => $"ticket-{t.Id}"), mail.Images.Select(i => i.ContentId));
        Assert.Equal(tickets.Select(t => qr.Png(t.Code!)), mail.Images.Select(i => i.Png));
        Assert.Equal(["QR code: Row B, seat 1", "QR code: Row B, seat 2"], Html(mail).QuerySelectorAll("img").Select(img => img.GetAttribute("alt")));
    }

    [Fact]
    public async Task The_mail_loads_nothing_from_anywhere()
    {
        var html = Html((await site.ConfirmationAsync(await site.SellAsync(cinema, ["B1"])))!);
        Assert.All(html.QuerySelectorAll("[src]"), e => Assert.StartsWith("cid:", e.GetAttribute("src")));
        Assert.Empty(html.QuerySelectorAll("link, script, iframe, object"));
        Assert.DoesNotContain("url(", html.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task The_mail_brings_the_entry_for_the_calendar()
    {
        var id = await site.SellAsync(cinema, ["B1"]);
        var file = Assert.Single((await site.ConfirmationAsync(id))!.Attachments);
        var booking = await site.BookingAsync(id);
        Assert.Equal(($"{booking.Reference}.ics", "text/calendar; charset=utf-8; method=PUBLISH"), (file.FileName, file.ContentType));
        Assert.Equal(booking.Screening.StartsAt, Calendar.Load(Encoding.UTF8.GetString(file.Content))!.Events.Single().Start!.AsUtc);
    }

    [Fact]
    public async Task A_Spanish_booking_gets_a_Spanish_mail_and_the_senders_own_language_stays()
    {
        var (before, beforeUI) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        var id = await site.SellAsync(cinema, ["B1", "B2 Child"], language: "es");
        var mailer = new RecordingMailer();
        Assert.Equal(1, await site.SendAsync(mailer));
        Assert.Equal((before, beforeUI), (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));

        var mail = Assert.Single(mailer.Sent);
        var reference = (await site.BookingAsync(id)).Reference;
        Assert.Equal(("es", "Tus entradas: Ran, jueves 5 de marzo, 19:30"), (mail.Language, mail.Subject));
        Assert.Contains("Hola, Ana:\nTus butacas están reservadas.", mail.Text);
        Assert.Contains("Fila B, butaca 2 - Infantil, 8,00 £\nCódigo de la entrada: ", mail.Text);
        Assert.Contains($"https://rio.example/es/bookings/{reference}\n", mail.Text);
        Assert.Contains("Hasta el miércoles 4 de marzo, 19:30 te devolvemos el 100 %.", mail.Text);
        var html = Html(mail);
        Assert.Equal("es", html.DocumentElement.GetAttribute("lang"));
        Assert.Contains("Ver o imprimir tus entradas", html.Body!.TextContent);
        Assert.Contains("Fila B\\, butacas 1 y 2", Encoding.UTF8.GetString(mail.Attachments[0].Content));
        Assert.DoesNotContain("Row", mail.Text + html.Body!.TextContent);
    }

    [Fact]
    public async Task What_came_back_before_the_booking_was_made_is_not_promised()
    {
        site.Clock.SetUtcNow(new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        var mail = (await site.ConfirmationAsync(await site.SellAsync(cinema, ["B1"])))!;
        Assert.DoesNotContain("100%", mail.Text);
        Assert.Contains("Until Thursday 5 March, 17:30 you get 85% back.", mail.Text);
    }

    [Fact]
    public async Task A_name_cannot_write_into_the_page_of_the_mail()
    {
        var mail = (await site.ConfirmationAsync(await site.SellAsync(cinema, ["B1"], name: "<b>Ana</b>")))!;
        Assert.Empty(Html(mail).QuerySelectorAll("b"));
        Assert.Contains("<b>Ana</b>", Html(mail).Body!.TextContent);
    }

    private static IDocument Html(Mail mail) => new HtmlParser().ParseDocument(mail.Html!);
}
