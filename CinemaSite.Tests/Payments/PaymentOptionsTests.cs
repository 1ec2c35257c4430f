using System.ComponentModel.DataAnnotations;
using CinemaSite.Payments;

namespace CinemaSite.Tests.Payments;

public class PaymentOptionsTests
{
    [Theory]
    [InlineData("sk_live_1", "whsec_1", "", 0), InlineData("rk_live_1", "whsec_1", "http://127.0.0.1:4010", 0), InlineData("sk_1", "whsec_1", "https://stripe.example", 0)]
    [InlineData("", "", "", 2), InlineData("pk_live_1", "whsec_1", "", 1), InlineData("sk_live_1", "sk_live_1", "", 1), InlineData("sk_1", "whsec_1", "http://stripe.example", 1)]
    public void Keys_are_those_of_an_account(string secret, string webhook, string apiBase, int faults) =>
        Assert.Equal(faults, Faults(new() { Provider = PaymentProvider.Stripe, Stripe = new() { SecretKey = secret, WebhookSecret = webhook, ApiBase = apiBase } }));

    [Fact]
    public void The_simulated_provider_needs_no_keys() => Assert.Equal(0, Faults(new()));

    private static int Faults(PaymentOptions options) => options.Validate(new ValidationContext(options)).Count();
}
