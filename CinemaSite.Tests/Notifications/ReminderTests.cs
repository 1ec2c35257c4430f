using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Notifications;

/// <summary>It is Monday 2 March 2026, noon; the screening is on Wednesday 4 March at 19:30.</summary>
public sealed class ReminderTests : IAsyncLifetime
{
    private static readonly DateTime DayBefore = new(2026, 3, 3, 19, 30, 0, DateTimeKind.Utc);

    private readonly TheSite site = new();
    private readonly RecordingMailer mailer = new();
    private ACinema cinema = null!;

    public async ValueTask InitializeAsync() => cinema = await ACinema.With(at: "2026-03-04 19:30").InAsync(site);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Who_booked_in_time_is_reminded_a_day_before_and_once()
    {
        var booking = await site.SellAsync(cinema, ["A1", "A2"]);
        await RemindersAsync();

        Assert.Empty(await RemindersAsync(DayBefore.AddMinutes(-1)));
        Assert.Equal(["See you soon: Ran, Wednesday 4 March, 19:30"], (await RemindersAsync(DayBefore)).Select(m => m.Subject));
        Assert.Empty(await RemindersAsync(DayBefore.AddMinutes(5)));
        Assert.Empty(await RemindersAsync(DayBefore.AddHours(20)));
        Assert.Equal([$"reminder:{booking}:20260304T1930Z"], (await site.OutboxAsync()).Where(m => m.Kind == NoticeKind.Reminder).Select(m => m.Key));
    }

    [Fact]
    public async Task Who_books_within_the_last_day_is_not_reminded()
    {
        At(DayBefore.AddMinutes(1));
        await site.SellAsync(cinema, ["A1"], email: "late@example.com");
        Assert.Empty(await RemindersAsync(DayBefore.AddHours(2)));
    }

    [Fact]
    public async Task Who_books_at_the_very_last_moment_before_that_is_reminded()
    {
        At(DayBefore);
        await site.SellAsync(cinema, ["A1"]);
        Assert.Single(await RemindersAsync(DayBefore.AddMinutes(5)));
    }

    [Fact]
    public async Task Only_tickets_that_are_still_good_are_reminded_of()
    {
        var (some, all) = (await site.BuyAsync(cinema, "A1", "A2"), await site.BuyAsync(cinema, "B1", "B2"));
        await site.GiveBackAsync(some, ReturnWay.AsPaid, "A1");
        await site.GiveBackAsync(all, ReturnWay.AsPaid);

        var mail = Assert.Single(await RemindersAsync(DayBefore));
        Assert.Contains("Your seats: Row A, seat 2\n", mail.Text);
        Assert.Single(mail.Images);
    }

    [Fact]
    public async Task A_screening_that_was_moved_is_reminded_of_at_its_new_time_and_never_twice_for_the_same()
    {
        await site.SellAsync(cinema, ["A1"]);
        Assert.Single(await RemindersAsync(DayBefore));

        await MoveAsync(days: 3);
        Assert.Empty(await RemindersAsync(DayBefore.AddHours(1)));
        Assert.Equal(["See you soon: Ran, Saturday 7 March, 19:30"], (await RemindersAsync(DayBefore.AddDays(3))).Select(m => m.Subject));

        await MoveAsync(days: -3);
        await MoveAsync(days: 3);
        Assert.Empty(await RemindersAsync(DayBefore.AddDays(3).AddHours(1)));
    }

    [Fact]
    public async Task A_reminder_of_the_old_time_that_was_not_sent_yet_is_never_sent()
    {
        await site.SellAsync(cinema, ["A1"]);
        await RemindersAsync();
        At(DayBefore);
        await QueueAsync();
        await MoveAsync(days: 3);

        Assert.Equal(0, await site.SendAsync(mailer));
        Assert.Single(await RemindersAsync(DayBefore.AddDays(3)));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    public async Task A_reminder_that_waits_to_be_sent_is_not_sent_once_the_booking_or_the_screening_is_off(bool isScreening)
    {
        var booking = await site.BuyAsync(cinema, "A1");
        await RemindersAsync();
        At(DayBefore);
        Assert.Equal(1, await QueueAsync());
        if (isScreening)
            await site.RunAsync((CinemaDbContext db) => db.Screenings.ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, ScreeningStatus.Cancelled)));
        else
            await site.GiveBackAsync(booking, ReturnWay.AsPaid);

        await site.SendAsync(mailer);
        Assert.DoesNotContain(mailer.Sent, m => m.Subject.StartsWith("See you soon", StringComparison.Ordinal));
        Assert.Equal(0, await QueueAsync());
    }

    [Fact]
    public async Task A_reminder_missed_while_the_site_was_down_is_made_up_for_until_two_hours_before()
    {
        await site.SellAsync(cinema, ["A1"]);
        await RemindersAsync();
        Assert.Single(await RemindersAsync(DayBefore.AddHours(21)));

        await site.SellAsync(await site.AnotherScreeningAsync(cinema, 48), ["B1"], email: "ben@example.com");
        Assert.Empty(await RemindersAsync(DayBefore.AddHours(48 + 22)));
    }

    [Fact]
    public async Task The_hours_are_those_of_the_house()
    {
        await using var other = new TheSite().With("Reminders:HoursBefore", "30");
        await other.SellAsync(await ACinema.With(at: "2026-03-04 19:30").InAsync(other), ["A1"]);
        other.Clock.SetUtcNow(DayBefore.AddHours(-6));
        Assert.Equal(1, await other.RunAsync((QueueReminders queue) => queue.RunAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task Two_who_look_at_the_same_moment_remind_once()
    {
        await site.SellAsync(cinema, ["A1"]);
        At(DayBefore);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(QueueAsync)));
        Assert.Single(await site.OutboxAsync(), m => m.Kind == NoticeKind.Reminder);
    }

    [Fact]
    public async Task A_guest_who_turned_reminders_off_gets_none_until_they_turn_them_on()
    {
        await site.SellAsync(cinema, ["A1"], email: "Ana@Example.com");
        await site.SellAsync(cinema, ["B1"], email: "ben@example.com");
        await TurnAsync("ana@example.com", on: false);
        await RemindersAsync();
        Assert.Equal(["ben@example.com"], (await RemindersAsync(DayBefore)).Select(m => m.To));

        await TurnAsync("ana@example.com", on: true);
        Assert.Equal(["Ana@Example.com"], (await RemindersAsync(DayBefore.AddHours(1))).Select(m => m.To));
    }

    [Fact]
    public async Task The_account_of_an_address_says_whether_it_is_reminded()
    {
        var user = (await site.ActorAsync(Roles.Customer)).UserId;
        await site.SellAsync(cinema, ["A1"], email: "customer@staff.example");
        await TurnAsync("Customer@staff.example", on: false);

        Assert.False(await site.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Id == user).Select(u => u.WantsReminders).SingleAsync()));
        Assert.Equal(0, await site.RunAsync((CinemaDbContext db) => db.QuietAddresses.CountAsync()));
        Assert.Empty(await RemindersAsync(DayBefore));
    }

    [Fact]
    public async Task An_account_that_wants_none_gets_none_at_any_address()
    {
        var user = (await site.ActorAsync(Roles.Customer)).UserId;
        var booking = await site.SellAsync(cinema, ["A1"], email: "elsewhere@example.com");
        await site.RunAsync((CinemaDbContext db) => db.Bookings.Where(b => b.Id == booking).ExecuteUpdateAsync(set => set.SetProperty(b => b.UserId, user)));
        await site.RunAsync((CinemaDbContext db) => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.WantsReminders, false)));
        Assert.Empty(await RemindersAsync(DayBefore));
    }

    private async Task<IReadOnlyList<Mail>> RemindersAsync(DateTime? at = null)
    {
        At(at ?? site.Now);
        var before = mailer.Sent.Count;
        await QueueAsync();
        await site.SendAsync(mailer);
        return [.. mailer.Sent.Skip(before).Where(m => m.Subject.StartsWith("See you soon", StringComparison.Ordinal))];
    }

    private void At(DateTime now) => site.Clock.SetUtcNow(now);

    private Task<int> QueueAsync() => site.RunAsync((QueueReminders queue) => queue.RunAsync(CancellationToken.None));

    private Task TurnAsync(string email, bool on) => site.RunAsync((TurnReminders turn) => turn.RunAsync(email, on, CancellationToken.None));

    private Task MoveAsync(int days) => site.RunAsync(async (CinemaDbContext db) =>
    {
        var screening = await db.Screenings.Include(s => s.Film).Include(s => s.Auditorium.Cinema).Include(s => s.Auditorium.Plans).SingleAsync(s => s.Id == cinema.ScreeningId);
        screening.Reschedule(screening.Film, screening.Auditorium, screening.StartsAt.AddDays(days), screening.AdsMinutes, screening.Attributes);
        await db.SaveChangesAsync();
    });
}
