using CinemaSite.Bookings;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

public class TicketCodeTests
{
    private static readonly Gen<byte[]> Bits = Gen.Byte.Array[16];

    [Fact]
    public void A_code_read_back_is_the_same_code() =>
        Bits.Sample(bits => TicketCode.Parse(TicketCode.Encode(bits)) == TicketCode.Encode(bits));

    [Fact]
    public void A_code_has_26_characters_that_a_QR_code_packs_tightly() =>
        Bits.Sample(bits => TicketCode.Encode(bits) is { Length: 26 } code && code.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c)));

    [Fact]
    public void Every_one_of_the_128_bits_changes_the_code() =>
        Gen.Select(Bits, Gen.Int[0, 127]).Sample((bits, at) =>
        {
            var other = bits.ToArray();
            other[at / 8] ^= (byte)(1 << at % 8);
            return TicketCode.Encode(bits) != TicketCode.Encode(other);
        });

    [Fact]
    public void All_128_bits_can_be_read_out_of_a_code() => Bits.Sample(bits =>
    {
        const string alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var read = string.Concat(TicketCode.Encode(bits).Select(c => alphabet.IndexOf(c, StringComparison.Ordinal).ToString("B5")));
        return read == string.Concat(bits.Select(b => b.ToString("B8"))) + "00";
    });

    [Fact]
    public void What_people_mistake_when_they_type_a_code_is_forgiven() =>
        Gen.Select(Bits, Gen.Int[0, 25], Gen.Bool).Sample((bits, at, lower) =>
        {
            var code = TicketCode.Encode(bits);
            var typed = code.Replace('0', 'O').Replace("1", at % 2 == 0 ? "I" : "l", StringComparison.Ordinal).Insert(at, at % 3 == 0 ? "-" : " ");
            return TicketCode.Parse(lower ? typed.ToLowerInvariant() : typed) == code;
        });

    [Theory]
    [InlineData("")]
    [InlineData("0123456789ABCDEFGHJKMNPQR")]
    [InlineData("0123456789ABCDEFGHJKMNPQRST")]
    [InlineData("U123456789ABCDEFGHJKMNPQRS")]
    [InlineData("É123456789ABCDEFGHJKMNPQRS")]
    public void What_cannot_be_a_code_is_none(string typed) => Assert.Null(TicketCode.Parse(typed));

    [Fact]
    public void New_codes_are_never_the_same() =>
        Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(_ => TicketCode.New()).Distinct().Count());
}
