using CinemaSite.Bookings;
using CsCheck;

namespace CinemaSite.Tests.Bookings;

public class TicketCodeTests
{
    private static readonly Gen<byte[]> Bits = Gen.Byte.Array[16];

    [Fact]
    public void A_code_is_read_as_it_was_written() => Bits.Sample(bits =>
        TicketCode.Parse(TicketCode.Encode(bits)) == TicketCode.Encode(bits));

    [Fact]
    public void Different_bits_make_different_codes() => Gen.Select(Bits, Gen.Int[0, 127]).Sample((bits, bit) =>
    {
        var other = bits.ToArray();
        other[bit / 8] ^= (byte)(1 << (bit % 8));
        Assert.NotEqual(TicketCode.Encode(bits), TicketCode.Encode(other));
    });

    [Fact]
    public void A_code_typed_from_paper_is_forgiven() => Bits.Sample(bits =>
    {
        var code = TicketCode.Encode(bits);
        var typed = string.Join('-', code.Chunk(5).Select(five => new string(five))).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l');
        Assert.Equal(code, TicketCode.Parse($" {typed} "));
    });

    [Theory, InlineData(""), InlineData("ABC"), InlineData("UUUUUUUUUUUUUUUUUUUUUUUUUU"), InlineData("00000000000000000000000000!")]
    public void What_is_no_code_is_told(string typed) => Assert.Null(TicketCode.Parse(typed));

    [Fact]
    public void Codes_do_not_repeat() =>
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(_ => TicketCode.New()).Distinct().Count());
}
