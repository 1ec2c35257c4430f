using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Ticketing;

public sealed class AdmitTicketTests : SiteTests
{
    private ACinema cinema = null!;
    private string code = "";

    public override async ValueTask InitializeAsync()
    {
        cinema = await ACinema.With().InAsync(Site);
        code = await Site.SellOneAsync(cinema, "A1");
        Site.WaitUntil("19:00");
    }

    [Fact]
    public async Task A_ticket_lets_its_holder_in_and_is_used_from_then_on()
    {
        var scan = await Site.ScanAsync(code, door: cinema.ScreeningId);

        Assert.Equal(DoorAnswer.Admitted, scan.Answer);
        Assert.Equal("Used 19:00", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task Who_comes_second_with_it_is_told_when_and_by_whom_the_first_was_let_in()
    {
        await Site.ScanAsync(code, Roles.Usher);
        Site.WaitUntil("19:42");
        var second = await Site.ScanAsync(code, Roles.Cashier);

        var told = await Site.ToldAsync(second);
        Assert.Equal((DoorAnswer.AlreadyAdmitted, "19:00", "Usher Desk", "Cashier Desk"), (told.Answer, $"{told.FirstAt:HH:mm}", told.FirstBy, told.By));
        Assert.Equal("Used 19:00", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task Two_ushers_at_the_same_instant_let_one_in()
    {
        var scans = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(() => Site.ScanAsync(code, n % 2 == 0 ? Roles.Usher : Roles.Cashier))));

        Assert.Equal([(DoorAnswer.Admitted, 1), (DoorAnswer.AlreadyAdmitted, 7)], scans.CountBy(s => s.Answer).Select(a => (a.Key, a.Value)).Order());
    }

    /// <summary>The second guard: should the ticket ever say the wrong thing, the admissions still do not.</summary>
    [Fact]
    public async Task The_database_refuses_a_second_admission_whatever_the_ticket_says()
    {
        await Site.ScanAsync(code);
        await StandAsync(TicketStatus.Active);

        await Assert.ThrowsAsync<DbUpdateException>(() => Site.ScanAsync(code));
        Assert.StartsWith("Active", await Site.StandsAsync(code), StringComparison.Ordinal);
        await StandAsync(TicketStatus.Used);
    }

    [Fact]
    public async Task The_same_press_again_is_answered_as_before_even_at_the_same_instant()
    {
        var presses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Site.ScanAsync(code, nonce: "one press"))));
        var later = await Site.ScanAsync(code, nonce: "one press");

        Assert.Equal([new DoorResult(later.ScanId, DoorAnswer.Admitted)], presses.Append(later).Distinct());
        Assert.Equal(1, await Site.RunAsync((CinemaDbContext db) => db.Admissions.CountAsync()));
    }

    [Fact]
    public async Task A_nonce_names_one_ticket_only()
    {
        await Site.ScanAsync(code, nonce: "one press");
        var other = await Site.SellOneAsync(cinema, "C1");
        Site.WaitUntil("19:10");

        Assert.Equal(DoorProblem.NonceIsTaken, (await Site.ScanAsync(other, nonce: "one press")).Problem);
        Assert.Equal("Active", await Site.StandsAsync(other));
    }

    [Fact]
    public async Task Asking_lets_nobody_in_and_its_nonce_does_not_either()
    {
        var asked = await Site.ScanAsync(code, nonce: "a question", onlyAsk: true);
        var again = await Site.ScanAsync(code, nonce: "a question");

        Assert.Equal((DoorAnswer.Valid, DoorProblem.NonceIsTaken, "Active"), (asked.Answer, again.Problem, await Site.StandsAsync(code)));
    }

    [Fact]
    public async Task The_doors_of_another_screening_and_of_another_hour_stay_shut()
    {
        var other = await ACinema.With(screening: "Ikiru", at: "19:30").InAsync(Site);
        Assert.Equal(DoorAnswer.WrongScreening, (await Site.ScanAsync(code, door: other.ScreeningId)).Answer);
        Site.WaitUntil("18:44");
        Assert.Equal(DoorAnswer.TooEarly, (await Site.ScanAsync(code)).Answer);
        Site.WaitUntil("20:01");
        Assert.Equal(DoorAnswer.TooLate, (await Site.ScanAsync(code)).Answer);

        Assert.Equal("Active", await Site.StandsAsync(code));
    }

    [Fact]
    public async Task A_manager_lets_somebody_in_late_and_the_history_says_so()
    {
        Site.WaitUntil("20:15");
        var late = await Site.ScanAsync(code, Roles.Manager, evenIfLate: true);

        Assert.Equal((DoorAnswer.Admitted, true), (late.Answer, (await Site.ToldAsync(late)).IsLate));
        Assert.Equal(["Let somebody in late by manager@staff.example: Ran, A1"], await Site.DoorHistoryAsync());
    }

    [Fact]
    public async Task Who_comes_in_time_is_not_late_whatever_the_button()
    {
        var scan = await Site.ScanAsync(code, Roles.Manager, evenIfLate: true);

        Assert.False((await Site.ToldAsync(scan)).IsLate);
        Assert.Empty(await Site.DoorHistoryAsync());
    }

    [Fact]
    public async Task Every_scan_is_kept_with_its_answer()
    {
        await Site.ScanAsync("HTTPS://SOMEWHERE.ELSE/T/00000000000000000000000000");
        await Site.ScanAsync("no code at all");
        await Site.ScanAsync(code);
        await Site.ScanAsync(code);

        Assert.Equal(
            ["Unknown 00000000000000000000000000", "Unknown no code at all", $"Admitted {code}", $"AlreadyAdmitted {code}"],
            await Site.RunAsync((CinemaDbContext db) => db.Admissions.OrderBy(a => a.Id).Select(a => a.Answer + " " + a.Scanned).ToListAsync()));
    }

    [Fact]
    public async Task Who_tries_many_unknown_codes_waits_a_minute_while_tickets_go_on()
    {
        for (var i = 0; i < new DoorOptions().UnknownCodesPerMinute; i++)
            Assert.Null((await Site.ScanAsync(TicketCode.New())).Problem);

        Assert.Equal(new DoorResult(null, DoorAnswer.Unknown, DoorProblem.TooManyUnknown), await Site.ScanAsync(TicketCode.New()));
        Assert.Null((await Site.ScanAsync(TicketCode.New(), Roles.Cashier)).Problem);
        Assert.Equal(DoorAnswer.Admitted, (await Site.ScanAsync(code)).Answer);
        Site.Wait(1);
        Assert.Null((await Site.ScanAsync(TicketCode.New())).Problem);
    }

    private Task<int> StandAsync(TicketStatus status) => Site.RunAsync((CinemaDbContext db) =>
        db.Tickets.Where(t => t.Code == code).ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, status)));
}
