using System.ComponentModel.DataAnnotations;
using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Ticketing;

public class SiteOptionsTests
{
    [Theory]
    [InlineData("http://localhost:5080")]
    [InlineData("https://rio.example/")]
    public void A_scheme_and_a_host_are_an_address_for_the_public(string url) => Assert.True(IsValid(url));

    [Theory]
    [InlineData("")]
    [InlineData("rio.example")]
    [InlineData("ftp://rio.example")]
    [InlineData("https://rio.example/cinema")]
    [InlineData("https://rio.example/?a=b")]
    [InlineData("https://me@rio.example")]
    public void Anything_else_stops_the_site_from_starting(string url) => Assert.False(IsValid(url));

    [Fact]
    public void A_link_leads_to_the_page_in_the_readers_language()
    {
        var site = new SiteOptions { PublicUrl = "https://rio.example" };
        Assert.Equal("https://rio.example/bookings/K7M2QR", site.Link("/bookings/K7M2QR", "en"));
        Assert.Equal("https://rio.example/es/bookings/K7M2QR", site.Link("/bookings/K7M2QR", "es"));
    }

    private static bool IsValid(string url)
    {
        var site = new SiteOptions { PublicUrl = url };
        return Validator.TryValidateObject(site, new ValidationContext(site), [], validateAllProperties: true);
    }
}
