using CinemaSite.Catalog;
using CinemaSite.Pricing;
using CinemaSite.Seating;

namespace CinemaSite.Tests.Pricing;

public class PriceListTests
{
    private const int Adult = 0;
    private const int Child = 1;
    private const int Carer = 2;

    [Fact]
    public void A_standard_seat_costs_what_the_card_says() =>
        Assert.Equal("Weekday, Adult 1200; in all 1200, fee 75", Story(Adult, Seat.StandardCategory));

    [Fact]
    public void A_better_seat_says_what_it_adds() =>
        Assert.Equal("Weekday, Child 800; VIP seat 300; in all 1100, fee 75", Story(Child, "VIP"));

    [Fact]
    public void The_format_adds_its_supplement() =>
        Assert.Equal("Weekday, Adult 1200; VIP seat 300; Format supplement 200; in all 1700, fee 75", Story(Adult, "VIP", surcharge: 200));

    [Fact]
    public void What_is_free_stays_free() =>
        Assert.Equal("Weekday, Carer 0; in all 0, fee 0", Story(Carer, Seat.StandardCategory, surcharge: 200));

    [Fact]
    public void A_type_that_has_no_price_for_a_seat_is_not_sold_for_it() => Assert.Null(List().Quote(Carer, "VIP"));

    [Fact]
    public void A_type_that_is_not_on_the_card_is_not_sold() => Assert.Null(List().Quote(99, Seat.StandardCategory));

    [Fact]
    public void A_type_is_not_sold_for_a_certificate_it_excludes()
    {
        var list = List(certificate: Certificate.Eighteen);

        Assert.Null(list.Quote(Child, Seat.StandardCategory));
        Assert.Equal(["Adult", "Carer"], list.Types.Select(t => t.Name));
    }

    [Fact]
    public void The_lines_add_up_to_the_price()
    {
        var quote = List(surcharge: 200).Quote(Child, "VIP")!;

        Assert.Equal(quote.Price, quote.Lines.Sum(l => l.Amount));
    }

    private static string Story(int type, string category, long surcharge = 0)
    {
        var quote = List(surcharge).Quote(type, category)!;
        return string.Join("; ", [.. quote.Lines.Select(Line), $"in all {quote.Price}, fee {quote.Fee}"]);
    }

    private static string Line(PriceLine line) => $"{string.Format(null, line.Text, [.. line.Args])} {line.Amount}";

    private static PriceList List(long surcharge = 0, Certificate certificate = Certificate.PG)
    {
        var card = new PriceCard { Name = "Weekday" };
        Add(Adult, new() { Name = "Adult", SortOrder = 0 }, (Seat.StandardCategory, 1200), ("VIP", 1500));
        Add(Child, new() { Name = "Child", SortOrder = 1, NotFor = [Certificate.Eighteen] }, (Seat.StandardCategory, 800), ("VIP", 1100));
        Add(Carer, new() { Name = "Carer", SortOrder = 2 }, (Seat.StandardCategory, 0));
        return new PriceList(card, certificate, surcharge == 0 ? [] : [new("Format supplement", surcharge)], OnlineFee: 75, "GBP", TaxRateBasisPoints: 2000);

        void Add(int id, TicketType type, params (string Category, long Amount)[] prices)
        {
            typeof(TicketType).GetProperty(nameof(TicketType.Id))!.SetValue(type, id);
            foreach (var (category, amount) in prices)
            {
                var price = new Price { TicketType = type, Category = category, Amount = amount };
                typeof(Price).GetProperty(nameof(Price.TicketTypeId))!.SetValue(price, id);
                card.Prices.Add(price);
            }
        }
    }
}
