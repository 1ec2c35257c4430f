using System.Text.Json;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Payments;
using CinemaSite.WaitingList;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CinemaSite.Areas.Identity.Pages.Account.Manage;

public class DownloadPersonalDataModel(CinemaDbContext db) : PageModel
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IActionResult OnGet() => RedirectToPage("./PersonalData");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await db.PersonalDataAsync(HttpContext.UserId() ?? 0, ct) is { } data
            ? File(JsonSerializer.SerializeToUtf8Bytes(data with
            {
                Money = await db.PersonalMoneyAsync(HttpContext.UserId() ?? 0, ct),
                WaitingList = await db.PersonalWaitingAsync(HttpContext.UserId() ?? 0, ct),
            }, Readable), "application/json", "my-cinema-data.json")
            : Challenge();
}
