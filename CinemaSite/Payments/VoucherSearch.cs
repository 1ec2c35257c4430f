using CinemaSite.Bookings;
using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Payments;

/// <summary>
/// What somebody at the desk knows of a voucher: in <see cref="Text"/> the end of its code, a part of the buyer's or the
/// recipient's name or address, or the reference of a booking that it paid for or came from.
/// </summary>
public sealed record VoucherSearch(string? Text, VoucherState? State = null)
{
    public IQueryable<Voucher> In(CinemaDbContext db)
    {
        var vouchers = db.Vouchers.AsNoTracking().Where(v => State == null || v.State == State);
        var text = (Text ?? "").Trim();
        if (text == "")
            return vouchers;

        var ending = text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var reference = BookingReference.Normalize(text);
        var like = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal)}%";
        return vouchers.Where(v => ending.Length >= 4 && v.Code.EndsWith(ending)
            || EF.Functions.Like(v.BuyerName, like, "\\") || EF.Functions.Like(v.BuyerEmail, like, "\\")
            || EF.Functions.Like(v.RecipientName, like, "\\") || EF.Functions.Like(v.RecipientEmail, like, "\\")
            || db.VoucherEntries.Any(e => e.VoucherId == v.Id && db.Bookings.Any(b => b.Id == e.BookingId && b.Reference == reference)));
    }
}

/// <summary>What the house owes on vouchers that can be spent, in one currency; minor units.</summary>
public sealed record Outstanding(string Currency, int Vouchers, long Amount, long Expired);

public static class VoucherLists
{
    extension(CinemaDbContext db)
    {
        /// <summary>What is left on all vouchers, and how much of it is past its last day.</summary>
        /// <param name="today">In the cinema's calendar.</param>
        public Task<List<Outstanding>> OutstandingAsync(DateOnly today, CancellationToken ct) => db.Vouchers
            .Where(v => v.State == VoucherState.Active && v.Balance > 0)
            .GroupBy(v => v.Currency)
            .Select(g => new Outstanding(g.Key, g.Count(), g.Sum(v => v.Balance), g.Sum(v => v.ExpiresOn < today ? v.Balance : 0)))
            .ToListAsync(ct);

        /// <summary>A voucher with all that the desk wants to know; null when there is none.</summary>
        public async Task<VoucherStory?> VoucherStoryAsync(int id, CancellationToken ct)
        {
            if (await db.Vouchers.AsNoTracking().SingleOrDefaultAsync(v => v.Id == id, ct) is not { } voucher)
                return null;

            var moves = await db.VoucherEntries.Where(e => e.VoucherId == id).OrderBy(e => e.Id)
                .Select(e => new VoucherMove(e.At, e.Kind, e.Amount, db.Bookings.Where(b => b.Id == e.BookingId).Select(b => b.Reference).FirstOrDefault()))
                .ToListAsync(ct);
            return new(voucher, moves, await db.History.AsNoTracking()
                .Where(h => h.Subject == nameof(Voucher) && h.SubjectId == $"{id}").OrderBy(h => h.Number).ToListAsync(ct));
        }
    }
}

/// <summary>A voucher, each change of its balance, and what staff did to it.</summary>
public sealed record VoucherStory(Voucher Voucher, IReadOnlyList<VoucherMove> Moves, IReadOnlyList<Data.History.HistoryEntry> Deeds);

/// <summary>A change of a voucher's balance in minor units, and the booking that it was for. Time UTC.</summary>
public sealed record VoucherMove(DateTime At, VoucherEntryKind Kind, long Amount, string? Reference);
