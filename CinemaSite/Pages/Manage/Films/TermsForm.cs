using System.ComponentModel.DataAnnotations;
using CinemaSite.Pricing;
using CinemaSite.Reporting.Hire;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Films;

/// <summary>The terms of a film as they are typed: shares like "50, 40, 35", the guarantee like 250.00.</summary>
public sealed class TermsForm
{
    [Required(ErrorMessage = "Write the distributor’s name.")]
    [StringLength(FilmTerms.DistributorLength, ErrorMessage = "A distributor’s name has at most 100 letters.")]
    public string? Distributor { get; set; }

    [Required(ErrorMessage = "Write at least one share, like 50.")]
    public string? Shares { get; set; }

    public string? MinimumGuarantee { get; set; }

    public static TermsForm Of(FilmTerms terms) => new()
    {
        Distributor = terms.Distributor,
        Shares = string.Join(", ", terms.Shares.Select(Written)),
        MinimumGuarantee = terms.MinimumGuarantee == 0 ? "" : MoneyInput.Write(terms.MinimumGuarantee),
    };

    /// <summary>Null when something typed cannot be read; what that is stands in the model state.</summary>
    public HireTerms? Read(ModelStateDictionary state, IStringLocalizer<Strings> t)
    {
        var shares = (Shares ?? "").Split([',', ';'], StringSplitOptions.TrimEntries).Select(s => MoneyInput.Read(s.TrimEnd('%', ' '))).ToList();
        if (!string.IsNullOrWhiteSpace(Shares) && shares.Exists(s => s is null or < 0 or > 10_000))
            state.AddModelError("Form.Shares", t["Write shares from 0 to 100, with commas between them, like 50, 40, 35."]);
        var guarantee = string.IsNullOrWhiteSpace(MinimumGuarantee) ? 0 : MoneyInput.Read(MinimumGuarantee);
        if (guarantee is null or < 0)
            state.AddModelError("Form.MinimumGuarantee", t["Write an amount like 250.00, or leave it empty."]);
        return state.IsValid ? new(Distributor ?? "", [.. shares.Select(s => (int)s!.Value)], guarantee!.Value) : null;
    }

    private static string Written(int share) => share % 100 == 0 ? $"{share / 100}" : MoneyInput.Write(share);
}
