using CinemaSite.Data.History;
using CinemaSite.Resources;
using CinemaSite.Scheduling;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Manage.Schedule;

/// <summary>A list of wishes before it is saved: what each would become, and which are chosen.</summary>
/// <param name="Saved">How many were; null while it is only looked at.</param>
/// <param name="Lost">Of the chosen ones, how many no longer fit: nothing was saved.</param>
public sealed record Preview(IReadOnlyList<Proposal> Proposals, IReadOnlySet<string> Chosen, int? Saved, int Lost)
{
    public bool AsksWhich => Proposals.Any(p => p.AsksWhich);

    public int Fit => Proposals.Count(p => p.Refused is null);
}

public static class Previews
{
    /// <summary>Looks at the wishes, or saves the chosen ones; a chosen one that no longer fits keeps all from being saved.</summary>
    /// <param name="chosen">Null: look only.</param>
    public static async Task<Preview> PreviewOrSaveAsync(
        this ScheduleScreenings schedule, IReadOnlyList<ScreeningWish> wishes, IReadOnlyList<string>? chosen, Actor by, CancellationToken ct)
    {
        if (chosen is null)
        {
            var proposals = await schedule.PreviewAsync(wishes, by.Now, ct);
            return new(proposals, proposals.Where(p => p.Refused is null).Select(p => p.Wish.Key).ToHashSet(), null, 0);
        }

        var keys = chosen.ToHashSet();
        var scheduled = await schedule.RunAsync([.. wishes.Where(w => keys.Contains(w.Key))], by, ct);
        return scheduled.Ids.Count > 0
            ? new(scheduled.Proposals, keys, scheduled.Ids.Count, 0)
            : new(await schedule.PreviewAsync(wishes, by.Now, ct), keys, null, scheduled.Proposals.Count(p => p.Refused is not null));
    }

    /// <summary>To the board when something was saved; else the page with the list, and why nothing was.</summary>
    public static IActionResult Answer(this PageModel page, Preview preview, IStringLocalizer<Strings> t)
    {
        if (preview.Saved is { } saved)
        {
            page.Notify(t.Count(saved, "{0} screening is planned as a draft.", "{0} screenings are planned as drafts."));
            var first = preview.Proposals[0];
            return page.RedirectToPage("Index", new { week = first.Wish.Day.Iso(), cinema = first.Auditorium!.Cinema.Slug });
        }

        if (preview.Lost > 0)
            page.ModelState.AddModelError("", t.Count(preview.Lost, "Nothing was saved: {0} of the chosen screenings does not fit. It says below why.", "Nothing was saved: {0} of the chosen screenings do not fit. It says below why."));
        else if (preview.Chosen.Count == 0 && preview.Fit > 0)
            page.ModelState.AddModelError("", t["Choose at least one screening."]);
        return page.Page();
    }
}
