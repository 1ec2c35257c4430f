using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// Prints a <see cref="BlackoutPack"/> in the current language: the room, a list of tickets to tick off, the seats that are free,
/// and boxes to count with.
/// </summary>
public sealed class BlackoutPaper(IStringLocalizer<Strings> t)
{
    private const int BoxesInARow = 50;

    /// <param name="now">UTC.</param>
    public byte[] Print(BlackoutPack pack, DateTime now)
    {
        var screening = pack.Screening;
        var zone = screening.Auditorium.Cinema.TimeZone;
        var starts = zone.ToLocal(screening.StartsAt);
        var made = t["Made {0}", zone.ToLocal(now).Minute()].Value;
        using var paper = new PaperDocument($"{screening.Film.Title}, {starts.Minute()}", now);

        paper.Title(screening.Film.Title);
        paper.Move(2);
        paper.Text($"{screening.Auditorium.Name} · {starts.DayAndTime().Capital()} · {screening.Auditorium.Cinema.Name}", 13, bold: true);
        paper.Text(made);
        paper.Move(4);
        paper.Rule(2);
        new SeatMapOnPaper(paper, t).Draw(pack.Seats);
        Tally(paper, pack);
        Tickets(paper, pack, zone);
        Seats(paper, pack);

        var foot = $"{screening.Film.Title}, {screening.Auditorium.Name}, {starts.Clock()} · {made}";
        return paper.Finish((page, pages) => $"{foot} · {t["Page {0} of {1}", page, pages].Value}");
    }

    private void Tickets(PaperDocument paper, BlackoutPack pack, TimeZoneInfo zone)
    {
        paper.Need(220);
        paper.Heading(t["Tickets"]);
        paper.Text(t["Tick who comes in. Afterwards type the ticked codes at the door page; none is counted twice."], 9);
        paper.Move(2);
        if (pack.Tickets.Count == 0)
            paper.Text(t["Nothing is sold yet."]);

        var table = new PaperTable(
            paper, [new("", 0.5), new(t["Code"], 1.6, IsBold: true), new(t["Seat"], 1.6, IsBold: true), new(t["Ticket"], 3.1), new(t["Name"], 3), new(t["In since"], 1, IsNumber: true)], 11);
        if (pack.Tickets.Count > 0)
            table.Head();
        foreach (var ticket in pack.Tickets)
        {
            string type = t[ticket.Type];
            table.Row(
                [
                    "", ShortCodes.InThrees(ticket.ShortCode), ticket.Seat, ticket.Eligibility == "" ? type : $"{type}: {t[ticket.Eligibility]}",
                    ticket.Name, ticket.UsedAt is { } used ? zone.ToLocal(used).Clock() : "",
                ],
                box: box => Tick(paper, box, ticket.UsedAt is not null));
        }
    }

    private void Seats(PaperDocument paper, BlackoutPack pack)
    {
        paper.Heading(t["Free seats"]);
        var free = pack.Of(PackedState.Free).ToList();
        if (free.Count == 0)
            paper.Text(t["No seat is free."]);
        foreach (var row in free.GroupBy(s => (s.RowIndex, s.Section, s.Row)))
            paper.Text($"{PackedTicket.LabelOf(row.Key.Section, row.Key.Row, "")}: {string.Join(", ", row.Select(s => s.Number))}");

        Noted(paper, t["Kept back"], pack.Of(PackedState.Kept));
        Noted(paper, t["Being bought when this was made"], pack.Of(PackedState.Held));
    }

    private static void Noted(PaperDocument paper, string heading, IEnumerable<PackedSeat> seats)
    {
        var groups = seats.GroupBy(s => s.Note).ToList();
        if (groups.Count == 0)
            return;

        paper.Heading(heading);
        foreach (var group in groups)
            paper.Text(string.Join(", ", group.Select(s => s.Label)) + (group.Key == "" ? "" : $": {group.Key}"));
    }

    /// <summary>A box for everybody whom the room holds, to strike one after the other.</summary>
    private void Tally(PaperDocument paper, BlackoutPack pack)
    {
        const double size = 7.6;
        var rows = (pack.Seats.Count + BoxesInARow - 1) / BoxesInARow;
        paper.Need(40 + rows * (size + 4));
        paper.Heading(t["Count: strike a box for everybody who comes in"]);
        for (var i = 0; i < pack.Seats.Count; i++)
        {
            var place = i % BoxesInARow;
            paper.Ink.DrawRectangle(new XPen(XColors.Black, 0.6), paper.Left + place * (size + 1.4) + place / 10 * 5, paper.Y, size, size);
            if (place == BoxesInARow - 1 || i == pack.Seats.Count - 1)
            {
                paper.At(paper.Left + (place + 1) * (size + 1.4) + place / 10 * 5 + 3, paper.Y + size - 0.5, $"{i + 1}", PaperFonts.Bold(8));
                paper.Move(size + 4);
            }
        }
    }

    private static void Tick(PaperDocument paper, XRect box, bool isTicked)
    {
        paper.Ink.DrawRectangle(new XPen(XColors.Black, 1), box);
        if (isTicked)
            paper.Ink.DrawLines(
                new XPen(XColors.Black, 1.6), [new(box.Left + 2, box.Top + 5), new(box.Left + 4.4, box.Bottom - 2), new(box.Right - 1.5, box.Top + 1.5)]);
    }
}
