using System.ComponentModel.DataAnnotations;
using CinemaSite.Notifications;
using CinemaSite.Tests.Harness;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace CinemaSite.Tests.Notifications;

public class EmailOptionsTests
{
    [Fact]
    public void Mail_becomes_files_unless_something_else_is_said() => Assert.Equal((EmailTransport.Pickup, ""), (new EmailOptions().Transport, Faults(new())));

    [Fact]
    public void Mail_goes_to_the_server_that_is_named() => Assert.Equal("", Faults(new() { Transport = EmailTransport.Smtp, Host = "mail.example" }));

    [Fact]
    public void A_server_without_a_name_stops_the_site_from_starting() => Assert.Equal(
        "Email:Transport is Smtp, and Email:Host names no mail server. Name one, or set Email:Transport to Pickup.",
        Faults(new() { Transport = EmailTransport.Smtp }));

    [Fact]
    public void A_server_that_nothing_would_be_sent_to_stops_it_too() =>
        Assert.StartsWith("Email:Host names a mail server, and Email:Transport is Pickup", Faults(new() { Host = "mail.example" }), StringComparison.Ordinal);

    [Fact]
    public void A_password_never_travels_unprotected() => Assert.StartsWith("Email:Security is None, and Email:Password would travel unprotected.", Faults(
        new() { Transport = EmailTransport.Smtp, Host = "mail.example", UserName = "rio", Password = "secret", Security = SecureSocketOptions.None }), StringComparison.Ordinal);

    [Theory, InlineData(0), InlineData(241)]
    public void No_mail_takes_longer_than_the_outbox_waits_for_its_sender(int seconds) => Assert.NotEqual("", Faults(new() { TimeoutSeconds = seconds }));

    [Fact]
    public async Task The_site_refuses_to_start_and_says_why()
    {
        await using var site = new TheSite().With("Email:Transport", "Smtp");
        var refusal = await Assert.ThrowsAsync<OptionsValidationException>(() => site.RunAsync((IMailer mailer) => Task.FromResult(mailer)));
        Assert.Contains("Email:Host names no mail server", refusal.Message, StringComparison.Ordinal);
    }

    private static string Faults(EmailOptions options)
    {
        List<ValidationResult> faults = [];
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return string.Join('\n', faults.Select(fault => fault.ErrorMessage));
    }
}
