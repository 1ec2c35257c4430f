using CinemaSite.Catalog;
using CinemaSite.Data;
using CinemaSite.Seating;

namespace CinemaSite.Scheduling;

/// <summary>A wish that was looked at: the screening it would become, or why it cannot be, and what is worth a word.</summary>
/// <param name="Film">Null when there is no such film; so with the auditorium.</param>
/// <param name="StartsAt">UTC; means nothing when <paramref name="Refused"/> is about the time.</param>
public sealed record Proposal(
    ScreeningWish Wish, Film? Film, Auditorium? Auditorium, DateTime StartsAt, Refusal? Refused, IReadOnlyList<Refusal> Warnings)
{
    /// <summary>Refused only because the time happens twice and nobody said which.</summary>
    public bool AsksWhich { get; init; }

    public DateTime EndsLocal => Wish.Local.AddMinutes(Wish.AdsMinutes + (Film?.RuntimeMinutes ?? 0));

    /// <summary>The draft that it asks for.</summary>
    internal Screening Draft()
    {
        var screening = Screening.Draft(Film!, Auditorium!, StartsAt, Wish.AdsMinutes, Wish.Attributes);
        screening.PriceBy(Wish.PriceCardId);
        screening.AddSurcharge(Wish.Surcharge);
        return screening;
    }
}
