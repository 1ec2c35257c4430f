using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Reporting;

/// <summary>What must always be true of receipts and credit notes; one line for each breach.</summary>
internal static class VerifyDocuments
{
    extension(CinemaDbContext db)
    {
        public async Task<IEnumerable<string>> BreaksInDocumentsAsync(CancellationToken ct) =>
        [
            .. await db.GapsInSeriesAsync(NumberSeries.Receipts, DocumentKind.Receipt, "receipts", ct),
            .. await db.GapsInSeriesAsync(NumberSeries.CreditNotes, DocumentKind.CreditNote, "credit notes", ct),
            .. await db.SalesWithoutReceiptAsync(ct),
            .. await db.ChangedDocumentsAsync(ct),
        ];

        private async Task<IEnumerable<string>> GapsInSeriesAsync(string prefix, DocumentKind kind, string name, CancellationToken ct)
        {
            var given = await db.NumberSeries.Where(s => s.Prefix == prefix).Select(s => s.Last).SingleAsync(ct);
            var count = await db.Documents.CountAsync(d => d.Kind == kind, ct);
            var last = await db.Documents.Where(d => d.Kind == kind).MaxAsync(d => d.Number, ct);
            return count == given && (given == 0 || last == $"{prefix}-{given:D6}")
                ? []
                : [$"{name}: {given} numbers were given out and there are {count}, the last {last ?? "none"}"];
        }

        private async Task<IEnumerable<string>> SalesWithoutReceiptAsync(CancellationToken ct) =>
            (await db.Bookings.Where(b => (b.ConfirmedAt != null)
                    != db.Documents.Any(d => d.BookingId == b.Id && d.Number == b.ReceiptNumber && d.Kind == DocumentKind.Receipt))
                .Select(b => b.Reference).ToListAsync(ct))
                .Select(reference => $"receipts: booking {reference} and its receipt do not agree");

        private async Task<IReadOnlyList<string>> ChangedDocumentsAsync(CancellationToken ct)
        {
            var changed = new List<string>();
            await foreach (var document in db.Documents.AsNoTracking().Include(d => d.Lines).OrderBy(d => d.Number).AsAsyncEnumerable().WithCancellation(ct))
            {
                if (document.Hash != document.ComputeHash())
                    changed.Add($"documents: {document.Number} is not what was written");
                if (document.Total != document.Lines.Where(l => l.IsPayment).Sum(l => l.Amount))
                    changed.Add($"documents: {document.Number} does not add up");
            }

            return changed;
        }
    }
}
