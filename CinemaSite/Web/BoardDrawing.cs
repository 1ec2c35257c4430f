using CinemaSite.Bookings;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Web;

/// <summary>
/// The film week drawn to scale: a band for each business date, a row for each auditorium, a slot for each screening. All
/// lengths are whole units of the drawing, <see cref="Width"/> across.
/// </summary>
public sealed class BoardDrawing
{
    public const int Width = 960;
    public const int Left = 84;
    public const int RowHeight = 70;
    public const int Head = 24;

    private const int OpensAt = 9;
    private const int Noon = 12;
    private const int ClosesAt = 24;

    private readonly TimeZoneInfo zone;

    public BoardDrawing(
        Cinema cinema, IReadOnlyList<Auditorium> auditoriums, DateOnly first, int days, IReadOnlyList<ScreeningOnBoard> screenings)
    {
        zone = cinema.TimeZone;
        FirstHour = Math.Min(Noon, screenings.Select(Start).DefaultIfEmpty(OpensAt * 60).Min() / 60);
        LastHour = Math.Max(ClosesAt, (int)Math.Ceiling(screenings.Select(s => Start(s) + Length(s) + 15).DefaultIfEmpty(0).Max() / 60.0));
        Days =
        [
            .. from day in Enumerable.Range(0, days).Select(first.AddDays)
               select new BoardDay(day,
               [
                   .. from auditorium in auditoriums
                      select new BoardRow(auditorium, Slots(auditorium, [.. screenings.Where(s => s.BusinessDate == day && s.AuditoriumId == auditorium.Id)])),
               ]),
        ];
    }

    public int FirstHour { get; }

    /// <summary>Over 24 where a film ends after midnight.</summary>
    public int LastHour { get; }

    public IReadOnlyList<BoardDay> Days { get; }

    public int X(int minutes) => Left + (minutes - FirstHour * 60) * (Width - Left) / ((LastHour - FirstHour) * 60);

    private int Start(ScreeningOnBoard s) => (int)(zone.ToLocal(s.StartsAt) - s.BusinessDate.ToDateTime(TimeOnly.MinValue)).TotalMinutes;

    private static int Length(ScreeningOnBoard s) => (int)(s.EndsAt - s.StartsAt).TotalMinutes;

    private List<BoardSlot> Slots(Auditorium auditorium, List<ScreeningOnBoard> screenings)
    {
        var tight = Overlaps
            .Tight(screenings.Where(s => s.Status != ScreeningStatus.Cancelled).Select(s => new Slot(s.StartsAt, s.EndsAt, true, $"{s.Id}", s.Title)), auditorium.CleaningMinutes)
            .ToList();
        return [.. screenings.Select(Draw)];

        BoardSlot Draw(ScreeningOnBoard s)
        {
            var start = Start(s);
            var (x, film, end) = (X(start), X(start + Math.Min(s.AdsMinutes, Length(s))), X(start + Length(s)));
            var gaps = tight.Where(t => t.Earlier.Where == $"{s.Id}").Select(t => (int)t.Minutes).ToList();
            var cleaning = Math.Max(0, gaps.Append(auditorium.CleaningMinutes).Min());
            return new(s, auditorium.Name, zone.ToLocal(s.StartsAt), zone.ToLocal(s.EndsAt), x, film - x, end - x, X(start + Length(s) + cleaning) - end)
            {
                MinutesToNext = gaps is [] ? null : gaps.Min(),
                Clashes = tight.Any(t => t.Minutes < 0 && (t.Earlier.Where == $"{s.Id}" || t.Later.Where == $"{s.Id}")),
            };
        }
    }
}

public sealed record BoardDay(DateOnly Day, IReadOnlyList<BoardRow> Rows)
{
    public IEnumerable<BoardSlot> Slots => Rows.SelectMany(r => r.Slots).OrderBy(s => s.Screening.StartsAt);

    public int Drafts => Slots.Count(s => s.Screening.Status == ScreeningStatus.Draft);

    public int Height => BoardDrawing.Head + Rows.Count * BoardDrawing.RowHeight;
}

public sealed record BoardRow(Auditorium Auditorium, IReadOnlyList<BoardSlot> Slots);

/// <param name="Ads">How far the ads reach from <paramref name="X"/>; <paramref name="Length"/>: the ads and the film; after it the cleaning.</param>
public sealed record BoardSlot(
    ScreeningOnBoard Screening, string Auditorium, DateTime Start, DateTime End, int X, int Ads, int Length, int Cleaning)
{
    /// <summary>Said where it is less than cleaning takes; negative in a clash.</summary>
    public int? MinutesToNext { get; init; }

    public bool Clashes { get; init; }

    /// <summary>As much of the title as the slot has room for, on two lines.</summary>
    public IReadOnlyList<string> TitleLines => Lines.Fit(Screening.Title, Length - 10, 2);

    public string Clock => Start.Clock();

    /// <summary>How far the sold seats fill the slot's foot.</summary>
    public int Filled => Screening.Seats == 0 ? 0 : Math.Min(Length, (int)Math.Ceiling((double)Length * Screening.Sold / Screening.Seats));
}
