using CinemaSite.Data;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications;

/// <summary>
/// An address that wants no reminders and has no account to say so. Only its hash is kept, since it is only ever compared. UTC.
/// </summary>
public class QuietAddress
{
    private QuietAddress() { }

    public string EmailHash { get; private set; } = "";

    public DateTime Since { get; private set; }

    internal static QuietAddress Of(string email, DateTime now) => new() { EmailHash = AddressHash.Of(email), Since = now };
}

public static class QuietAddresses
{
    private const int AtATime = 500;

    extension(CinemaDbContext db)
    {
        /// <summary>The account that speaks for an address: nobody but its owner could confirm it.</summary>
        internal IQueryable<User> AccountOf(string email)
        {
            var address = Normal(email);
            return db.Users.Where(u => u.NormalizedEmail == address && u.EmailConfirmed);
        }

        /// <summary>Whether reminders may go to an address. Its account says so, or, where it has none, nobody has turned them off for it.</summary>
        public async Task<bool> WantsRemindersAsync(string email, CancellationToken ct) => (await db.QuietAmongAsync([email], ct)).Count == 0;

        /// <summary>Those of the addresses that want no reminders.</summary>
        internal async Task<HashSet<string>> QuietAmongAsync(IEnumerable<string> emails, CancellationToken ct)
        {
            HashSet<string> quiet = [];
            foreach (var some in emails.Distinct().Chunk(AtATime))
            {
                var (addresses, hashes) = (Array.ConvertAll(some, Normal), Array.ConvertAll(some, AddressHash.Of));
                var accounts = await db.Users.Where(u => u.EmailConfirmed && addresses.Contains(u.NormalizedEmail!))
                    .ToDictionaryAsync(u => u.NormalizedEmail!, u => u.WantsReminders, ct);
                var known = (await db.QuietAddresses.Where(q => hashes.Contains(q.EmailHash)).Select(q => q.EmailHash).ToListAsync(ct)).ToHashSet();
                quiet.UnionWith(some.Where(email => !(accounts.TryGetValue(Normal(email), out var wants) ? wants : !known.Contains(AddressHash.Of(email)))));
            }

            return quiet;
        }
    }

    private static string Normal(string email) => email.Trim().ToUpperInvariant();
}
