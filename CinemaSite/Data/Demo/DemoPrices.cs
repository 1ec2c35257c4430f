using CinemaSite.Catalog;
using CinemaSite.Pricing;
using CinemaSite.Seating;

namespace CinemaSite.Data.Demo;

/// <summary>Ticket types and price cards of the demo cinema, in pence.</summary>
internal static class DemoPrices
{
    public static IReadOnlyList<PriceCard> Cards(int cinemaId)
    {
        var types = Types(cinemaId);
        DayOfWeek[] workdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];
        return
        [
            new() { CinemaId = cinemaId, Name = "Standard price", Prices = Prices(types, 1250) },
            new()
            {
                CinemaId = cinemaId, Name = "Weekday matinee", Priority = 1, Prices = Prices(types, 950),
                Weekdays = [.. workdays], UntilTime = new TimeOnly(17, 0), FromTime = new TimeOnly(5, 0),
            },
            new()
            {
                CinemaId = cinemaId, Name = "Monday price", Priority = 2, Prices = Prices(types, 700), Weekdays = [DayOfWeek.Monday],
            },
        ];
    }

    private static TicketType[] Types(int cinemaId) =>
    [
        new() { CinemaId = cinemaId, Name = "Adult", SortOrder = 1 },
        new()
        {
            CinemaId = cinemaId, Name = "Child", SortOrder = 2, EligibilityNote = "Under 15.",
            NotFor = [Certificate.Fifteen, Certificate.Eighteen],
        },
        new() { CinemaId = cinemaId, Name = "Student", SortOrder = 3, EligibilityNote = "Bring your student card." },
        new() { CinemaId = cinemaId, Name = "Senior", SortOrder = 4, EligibilityNote = "From the age of 60." },
        new() { CinemaId = cinemaId, Name = "Member", SortOrder = 5, EligibilityNote = "Bring your membership card." },
        new()
        {
            CinemaId = cinemaId, Name = "Carer", SortOrder = 6, NeedsWheelchairSpace = true,
            EligibilityNote = "For the companion of a wheelchair user.",
        },
    ];

    private static List<Price> Prices(TicketType[] types, long adult) =>
    [
        .. from type in types
           from category in new[] { Seat.StandardCategory, "VIP", "Couple" }
           select new Price { TicketType = type, Category = category, Amount = Amount(type.Name, adult, category) },
    ];

    private static long Amount(string type, long adult, string category) => type switch
    {
        "Carer" => 0,
        "Child" => adult * 6 / 10 / 50 * 50 + Supplement(category),
        "Student" or "Senior" => adult * 8 / 10 / 50 * 50 + Supplement(category),
        "Member" => adult - 250 + Supplement(category),
        _ => adult + Supplement(category),
    };

    private static long Supplement(string category) => category switch
    {
        "VIP" => 200,
        "Couple" => 350,
        _ => 0,
    };
}
