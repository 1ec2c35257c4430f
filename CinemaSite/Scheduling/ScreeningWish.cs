using System.Globalization;

namespace CinemaSite.Scheduling;

/// <summary>A screening as somebody would like it, not yet looked at. Day and time are those of people in the cinema.</summary>
/// <param name="Day">The business date: a screening at 00:30 is wished for the evening before.</param>
/// <param name="Which">Said only where the clocks go back and the time happens twice.</param>
public sealed record ScreeningWish(
    int FilmId, int AuditoriumId, DateOnly Day, TimeOnly Time, int AdsMinutes, IReadOnlyList<ScreeningAttribute> Attributes,
    OfTwo? Which = null, int? PriceCardId = null, long? Surcharge = null)
{
    public DateTime Local => Day.At(Time);

    /// <summary>Tells the wishes of a list apart, in a form.</summary>
    public string Key => string.Create(CultureInfo.InvariantCulture, $"{AuditoriumId}.{FilmId}.{Local:yyyyMMddHHmm}");
}
