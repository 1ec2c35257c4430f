using System.Security.Cryptography;
using System.Text.Json;
using CinemaSite.Scheduling;
using CinemaSite.Seating;

namespace CinemaSite.Ticketing.Paper;

/// <summary>All that the door needs to know of a screening when nothing but paper works, from the front row and the left.</summary>
/// <param name="Screening">With film, auditorium and cinema.</param>
public sealed record BlackoutPack(Screening Screening, IReadOnlyList<PackedSeat> Seats, IReadOnlyList<PackedTicket> Tickets)
{
    public IEnumerable<PackedSeat> Of(PackedState state) => Seats.Where(s => s.State == state);

    /// <summary>The same as long as its paper would say the same, whenever it is made.</summary>
    public string Fingerprint() => Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Screening.Film.Title, Screening.Auditorium.Name, Screening.StartsAt, Seats, Tickets })));
}

/// <param name="Note">Why it is kept back, or who is buying it.</param>
public sealed record PackedSeat(
    string Section, string Row, string Number, int RowIndex, int Column, SeatKind Kind, PackedState State, string Note)
{
    public string Label => PackedTicket.LabelOf(Section, Row, Number);
}

/// <summary>A ticket that lets somebody in. Type and eligibility are English, keys of their translations; times UTC.</summary>
public sealed record PackedTicket(string ShortCode, string Seat, string Type, string Eligibility, string Name, DateTime? UsedAt)
{
    public static string LabelOf(string section, string row, string number) => section == "" ? row + number : $"{section} {row}{number}";
}

public enum PackedState
{
    Free,
    Sold,

    /// <summary>Held or being paid for when the pack was made.</summary>
    Held,

    Kept,
}
