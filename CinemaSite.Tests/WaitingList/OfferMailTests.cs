using CinemaSite.Data.History;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;

namespace CinemaSite.Tests.WaitingList;

public sealed class OfferMailTests : SiteTests
{
    [Fact]
    public async Task An_offer_that_got_lost_is_sent_again_while_it_lasts()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.JoinAsync("Ann", 2);
        await list.FreeAndOfferAsync("A1", "A2");
        var mailer = new RecordingMailer();
        await Site.SendAsync(mailer);
        var offer = (await Site.OutboxAsync()).Single(m => m.Kind == NoticeKind.WaitingListOffer);

        Assert.Null(await Site.RunAsync((SendMailAgain again) => again.RunAsync(new Actor(null, "manager@rio.example", Site.Now), offer.Id, default)));
        Assert.Equal(1, await Site.SendAsync(mailer));
        var links = mailer.Sent.Where(m => m.To == "ann@example.org" && m.Subject.StartsWith("Seats for you", StringComparison.Ordinal)).Select(Letters.LinkIn).ToList();
        Assert.Equal((2, 2), (links.Count, links.Distinct().Count()));
    }
}
