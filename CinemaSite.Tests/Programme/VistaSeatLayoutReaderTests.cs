using CinemaSite.Programme;
using CinemaSite.Seating;

namespace CinemaSite.Tests.Programme;

public class VistaSeatLayoutReaderTests
{
    private static readonly SeatLayout Bhd = VistaSeatLayoutReader.Read(Files.Bhd);

    [Fact]
    public void The_BHD_Star_has_156_seats_in_13_rows()
    {
        Assert.Empty(Bhd.Problems);
        Assert.Empty(Bhd.Notes);
        Assert.Equal("156 seats in 13 rows (38 Standard, 108 VIP, 10 Couple)", Bhd.Summary);
    }

    [Fact]
    public void Row_A_is_the_front_and_M_the_back()
    {
        Assert.Equal([.. "ABCDEFGHIJKLM".Select(c => $"{c}")], Bhd.Seats.OrderBy(s => s.RowIndex).Select(s => s.Row).Distinct());
        Assert.Equal((0, 12), (Bhd.Seats.Min(s => s.RowIndex), Bhd.Seats.Max(s => s.RowIndex)));
    }

    [Fact]
    public void Numbers_run_from_the_left_and_gaps_stay()
    {
        Assert.Equal(0, Seat("A", "1").Column);
        Assert.Equal(2, Seat("L", "1").Column);
        Assert.Equal(1, Seat("M", "1").Column);
    }

    [Fact]
    public void Row_L_is_five_sofas()
    {
        var sofas = Bhd.Seats.Where(s => s.Kind == SeatKind.Sofa).ToList();
        Assert.All(sofas, s => Assert.Equal(("L", "Couple"), (s.Row, s.Category)));
        Assert.Equal(["1+2", "3+4", "5+6", "7+8", "9+10"], sofas.GroupBy(s => s.Group).Select(g => string.Join('+', g.Select(s => s.Number))));
    }

    [Fact]
    public void A_taken_seat_is_a_seat()
    {
        Assert.Equal((SeatKind.Standard, "VIP"), (Seat("M", "1").Kind, Seat("M", "1").Category));
    }

    [Fact]
    public void The_seats_make_a_plan()
    {
        var cinema = new Cinema { Slug = "bhd", Name = "BHD", TimeZoneId = "Asia/Bangkok", Currency = "VND" };
        Assert.Equal(156, SeatPlan.For(new Auditorium { Cinema = cinema, Name = "1" }, VistaSeatLayoutReader.Read(Files.Bhd).Seats).Seats.Count);
    }

    [Fact]
    public void A_wheelchair_space_and_the_companion_beside_it_belong_together()
    {
        var layout = VistaSeatLayoutReader.Read(Row("""
            {"Id":"1","Status":0,"Position":{"RowIndex":0,"ColumnIndex":0}},
            {"Id":"2","Status":1,"OriginalStatus":3,"Position":{"RowIndex":0,"ColumnIndex":1}},
            {"Id":"3","Status":7,"Position":{"RowIndex":0,"ColumnIndex":2}}
            """));
        Assert.Equal(
            [(SeatKind.Standard, null), (SeatKind.WheelchairSpace, 1), (SeatKind.Companion, (int?)1)],
            layout.Seats.Select(s => (s.Kind, s.Group)));
    }

    [Theory]
    [InlineData("""{"Id":"1","Position":{"RowIndex":0,"ColumnIndex":0}},{"Id":"2","Position":{"RowIndex":0,"ColumnIndex":0}}""",
        "SeatLayoutData.Areas[0].Rows[0].Seats[1]: stands where SeatLayoutData.Areas[0].Rows[0].Seats[0] does")]
    [InlineData("""{"Id":"1","Position":{"RowIndex":0,"ColumnIndex":0}},{"Id":"1","Position":{"RowIndex":0,"ColumnIndex":1}}""",
        "SeatLayoutData.Areas[0].Rows[0].Seats[1]: is A1, as SeatLayoutData.Areas[0].Rows[0].Seats[0] is")]
    [InlineData("""{"Id":"1"}""", "SeatLayoutData.Areas[0].Rows[0].Seats[0]: is a seat without a position")]
    [InlineData("", "SeatLayoutData: has no seats")]
    public void A_layout_that_cannot_be_a_room_is_refused(string seats, string problem)
    {
        var layout = VistaSeatLayoutReader.Read(Row(seats));
        Assert.Equal([problem], layout.Problems.Select(p => p.ToString()));
        Assert.Empty(layout.Seats);
    }

    [Fact]
    public void Three_in_a_group_are_three_seats_and_a_note()
    {
        const string group = """ "SeatsInGroup":[{"RowIndex":0,"ColumnIndex":0},{"RowIndex":0,"ColumnIndex":1},{"RowIndex":0,"ColumnIndex":2}] """;
        var layout = VistaSeatLayoutReader.Read(Row(string.Join(',', Enumerable.Range(0, 3).Select(i =>
            $$"""{"Id":"{{i + 1}}","Position":{"RowIndex":0,"ColumnIndex":{{i}} },{{group}} }"""))));
        Assert.All(layout.Seats, s => Assert.Equal((SeatKind.Standard, null), (s.Kind, s.Group)));
        Assert.Equal(3, layout.Notes.Count);
    }

    private static Seat Seat(string row, string number) => Bhd.Seats.Single(s => s.Row == row && s.Number == number);

    private static string Row(string seats) =>
        """{"SeatLayoutData":{"Areas":[{"Rows":[{"PhysicalName":"A","Seats":[SEATS]}]}]}}""".Replace("SEATS", seats, StringComparison.Ordinal);
}
