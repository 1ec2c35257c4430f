using System.ComponentModel.DataAnnotations;
using CinemaSite.Pricing;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinemaSite.Pages.Manage.Prices;

/// <summary>A price card as it is typed; amounts as text, an empty one where a ticket is not sold for a seat.</summary>
public sealed class CardForm
{
    [Required(ErrorMessage = "Give the price card a name of at most 60 letters.")]
    [StringLength(60, ErrorMessage = "Give the price card a name of at most 60 letters.")]
    public string Name { get; set; } = "";

    public List<string> Weekdays { get; set; } = [];

    public TimeOnly? FromTime { get; set; }

    public TimeOnly? UntilTime { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public DateOnly? ValidUntil { get; set; }

    public int Priority { get; set; }

    public List<Cell> Cells { get; set; } = [];

    public static CardForm New() => new() { Weekdays = [.. Enum.GetNames<DayOfWeek>()] };

    public static CardForm Of(PriceCard card) => new()
    {
        Name = card.Name,
        Weekdays = [.. card.Weekdays.Select(d => d.ToString())],
        FromTime = card.FromTime == default ? null : card.FromTime,
        UntilTime = card.UntilTime == default ? null : card.UntilTime,
        ValidFrom = card.ValidFrom,
        ValidUntil = card.ValidUntil,
        Priority = card.Priority,
        Cells = [.. card.Prices.Select(p => new Cell { TypeId = p.TicketTypeId, Category = p.Category, Amount = MoneyInput.Write(p.Amount) })],
    };

    /// <summary>Null when something typed cannot be read; what that is stands in the model state.</summary>
    public CardTerms? Read(ModelStateDictionary state, string unreadable)
    {
        List<CardPrice> prices = [];
        foreach (var (i, cell) in Cells.Index())
        {
            if (string.IsNullOrWhiteSpace(cell.Amount))
                continue;
            if (MoneyInput.Read(cell.Amount) is >= 0 and var amount)
                prices.Add(new(cell.TypeId, cell.Category, amount));
            else
                state.AddModelError($"Form.Cells[{i}].Amount", unreadable);
        }

        return !state.IsValid ? null : new(
            Name.Trim(), [.. Enum.GetValues<DayOfWeek>().Where(d => Weekdays.Contains(d.ToString()))],
            FromTime ?? default, UntilTime ?? default, ValidFrom, ValidUntil, Priority, prices);
    }

    public sealed class Cell
    {
        public int TypeId { get; set; }

        public string Category { get; set; } = "";

        public string? Amount { get; set; }
    }
}
