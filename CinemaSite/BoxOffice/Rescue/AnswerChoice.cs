using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <param name="ScreeningId">Which other screening, where that is the answer.</param>
public sealed record ChoiceAnswer(ChoiceState As, int? ScreeningId = null)
{
    /// <summary>As a form says it: "Refund", or the number of another screening.</summary>
    public static ChoiceAnswer Parse(string? text) => text switch
    {
        nameof(ChoiceState.Accepted) => new(ChoiceState.Accepted),
        nameof(ChoiceState.Voucher) => new(ChoiceState.Voucher),
        nameof(ChoiceState.Refund) => new(ChoiceState.Refund),
        _ when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) => new(ChoiceState.AnotherScreening, id),
        _ => new(ChoiceState.Open),
    };
}

/// <summary>
/// Carries out what a customer wants after their screening was changed: keep the tickets, another screening, a credit voucher, or
/// all the money back. Once and for all: whoever answers second finds the answer.
/// </summary>
public class AnswerChoice(CinemaDbContext db, TimeProvider clock, GiveBack giveBack, PlaceElsewhere elsewhere)
{
    private const string Reason = "The screening was changed";

    /// <param name="staff">Who answers for the customer; null where they do it themselves.</param>
    /// <returns>Null once there is an answer, this one or an earlier.</returns>
    public async Task<Refusal?> RunAsync(int choiceId, ChoiceAnswer answer, Actor? staff, CancellationToken ct)
    {
        try
        {
            return await db.InTransactionAsync(() => AnswerAsync(choiceId, answer, staff, ct), ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            return PlaceElsewhere.Gone;
        }
    }

    private async Task<Refusal?> AnswerAsync(int choiceId, ChoiceAnswer answer, Actor? staff, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.RescueChoices.Where(c => c.Id == choiceId && c.State == ChoiceState.Open)
            .ExecuteUpdateAsync(set => set.SetProperty(c => c.State, ChoiceState.Open), ct) == 0)
            return null;

        // Nobody is let in with these tickets, and nobody else gives them back, while the answer is carried out.
        await db.Tickets.Where(t => db.RescueChoices.Any(c => c.Id == choiceId && c.BookingId == t.BookingId))
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Status, t => t.Status), ct);
        var choice = await db.RescueChoices.Include(c => c.Rescue).SingleAsync(c => c.Id == choiceId, ct);
        var booking = await db.Bookings.ForSale().SingleAsync(b => b.Id == choice.BookingId, ct);
        var isLate = choice.Rescue.Deadline <= now && staff is null;
        var answered = isLate ? choice.ByDefault() : answer.As;
        var session = await SessionAsync(staff, ct);
        if ((booking.WhyNot(choice, answered) ?? await WhyNotAtThisTillAsync(booking, answered, session, ct)) is { } refused)
            return isLate ? new Refusal("The time to choose is over. Please ask at the box office.") : refused;
        if (await CarryOutAsync(choice, booking, answer with { As = answered }, staff, session, now, ct) is { } impossible)
            return impossible;

        choice.Answer(isLate ? ChoiceState.Defaulted : answered, staff?.Name ?? "", now);
        if (booking.Email != "")
            db.Add(OutboxMessage.Of(NoticeKind.RescueAnswer, $"rescue-answer:{choice.Id}", choice.Id, now));
        await db.SaveChangesAsync(ct);
        if (staff is not null)
            await db.RecordAsync(staff, new Deed("Answered for the customer after a change", nameof(Booking), $"{booking.Id}", booking.Reference)
                .Telling("Answer", "", answered.ToString()), ct);
        return isLate ? new Refusal("The time to choose is over, so we have chosen for you.") : null;
    }

    private async Task<Refusal?> CarryOutAsync(
        RescueChoice choice, Booking booking, ChoiceAnswer answer, Actor? staff, int? session, DateTime now, CancellationToken ct)
    {
        var tickets = booking.Owed();
        if (answer.As == ChoiceState.Accepted || tickets.Count == 0)
            return null;

        if (answer.As == ChoiceState.AnotherScreening)
        {
            var (other, refused) = await elsewhere.RunAsync(booking, answer.ScreeningId ?? 0, now, ct);
            choice.Give(other?.Id, null);
            return refused;
        }

        var refunds = await giveBack.RunAsync(
            booking, [.. tickets.Select(t => new TicketReturn(t, t.Total))],
            new ReturnTerms(TicketStatus.Cancelled, answer.As == ChoiceState.Voucher ? PaymentKind.Voucher : null, Reason, staff?.Name ?? "", session), now, ct);
        choice.Give(null, answer.As == ChoiceState.Voucher ? refunds.Select(r => r.VoucherId).FirstOrDefault() : null);
        return null;
    }

    private async Task<Refusal?> WhyNotAtThisTillAsync(Booking booking, ChoiceState answer, int? session, CancellationToken ct) =>
        answer == ChoiceState.Refund && session is null && await db.Bookings.Where(b => b.Id == booking.Id).PaidAtTheTill(db).AnyAsync(ct)
            ? new Refusal("This was paid at the till, and so it is paid back there. Open your till first.") : null;

    private async Task<int?> SessionAsync(Actor? staff, CancellationToken ct) => staff?.UserId is not { } cashier ? null
        : await db.TillSessions.Where(s => s.CashierId == cashier && s.ClosedAt == null).Select(s => (int?)s.Id).SingleOrDefaultAsync(ct);
}

public static class ChoiceRules
{
    /// <summary>What is done where nobody answers.</summary>
    public static ChoiceState ByDefault(this RescueChoice choice) => choice.IsSeated ? ChoiceState.Accepted : ChoiceState.Refund;

    /// <summary>Bookings of which money came over the counter: only there it goes back.</summary>
    public static IQueryable<Booking> PaidAtTheTill(this IQueryable<Booking> bookings, CinemaDbContext db) => bookings.Where(b => db.Payments.Any(p =>
        p.BookingId == b.Id && p.State == PaymentState.Paid && p.Refunded < p.Amount
        && (p.Kind == PaymentKind.Cash || p.Kind == PaymentKind.Terminal
            || p.Source != null && (p.Source.Kind == PaymentKind.Cash || p.Source.Kind == PaymentKind.Terminal))));

    internal static Refusal? WhyNot(this Booking booking, RescueChoice choice, ChoiceState answer) => answer switch
    {
        ChoiceState.Accepted => choice.IsSeated ? null : new Refusal("There are no seats to keep."),
        ChoiceState.AnotherScreening or ChoiceState.Voucher or ChoiceState.Refund =>
            booking.Tickets.Any(t => t.Status == TicketStatus.Used) ? new Refusal("Somebody has come in with these tickets.") : null,
        _ => new Refusal("Choose one of these."),
    };
}
