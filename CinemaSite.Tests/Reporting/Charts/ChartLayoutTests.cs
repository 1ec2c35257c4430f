using CinemaSite.Data;
using CinemaSite.Reporting.Charts;
using CinemaSite.Reporting.Reports;
using CsCheck;

namespace CinemaSite.Tests.Reporting.Charts;

public sealed class ChartLayoutTests
{
    private static readonly ChartLayout Layout = new(AReport.T);

    private static readonly Gen<BarChart> AnyBars =
        from measure in Gen.OneOf(Gen.Const(Measure.Count), Gen.Const(Measure.Money), Gen.Const(Measure.Percent))
        from bars in Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 0, 40], Gen.Long[-1_000_000, 50_000_000], Gen.Long[0, 50_000_000].Nullable()).Array[0, 90]
        from areDays in Gen.Bool
        select new BarChart("Bars", measure, [.. bars.Select(b => new Bar(b.Item1, b.Item2, b.Item3))], areDays);

    private static readonly Gen<HeatMap> AnyHeat =
        from rows in Gen.Int[1, 8]
        from columns in Gen.Int[1, 24]
        from values in Gen.Long[0, 10_000].Nullable().Array[columns].Array[rows]
        select new HeatMap("Heat", Measure.Percent, [.. values.Select((_, i) => $"Row {i}")], [.. values[0].Select((_, i) => $"{i}:00")], values);

    private static readonly Gen<SeatHeat> AnySeats =
        from seats in Gen.Select(Gen.Int[0, 30], Gen.Int[0, 50], Gen.Long[0, 10_000].Nullable()).Array[1, 400]
        select new SeatHeat("Seats", Measure.Percent, [.. seats.DistinctBy(s => (s.Item1, s.Item2)).Select(s => new SeatValue($"{(char)('A' + s.Item1 % 26)}", $"{s.Item2}", s.Item1, s.Item2, default, s.Item3))]);

    [Theory, InlineData(ChartLayout.Width), InlineData(ChartPicture.Width)]
    public void Nothing_of_a_chart_lies_outside_its_frame(int width) =>
        Gen.OneOf(AnyBars.Select(c => (ReportChart)c), AnyHeat.Select(c => (ReportChart)c), AnySeats.Select(c => (ReportChart)c)).Sample(chart =>
        {
            var drawing = Layout.Draw(chart, "GBP", width);
            var outside = drawing.Shapes.Where(s => !IsInside(s, drawing)).ToList();

            Assert.True(outside.Count == 0, $"{drawing.Width} x {drawing.Height}: {string.Join('\n', outside)}");
        });

    [Fact]
    public void A_bar_is_as_tall_as_its_share_of_the_scale()
    {
        var bars = Boxes(AReport.Bars(10_00, 40_00, 0, -20_00), Ink.Bar);

        Assert.Equal([1.0, 4.0, 0.0, 2.0], bars.Select(b => Math.Round(b.Height / bars[0].Height, 6)));
        Assert.Equal(Math.Round(bars[0].Y + bars[0].Height, 6), Math.Round(bars[3].Y, 6));
    }

    [Fact]
    public void Bars_of_long_names_lie_and_are_as_long_as_their_share()
    {
        var films = new BarChart("Takings", Measure.Money,
            [new("Once Upon a Time in the West", 300_00, 150_00), new("Ran", 100_00, 0), new("Stalker", 0, 300_00)]);
        var now = Boxes(films, Ink.Bar);
        var before = Boxes(films, Ink.Before);

        Assert.Equal([3.0, 1.0, 0.0], now.Select(b => Math.Round(b.Width / now[1].Width, 6)));
        Assert.Equal([1.5, 0.0, 3.0], before.Select(b => Math.Round(b.Width / now[1].Width, 6)));
    }

    [Fact]
    public void In_a_mail_long_names_stand_whole_above_their_bars_and_short_ones_beside()
    {
        string[] names = ["The Cook, the Thief, His Wife", "Ran"];
        var words = Layout.Draw(new BarChart("Takings", Measure.Money, [.. names.Select(name => new Bar(name, 300_00))]), "GBP", ChartPicture.Width).Shapes.OfType<Letters>().Select(l => l.Text);
        var screens = Layout.Draw(new BarChart("Full", Measure.Percent, [.. Enumerable.Range(1, 10).Select(i => new Bar($"Screen {i}", 300))]), "GBP", ChartPicture.Width).Shapes;

        Assert.Equal(names, words.Where(names.Contains));
        Assert.True(screens.OfType<Box>().First().X > screens.OfType<Letters>().First().Left + screens.OfType<Letters>().First().Width);
    }

    [Fact]
    public void Of_a_year_seven_days_are_one_bar_and_nothing_is_lost()
    {
        using var _ = Cultures.Speak("en");
        var year = new BarChart("Takings", Measure.Money, [.. Enumerable.Range(0, 365).Select(i => new Bar($"Day {i}", 100_00 + i, 50_00))], AreDays: true);
        var drawing = Layout.Draw(year, "GBP");
        var bars = drawing.Shapes.OfType<Box>().Where(b => b.Told is not null && b.Ink == Ink.Bar).ToList();

        Assert.Equal(53, bars.Count);
        Assert.StartsWith("Day 0: £700.21, before £350.00", bars[0].Told, StringComparison.Ordinal);
        Assert.Contains(drawing.Shapes.OfType<Letters>(), l => l.Text == "Each bar adds up 7 days, the last one 1");
    }

    [Fact]
    public void Of_what_is_no_day_nothing_is_added_up_and_what_is_left_out_is_counted()
    {
        using var _ = Cultures.Speak("en");
        var codes = new BarChart("Taken off", Measure.Money, [.. Enumerable.Range(0, 70).Select(i => new Bar($"C{i}", 70_00 - i))]);

        Assert.Equal(25, Boxes(codes, Ink.Bar).Count);
        Assert.Contains(Layout.Draw(codes, "GBP").Shapes.OfType<Letters>(), l => l.Text == "45 more are in the table");
    }

    [Fact]
    public void Labels_of_a_long_series_do_not_touch()
    {
        var labels = Layout.Draw(AReport.Bars([.. Enumerable.Range(0, 62)]), "GBP").Shapes.OfType<Letters>().Where(l => l.Text.EndsWith(" Mar", StringComparison.Ordinal)).ToList();

        Assert.True(labels.Count > 8);
        Assert.All(labels.Zip(labels.Skip(1)), pair => Assert.True(pair.First.Left + pair.First.Width < pair.Second.Left));
    }

    [Fact]
    public void The_higher_the_value_the_deeper_the_tone_and_the_value_stands_in_its_cell()
    {
        var heat = new HeatMap("Full", Measure.Percent, ["Friday", "Saturday"], ["18:00", "21:00"], [[500, 2500], [null, 9900]]);
        var drawing = Layout.Draw(heat, "GBP");
        var cells = drawing.Shapes.OfType<Box>().Where(b => b.Told is not null).ToList();

        Assert.Equal([Ink.Heat1, Ink.Heat2, Ink.Nothing, Ink.Heat6], cells.Select(c => c.Ink));
        Assert.Equal(["5", "25", "99"], drawing.Shapes.OfType<Letters>().Where(l => l.Ink >= Ink.OnHeat1).Select(l => l.Text));
    }

    [Fact]
    public void In_a_mail_the_hours_of_a_week_go_down_and_all_is_as_wide_as_a_phone()
    {
        string[] days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        string[] hours = [.. Enumerable.Range(10, 14).Select(hour => $"{hour}:00")];
        var heat = new HeatMap("Full", Measure.Percent, days, hours, [.. days.Select((_, day) => hours.Select((_, hour) => (long?)(100 * (14 * day + hour))).ToList())]);
        var drawing = Layout.Draw(heat, "GBP", ChartPicture.Width);
        var words = drawing.Shapes.OfType<Letters>().ToList();

        Assert.True(drawing.Width <= ChartPicture.Width, $"{drawing.Width}");
        Assert.Equal(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], words.Take(7).Select(l => l.Text));
        Assert.Equal(hours, words.Where(l => l.Ink == Ink.Words).Select(l => l.Text));
        Assert.Equal(["0", "14", "28", "42", "56", "70", "84", "1"], words.Where(l => l.Ink >= Ink.OnHeat1).Take(8).Select(l => l.Text));
        Assert.All(words, l => Assert.True(l.Size * 296 / (drawing.Width + 24) >= 10, $"{l.Text}: {l.Size}"));
    }

    [Fact]
    public void Where_a_seat_has_no_room_for_its_value_it_has_the_number_of_its_tone_as_the_legend_has()
    {
        using var _ = Cultures.Speak("en");
        var seats = new SeatHeat("Seats", Measure.Percent, [.. Enumerable.Range(0, 20).Select(i => new SeatValue("A", $"{i + 1}", 0, i, default, 500 * i))]);
        var on = Numbers(Layout.Draw(seats, "GBP", ChartPicture.Width));

        Assert.Equal("11112222333344445555", string.Concat(on.Take(20)));
        Assert.Equal("12345", string.Concat(on.Skip(20)));
        Assert.Equal(Enumerable.Range(0, 20).Select(i => $"{5 * i}"), Numbers(Layout.Draw(seats, "GBP")));

        static List<string> Numbers(Drawing drawing) => [.. drawing.Shapes.OfType<Letters>().Where(l => l.Ink >= Ink.OnHeat1).Select(l => l.Text)];
    }

    [Fact]
    public void Seats_stand_where_they_are_in_the_room_with_their_rows_letters_on_both_sides()
    {
        var drawing = Layout.Draw(AReport.Seats(3), "GBP");
        var seats = drawing.Shapes.OfType<Box>().Where(b => b.Told is not null).ToList();

        Assert.Equal(30, seats.Count);
        Assert.True(seats[10].Y > seats[0].Y && seats[1].X > seats[0].X);
        Assert.Equal(2, Math.Round((seats[5].X - seats[4].X) / (seats[1].X - seats[0].X)));
        Assert.Equal(["A", "A", "B", "B", "C", "C"], drawing.Shapes.OfType<Letters>().Select(l => l.Text).Where(text => text is "A" or "B" or "C"));
        Assert.Equal((0.0, Ink.Nothing), (seats[0].Round, seats[0].Ink));
    }

    private static List<Box> Boxes(BarChart chart, Ink ink) =>
        [.. Layout.Draw(chart, "GBP").Shapes.OfType<Box>().Where(b => b.Told is not null && b.Ink == ink)];

    private static bool IsInside(Shape shape, Drawing frame) => shape switch
    {
        Box b => Within(b.X, b.X + b.Width, frame.Width) && Within(b.Y, b.Y + b.Height, frame.Height),
        Line l => Within(l.X1, l.X2, frame.Width) && Within(l.Y1, l.Y2, frame.Height),
        Curve c => Within(c.X1, c.X2, frame.Width) && Within(c.Y + c.Sag, c.Y, frame.Height),
        Letters l => Within(l.Left, l.Left + l.Width, frame.Width) && Within(l.Y - l.Size, l.Y, frame.Height),
        _ => false,
    };

    private static bool Within(double from, double to, double size) => from >= -0.001 && from <= to + 0.001 && to <= size + 0.001;
}
