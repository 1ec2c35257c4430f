using System.Text.RegularExpressions;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.Scheduling;

namespace CinemaSite.Pricing;

/// <summary>
/// A word that makes a booking cheaper. <see cref="Used"/> is counted by the database alone, in the transaction that applies
/// the code, and given back when the hold ends without a sale.
/// </summary>
public partial class PromoCode
{
    public const int Longest = 30;

    private PromoCode() { }

    public int Id { get; private set; }

    public int CinemaId { get; private set; }

    /// <summary>Capital letters, digits and hyphens.</summary>
    public string Code { get; private set; } = "";

    public PromoKind Kind { get; private set; }

    /// <summary>Of each ticket, in hundredths of a per cent; or off the whole booking, in minor units.</summary>
    public long Value { get; private set; }

    /// <summary>The days on which it can be used, not those of the screenings; dates of the cinema's calendar.</summary>
    public DateOnly? ValidFrom { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidUntil { get; private set; }

    /// <summary>What it is for. Neither films nor screenings: for everything.</summary>
    public List<int> FilmIds { get; private set; } = [];

    public List<int> ScreeningIds { get; private set; } = [];

    public int? MaxUses { get; private set; }

    public int? MaxUsesPerCustomer { get; private set; }

    public int Used { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>For staff: what it was made for.</summary>
    public string Note { get; private set; } = "";

    public static PromoCode Make(int cinemaId, PromoTerms terms)
    {
        var code = new PromoCode { CinemaId = cinemaId };
        code.Change(terms);
        return code;
    }

    public void Change(PromoTerms terms)
    {
        Code = terms.Code;
        Kind = terms.Kind;
        Value = terms.Value;
        ValidFrom = terms.ValidFrom;
        ValidUntil = terms.ValidUntil;
        FilmIds = [.. terms.FilmIds.Distinct().Order()];
        ScreeningIds = [.. terms.ScreeningIds.Distinct().Order()];
        MaxUses = terms.MaxUses;
        MaxUsesPerCustomer = terms.MaxUsesPerCustomer;
        IsActive = terms.IsActive;
        Note = terms.Note;
    }

    /// <summary>As it is kept, however it was typed.</summary>
    public static string Normalize(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();

    public static bool IsWellFormed(string code) => code.Length <= Longest && WellFormed().IsMatch(code);

    /// <summary>Why it cannot be used today for this screening, as far as the code itself can tell; null when it can.</summary>
    public Refusal? WhyNot(Screening screening, DateOnly today)
    {
        if (!IsActive)
            return Unknown;
        if (today < ValidFrom)
            return new Refusal("This code is valid from {0} on.", ValidFrom.Value.LongDay());
        if (today > ValidUntil)
            return new Refusal("This code was valid until {0}.", ValidUntil.Value.LongDay());
        if ((FilmIds.Count > 0 || ScreeningIds.Count > 0) && !FilmIds.Contains(screening.FilmId) && !ScreeningIds.Contains(screening.Id))
            return new Refusal("This code is not for this screening.");
        return MaxUses <= Used ? UsedUp : null;
    }

    public IReadOnlyList<long> DiscountsFor(IReadOnlyList<long> prices) => Kind switch
    {
        PromoKind.Percent => Discounts.Percent(Value, prices),
        PromoKind.Amount => Discounts.Spread(Value, prices),
    };

    public static readonly Refusal Unknown = new("We do not know this code. Please check how it is written.");

    public static readonly Refusal UsedUp = new("This code has been used up.");

    [GeneratedRegex("^[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?$")]
    private static partial Regex WellFormed();
}

public enum PromoKind
{
    Percent,
    Amount,
}

/// <summary>Everything that staff say about a promo code; see <see cref="PromoCode"/> for the fields.</summary>
public sealed record PromoTerms(
    string Code, PromoKind Kind, long Value, DateOnly? ValidFrom, DateOnly? ValidUntil,
    IReadOnlyCollection<int> FilmIds, IReadOnlyCollection<int> ScreeningIds,
    int? MaxUses, int? MaxUsesPerCustomer, bool IsActive = true, string Note = "");
