using CinemaSite.Ticketing.Paper;
using CsCheck;

namespace CinemaSite.Tests.Ticketing.Paper;

public class ShortCodesTests
{
    private const string One = "K7M2QR0000000000000000000A";
    private const string Two = "K7M2QRX100000000000000000B";
    private const string Other = "ZZZ999000000000000000000CC";

    private static readonly string[] Codes = [One, Two, Other];

    [Fact]
    public void Six_characters_are_enough_until_two_tickets_begin_alike() => Assert.Equal(
        ["K7M2QR000", "K7M2QRX10", "ZZZ999"], Codes.Select(c => ShortCodes.Of(Codes)[c]));

    [Fact]
    public void A_short_code_names_one_ticket_whatever_the_codes_are() => Gen.Char["01K"].Array[26].Select(c => new string(c)).Array[1, 40].Sample(
        codes => Assert.All(
            ShortCodes.Of(codes), found => Assert.Single(codes.Distinct(), code => code.StartsWith(found.Value, StringComparison.Ordinal))));

    [Theory]
    [InlineData("K7M 2QR", "K7M 2QR")]
    [InlineData("zzz999\nZZZ-999", "zzz999|ZZZ-999")]
    [InlineData("ZZZ 999 ZZZ 999, zzz999;ZZZ999", "ZZZ 999|ZZZ 999|zzz999|ZZZ999")]
    [InlineData("K7M 2QR X10 ZZZ 999", "K7M 2QR X10|ZZZ 999")]
    [InlineData("ZZZ 999 K7M 2QR 000", "ZZZ 999|K7M 2QR 000")]
    [InlineData("K7M2QR0000000 000000000000A ZZZ999", "K7M2QR0000000 000000000000A|ZZZ999")]
    [InlineData(One + " " + Other, One + "|" + Other)]
    [InlineData("  \n ,; ", "")]
    [InlineData("ABC", "ABC")]
    [InlineData("what is this", "what|is|this")]
    public void What_is_typed_from_paper_falls_into_its_codes(string typed, string codes) => Assert.Equal(
        codes == "" ? [] : codes.Split('|'), ShortCodes.Read(typed, code => Codes.Count(c => c.StartsWith(code, StringComparison.Ordinal))));
}
