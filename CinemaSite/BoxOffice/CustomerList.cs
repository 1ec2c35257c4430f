using CinemaSite.Data;
using CinemaSite.Identity;

#pragma warning disable CA1309 // It is the database that compares.

namespace CinemaSite.BoxOffice;

/// <summary>A moviegoer with an account, as the desk may see them. Times UTC.</summary>
public sealed record Customer(
    int Id, string Name, string Email, string? Phone, string Language, DateTime RegisteredAt, DateTime? LastSignInAt, int Bookings);

public static class CustomerList
{
    extension(CinemaDbContext db)
    {
        /// <param name="text">The beginning of a name or of an e-mail address; empty for everybody.</param>
        public IQueryable<User> CustomersFound(string? text)
        {
            var customers = db.Users.Where(u => db.UserRoles.Any(r => r.UserId == u.Id
                && db.Roles.Any(role => role.Id == r.RoleId && role.Name == Roles.Customer)));
            var (from, email) = (SearchKey.Of(text ?? ""), (text ?? "").Trim().ToUpperInvariant());
            var to = SearchKey.After(from);
            if (email == "")
                return customers;
            if (from == "")
                return customers.Where(u => false);

            return customers.Where(u => u.NormalizedEmail!.StartsWith(email)
                || string.Compare(u.NameKey, from) >= 0 && string.Compare(u.NameKey, to) < 0
                || string.Compare(u.SecondNameKey, from) >= 0 && string.Compare(u.SecondNameKey, to) < 0
                || string.Compare(u.LastNameKey, from) >= 0 && string.Compare(u.LastNameKey, to) < 0);
        }

        public IQueryable<Customer> AsCustomers(IQueryable<User> users) => users.Select(u => new Customer(
            u.Id, u.Name, u.Email ?? "", u.PhoneNumber, u.Language, u.RegisteredAt, u.LastSignInAt,
            db.Bookings.Count(b => b.UserId == u.Id && b.ConfirmedAt != null)));
    }
}
