using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Ticketing;

public class ScannedCodeTests
{
    private const string Code = "7ZB0C4MWX5T9QK2HJ6D8N3VRG1";

    [Theory]
    [InlineData(Code)]
    [InlineData("7zb0c4mwx5t9qk2hj6d8n3vrg1")]
    [InlineData("7ZBOC4MWX5T9Q K2HJ6D8N3VRGI")]
    [InlineData(" 7ZB0C4MWX5T9QK2HJ6D8N3VRG1\t")]
    [InlineData("HTTPS://RIO.EXAMPLE/T/7ZB0C4MWX5T9QK2HJ6D8N3VRG1")]
    [InlineData("https://rio.example:8443/t/7zb0c4mwx5t9qk2hj6d8n3vrg1/")]
    [InlineData("HTTPSÑ--RIO.EXAMPLE-T-7ZB0C4MWX5T9QK2HJ6D8N3VRG1")]
    [InlineData("HTTPS>&&RIO.EXAMPLE&T&7ZB0C4MWX5T9QK2HJ6D8N3VRG1")]
    public void The_code_is_found_in_what_a_scanner_or_a_hand_typed(string scanned) => Assert.Equal(Code, ScannedCode.Find(scanned));

    [Theory]
    [InlineData("")]
    [InlineData("K7QX2M")]
    [InlineData("https://rio.example/bookings/K7QX2M")]
    [InlineData("HTTPS://RIO.EXAMPLE/T/7ZB0C4MWX5T9QK2HJ6D8N3VRG")]
    [InlineData("HTTPS://RIO.EXAMPLE/T/7ZB0C4MWX5T9QK2HJ6D8N3VRG1X")]
    [InlineData("7ZB0C4MWX5T9QK2HJ6D8N3VRGU")]
    public void What_is_no_code_is_none(string scanned) => Assert.Null(ScannedCode.Find(scanned));

    [Fact]
    public void Of_what_was_no_code_only_the_beginning_is_kept() =>
        Assert.Equal((Code, ScannedCode.Longest), (ScannedCode.Note($"HTTPS://RIO.EXAMPLE/T/{Code}"), ScannedCode.Note(new string('x', 5000)).Length));
}
