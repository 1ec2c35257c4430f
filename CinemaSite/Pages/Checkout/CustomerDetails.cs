using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Pages.Checkout;

/// <summary>Name and e-mail address as the form of the checkout begins with them.</summary>
public static class CustomerDetails
{
    /// <summary>What was typed so far, for the next page; nobody has to type it again because of a promo code.</summary>
    public static void KeepDetails(this PageModel page, string? name, string? email) =>
        (page.TempData["CustomerName"], page.TempData["CustomerEmail"]) = (name, email);

    /// <summary>As typed a moment ago, else as the booking has them, else as the account does.</summary>
    public static async Task<(string? Name, string? Email)> DetailsAsync(
        this PageModel page, CinemaDbContext db, Booking booking, CancellationToken ct)
    {
        var typed = (page.TempData["CustomerName"] as string, page.TempData["CustomerEmail"] as string);
        if (typed is not (null, null))
            return typed;
        if (booking.Email != "")
            return (booking.CustomerName, booking.Email);
        return page.HttpContext.UserId() is { } userId
            ? await db.Users.Where(u => u.Id == userId).Select(u => ValueTuple.Create(u.Name, u.Email)).SingleAsync(ct)
            : (null, null);
    }
}
