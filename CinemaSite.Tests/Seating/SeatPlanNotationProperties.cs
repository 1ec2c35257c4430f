using CinemaSite.Programme;
using CinemaSite.Seating;
using CinemaSite.Seating.Notation;
using CinemaSite.Tests.Programme;
using CsCheck;

namespace CinemaSite.Tests.Seating;

public class SeatPlanNotationProperties
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.OneOf("category P = Premium\n", "category V = VIP\n", "section Balcony\n", "section\n", "numbers right\n", "-\n", "& ", "\n"),
        Gen.OneOf("A: ", "B: ", "C right: ", "D left 5: ", "E right 1 step 2: ", "F = 1..4: ", "\"G 1\" = 9 \"x y\" 3: ", "H right 3: "),
        Gen.OneOf("oooo\n", "oo.PP\n", "(oo)(PV)\n", "[wc].oo\n", "w@1.c/P@1\n", "o o . o\n", "V\n", ".\n", "ooo", "(o", "[", "@", "=")).Array[1, 14].Select(string.Concat);

    [Fact]
    public void Any_plan_of_seats_prints_and_parses_back_to_the_same_seats() => RandomSeats.Plans.Sample(seats =>
    {
        var text = SeatPlanNotation.Print(seats);
        var read = SeatPlanNotation.Parse(text);
        Assert.True(read.IsPlan, $"{text}\n{string.Join('\n', read.Errors)}");
        Assert.True(PlanOf(read.Seats).IsSameAs(seats), text);
        return SeatPlanNotation.Print(read.Seats) == text;
    }, iter: 5_000);

    [Fact]
    public void Any_text_that_parses_prints_back_to_itself() => Texts.Sample(text =>
    {
        var read = SeatPlanNotation.Parse(text);
        if (!read.IsPlan)
            return read.Errors.All(e => e.Line >= 1 && e.Column >= 1 && e.Line <= text.Split('\n').Length);

        var printed = SeatPlanNotation.Print(read.Seats);
        var again = SeatPlanNotation.Parse(printed);
        return again.IsPlan && PlanOf(read.Seats).IsSameAs(again.Seats) && SeatPlanNotation.Print(again.Seats) == printed;
    }, iter: 20_000);

    [Fact]
    public void A_text_of_any_kind_is_read_or_refused_and_never_breaks() =>
        Gen.String[Gen.OneOf(Gen.Char["Aow.c()[]@/:=& -\"\n123P"], Gen.Char), 0, 60].Sample(text =>
            SeatPlanNotation.Parse(text) is var read && read.IsPlan == read.Errors.Count is 0, iter: 20_000);

    [Fact]
    public void The_BHD_Star_goes_from_Vista_to_text_to_a_plan_and_back_to_text()
    {
        var vista = VistaSeatLayoutReader.Read(Files.Bhd).Seats;

        var text = SeatPlanNotation.Print(vista);
        var plan = PlanOf(SeatPlanNotation.Parse(text).Seats);

        Assert.True(plan.IsSameAs(vista));
        Assert.Equal(text, SeatPlanNotation.Print(plan.Seats));
    }

    private static SeatPlan PlanOf(IReadOnlyList<Seat> seats)
    {
        var cinema = new Cinema { Slug = "rio", Name = "The Rio", TimeZoneId = "Europe/London", Currency = "GBP" };
        return SeatPlan.For(new Auditorium { Cinema = cinema, Name = "1" }, seats);
    }
}
