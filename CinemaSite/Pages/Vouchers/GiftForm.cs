using System.ComponentModel.DataAnnotations;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinemaSite.Pages.Vouchers;

/// <summary>A gift card as it is asked for: how much, for whom, from whom.</summary>
public sealed class GiftForm
{
    public const string Other = "other";
    public const string Somebody = "somebody";
    public const string Me = "me";

    /// <summary>Whole units of the currency, or <see cref="Other"/>.</summary>
    public string Amount { get; set; } = "";

    public string? OtherAmount { get; set; }

    public string For { get; set; } = Somebody;

    [StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? RecipientName { get; set; }

    [MailAddress]
    public string? RecipientEmail { get; set; }

    [StringLength(Voucher.MessageLength, ErrorMessage = "Use at most 300 letters for your words.")]
    public string? Message { get; set; }

    [Required(ErrorMessage = "Tell us your name."), StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Tell us where to send the receipt."), MailAddress]
    public string? Email { get; set; }

    private bool IsGift => For == Somebody;

    public VoucherPeople People => IsGift
        ? new(Trim(Name), Trim(Email), Trim(RecipientName), Trim(RecipientEmail), Trim(Message).ReplaceLineEndings("\n"))
        : new(Trim(Name), Trim(Email));

    /// <summary>In minor units; null when something cannot be read, and what that is stands in the model state.</summary>
    /// <param name="say">Translates.</param>
    public long? Read(ModelStateDictionary state, Func<string, string> say)
    {
        var value = MoneyInput.Read(Amount == Other ? OtherAmount : Amount);
        if (value is null)
            state.AddModelError(Amount == Other ? "Form.OtherAmount" : "Form.Amount", say("Choose an amount, or write one like 25 or 37.50."));
        if (IsGift && string.IsNullOrWhiteSpace(RecipientName))
            state.AddModelError("Form.RecipientName", say("Tell us who the gift card is for."));
        return state.IsValid ? value : null;
    }

    private static string Trim(string? typed) => (typed ?? "").Trim();
}
