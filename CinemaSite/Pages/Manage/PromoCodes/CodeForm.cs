using System.ComponentModel.DataAnnotations;
using CinemaSite.Pricing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinemaSite.Pages.Manage.PromoCodes;

/// <summary>A promo code as it is typed; its value as text, in per cent or as an amount.</summary>
public sealed class CodeForm
{
    [Required(ErrorMessage = "Write the code that customers type.")]
    public string Code { get; set; } = "";

    public string Kind { get; set; } = nameof(PromoKind.Percent);

    [Required(ErrorMessage = "Write how much comes off.")]
    public string Value { get; set; } = "";

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public List<string> Films { get; set; } = [];

    public List<string> Screenings { get; set; } = [];

    public int? MaxUses { get; set; }

    public int? MaxUsesPerCustomer { get; set; }

    public bool IsActive { get; set; }

    public string? Note { get; set; }

    /// <summary>The day whose screenings are offered.</summary>
    public DateOnly? Day { get; set; }

    public IReadOnlyList<int> FilmIds => Ids(Films);

    public IReadOnlyList<int> ScreeningIds => Ids(Screenings);

    public static CodeForm Of(PromoCode code) => new()
    {
        Code = code.Code,
        Kind = code.Kind.ToString(),
        Value = MoneyInput.Write(code.Value),
        ValidFrom = code.ValidFrom,
        ValidUntil = code.ValidUntil,
        Films = [.. code.FilmIds.Select(id => $"{id}")],
        Screenings = [.. code.ScreeningIds.Select(id => $"{id}")],
        MaxUses = code.MaxUses,
        MaxUsesPerCustomer = code.MaxUsesPerCustomer,
        IsActive = code.IsActive,
        Note = code.Note,
    };

    /// <summary>Null when something typed cannot be read; what that is stands in the model state.</summary>
    public PromoTerms? Read(ModelStateDictionary state, string unreadable)
    {
        var value = MoneyInput.Read(Value?.Replace("%", "", StringComparison.Ordinal));
        if (value is null && state.IsValid)
            state.AddModelError("Form.Value", unreadable);

        return !state.IsValid ? null : new(
            Code, Kind == nameof(PromoKind.Amount) ? PromoKind.Amount : PromoKind.Percent, value ?? 0, ValidFrom, ValidUntil,
            FilmIds, ScreeningIds, MaxUses, MaxUsesPerCustomer, IsActive, (Note ?? "").Trim());
    }

    private static List<int> Ids(IEnumerable<string> typed) => [.. typed.Select(t => int.TryParse(t, out var id) ? id : 0).Where(id => id > 0)];
}
