using System.ComponentModel.DataAnnotations;
using CinemaSite.Catalog;
using CinemaSite.Pricing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinemaSite.Pages.Manage.Prices;

/// <summary>A ticket type as it is typed; its tax rate as text, empty for the cinema's own.</summary>
public sealed class TypeForm
{
    [Required(ErrorMessage = "Give the ticket type a name of at most 60 letters.")]
    [StringLength(60, ErrorMessage = "Give the ticket type a name of at most 60 letters.")]
    public string Name { get; set; } = "";

    [StringLength(200, ErrorMessage = "Use at most 200 letters for what the door asks to see.")]
    public string? EligibilityNote { get; set; }

    public int SortOrder { get; set; }

    public List<string> NotFor { get; set; } = [];

    public bool NeedsWheelchairSpace { get; set; }

    public string? TaxRate { get; set; }

    public static TypeForm Of(TicketType type) => new()
    {
        Name = type.Name,
        EligibilityNote = type.EligibilityNote,
        SortOrder = type.SortOrder,
        NotFor = [.. type.NotFor.Select(c => c.ToString())],
        NeedsWheelchairSpace = type.NeedsWheelchairSpace,
        TaxRate = type.TaxRateBasisPoints is { } rate ? MoneyInput.Write(rate) : null,
    };

    /// <summary>Null when something typed cannot be read; what that is stands in the model state.</summary>
    public TypeTerms? Read(ModelStateDictionary state, string unreadable)
    {
        var rate = string.IsNullOrWhiteSpace(TaxRate) ? null : MoneyInput.Read(TaxRate.Replace("%", "", StringComparison.Ordinal));
        if (!string.IsNullOrWhiteSpace(TaxRate) && rate is not (>= 0 and <= 10_000))
            state.AddModelError("Form.TaxRate", unreadable);

        return !state.IsValid ? null : new(
            Name.Trim(), (EligibilityNote ?? "").Trim(), SortOrder,
            [.. Enum.GetValues<Certificate>().Where(c => NotFor.Contains(c.ToString()))], NeedsWheelchairSpace, (int?)rate);
    }
}
