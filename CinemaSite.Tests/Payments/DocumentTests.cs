using System.Globalization;
using System.Net;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Payments;
using CinemaSite.Resources;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Tests.Payments;

/// <summary>Receipts and credit notes as people see them.</summary>
public sealed class DocumentTests : SiteTests
{
    private const string Visitor = "0123456789abcdef0123456789abcdef";

    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task A_receipt_says_each_seat_the_fee_the_tax_and_how_it_was_paid_and_adds_up()
    {
        var booking = await BuyAsync("A1", "A2 Senior");

        var receipt = await SheetAsync(booking, "R-000001");

        Assert.Equal(("Receipt R-000001", "The Rio"), (receipt.Title, receipt.Seller[0]));
        Assert.Equal(
            [("Date", "2 March 2026, 12:00"), ("Customer", "Anna Blume"), ("Booking reference", booking.Reference)], Said(receipt.Facts));
        Assert.Equal(
            [("Row A, seat 1, Adult", "£12.00"), ("Row A, seat 2, Senior", "£9.50"), ("Booking fee", "£1.50")], Said(receipt.Lines));
        Assert.Equal([("Total", "£23.00"), ("of which VAT at 20%", "£3.84"), ("Paid by card online", "£23.00")],
            Said([receipt.Total, .. receipt.Taxes, .. receipt.Payments]));
        Assert.Equal(Sum(receipt.Lines), Sum([receipt.Total]));
        Assert.Equal(Sum(receipt.Payments), Sum([receipt.Total]));
    }

    [Fact]
    public async Task Page_and_pdf_of_a_receipt_say_the_same_and_nothing_else()
    {
        var booking = await BuyAsync("A1", "A2 Senior");
        var client = Site.Visitor();
        var page = await OpenAsync(client, $"/bookings/{booking.Reference}/receipts/R-000001");
        var pdf = await (await SendAsync(client, $"/bookings/{booking.Reference}/receipts/R-000001.pdf")).Content.ReadAsByteArrayAsync();

        var rows = page.QuerySelectorAll(".document tr").Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent)));
        var facts = page.QuerySelectorAll(".document dt").Select(dt => $"{dt.TextContent} | {dt.NextElementSibling!.TextContent}");
        Assert.Equal(
            ["The Rio", "Receipt R-000001", .. facts, .. rows],
            PaperReader.Lines(pdf).Where(l => l is not ("Charged | Amount" or "Payment | Amount" or "Receipt R-000001 · Page 1 of 1")));
    }

    [Fact]
    public async Task A_credit_note_takes_back_from_its_receipt_and_says_where_the_money_goes()
    {
        var booking = await BuyAsync("A1", "A2");
        await GiveBackAsync(booking.Id, "A1", 1020);

        var note = await SheetAsync(booking, "C-000001");

        Assert.Equal(("Takes back from receipt", "R-000001"), (note.Facts[^1].What, note.Facts[^1].Value));
        Assert.Equal(
            [("Row A, seat 1, Adult", "-£10.20"), ("Total", "-£10.20"), ("of which VAT at 20%", "-£1.70"), ("Back to the card", "-£10.20")],
            Said([.. note.Lines, note.Total, .. note.Taxes, .. note.Payments]));
        var links = (await OpenAsync(Site.Visitor(), $"/bookings/{booking.Reference}")).QuerySelectorAll(".document-link");
        Assert.Equal(["Receipt R-000001", "Credit note C-000001"], links.Select(a => a.TextContent.Trim()));
    }

    [Fact]
    public async Task A_receipt_of_somebody_elses_booking_is_not_found_nor_is_it_under_a_booking_of_ones_own()
    {
        var own = await BuyAsync("A1");
        var others = await Site.BookingAsync(await Site.SellAsync(cinema, "B1"));

        foreach (var number in new[] { others.ReceiptNumber, others.ReceiptNumber + ".pdf" })
            foreach (var reference in new[] { others.Reference, own.Reference })
                Assert.Equal(HttpStatusCode.NotFound, (await SendAsync(Site.Visitor(), $"/bookings/{reference}/receipts/{number}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(Site.Visitor(), $"/bookings/{own.Reference}/receipts/{own.ReceiptNumber}")).StatusCode);
    }

    [Fact]
    public async Task Staff_who_find_bookings_find_their_receipts()
    {
        var booking = await BuyAsync("A1");
        var cashier = await Site.StaffAsync(Roles.Cashier);

        var link = (await cashier.GetAsync($"/manage/bookings/{booking.Reference}")).Html.QuerySelector(".document-link")!;
        var page = await cashier.GetAsync(link.GetAttribute("href")!);

        Assert.Equal("Receipt R-000001", page.Heading);
        Assert.Equal(HttpStatusCode.OK, (await cashier.GetAsync(page.Html.QuerySelector("main .actions a")!.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task The_mail_with_the_tickets_brings_the_receipt()
    {
        var booking = await BuyAsync("A1");

        var mail = (await Site.ConfirmationAsync(booking.Id))!;

        Assert.Equal([$"{booking.Reference}.ics", "R-000001.pdf"], mail.Attachments.Select(a => a.FileName));
        Assert.Contains("Row A, seat 1, Adult | £12.00", PaperReader.Lines(mail.Attachments[1].Content));
    }

    [Fact]
    public async Task The_receipt_of_a_gift_card_has_no_tax()
    {
        var id = await Site.RunAsync(async (IServiceProvider services) =>
        {
            var db = services.GetRequiredService<CinemaDbContext>();
            return await db.InTransactionAsync(async () =>
            {
                var now = Site.Clock.GetUtcNow().UtcDateTime;
                var voucher = Voucher.Order(await db.Cinemas.Select(c => c.Id).SingleAsync(), 5000, "GBP", new("Anna Blume", "anna@example.org"), Visitor, "en", now);
                var payment = Payment.Start(voucher, 1, "Gift card", "/", now);
                payment.End(PaymentState.Paid, now);
                db.AddRange(voucher, payment);
                await db.SaveChangesAsync();
                await services.GetRequiredService<CompleteVoucherSale>().RunAsync(voucher, [payment], now, CancellationToken.None);
                return voucher.Id;
            }, CancellationToken.None);
        });

        using var _ = Cultures.Speak("en");
        var receipt = await Site.RunAsync((IServiceProvider services) => services.GetRequiredService<CinemaDbContext>()
            .VoucherReceiptAsync(id, services.GetRequiredService<IStringLocalizer<Strings>>(), CancellationToken.None));

        Assert.Equal(["£50.00", "£50.00", "£0.00", "£50.00"], new[] { receipt!.Lines[0], receipt.Total, receipt.Taxes[0], receipt.Payments[0] }.Select(l => l.Value));
    }

    private async Task<Booking> BuyAsync(params string[] wishes)
    {
        var id = await cinema.HoldAsync(Visitor, wishes);
        await Site.PayAsync(id);
        return await Site.BookingAsync(id);
    }

    private Task<DocumentSheet> SheetAsync(Booking booking, string number) => Site.RunAsync(async (IServiceProvider services) =>
    {
        using var _ = Cultures.Speak("en");
        return (await services.GetRequiredService<CinemaDbContext>().DocumentSheetAsync(
            services.GetRequiredService<CinemaDbContext>().Bookings, booking.Reference, number, services.GetRequiredService<IStringLocalizer<Strings>>(), CancellationToken.None))!;
    });

    private Task<IReadOnlyList<Refund>> GiveBackAsync(int bookingId, string seat, long amount) => Site.RunAsync(async (IServiceProvider services) =>
    {
        var db = services.GetRequiredService<CinemaDbContext>();
        return await db.InTransactionAsync(async () =>
        {
            var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == bookingId);
            var ticket = booking.Tickets.Single(t => t.SeatId == cinema.Seat(seat));
            return await services.GetRequiredService<GiveBack>().RunAsync(
                booking, [new(ticket, amount)], new(TicketStatus.Refunded, null, "Cannot come"), Site.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        }, CancellationToken.None);
    });

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Cookie", "visitor=" + Visitor);
        return await client.SendAsync(request);
    }

    private static async Task<AngleSharp.Dom.IDocument> OpenAsync(HttpClient client, string address) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await SendAsync(client, address)).Content.ReadAsStringAsync());

    private static IEnumerable<(string, string)> Said(IEnumerable<DocumentWords> lines) => lines.Select(l => (l.What, l.Value));

    private static decimal Sum(IEnumerable<DocumentWords> lines) =>
        lines.Sum(l => decimal.Parse(l.Value, NumberStyles.Currency, CultureInfo.GetCultureInfo("en-GB")));
}
