using CinemaSite.Data;
using CinemaSite.Notifications.Samples;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments.Samples;

/// <summary>A gift card for somebody else, with words, and one that the buyer gives away in person.</summary>
internal sealed class VoucherSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        await BuyAsync(stage, new("Bea Buyer", "bea@example.org", "Ada", "ada.lovelace-montgomery.from.the.back.row@post.example.org", "Happy birthday.\nSee you at the pictures"), ct);
        await BuyAsync(stage, new("Bea Buyer", "bea@example.org"), ct);
    }

    private static async Task BuyAsync(SampleStage stage, VoucherPeople people, CancellationToken ct)
    {
        var cinema = await stage.RunAsync((CinemaDbContext db) => db.Cinemas.Select(c => c.Id).FirstAsync(ct));
        var voucher = 0;
        await stage.RunAsync((BuyVoucher buy) => buy.RunAsync(new(cinema, 5000, people, "", stage.Language), id => $"/vouchers/{voucher = id}/return", ct));
        var payment = await stage.RunAsync((CinemaDbContext db) => db.Payments.AsNoTracking().SingleAsync(p => p.VoucherId == voucher, ct));
        await stage.RunAsync((SimulatedGateway gateway) => gateway.AnswerAsync(payment.IdempotencyKey, GatewayState.Paid, ct));
        await stage.RunAsync((Settle settle) => settle.RunAsync(payment.Id, close: false, ct));
    }
}
