using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Tests.Harness;

namespace CinemaSite.Tests.Payments;

public sealed class VoucherMailTests : IAsyncLifetime
{
    private readonly Letters letters = new();
    private readonly TheSite site = new TheSite().With("Site:PublicUrl", "https://rio.example");
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync()
    {
        site.With(letters.Use);
        cinema = await ACinema.With().InAsync(site);
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task The_recipient_gets_the_code_the_words_and_the_last_day()
    {
        var voucher = await site.GiftCardAsync(cinema, 2500, Gifts.ForAda);
        var mail = (await DeliverAsync()).Single(m => m.To == "ada@example.org");

        Assert.Equal(("Ada", "Bea Buyer gives you an evening at The Rio"), (mail.Name, mail.Subject));
        Assert.Equal(
            $"""
            Hello Ada,

            Bea Buyer has a gift for you: £25.00 to spend at The Rio.

            Happy birthday.
            See you there

            Code: {voucher.SpokenCode}
            Worth: £25.00
            Use it until: 2 March 2031

            Type the code where you pay on our site, or say it at the box office. What you do not spend stays on it.

            See what is left:
            https://rio.example/vouchers/balance

            Whoever has the code can spend it: keep it like money.

            The Rio

            """.ReplaceLineEndings("\n"), mail.Text);
        Assert.Contains(voucher.SpokenCode, mail.Html!, StringComparison.Ordinal);
        Assert.Contains("cid:voucher", mail.Html!, StringComparison.Ordinal);
        Assert.Equal(["voucher"], mail.Images.Select(i => i.ContentId));
    }

    [Fact]
    public async Task The_buyer_of_a_gift_gets_the_receipt_and_not_the_code()
    {
        var voucher = await site.GiftCardAsync(cinema, 2500, Gifts.ForAda);
        var mail = (await DeliverAsync()).Single(m => m.To == "bea@example.org");

        Assert.Equal($"Receipt {voucher.ReceiptNumber}: gift card of £25.00", mail.Subject);
        Assert.Contains("VAT at 0%: £0.00: it is due on what the card pays for", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(voucher.Code[^4..], mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_speaks_the_language_that_it_was_bought_in()
    {
        await site.GiftCardAsync(cinema, 2500, Gifts.ForAda, "es");
        var mails = await DeliverAsync();
        var mail = mails.Single(m => m.To == "ada@example.org");

        Assert.Equal(("Bea Buyer te regala una noche en The Rio", "es"), (mail.Subject, mail.Language));
        Assert.Matches(@"Bea Buyer tiene un regalo para ti: 25,00\s£ para gastar en The Rio\.", mail.Text);
        Assert.Matches(@"^Recibo R-000001: tarjeta regalo de 25,00\s£$", mails.Single(m => m.To == "bea@example.org").Subject);
        Assert.Contains("https://rio.example/es/vouchers/balance", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_was_taken_back_is_not_sent()
    {
        var voucher = await site.GiftCardAsync(cinema, 2500);
        var by = await site.ActorAsync();
        await site.RunAsync((VoidVoucher takeBack) => takeBack.RunAsync(by, voucher.Id, "Lost", CancellationToken.None));

        Assert.Empty(await DeliverAsync());
    }

    [Fact]
    public async Task Staff_send_it_again_once_it_has_gone_out()
    {
        var voucher = await site.GiftCardAsync(cinema, 2500);
        Assert.Equal("A mail with this voucher is on its way already.", await AgainAsync(voucher));
        await DeliverAsync();

        Assert.Equal("", await AgainAsync(voucher));
        Assert.Equal("bea@example.org", Assert.Single(await DeliverAsync()).To);
    }

    private async Task<string> AgainAsync(Voucher voucher)
    {
        var by = await site.ActorAsync();
        return $"{await site.RunAsync((SendVoucherAgain again) => again.RunAsync(by, voucher.Id, CancellationToken.None))}";
    }

    private async Task<IReadOnlyList<Mail>> DeliverAsync()
    {
        letters.Sent.Clear();
        await site.RunAsync((SendOutbox outbox) => outbox.RunAsync(CancellationToken.None));
        return [.. letters.Sent];
    }
}
