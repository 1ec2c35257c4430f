using System.Text.RegularExpressions;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Seating;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Scheduling;

/// <summary>What staff may say of a cinema. See <see cref="Cinema"/> for the fields.</summary>
public sealed record CinemaFacts(
    string Name, string Address, string TimeZoneId, string Currency, int TaxRateBasisPoints, long OnlineFee,
    int SaleClosesMinutesBefore, DayOfWeek FilmWeekStartsOn);

/// <summary>
/// Changes a cinema. Its clock and its money stay what they are once something was scheduled: times and prices that people
/// were told would become others.
/// </summary>
public partial class ChangeCinema(CinemaDbContext db)
{
    /// <summary>Answers what is wrong and in which of the facts; nothing when it was changed.</summary>
    public async Task<IReadOnlyList<(string Fact, Refusal Reason)>> RunAsync(int cinemaId, CinemaFacts facts, Actor by, CancellationToken ct)
    {
        facts = facts with { Name = facts.Name.Trim(), Address = facts.Address.Trim().ReplaceLineEndings("\n") };
        (string, Refusal)[] wrong = [.. Check(facts)];
        return wrong.Length > 0 ? wrong : await db.InTransactionAsync(() => ChangeAsync(cinemaId, facts, by, ct), ct);
    }

    private async Task<IReadOnlyList<(string, Refusal)>> ChangeAsync(int cinemaId, CinemaFacts facts, Actor by, CancellationToken ct)
    {
        var cinema = await db.Cinemas.SingleAsync(c => c.Id == cinemaId, ct);
        if ((cinema.TimeZoneId, cinema.Currency) != (facts.TimeZoneId, facts.Currency) && await db.Screenings.AnyAsync(s => s.Auditorium.CinemaId == cinemaId, ct))
            return [(cinema.Currency != facts.Currency ? nameof(facts.Currency) : nameof(facts.TimeZoneId),
                new Refusal("Screenings are scheduled: the time zone and the currency can no longer be changed."))];

        (cinema.Name, cinema.Address, cinema.TimeZoneId, cinema.Currency) = (facts.Name, facts.Address, facts.TimeZoneId, facts.Currency);
        (cinema.TaxRateBasisPoints, cinema.OnlineFee) = (facts.TaxRateBasisPoints, facts.OnlineFee);
        (cinema.SaleClosesMinutesBefore, cinema.FilmWeekStartsOn) = (facts.SaleClosesMinutesBefore, facts.FilmWeekStartsOn);
        await db.SaveAndRecordAsync(by, "Changed the cinema", cinema, cinema.Name, ct);
        return [];
    }

    private static IEnumerable<(string Fact, Refusal Reason)> Check(CinemaFacts facts)
    {
        if (facts.Name.Length is 0 or > 100)
            yield return (nameof(facts.Name), new Refusal("Give the cinema a name of 1 to {0} characters.", 100));
        if (facts.Address.Length > 300)
            yield return (nameof(facts.Address), new Refusal("The address has at most {0} characters.", 300));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(facts.TimeZoneId, out var zone) || !zone.HasIanaId || facts.TimeZoneId.Length > 60)
            yield return (nameof(facts.TimeZoneId), new Refusal("There is no such time zone. Write it like Europe/London."));
        if (!CurrencyCode().IsMatch(facts.Currency))
            yield return (nameof(facts.Currency), new Refusal("A currency has three capital letters, such as GBP."));
        if (facts.TaxRateBasisPoints is < 0 or > 5000)
            yield return (nameof(facts.TaxRateBasisPoints), new Refusal("The tax rate is between 0 and 50 per cent."));
        if (facts.OnlineFee is < 0 or > 100_00)
            yield return (nameof(facts.OnlineFee), new Refusal("The online fee is between 0 and 100."));
        if (facts.SaleClosesMinutesBefore is < -240 or > 1440)
            yield return (nameof(facts.SaleClosesMinutesBefore), new Refusal("Online sale ends between 1440 minutes before the start and 240 minutes after it."));
        if (!Enum.IsDefined(facts.FilmWeekStartsOn))
            yield return (nameof(facts.FilmWeekStartsOn), new Refusal("Choose a day of the week."));
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex CurrencyCode();
}
