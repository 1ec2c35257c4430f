using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>A booking with everything that was kept of what happened to it. No card data: the house never has any.</summary>
public sealed record BookingStory(
    Booking Booking, IReadOnlyList<Payment> Payments, IReadOnlyList<OutboxMessage> Mails, IReadOnlyList<HistoryEntry> Entries,
    IReadOnlyList<DoorScan> Scans)
{
    public required GivenBack Given { get; init; }

    /// <summary>In the order in which it happened.</summary>
    public IReadOnlyList<Happening> Happenings() => [.. All().OrderBy(h => h.At)];

    private IEnumerable<Happening> All()
    {
        yield return new Happening(Booking.HeldAt, "Seats held");
        foreach (var payment in Payments)
        {
            var amount = new Pricing.Money(payment.Amount, payment.Currency).ToString();
            yield return new Happening(payment.StartedAt, "Payment of {0} begun", amount);
            if (payment.EndedAt is { } end)
                yield return payment.State switch
                {
                    PaymentState.Paid => new Happening(end, "Payment of {0} received", amount),
                    PaymentState.Declined => new Happening(end, "Payment of {0} declined", amount),
                    PaymentState.RefundDue => new Happening(end, "Payment of {0} came too late and is to be given back", amount),
                    _ => new Happening(end, "Payment of {0} given up", amount),
                };
        }

        if (Booking.ConfirmedAt is { } confirmed)
            yield return new Happening(confirmed, "Confirmed with receipt {0}", Booking.ReceiptNumber ?? "");
        if (Booking.Status == BookingStatus.Expired)
            yield return new Happening(Booking.HeldUntil, "The hold ran out");
        foreach (var mail in Mails)
        {
            yield return new Happening(mail.CreatedAt, "Mail with the tickets written");
            if (mail.SentAt is { } sent)
                yield return new Happening(sent, "Mail with the tickets sent");
        }

        foreach (var scan in Scans.Reverse())
            foreach (var happening in AtTheDoor(scan))
                yield return happening;
        foreach (var refund in Given.Refunds)
            foreach (var happening in refund.Happenings())
                yield return happening;
        foreach (var other in Given.Exchanges)
            yield return other.IsNewer
                ? new Happening(Booking.Tickets.Where(t => t.Status == TicketStatus.Exchanged).Max(t => t.EndedAt) ?? Booking.HeldAt, "Tickets exchanged for booking {0}", other.Reference)
                : new Happening(Booking.HeldAt, "To be got for tickets of booking {0}", other.Reference);
        foreach (var entry in Entries)
            yield return new Happening(entry.At, entry.What) { Who = entry.UserName };
    }

    private static IEnumerable<Happening> AtTheDoor(DoorScan scan)
    {
        var seat = scan.Ticket!.Seat;
        yield return scan.Answer switch
        {
            DoorAnswer.Admitted when scan.IsLate => new Happening(scan.At, "Let in late with the ticket for {0}", seat) { Who = scan.By },
            DoorAnswer.Admitted => new Happening(scan.At, "Let in with the ticket for {0}", seat) { Who = scan.By },
            DoorAnswer.Valid => new Happening(scan.At, "The ticket for {0} was looked at", seat) { Who = scan.By },
            _ => new Happening(scan.At, "Not let in with the ticket for {0}", seat) { Who = scan.By },
        };
        if (scan.UndoneAt is { } undone)
            yield return new Happening(undone, "Taken back: let in with the ticket for {0}", seat) { Who = scan.UndoneBy };
    }
}

/// <summary>One thing that happened, UTC: an English sentence that is the key of its translation, and what fills its places.</summary>
public sealed record Happening(DateTime At, string Message, params object[] Args)
{
    /// <summary>The member of staff who did it.</summary>
    public string? Who { get; init; }
}

public static class BookingStoryQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<BookingStory?> BookingStoryAsync(string reference, CancellationToken ct)
        {
            if (await db.Bookings.WithEverything().SingleOrDefaultAsync(b => b.Reference == reference, ct) is not { } booking)
                return null;

            var id = booking.Id.ToString(CultureInfo.InvariantCulture);
            return new BookingStory(
                booking,
                await db.Payments.AsNoTracking().Where(p => p.BookingId == booking.Id).OrderBy(p => p.Attempt).ToListAsync(ct),
                await db.Outbox.AsNoTracking().Where(m => m.SubjectId == booking.Id && m.Kind == NoticeKind.BookingConfirmation)
                    .OrderBy(m => m.Id).ToListAsync(ct),
                await db.History.AsNoTracking().Where(e => e.Subject == nameof(Booking) && e.SubjectId == id).OrderBy(e => e.Number).ToListAsync(ct),
                await db.DoorScansOfAsync(booking.Id, ct))
            {
                Given = await db.GivenBackAsync(booking.Id, db.Bookings, ct),
            };
        }
    }
}
