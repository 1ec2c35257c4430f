namespace CinemaSite.Reporting.Sales;

/// <summary>Tickets sold and given back. Minor units; <see cref="GivenBack"/> is positive.</summary>
/// <param name="Tickets">Prices less discounts.</param>
/// <param name="Kept">Of the tickets given back, what the house keeps.</param>
internal sealed record TicketSums(int Sold, int Back, long Tickets, long Fees, long GivenBack, long Kept)
{
    public static readonly TicketSums None = new(0, 0, 0, 0, 0, 0);

    public long Takings => Tickets + Fees - GivenBack;

    public static TicketSums operator +(TicketSums one, TicketSums other) => new(
        one.Sold + other.Sold, one.Back + other.Back, one.Tickets + other.Tickets, one.Fees + other.Fees, one.GivenBack + other.GivenBack,
        one.Kept + other.Kept);

    public static TicketSums Of(IEnumerable<TicketSums> some) => some.Aggregate(None, (sum, one) => sum + one);
}
