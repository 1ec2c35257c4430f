using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Hire;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Ticketing;
using CinemaSite.WaitingList;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Data.Demo;

/// <summary>
/// The year of <see cref="AYearOfProgramme"/> that is over, with a million tickets sold for it: online, at the till and by telephone,
/// admitted or not, given back, discounted; with payments, refunds, the ledger and who waited for a seat. Always the same one, to measure reports by.
/// </summary>
public static class AYearOfSales
{
    private const int Tickets = 1_000_000;
    private const int Fee = 75;
    private const int TaxRate = 2000;

    /// <summary>How many tickets there are now; as many as are wanted, or as many as there is room for.</summary>
    public static async Task<int> AddSalesAsync(this CinemaDbContext db, DateTime now, CancellationToken ct, int wanted = Tickets)
    {
        var last = DateOnly.FromDateTime(now).AddDays(-1);
        var (screenings, card) = await db.AddScreeningsAsync(last.AddDays(-364), ct);
        var code = PromoCode.Make(card.CinemaId, new("TENTH", PromoKind.Percent, 1000, null, null, [], [], null, null));
        db.Add(code);
        db.AddRange(screenings.Select(s => s.FilmId).Distinct().Select(Terms));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();

        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await connection.BeginTransactionAsync(ct);
        using var year = new Year(db, transaction, card, code.Id, wanted);
        foreach (var screening in screenings)
            year.Sell(screening);
        await transaction.CommitAsync(ct);
        return year.Sold;
    }

    private static FilmTerms Terms(int filmId)
    {
        var terms = FilmTerms.Of(filmId);
        terms.Agree(new($"Distributor {filmId % 8}", [5000, 4000, 3500], 15_000));
        return terms;
    }

    private sealed class Year(CinemaDbContext db, System.Data.Common.DbTransaction transaction, PriceCard card, int codeId, int wanted) : IDisposable
    {
        private static readonly DateOnly Start = new(2000, 1, 1);

        private readonly Random chance = new(4711);
        private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        private readonly Price[] prices = [.. card.Prices.Where(p => p.Category == Seat.StandardCategory && p.Amount > 0)];
        private readonly Dictionary<DateOnly, int> tills = [];

        private readonly BulkRows<Booking> bookings = new(
            db, transaction, "Reference", "ScreeningId", "Status", "Channel", "HeldAt", "Currency", "ConfirmedAt", "ReceiptNumber", "ConfirmationSentAt", "DiscountCode");

        private readonly BulkRows<Ticket> tickets = new(
            db, transaction, "BookingId", "ScreeningId", "SeatId", "TicketTypeId", "Price", "Discount", "Fee", "TaxRateBasisPoints", "Status", "Code", "UsedAt", "EndedAt", "Kept");

        private readonly BulkRows<PromoUse> uses = new(db, transaction, "PromoCodeId", "BookingId", "AppliedAt");
        private readonly BulkRows<Payment> payments = new(db, transaction, "BookingId", "Kind", "Attempt", "Amount", "Refunded", "Currency", "State", "StartedAt", "EndedAt", "TillSessionId");
        private readonly BulkRows<Refund> refunds = new(db, transaction, "PaymentId", "BookingId", "Amount", "To", "State", "Reason", "RequestedAt", "EndedAt", "CreditNote");
        private readonly BulkRows<LedgerLine> ledger = new(db, transaction, "CinemaId", "Day", "At", "Kind", "Means", "Amount", "Currency", "PaymentId", "RefundId", "TillSessionId");
        private readonly BulkRows<Admission> admissions = new(db, transaction, "Nonce", "Scanned", "TicketId", "At", "ByName", "Answer", "IsLate");
        private readonly BulkRows<TillSession> sessions = new(db, transaction, "CinemaId", "CashierId", "CashierName", "Currency", "OpenedAt", "OpeningFloat", "ClosedAt", "ExpectedCash", "CountedCash");

        private readonly BulkRows<WaitingEntry> waiting = new(
            db, transaction, "ScreeningId", "State", "People", "Name", "Email", "EmailHash", "Language", "JoinedAt", "PassedOver", "OfferedAt", "EndedAt");

        public int Sold { get; private set; }

        /// <summary>Between a tenth and two thirds of the seats, more in the evening and at weekends; the best seats early.</summary>
        public void Sell(Screening screening)
        {
            var local = zone.ToLocal(screening.StartsAt);
            var evening = local.Hour >= 17 ? 1.5 : 0.7;
            var weekend = local.DayOfWeek is DayOfWeek.Friday or DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.35 : 0.8;
            var full = (int)Math.Clamp(54 * evening * weekend * (0.6 + 0.8 * chance.NextDouble()), 8, 140);
            var seats = screening.SeatPlan.Seats.OrderBy(s => Math.Abs(s.RowIndex - 6) * 2 + Math.Abs(s.Column - 7) + 6 * chance.NextDouble()).ToArray();
            for (var taken = 0; taken < full && Sold < wanted;)
            {
                var party = Math.Min(1 + chance.Next(4) * chance.Next(3) / 2, full - taken);
                Sell(screening, seats.AsSpan(taken, party), screening.StartsAt.AddMinutes(-14_400 * Math.Pow(1 - (double)taken / full, 3) - chance.Next(30)));
                taken += party;
            }

            if (full > 100)
                Wait(screening);
        }

        /// <summary>One to six parties, of which one in three was asked.</summary>
        private void Wait(Screening screening)
        {
            for (var party = chance.Next(6); party >= 0; party--)
            {
                var (joined, ended) = (screening.StartsAt.AddHours(-chance.Next(4, 48)), screening.StartsAt.AddHours(-1));
                var state = chance.Next(6) switch { 0 => WaitingState.Bought, 1 => WaitingState.Unanswered, 2 => WaitingState.Left, _ => WaitingState.TooLate };
                var (wasAsked, wasPassedOver) = (state is WaitingState.Bought or WaitingState.Unanswered, chance.Next(4) == 0);
                var address = $"{screening.Id}.{party}@example.org";
                waiting.Add(
                    screening.Id, state, 1 + chance.Next(4), "Ada", address, AddressHash.Of(address), "en", joined,
                    wasPassedOver ? PassedOver.TooFew : null, wasAsked ? joined.AddHours(1) : null, ended);
            }
        }

        private void Sell(Screening screening, ReadOnlySpan<Seat> seats, DateTime at)
        {
            var channel = chance.Next(100) switch { < 70 => SalesChannel.Web, < 95 => SalesChannel.Till, _ => SalesChannel.Phone };
            var isBack = chance.Next(100) < 3;
            var discount = channel == SalesChannel.Web && chance.Next(100) < 5 ? 10 : 0;
            var number = Sold + 1;
            var booking = bookings.Add(
                $"B{number:D8}", screening.Id, isBack ? BookingStatus.Cancelled : BookingStatus.Confirmed, channel, at, "GBP", at, $"R-{number:D8}", at, discount > 0 ? "TENTH" : null);
            if (discount > 0)
                uses.Add(codeId, booking, at);

            var (total, back, endedAt) = (0L, 0L, at.AddHours(chance.Next(1, 40)));
            foreach (var seat in seats)
            {
                var price = prices[chance.Next(prices.Length)];
                var fee = channel == SalesChannel.Web ? Fee : 0;
                var cost = price.Amount - price.Amount * discount / 100 + fee;
                DateTime? used = !isBack && chance.Next(100) < 93 ? screening.StartsAt.AddMinutes(chance.Next(-40, 20)) : null;
                var ticket = tickets.Add(
                    booking, screening.Id, seat.Id, price.TicketTypeId, price.Amount, price.Amount * discount / 100, fee, TaxRate,
                    isBack ? TicketStatus.Refunded : used is null ? TicketStatus.Active : TicketStatus.Used, $"C{Sold:D20}", used, isBack ? endedAt : null, isBack ? cost * 15 / 100 : 0);
                if (used is { } moment)
                    admissions.Add($"{ticket:D32}", $"C{Sold:D20}", ticket, moment, "Uwe Usher", DoorAnswer.Admitted, chance.Next(200) == 0);
                (total, back) = (total + cost, back + (isBack ? cost - cost * 15 / 100 : 0));
                Sold++;
            }

            Pay(booking, channel, total, back, at, endedAt);
        }

        private void Pay(int booking, SalesChannel channel, long total, long back, DateTime at, DateTime endedAt)
        {
            var means = channel == SalesChannel.Web ? PaymentKind.Online : chance.Next(10) < 6 ? PaymentKind.Terminal : PaymentKind.Cash;
            int? till = channel == SalesChannel.Web ? null : TillOf(zone.BusinessDate(at));
            var payment = payments.Add(booking, means, 1, total, back, "GBP", PaymentState.Paid, at, at, till);
            ledger.Add(card.CinemaId, zone.BusinessDate(at), at, LedgerKind.Sale, means, total, "GBP", payment, null, till);
            if (back == 0)
                return;

            var refund = refunds.Add(payment, booking, back, means, RefundState.Done, "Given back by the customer", endedAt, endedAt, $"C-{booking:D8}");
            ledger.Add(card.CinemaId, zone.BusinessDate(endedAt), endedAt, LedgerKind.Refund, means, -back, "GBP", null, refund, null);
        }

        private int TillOf(DateOnly day)
        {
            if (tills.TryGetValue(day, out var till))
                return till;

            var opened = zone.DayBegins(day).AddHours(4);
            return tills[day] = sessions.Add(card.CinemaId, day.DayNumber - Start.DayNumber, "Carla Cashier", "GBP", opened, 10_000L, opened.AddHours(14), 50_000L, 50_000L - day.Day % 3 * 50);
        }

        public void Dispose()
        {
            IDisposable[] all = [bookings, tickets, uses, payments, refunds, ledger, admissions, sessions, waiting];
            foreach (var rows in all)
                rows.Dispose();
        }
    }
}
