using CinemaSite.Catalog;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Pages.Manage.Films;

/// <summary>What the pages that add and change a film have in common: what is typed into them.</summary>
public abstract class FilmForm : PageModel
{
    [BindProperty]
    public FilmEntry Film { get; set; } = new();

    [BindProperty]
    public IFormFile? Poster { get; set; }

    /// <summary>Of the house, and those that only this film has.</summary>
    public IEnumerable<string> Genres => Identity.Genres.All.Union(Film.Genres);
}
