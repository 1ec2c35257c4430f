using CinemaSite.Programme;
using CinemaSite.Resources;
using CinemaSite.Seating.Notation;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Auditoriums;

/// <summary>Seats as staff write them.</summary>
public sealed class SeatPlanForm
{
    public string? Text { get; set; }

    /// <summary>The version that was the newest when the text was opened.</summary>
    public int After { get; set; }
}

internal static class SeatPlanForms
{
    private const string Field = "Form.Text";

    /// <summary>The drawing of the text, or, in the page's errors, what is wrong with it and where.</summary>
    public static SeatDrawing? Draw(this PageModel page, SeatPlanForm form, IStringLocalizer<Strings> t)
    {
        if (string.IsNullOrWhiteSpace(form.Text) && HttpMethods.IsGet(page.Request.Method) || !page.ModelState.IsValid)
            return null;

        var read = SeatPlanNotation.Parse(form.Text ?? "");
        foreach (var error in read.Errors.Take(20))
            page.ModelState.AddModelError(Field, t["Line {0}, column {1}: {2}", error.Line, error.Column, t.Sentence(error.Reason)]);
        return read.IsPlan ? SeatDrawing.Of(read.Seats) : null;
    }

    /// <summary>An uploaded Vista layout as text; null, and an error, where it is none.</summary>
    public static string? ReadLayout(this PageModel page, string? json, IStringLocalizer<Strings> t)
    {
        page.ModelState.Remove(Field);
        if (json is null)
        {
            page.ModelState.AddModelError("file", t["Choose a file of at most 2 MB."]);
            return null;
        }

        var layout = VistaSeatLayoutReader.Read(json);
        if (layout.Problems.Count == 0 && Seating.SeatPlanRules.Check(layout.Seats) is not { } wrong)
            return SeatPlanNotation.Print(layout.Seats);

        page.ModelState.AddModelError("file", t["This file is no Vista seat layout that can be read."]);
        return null;
    }
}
