using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Resources;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>What a customer puts on the counter, as the cashier types it.</summary>
public sealed class TenderForm
{
    private static readonly char[] Between = [',', ';', '+'];

    public string? Cash { get; set; }

    public string? Card { get; set; }

    public string? CardSlip { get; set; }

    public string? Vouchers { get; set; }

    [StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? Name { get; set; }

    [MailAddress]
    public string? Email { get; set; }

    public Caller Customer => new(Name?.Trim() ?? "", "", Email?.Trim() ?? "");

    /// <summary>Null when something is not what it should be, which the state then tells.</summary>
    public Tender? Read(ModelStateDictionary state, IStringLocalizer<Strings> t)
    {
        var (cash, card) = (Amount(Cash, nameof(Cash)), Amount(Card, nameof(Card)));
        List<string> codes = [];
        foreach (var typed in (Vouchers ?? "").Split(Between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Voucher.Parse(typed) is { } code)
                codes.Add(code);
            else
                state.AddModelError("Form.Vouchers", t["“{0}” is not a voucher’s code: that has 16 letters and digits.", typed]);
        }

        return state.IsValid ? new(cash, card, CardSlip?.Trim() ?? "", codes) : null;

        long? Amount(string? text, string field)
        {
            if (string.IsNullOrWhiteSpace(text))
                return null;
            if (MoneyInput.Read(text) is not { } amount)
                state.AddModelError("Form." + field, t["Write an amount such as 20.00."]);
            else
                return amount;
            return null;
        }
    }
}
