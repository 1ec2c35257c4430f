using CinemaSite.Data;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>A film that somebody with an account waits for, for them to take away. UTC.</summary>
public sealed record PersonalWish(string Film, string Email, DateTime MadeAt);

public static class FilmWishQueries
{
    extension(CinemaDbContext db)
    {
        /// <summary>What is waited for at an address, with the films, the oldest wish first.</summary>
        public async Task<IReadOnlyList<FilmWish>> WishesOfAsync(string email, CancellationToken ct)
        {
            var hash = AddressHash.Of(email);
            return await db.FilmWishes.AsNoTracking().Include(w => w.Film).Where(w => w.EmailHash == hash).OrderBy(w => w.Id).ToListAsync(ct);
        }

        public async Task<IReadOnlyList<PersonalWish>> PersonalWishesAsync(int userId, CancellationToken ct) =>
            await db.FilmWishes.Where(w => w.UserId == userId).OrderBy(w => w.Id)
                .Select(w => new PersonalWish(w.Film.Title, w.Email, w.MadeAt)).ToListAsync(ct);
    }
}
