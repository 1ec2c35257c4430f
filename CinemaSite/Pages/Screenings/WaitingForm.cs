using System.ComponentModel.DataAnnotations;
using CinemaSite.Data;
using CinemaSite.Resources;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Pages.Screenings;

/// <summary>Who waits for a screening, and what they need.</summary>
public sealed class WaitingForm
{
    private const int Pair = 2;

    public int People { get; set; } = Pair;

    /// <summary>"together" or "apart".</summary>
    [Required(ErrorMessage = "Say whether you want to sit together.")]
    public string? Sitting { get; set; } = "together";

    public int WheelchairSpaces { get; set; }

    public bool StepFree { get; set; }

    [Required(ErrorMessage = "Tell us your name."), StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? Name { get; set; }

    [Required(ErrorMessage = "Tell us where to write when seats come free."), MailAddress]
    public string? Email { get; set; }

    public WaitingParty ToParty() => new(People, Sitting != "apart", WheelchairSpaces, StepFree);

    public WaitingPerson ToPerson() => new(Name!, Email!, Languages.Current);

    /// <summary>As it is first shown: with the name and the address of the account, where there is one.</summary>
    public static async Task<WaitingForm> ForAsync(CinemaDbContext db, int? userId, int? people, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, ct);
        return new() { People = people ?? Pair, Name = user?.Name, Email = user?.Email };
    }

    public static IEnumerable<SelectListItem> Parties(int most, IStringLocalizer<Strings> t) => Enumerable.Range(1, Math.Min(most, WaitingParty.Most))
        .Select(people => new SelectListItem(people == 1 ? t["1 person"] : t["{0} people", people], $"{people}"));

    public static IEnumerable<SelectListItem> Spaces(IStringLocalizer<Strings> t) =>
        Enumerable.Range(0, 3).Select(spaces => new SelectListItem(spaces == 0 ? t["none"] : $"{spaces}", $"{spaces}"));
}
