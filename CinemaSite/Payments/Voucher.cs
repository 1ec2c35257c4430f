using System.Security.Cryptography;
using CinemaSite.Data;
using CinemaSite.Resources;

namespace CinemaSite.Payments;

/// <summary>
/// Money that can be spent here: a gift card that somebody bought, or what came back for tickets. <see cref="Balance"/> is
/// changed only by guarded updates, each beside a <see cref="VoucherEntry"/>, so the entries add up to it. Minor units; times UTC.
/// </summary>
public class Voucher
{
    public const int CodeLength = 16;
    public const int MessageLength = 300;

    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private Voucher() { }

    public int Id { get; private set; }

    public int CinemaId { get; private set; }

    /// <summary>80 random bits in Crockford's base32, shown in fours.</summary>
    public string Code { get; private set; } = "";

    public VoucherKind Kind { get; private set; }

    public VoucherState State { get; private set; }

    /// <summary>What it was worth when it was issued.</summary>
    public long Value { get; private set; }

    public long Balance { get; private set; }

    public string Currency { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    public DateTime? IssuedAt { get; private set; }

    /// <summary>The last day on which it can be spent, in the cinema's calendar.</summary>
    public DateOnly ExpiresOn { get; private set; }

    /// <summary>Whoever paid for it, or gave tickets back for it.</summary>
    public string BuyerName { get; private set; } = "";

    public string BuyerEmail { get; private set; } = "";

    /// <summary>Whom it is sent to, where that is somebody else.</summary>
    public string RecipientName { get; private set; } = "";

    public string RecipientEmail { get; private set; } = "";

    public string Message { get; private set; } = "";

    /// <summary>"en" or "es".</summary>
    public string Language { get; private set; } = "en";

    /// <summary>The browser that bought it, which may see its page without a code; see <see cref="Bookings.Holder"/>.</summary>
    public string VisitorHash { get; private set; } = "";

    /// <summary>The receipt of its sale; null for a credit.</summary>
    public string? ReceiptNumber { get; private set; }

    /// <summary>As it is shown and read aloud: "7Q2M-9XKD-0B4T-HW5N".</summary>
    public string SpokenCode => string.Join('-', Code.Chunk(4).Select(four => new string(four)));

    /// <summary>Whom its mail goes to.</summary>
    public (string Name, string Email) SentTo => RecipientEmail != "" ? (RecipientName, RecipientEmail) : (BuyerName, BuyerEmail);

    /// <summary>The end of its code, by which it is told from others without being given away.</summary>
    public string Ending => Code[^4..];

    /// <summary>One that somebody is about to pay for; worth nothing until then.</summary>
    public static Voucher Order(int cinemaId, long value, string currency, VoucherPeople people, string visitorHash, string language, DateTime now) => new()
    {
        CinemaId = cinemaId,
        Code = RandomNumberGenerator.GetString(Alphabet, CodeLength),
        Kind = VoucherKind.GiftCard,
        State = VoucherState.Ordered,
        Value = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value)),
        Currency = currency,
        BuyerName = people.BuyerName,
        BuyerEmail = people.BuyerEmail,
        RecipientName = people.RecipientName,
        RecipientEmail = people.RecipientEmail,
        Message = people.Message,
        VisitorHash = visitorHash,
        Language = language,
        CreatedAt = now,
    };

    /// <summary>What comes back for tickets.</summary>
    internal static Voucher Credit(int cinemaId, long value, string currency, VoucherPeople people, string language, DateTime now)
    {
        var voucher = Order(cinemaId, value, currency, people, "", language, now);
        voucher.Kind = VoucherKind.Credit;
        return voucher;
    }

    internal void Issue(DateOnly expiresOn, string? receiptNumber, DateTime now)
    {
        if (State != VoucherState.Ordered)
            throw new InvalidOperationException($"Voucher {Id} is {State}.");

        (State, Balance, IssuedAt, ExpiresOn, ReceiptNumber) = (VoucherState.Active, Value, now, expiresOn, receiptNumber);
    }

    /// <summary>Why it cannot pay for something in this currency today; null when it can.</summary>
    /// <param name="today">In the cinema's calendar.</param>
    public Refusal? WhyNot(string currency, DateOnly today) => State switch
    {
        VoucherState.Ordered => Unknown,
        VoucherState.Void => new Refusal("This voucher has been taken back. Nobody can pay with it."),
        _ when ExpiresOn < today => new Refusal("This voucher could be used until {0}.", ExpiresOn.FullDay()),
        _ when Currency != currency => new Refusal("This voucher is in another currency: {0}.", Currency),
        _ when Balance == 0 => new Refusal("Nothing is left on this voucher."),
        _ => null,
    };

    /// <summary>It can be spent for longer.</summary>
    internal void ExtendTo(DateOnly lastDay) => ExpiresOn = lastDay;

    public static readonly Refusal Unknown = new("We do not know this voucher. Please check how its code is written.");

    /// <summary>What was meant by what was typed: any case, O for 0, I and L for 1, spaces and hyphens ignored. Null when it is no code.</summary>
    public static string? Parse(string? typed)
    {
        var code = string.Concat((typed ?? "").ToUpperInvariant().Where(c => c is not (' ' or '-')).Select(c => c switch
        {
            'O' => '0',
            'I' or 'L' => '1',
            _ => c,
        }));
        return code.Length == CodeLength && code.All(c => Alphabet.Contains(c, StringComparison.Ordinal)) ? code : null;
    }
}

/// <summary>Who pays for a voucher and who gets it, with a few words of theirs. Without a recipient it goes to the buyer.</summary>
public sealed record VoucherPeople(
    string BuyerName, string BuyerEmail, string RecipientName = "", string RecipientEmail = "", string Message = "");

public enum VoucherKind
{
    GiftCard,

    /// <summary>For tickets that were given back.</summary>
    Credit,
}

public enum VoucherState
{
    /// <summary>Not paid for yet.</summary>
    Ordered,

    Active,

    /// <summary>Taken back, or never paid for. Nobody can spend it.</summary>
    Void,
}
