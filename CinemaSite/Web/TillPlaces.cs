using CinemaSite.Identity;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace CinemaSite.Web;

/// <summary>The till: where it leads, and who may go there.</summary>
public static class TillPlaces
{
    /// <summary>In the order of the navigation. The label is English, the key of its translation.</summary>
    public static readonly IReadOnlyList<TillPlace> All =
    [
        new("/BoxOffice/Index", "/boxoffice", "Sell", "s", Policies.SellAtBoxOffice),
        new("/BoxOffice/Collect/Index", "/boxoffice/collect", "Collect", "c", Policies.SellAtBoxOffice),
        new("/BoxOffice/Vouchers/Index", "/boxoffice/vouchers", "Vouchers", "u", Policies.SellAtBoxOffice),
        new("/BoxOffice/Reports/Index", "/boxoffice/reports", "Reports", "r", Policies.SellAtBoxOffice),
        new("/BoxOffice/Tills/Index", "/boxoffice/tills", "Open tills", "t", Policies.SuperviseTills),
        new("/Door/Index", "/door", "Door", "o", Policies.AdmitCustomers),
        new("/BoxOffice/Close", "/boxoffice/close", "Close the till", "q", Policies.SellAtBoxOffice),
    ];

    public static void AuthorizeTill(this PageConventionCollection conventions)
    {
        conventions.AuthorizeFolder("/BoxOffice", Policies.SellAtBoxOffice);
        conventions.AuthorizeFolder("/BoxOffice/Tills", Policies.SuperviseTills);
        conventions.AuthorizePage("/BoxOffice/Reports/Day", Policies.KeepBooks);
        conventions.AuthorizePage("/BoxOffice/Reports/Ledger", Policies.KeepBooks);
    }
}

/// <param name="Key">What leads there together with the browser's access key.</param>
public sealed record TillPlace(string Page, string Path, string Label, string Key, string Ability);
