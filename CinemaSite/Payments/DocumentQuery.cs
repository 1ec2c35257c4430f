using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>A document by name, for a link.</summary>
public sealed record DocumentLink(string Number, DocumentKind Kind);

public static class DocumentQuery
{
    extension(CinemaDbContext db)
    {
        /// <summary>A document of one of these bookings, in the current language; what is not among them is not found.</summary>
        public async Task<DocumentSheet?> DocumentSheetAsync(
            IQueryable<Booking> bookings, string reference, string number, IStringLocalizer<Strings> t, CancellationToken ct)
        {
            var own = bookings.Where(b => b.Reference == reference).Select(b => (int?)b.Id);
            return await db.DocumentSheetAsync(db.Documents.Where(d => d.Number == number && own.Contains(d.BookingId)), reference, t, ct);
        }

        /// <summary>The receipt of a voucher that was bought; null while it is not paid for. Whose it is, is for the caller to know.</summary>
        public Task<DocumentSheet?> VoucherReceiptAsync(int voucherId, IStringLocalizer<Strings> t, CancellationToken ct) =>
            db.DocumentSheetAsync(db.Documents.Where(d => d.VoucherId == voucherId && d.Kind == DocumentKind.Receipt), "", t, ct);

        /// <summary>The receipt and the credit notes of a booking, in the order in which they were written.</summary>
        public async Task<IReadOnlyList<DocumentLink>> DocumentsOfAsync(int bookingId, CancellationToken ct) =>
            await db.Documents.Where(d => d.BookingId == bookingId).OrderBy(d => d.IssuedAt).ThenByDescending(d => d.Kind).ThenBy(d => d.Number)
                .Select(d => new DocumentLink(d.Number, d.Kind)).ToListAsync(ct);

        private async Task<DocumentSheet?> DocumentSheetAsync(
            IQueryable<Document> documents, string reference, IStringLocalizer<Strings> t, CancellationToken ct)
        {
            if (await documents.AsNoTracking().Include(d => d.Lines).SingleOrDefaultAsync(ct) is not { } document)
                return null;

            var cinema = await db.Cinemas.AsNoTracking().SingleAsync(c => c.Id == document.CinemaId, ct);
            return DocumentSheet.Of(document, reference, cinema.TimeZone, t);
        }
    }
}
