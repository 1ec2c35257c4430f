using CinemaSite.Resources;
using CinemaSite.Seating;
using Microsoft.Extensions.Localization;
using PdfSharp.Drawing;

namespace CinemaSite.Ticketing.Paper;

/// <summary>
/// The room on paper, the screen on top. What state a seat is in shows without colour: black is sold, white is free, crossed is
/// kept back, half black is being bought. Spaces for wheelchairs and their companions have sharp corners.
/// </summary>
public sealed class SeatMapOnPaper(PaperDocument paper, IStringLocalizer<Strings> t)
{
    private const double Largest = 26;
    private const double Highest = 480;
    private const double SectionLine = 14;

    private static readonly XPen Edge = new(XColors.Black, 0.8);
    private static readonly XPen Thin = new(XColors.DarkGray, 0.7);

    public void Draw(IReadOnlyList<PackedSeat> seats)
    {
        if (seats.Count == 0)
            return;

        var (left, top) = (seats.Min(s => s.Column), seats.Min(s => s.RowIndex));
        var (columns, rows) = (seats.Max(s => s.Column) - left + 1, seats.Max(s => s.RowIndex) - top + 1);
        var sections = seats.Select(s => s.Section).Where(s => s != "").Distinct().Count();
        var cell = Math.Min(Largest, Math.Min(paper.Width / (columns + 2.4), (Highest - sections * SectionLine) / rows));
        var x = paper.Left + (paper.Width - columns * cell) / 2;

        Screen(x, columns * cell);
        var (said, lastRow) = ("", top - 1);
        foreach (var row in seats.GroupBy(s => s.RowIndex).OrderBy(r => r.Key))
        {
            paper.Move((row.Key - lastRow - 1) * cell * 0.6);
            if (row.First().Section is not "" and var section && section != said)
            {
                paper.At(x, paper.Y + 10, said = section, PaperFonts.Bold(9));
                paper.Move(SectionLine);
            }

            Letters(row.First().Row, x, columns, cell);
            foreach (var seat in row)
                Seat(seat, new XRect(x + (seat.Column - left) * cell, paper.Y, cell, cell));
            paper.Move(cell);
            lastRow = row.Key;
        }

        Legend(seats);
    }

    private void Screen(double x, double width)
    {
        paper.Ink.DrawLine(new XPen(XColors.Black, 2.5), x, paper.Y + 4, x + width, paper.Y + 4);
        paper.Centred(new XRect(x, paper.Y + 6, width, 12), t["Screen"], PaperFonts.Regular(8));
        paper.Move(24);
    }

    private void Letters(string row, double x, int columns, double cell)
    {
        var font = PaperFonts.Bold(Math.Min(10, cell * 0.6));
        paper.Centred(new XRect(x - cell * 1.2, paper.Y, cell, cell), row, font);
        paper.Centred(new XRect(x + (columns + 0.2) * cell, paper.Y, cell, cell), row, font);
    }

    private void Seat(PackedSeat seat, XRect place)
    {
        var gap = place.Width * 0.07;
        var box = new XRect(place.Left + gap, place.Top + gap, place.Width - 2 * gap, place.Height - 2 * gap);
        var round = seat.Kind is SeatKind.WheelchairSpace or SeatKind.Companion ? 0 : box.Width * 0.4;
        paper.Ink.DrawRoundedRectangle(Edge, seat.State == PackedState.Sold ? XBrushes.Black : XBrushes.White, box, new XSize(round, round));
        if (seat.State == PackedState.Held)
            paper.Ink.DrawPolygon(XBrushes.Black, [new(box.Left + round / 4, box.Bottom - round / 8), new(box.Right - round / 8, box.Bottom - round / 8), new(box.Right - round / 8, box.Top + round / 4)], XFillMode.Winding);
        if (seat.State == PackedState.Kept)
        {
            paper.Ink.DrawLine(Thin, box.TopLeft, box.BottomRight);
            paper.Ink.DrawLine(Thin, box.TopRight, box.BottomLeft);
        }

        var font = seat.State == PackedState.Sold ? PaperFonts.Bold(box.Width * 0.5) : PaperFonts.Regular(box.Width * 0.5);
        if (seat.State == PackedState.Held)
            paper.At(box.Left + 1.5, box.Top + box.Width * 0.46, seat.Number, PaperFonts.Bold(box.Width * 0.42));
        else
            paper.Centred(box, seat.Number, font, seat.State == PackedState.Sold ? XBrushes.White : XBrushes.Black);
    }

    private void Legend(IReadOnlyList<PackedSeat> seats)
    {
        paper.Move(10);
        var x = paper.Left;
        foreach (var (state, words) in new[]
        {
            (PackedState.Sold, t["{0} sold", Count(PackedState.Sold)]), (PackedState.Free, t["{0} free", Count(PackedState.Free)]),
            (PackedState.Kept, t["{0} kept back", Count(PackedState.Kept)]), (PackedState.Held, t["{0} being bought", Count(PackedState.Held)]),
        })
        {
            Seat(new("", "", "", 0, 0, SeatKind.Standard, state, ""), new XRect(x, paper.Y, 16, 16));
            paper.At(x + 21, paper.Y + 12, words, PaperFonts.Bold(11));
            x += paper.Width / 4;
        }

        paper.Move(22);

        int Count(PackedState state) => seats.Count(s => s.State == state);
    }
}
