using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Payments;

/// <summary>A document in the words of one language; its page and its PDF say these and nothing else.</summary>
/// <param name="Title">"Receipt R-000042", "Credit note C-000007".</param>
/// <param name="Facts">When it was issued, for whom and for what, which receipt it corrects.</param>
public sealed record DocumentSheet(
    string Number, string Title, DateTime IssuedAt, IReadOnlyList<string> Seller, IReadOnlyList<DocumentWords> Facts,
    IReadOnlyList<DocumentWords> Lines, DocumentWords Total, IReadOnlyList<DocumentWords> Taxes, IReadOnlyList<DocumentWords> Payments)
{
    /// <param name="document">With its lines.</param>
    /// <param name="reference">Of the booking; empty for a voucher.</param>
    public static DocumentSheet Of(Document document, string reference, TimeZoneInfo zone, IStringLocalizer<Strings> t)
    {
        var lines = document.Lines.OrderBy(l => l.Position).ToLookup(l => l.IsPayment);
        return new(
            document.Number,
            document.Kind == DocumentKind.Receipt ? t["Receipt {0}", document.Number] : t["Credit note {0}", document.Number],
            document.IssuedAt,
            document.Seller.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            [.. FactsOf(document, reference, zone, t).Where(fact => fact.Value != "")],
            [.. lines[false].Select(Words)],
            new(t["Total"], Amount(document.Total)),
            [
                .. TaxLine.Of(lines[false].Select(l => (l.TaxRateBasisPoints!.Value, l.Tax)), document.Currency)
                    .Select(tax => new DocumentWords(t["of which VAT at {0}%", tax.Rate], tax.Tax.ToString())),
            ],
            [.. lines[true].Select(Words)]);

        // What fills a place may be a word of the house, such as a ticket type; what is none stays as it is.
        DocumentWords Words(DocumentLine line) => new(t[line.Text, [.. line.Args.Select(arg => t[arg].Value)]], Amount(line.Amount));

        string Amount(long minor) => new Money(minor, document.Currency).ToString();
    }

    private static IEnumerable<DocumentWords> FactsOf(Document document, string reference, TimeZoneInfo zone, IStringLocalizer<Strings> t) =>
    [
        new(t["Date"], zone.ToLocal(document.IssuedAt).Minute()),
        new(t["Customer"], document.Customer),
        new(t["Booking reference"], reference),
        new(t["Takes back from receipt"], document.Corrects ?? ""),
    ];
}

public sealed record DocumentWords(string What, string Value);
