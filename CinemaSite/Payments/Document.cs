using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CinemaSite.Payments;

/// <summary>
/// A receipt ("R-000042") or a credit note ("C-000007"): what was charged or taken back, with its tax, as it was said at the
/// time. It never changes, which its hash shows; a correction is another document. Minor units; time UTC.
/// </summary>
public class Document
{
    private readonly List<DocumentLine> lines = [];

    private Document() { }

    public string Number { get; private set; } = "";

    public DocumentKind Kind { get; private set; }

    public int CinemaId { get; private set; }

    public int? BookingId { get; private set; }

    public int? VoucherId { get; private set; }

    public DateTime IssuedAt { get; private set; }

    /// <summary>The receipt that a credit note takes back from.</summary>
    public string? Corrects { get; private set; }

    /// <summary>Name and address of the cinema, lines apart.</summary>
    public string Seller { get; private set; } = "";

    public string Customer { get; private set; } = "";

    public string Currency { get; private set; } = "";

    public string Hash { get; private set; } = "";

    /// <summary>In their order: what was charged, then how it was paid.</summary>
    public IReadOnlyList<DocumentLine> Lines => lines;

    public long Total => lines.Where(l => !l.IsPayment).Sum(l => l.Amount);

    internal static Document Write(DocumentHead head, IEnumerable<DocumentLine> content)
    {
        var document = new Document
        {
            Number = head.Number,
            Kind = head.Kind,
            CinemaId = head.Cinema.Id,
            BookingId = head.BookingId,
            VoucherId = head.VoucherId,
            IssuedAt = head.Now,
            Corrects = head.Corrects,
            Seller = $"{head.Cinema.Name}\n{head.Cinema.Address}".TrimEnd(),
            Customer = head.Customer,
            Currency = head.Cinema.Currency,
        };
        document.lines.AddRange(content.Select((line, i) => line.At(i + 1)));
        document.Hash = document.ComputeHash();
        return document;
    }

    /// <summary>Over everything it says.</summary>
    public string ComputeHash()
    {
        object?[] said =
        [
            Number, $"{Kind}", CinemaId, BookingId, VoucherId, IssuedAt.ToString("O", CultureInfo.InvariantCulture), Corrects, Seller, Customer, Currency,
            .. lines.OrderBy(l => l.Position).Select(l => l.Said()),
        ];
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(said))));
    }
}

/// <summary>One line of a document. The text is an English sentence, the key of its translation, and what fills its places.</summary>
public class DocumentLine
{
    public string DocumentNumber { get; private set; } = "";

    /// <summary>From 1.</summary>
    public int Position { get; private set; }

    public required string Text { get; init; }

    public List<string> Args { get; init; } = [];

    /// <summary>Tax included; negative on a credit note and for a discount.</summary>
    public required long Amount { get; init; }

    /// <summary>In hundredths of a per cent; null on a line that says how it was paid.</summary>
    public int? TaxRateBasisPoints { get; init; }

    /// <summary>The tax in the amount.</summary>
    public long Tax { get; init; }

    public bool IsPayment => TaxRateBasisPoints is null;

    internal DocumentLine At(int position)
    {
        Position = position;
        return this;
    }

    internal object?[] Said() => [Position, Text, Args, Amount, TaxRateBasisPoints, Tax];
}

/// <summary>What a document begins with.</summary>
internal sealed record DocumentHead(
    string Number, DocumentKind Kind, Seating.Cinema Cinema, DateTime Now, string Customer,
    int? BookingId = null, int? VoucherId = null, string? Corrects = null);

public enum DocumentKind
{
    Receipt,
    CreditNote,
}
