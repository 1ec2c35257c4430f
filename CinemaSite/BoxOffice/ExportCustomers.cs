using System.Globalization;
using System.Text;
using CinemaSite.Data;
using CinemaSite.Data.History;
using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.BoxOffice;

/// <summary>
/// All customers as a table to open elsewhere (CSV, UTF-8 with its mark). What a spreadsheet would run as a formula is put behind
/// an apostrophe. That it was taken, and how many people were in it, is written into the history.
/// </summary>
public sealed class ExportCustomers(CinemaDbContext db)
{
    private static readonly CsvWriterOptions Format = new() { Injection = CsvInjection.Escape };

    public Task<byte[]> RunAsync(Actor by, CancellationToken ct) => db.InTransactionAsync(
        async () =>
        {
            var customers = await db.AsCustomers(db.CustomersFound(null).OrderBy(u => u.Id)).ToListAsync(ct);
            await db.RecordAsync(
                by, new Deed("Exported the customers", nameof(Customer), "all", "CSV").Telling("Customers", "", $"{customers.Count}"), ct);
            return Write(customers);
        },
        ct);

    internal static byte[] Write(IEnumerable<Customer> customers)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(stream, Format, leaveOpen: true))
        {
            csv.WriteHeader("Name", "Email", "Phone", "Language", "Registered", "Last sign-in", "Bookings");
            foreach (var customer in customers)
            {
                foreach (var text in new[] { customer.Name, customer.Email, customer.Phone ?? "", customer.Language, Time(customer.RegisteredAt), Time(customer.LastSignInAt) })
                    csv.WriteField(text);
                csv.WriteField(customer.Bookings.ToString(CultureInfo.InvariantCulture));
                csv.EndRecord();
            }
        }

        return stream.ToArray();
    }

    /// <summary>UTC, as machines write it.</summary>
    private static string Time(DateTime? at) => at?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
