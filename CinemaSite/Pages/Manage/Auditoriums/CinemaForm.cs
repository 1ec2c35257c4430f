using System.ComponentModel.DataAnnotations;
using CinemaSite.Pricing;
using CinemaSite.Scheduling;

namespace CinemaSite.Pages.Manage.Auditoriums;

/// <summary>A cinema as staff type it: rates and amounts as text, "20" and "0.75".</summary>
public sealed class CinemaForm
{
    [Required(ErrorMessage = "Give the cinema a name")]
    public string Name { get; set; } = "";

    public string? Address { get; set; }

    [Required(ErrorMessage = "Write a time zone")]
    public string TimeZoneId { get; set; } = "";

    [Required(ErrorMessage = "Write a currency")]
    public string Currency { get; set; } = "";

    public string TaxRateBasisPoints { get; set; } = "";

    public string OnlineFee { get; set; } = "";

    public int SaleClosesMinutesBefore { get; set; }

    public DayOfWeek FilmWeekStartsOn { get; set; }

    public static CinemaForm Of(Seating.Cinema cinema) => new()
    {
        Name = cinema.Name,
        Address = cinema.Address,
        TimeZoneId = cinema.TimeZoneId,
        Currency = cinema.Currency,
        TaxRateBasisPoints = MoneyInput.Write(cinema.TaxRateBasisPoints),
        OnlineFee = MoneyInput.Write(cinema.OnlineFee),
        SaleClosesMinutesBefore = cinema.SaleClosesMinutesBefore,
        FilmWeekStartsOn = cinema.FilmWeekStartsOn,
    };

    /// <summary>What is no amount is out of every range, so the operation refuses it by name.</summary>
    public CinemaFacts Facts() => new(
        Name, Address ?? "", TimeZoneId.Trim(), Currency.Trim().ToUpperInvariant(),
        (int)(MoneyInput.Read(TaxRateBasisPoints) ?? -1), MoneyInput.Read(OnlineFee) ?? -1, SaleClosesMinutesBefore, FilmWeekStartsOn);
}
