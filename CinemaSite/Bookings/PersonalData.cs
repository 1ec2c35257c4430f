using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Bookings;

/// <summary>All that is kept about a person with an account, for them to take away. Times UTC, money in minor units.</summary>
public sealed record PersonalData(
    string Name, string? Email, string? Phone, string Language, IReadOnlyList<string> FavouriteGenres, bool WantsReminders,
    DateTime RegisteredAt, DateTime? LastSignInAt, IReadOnlyList<PersonalBooking> Bookings)
{
    /// <summary>What was paid for them and came back; features to the right know more of it.</summary>
    public object? Money { get; init; }

    /// <summary>What the house wrote to them and still keeps.</summary>
    public object? Mails { get; init; }

    /// <summary>What they waited for seats of.</summary>
    public object? WaitingList { get; init; }
}

public sealed record PersonalBooking(
    string Reference, string Film, DateTime StartsAt, string Status, string Name, string Email, DateTime? ConfirmedAt,
    string? Receipt, int Tickets, long Total, string Currency);

public static class PersonalDataQuery
{
    extension(CinemaDbContext db)
    {
        public async Task<PersonalData?> PersonalDataAsync(int userId, CancellationToken ct)
        {
            if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct) is not { } user)
                return null;

            var bookings = await db.Bookings.Where(b => b.UserId == userId).WithEverything().OrderBy(b => b.HeldAt).ToListAsync(ct);
            return new(
                user.Name, user.Email, user.PhoneNumber, user.Language, user.FavouriteGenres, user.WantsReminders,
                user.RegisteredAt, user.LastSignInAt, [.. bookings.Select(Personal)]);
        }
    }

    private static PersonalBooking Personal(Booking b) => new(
        b.Reference, b.Screening.Film.Title, b.Screening.StartsAt, b.Status.ToString(), b.CustomerName, b.Email, b.ConfirmedAt,
        b.ReceiptNumber, b.Tickets.Count, b.Total, b.Currency);
}
