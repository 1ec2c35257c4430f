using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Seating;
using CinemaSite.Ticketing;
using CinemaSite.Ticketing.Paper;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Ticketing.Paper;

public sealed class AdmitFromPaperTests : SiteTests
{
    private ACinema cinema = null!;

    public override async ValueTask InitializeAsync() => cinema = await ACinema.With(screening: "Ran", at: "19:30").InAsync(Site);

    [Fact]
    public async Task Who_came_in_by_paper_is_in_whatever_the_time_is()
    {
        var codes = await Site.CodesAsync(await Site.SellAsync(cinema, "A1", "A2", "A3"));
        Site.Wait(minutes: 30 * 60);

        Assert.Equal(
            [$"{Short(codes[0])} Admitted A1", $"{codes[1][..6].ToLowerInvariant()} Admitted A2", $"{codes[2]} Admitted A3"],
            await TypeAsync($"{Short(codes[0])}\n{codes[1][..6].ToLowerInvariant()}, {codes[2]}"));
        Assert.Equal(["Used 18:00", "Used 18:00", "Used 18:00"], [await Site.StandsAsync(codes[0]), await Site.StandsAsync(codes[1]), await Site.StandsAsync(codes[2])]);
        Assert.Equal(
            [("usher@staff.example", true, false)],
            await Site.RunAsync((CinemaDbContext db) => db.Admissions.Select(a => new ValueTuple<string, bool, bool>(a.ByName, a.IsFromPaper, a.IsLate)).Distinct().ToListAsync()));
        Assert.Equal(("Let people in from paper", "Ran, 2026-03-02 19:30, Screen 1"), await Site.LastDeedAsync());
    }

    [Fact]
    public async Task A_code_typed_twice_or_scanned_before_is_a_duplicate_and_says_when_and_by_whom()
    {
        var codes = await Site.CodesAsync(await Site.SellAsync(cinema, "A1", "A2"));
        Site.WaitUntil("19:00");
        await Site.ScanAsync(codes[0]);
        Site.WaitUntil("22:15");

        var answers = await AnswersAsync($"{Short(codes[0])}\n{Short(codes[1])}\n{Short(codes[1])}");

        Assert.Equal([PaperOutcome.Duplicate, PaperOutcome.Admitted, PaperOutcome.Duplicate], answers.Select(a => a.Outcome));
        Assert.Equal((new DateTime(2026, 3, 2, 19, 0, 0), "Usher Desk"), (answers[0].Scan!.FirstAt, answers[0].Scan!.FirstBy));
        Assert.Equal((new DateTime(2026, 3, 2, 22, 15, 0), "Usher Desk"), (answers[2].Scan!.FirstAt, answers[2].Scan!.FirstBy));
    }

    [Fact]
    public async Task Every_code_that_was_typed_is_answered_and_none_is_dropped()
    {
        var other = await ACinema.With(screening: "Kes", at: "19:30").InAsync(Site);
        var elsewhere = await Site.SellOneAsync(other, "A1");
        var codes = await Site.CodesAsync(await Site.SellAsync(cinema, "A1", "A2", "A3"));
        var answers = await TypeAsync($"000 000\n{codes[2][..6]} {codes[2][..6]}; {elsewhere}, 0000000000000000000000000Z\nrubbish, A1");

        Assert.Equal(
            ["000 000 NotFound", $"{codes[2][..6]} Admitted A3", $"{codes[2][..6]} Duplicate A3", $"{elsewhere} Refused A1", "0000000000000000000000000Z NotFound", "rubbish NotFound", "A1 NotFound"],
            answers);
    }

    [Fact]
    public async Task A_code_that_begins_two_tickets_lets_neither_in_and_three_more_characters_do()
    {
        var codes = await Site.CodesAsync(await Site.SellAsync(cinema, "A1", "A2"));
        var (first, second) = ("K7M2QR" + new string('1', 20), "K7M2QR" + new string('2', 20));
        await RenameAsync(codes[0], first);
        await RenameAsync(codes[1], second);

        Assert.Equal(["K7M2QR Ambiguous", "K7M 2QR 222 Admitted A2"], await TypeAsync("K7M2QR\nK7M 2QR 222"));
        Assert.Equal("Active", await Site.StandsAsync(first));
    }

    [Fact]
    public async Task A_ticket_that_was_printed_anew_since_is_refused_with_its_reason()
    {
        var booking = await Site.SellAsync(cinema, "A1");
        var code = (await Site.CodesAsync(booking))[0];
        var by = await Site.ActorAsync();
        await Site.RunAsync((ReplaceTicketCodes replace) => replace.RunAsync(booking, by, CancellationToken.None));

        var answer = Assert.Single(await AnswersAsync(Short(code)));

        Assert.Equal((PaperOutcome.Refused, DoorAnswer.Replaced), (answer.Outcome, answer.Scan!.Answer));
    }

    [Fact]
    public async Task What_the_paper_of_a_screening_says_goes_in_as_it_stands()
    {
        await Site.SellAsync(cinema, "A1", "A2", "A3", "A4");
        await Site.SellAsync(cinema, "C1", "C2");
        await Site.RunAsync((MakeBlackoutPack make) => make.RunAsync(cinema.ScreeningId, always: true, CancellationToken.None));
        var pdf = await Site.RunAsync((CinemaDbContext db) => db.BlackoutSheets.Select(s => s.Pdf).SingleAsync());
        var codes = PaperReader.Lines(pdf).Where(l => l.EndsWith(" | Anna Blume", StringComparison.Ordinal)).Select(l => l.Split(" | ")[0]);

        var answers = await AnswersAsync(string.Join(' ', codes));

        Assert.Equal(["A1", "A2", "A3", "A4", "C1", "C2"], answers.Select(a => a.Scan!.Ticket!.Seat));
        Assert.All(answers, a => Assert.Equal(PaperOutcome.Admitted, a.Outcome));
        Assert.Equal(6, await Site.RunAsync((CinemaDbContext db) => db.Tickets.CountAsync(t => t.Status == TicketStatus.Used)));
    }

    private Task<int> RenameAsync(string code, string to) => Site.RunAsync((CinemaDbContext db) =>
        db.Tickets.Where(t => t.Code == code).ExecuteUpdateAsync(set => set.SetProperty(t => t.Code, to)));

    private async Task<IReadOnlyList<PaperAnswer>> AnswersAsync(string typed)
    {
        var by = await Site.ActorAsync(Roles.Usher);
        return await Site.RunAsync((AdmitFromPaper admit) => admit.RunAsync(cinema.ScreeningId, typed, by, CancellationToken.None));
    }

    /// <summary>"K7M 2QR Admitted A1".</summary>
    private async Task<IEnumerable<string>> TypeAsync(string typed) =>
        (await AnswersAsync(typed)).Select(a => $"{a.Typed} {a.Outcome} {a.Scan?.Ticket?.Seat}".Trim());

    private static string Short(string code) => ShortCodes.InThrees(code[..6]);
}
