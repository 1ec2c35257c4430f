using CinemaSite.Programme;
using CinemaSite.Seating;
using CinemaSite.Seating.Notation;
using CinemaSite.Tests.Programme;

namespace CinemaSite.Tests.Seating;

public class SeatPlanNotationTests
{
    [Theory]
    [InlineData("A: oooo", "A1 A2 A3 A4")]
    [InlineData("A right: oooo", "A4 A3 A2 A1")]
    [InlineData("numbers right\nA: oo.o", "A3 A2 A1")]
    [InlineData("A left 5: ooo", "A5 A6 A7")]
    [InlineData("A right 2 step 2: ooo", "A6 A4 A2")]
    [InlineData("A = 5 3 1 2 4 6: ooo..ooo", "A5 A3 A1 A2 A4 A6")]
    [InlineData("A = 9..7 \"7 b\": oooo", "A9 A8 A7 A7 b")]
    [InlineData("A: oo\n\n-\nB: o", "A1 A2 B1")]
    public void Seats_are_numbered_as_the_row_says(string text, string labels) =>
        Assert.Equal(labels, string.Join(' ', Read(text).Select(s => s.Row + s.Number)));

    [Fact]
    public void A_dot_is_a_gap_a_dash_an_empty_row_and_a_blank_nothing() =>
        Assert.Equal([(0, 0), (0, 1), (0, 4), (2, 2)], Read("A: oo ..o\n-\nB: ..o").Select(s => (s.RowIndex, s.Column)));

    [Fact]
    public void A_letter_is_a_price_category_of_seats_sofas_and_spaces() => Assert.Equal(
        [("Premium", SeatKind.Standard), ("Premium", SeatKind.Sofa), ("Standard", SeatKind.Sofa), ("Premium", SeatKind.WheelchairSpace), ("Standard", SeatKind.Companion)],
        Read("category P = Premium\nA: P(Po)[w/Pc]").Select(s => (s.Category, s.Kind)));

    [Fact]
    public void Brackets_and_shared_numbers_join_a_wheelchair_space_and_its_companions()
    {
        var seats = Read("A: [wc] w@1 o\nB: c@1");

        Assert.Equal(["A1 A2", "A3 B1", "A4"], seats.GroupBy(s => s.Group).Select(g => string.Join(' ', g.Select(s => s.Row + s.Number))));
        Assert.Null(seats.Single(s => s is { Row: "A", Number: "4" }).Group);
    }

    [Fact]
    public void A_row_goes_on_in_another_section_after_an_ampersand() => Assert.Equal(
        [("Left", "A", "1", 0, 0), ("Right", "A", "1", 0, 3), ("Right", "B", "1", 1, 3)],
        Read("section Left\nA: o\nsection Right\n& A: ...o\nB: ...o").Select(s => (s.Section, s.Row, s.Number, s.RowIndex, s.Column)));

    [Theory]
    [InlineData("A: oo\nB oo", "2:3 Between the label and the colon stands left, right, or = and the numbers.")]
    [InlineData("A: ooxo", "1:6 The letter x is no price category yet. Write above: category x = its name")]
    [InlineData("A: oo*o", "1:6 * is no mark of a seat: o is a seat, . a gap, (oo) a sofa, [wc] a wheelchair space with its companion.")]
    [InlineData("A: o(oo", "1:5 The ( that opens here is never closed.")]
    [InlineData("A: o(o)", "1:5 A sofa has two seats: (oo)")]
    [InlineData("A: (ooo)", "1:7 A sofa has two seats: (oo)")]
    [InlineData("A: (wo)", "1:5 Between ( and ) stand the two seats of a sofa, nothing else.")]
    [InlineData("A: [wc", "1:4 The [ that opens here is never closed.")]
    [InlineData("A: [w(oo)]", "1:6 Inside [ ] stand single seats; close it first.")]
    [InlineData("A: [.]", "1:4 There is no seat inside these brackets.")]
    [InlineData("A: w/", "1:6 After / comes the letter of a price category: w/P")]
    [InlineData("A: w@c", "1:5 After @ comes a number that the seats of a group share, outside brackets: w@1 c@1")]
    [InlineData("A = 1 2: ooo", "1:3 The row has 3 seats and 2 numbers.")]
    [InlineData("A = 1..x: ooo", "1:5 A run of numbers goes from one to another, at most 150 of them: 4..9")]
    [InlineData("A left 5 step: ooo", "1:14 After step comes a whole number: right 1 step 2")]
    [InlineData("A left 05: ooo", "1:8 This is not a whole number that seats can be counted with.")]
    [InlineData("A: ooo\nA: o", "2:4 There is a seat A1 already.")]
    [InlineData("A: ooo\n& B: .o", "2:7 Two seats stand in the same place: B1 and the one before it.")]
    [InlineData("& A: ooo", "1:1 There is no row before this one to go on with.")]
    [InlineData("- A: ooo", "1:3 A line that begins with - is an empty row; nothing else stands on it.")]
    [InlineData("\"A: ooo", "1:1 The quote that opens here is never closed.")]
    [InlineData("ABCDEFGHIJK: ooo", "1:1 A row begins with its label, 1 to 10 characters: A: oooo")]
    [InlineData("category o = Old", "1:10 A price category has one letter, other than o, w and c: category P = Premium")]
    [InlineData("category P Premium", "1:12 After the letter comes = and the name: category P = Premium")]
    [InlineData("category P =", "1:13 The name of a price category has 1 to 30 characters.")]
    [InlineData("category P = A\ncategory P = B", "2:10 The letter P has a name already.")]
    [InlineData("numbers up", "1:9 Seats are numbered from one side: numbers left, or numbers right")]
    [InlineData("", "1:1 A plan needs at least one seat.")]
    public void What_is_wrong_is_told_with_line_and_column(string text, string error) =>
        Assert.Equal(error, $"{SeatPlanNotation.Parse(text).Errors[0]}");

    [Fact]
    public void Every_line_that_is_wrong_is_told_at_once() =>
        Assert.Equal([1, 3], SeatPlanNotation.Parse("A: xx\nB: oo\nC: ?").Errors.Select(e => e.Line));

    [Fact]
    public void The_BHD_Star_reads_like_its_room() => Assert.Equal("""
        category C = Couple
        category V = VIP
        A: ooooooooooooo
        """, string.Join('\n', SeatPlanNotation.Print(VistaSeatLayoutReader.Read(Files.Bhd).Seats).Split('\n').Take(3)));

    private static IReadOnlyList<Seat> Read(string text)
    {
        var read = SeatPlanNotation.Parse(text);
        Assert.Empty(read.Errors);
        return read.Seats;
    }
}
