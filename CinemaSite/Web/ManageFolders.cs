using System.Security.Claims;
using CinemaSite.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CinemaSite.Web;

/// <summary>The manager's desk: its folders, the ability that each asks for, and its place in the navigation.</summary>
public static class ManageFolders
{
    /// <summary>In the order of the navigation. The label is English, the key of its translation.</summary>
    public static readonly IReadOnlyList<ManageFolder> All =
    [
        new("", "Today", Policies.PlanProgramme),
        new("Schedule", "Schedule", Policies.PlanProgramme),
        new("Films", "Films", Policies.PlanProgramme),
        new("Programme", "Import", Policies.PlanProgramme, "/Import"),
        new("Auditoriums", "Auditoriums", Policies.PlanProgramme),
        new("Prices", "Prices", Policies.SetPrices),
        new("PromoCodes", "Promo codes", Policies.SetPrices),
        new("Vouchers", "Vouchers", Policies.ManageVouchers),
        new("Bookings", "Bookings", Policies.FindBookings),
        new("Customers", "Customers", Policies.FindCustomers),
        new("Reports", "Reports", Policies.ReadReports),
        new("Payments", "Payments", Policies.LookAfterMoney),
        new("Outbox", "Outbox", Policies.LookAfterMail),
        new("Staff", "Staff", Policies.ManageStaff),
        new("Settings", "Settings", Policies.ChangeSettings),
        new("History", "History", Policies.ReadHistory),
    ];

    /// <summary>
    /// Where somebody's work at the desk begins; null for who has none. Who lacks nothing but a second factor is led on from
    /// the front page to setting it up.
    /// </summary>
    public static async Task<ManageFolder?> DeskOfAsync(this IAuthorizationService authorization, ClaimsPrincipal person)
    {
        foreach (var folder in All)
            if ((await authorization.AuthorizeAsync(person, folder.Ability)).Succeeded)
                return folder;
        return Roles.WithSecondFactor.Any(role => person.HasClaim(ClaimTypes.Role, role)) ? All[0] : null;
    }

    public static void AuthorizeManageFolders(this PageConventionCollection conventions)
    {
        foreach (var folder in All)
        {
            if (folder.Name == "")
                conventions.AuthorizePage("/Manage/Index", folder.Ability);
            else
                conventions.AuthorizeFolder("/Manage/" + folder.Name, folder.Ability);
        }

        conventions.AuthorizePage("/Manage/Customers/Export", Policies.ExportCustomers);
    }
}

/// <param name="Name">The folder under Pages/Manage; empty for the front page.</param>
/// <param name="FirstPage">The page of the folder that the navigation leads to.</param>
public sealed record ManageFolder(string Name, string Label, string Ability, string FirstPage = "/Index")
{
    public string Page => Name == "" ? "/Manage/Index" : $"/Manage/{Name}{FirstPage}";

    public string Path => Name == "" ? "/manage" : "/manage/" + Name.ToLowerInvariant();
}
