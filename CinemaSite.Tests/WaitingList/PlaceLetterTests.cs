using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;

namespace CinemaSite.Tests.WaitingList;

public sealed class PlaceLetterTests : SiteTests
{
    private readonly RecordingMailer mailer = new();

    [Fact]
    public async Task Whoever_joins_reads_their_place_what_they_asked_for_and_how_to_leave_and_no_word_of_whoever_typed_the_address()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.JoinAsync("Ben", 2);
        await SentAsync();
        await list.JoinAsync("Spam", 3, together: false);

        var mail = Assert.Single(await SentAsync());

        Assert.Equal(("spam@example.org", "", "You are on the waiting list: Ran, Monday 2 March, 19:30"), (mail.To, mail.Name, mail.Subject));
        Assert.Contains("Hello,\n\nYou are on the waiting list for Ran.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("You wait for: 3 people, who may sit apart\nYour place now: You are second in line; 1 party before you.", mail.Text, StringComparison.Ordinal);
        Assert.Contains("See your place, or leave the list:\nhttp://rio.example/waiting-list/", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Spam", mail.Text + mail.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_joins_once_more_reads_that_they_have_kept_their_place_or_that_seats_are_held()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.JoinAsync("Ann", 2);
        await SentAsync();
        Site.Wait(minutes: 60);
        await list.JoinAsync("Ann", 4);

        var again = Assert.Single(await SentAsync());
        Assert.Contains("You are on the waiting list for Ran already, and you have kept your place.", again.Text, StringComparison.Ordinal);
        Assert.Contains("You wait for: 2 people together", again.Text, StringComparison.Ordinal);

        Site.Wait(minutes: 60);
        await list.FreeAndOfferAsync("A1", "A2");
        await list.JoinAsync("Ann", 4);
        var offered = (await SentAsync()).Single(m => m.Subject.StartsWith("You are on", StringComparison.Ordinal));
        Assert.Contains("already, and seats are held for you.", offered.Text, StringComparison.Ordinal);
        Assert.Contains("Held for you until: Monday 2 March, 15:22", offered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_told_of_a_place_that_they_have_no_longer_or_of_seats_twice()
    {
        var list = await AWaitingList.InAsync(Site, "________");
        await list.LeaveAsync(await list.JoinAsync("Ann", 2));
        await list.JoinAsync("Ben", 2);
        await list.FreeAndOfferAsync("A1", "A2");

        Assert.Equal(["Seats for you: Ran, Monday 2 March, 19:30"], (await SentAsync()).Where(m => m.To is "ann@example.org" or "ben@example.org").Select(m => m.Subject));
    }

    /// <summary>What was sent since.</summary>
    private async Task<IReadOnlyList<Mail>> SentAsync()
    {
        var before = mailer.Sent.Count;
        await Site.SendAsync(mailer);
        return [.. mailer.Sent.Skip(before).Where(m => m.Subject.Contains("waiting list", StringComparison.Ordinal) || m.Subject.StartsWith("Seats for you", StringComparison.Ordinal))];
    }
}
