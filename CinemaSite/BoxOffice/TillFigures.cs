using CinemaSite.Bookings;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>What came in by one means and went out again. Minor units; <see cref="Back"/> is positive.</summary>
public sealed record MeansLine(PaymentKind Means, int Count, long In, int BackCount, long Back)
{
    public long Net => In - Back;
}

/// <summary>What was sold of one thing, whatever became of it later. Minor units, with fees.</summary>
public sealed record SoldLine(string Name, int Count, long Amount);

/// <summary>Documents of one kind, by their numbers.</summary>
public sealed record NumberRange(int Count, string? First, string? Last)
{
    public static readonly NumberRange None = new(0, null, null);
}

/// <summary>The middle of every till report: money by its means, tickets by type and film, vouchers, documents. Minor units.</summary>
public sealed record TillFigures(
    IReadOnlyList<MeansLine> Means, SoldLine Vouchers, long CashDifference, IReadOnlyList<LedgerLine> Corrections,
    IReadOnlyList<SoldLine> Types, IReadOnlyList<SoldLine> Films, NumberRange Receipts, NumberRange CreditNotes)
{
    /// <summary>Money alone: what was paid with vouchers was money when they were sold, and an exchange moves none.</summary>
    public long Takings => Means.Where(m => m.Means is not (PaymentKind.Voucher or PaymentKind.Exchange)).Sum(m => m.Net);

    public MeansLine Of(PaymentKind means) => Means.FirstOrDefault(m => m.Means == means) ?? new(means, 0, 0, 0, 0);
}

internal static class TillFiguresQuery
{
    /// <summary>A handful of queries, however much was sold.</summary>
    public static async Task<TillFigures> FiguresAsync(
        IQueryable<LedgerLine> lines, IQueryable<Booking> bookings, IQueryable<Document> documents, CancellationToken ct)
    {
        var money = await lines.GroupBy(l => new { l.Means, l.Kind })
            .Select(g => new Moved(g.Key.Means, g.Key.Kind, g.Count(), g.Sum(l => l.Amount))).ToListAsync(ct);
        var corrections = money.Exists(m => m.Kind == LedgerKind.Correction)
            ? await lines.AsNoTracking().Where(l => l.Kind == LedgerKind.Correction).OrderBy(l => l.Id).ToListAsync(ct)
            : [];
        var numbers = await documents.GroupBy(d => d.Kind)
            .Select(g => new { Kind = g.Key, Count = g.Count(), First = g.Min(d => d.Number), Last = g.Max(d => d.Number) })
            .ToDictionaryAsync(g => g.Kind, g => new NumberRange(g.Count, g.First, g.Last), ct);
        var tickets = bookings.SelectMany(b => b.Tickets);
        return new(
            [.. money.Where(m => m.Kind is LedgerKind.Sale or LedgerKind.VoucherSale or LedgerKind.Refund).GroupBy(m => m.Means).OrderBy(g => g.Key).Select(LineOf)],
            new("", await VouchersAsync(lines, ct), money.Where(m => m.Kind == LedgerKind.VoucherSale).Sum(m => m.Amount)),
            money.Where(m => m.Kind == LedgerKind.CashDifference).Sum(m => m.Amount),
            corrections,
            await SoldAsync(tickets.GroupBy(t => t.TicketType.Name), ct),
            await SoldAsync(tickets.GroupBy(t => t.Screening.Film.Title), ct),
            numbers.GetValueOrDefault(DocumentKind.Receipt, NumberRange.None),
            numbers.GetValueOrDefault(DocumentKind.CreditNote, NumberRange.None));
    }

    private static async Task<IReadOnlyList<SoldLine>> SoldAsync(IQueryable<IGrouping<string, Ticket>> tickets, CancellationToken ct) =>
    [
        .. (await tickets.Select(g => new SoldLine(g.Key, g.Count(), g.Sum(t => t.Price - t.Discount + t.Fee))).ToListAsync(ct))
            .OrderByDescending(line => line.Count).ThenBy(line => line.Name, StringComparer.Ordinal),
    ];

    /// <summary>One may be paid in two parts.</summary>
    private static Task<int> VouchersAsync(IQueryable<LedgerLine> lines, CancellationToken ct) =>
        lines.Where(l => l.Kind == LedgerKind.VoucherSale).Select(l => l.Payment!.VoucherId).Distinct().CountAsync(ct);

    private static MeansLine LineOf(IGrouping<PaymentKind, Moved> moved)
    {
        var (back, paid) = (moved.Where(m => m.Kind == LedgerKind.Refund).ToList(), moved.Where(m => m.Kind != LedgerKind.Refund).ToList());
        return new(moved.Key, paid.Sum(m => m.Count), paid.Sum(m => m.Amount), back.Sum(m => m.Count), -back.Sum(m => m.Amount));
    }

    private sealed record Moved(PaymentKind Means, LedgerKind Kind, int Count, long Amount);
}
