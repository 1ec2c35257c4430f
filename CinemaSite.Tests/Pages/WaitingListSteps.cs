using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Pages.Account;
using CinemaSite.Tests.WaitingList;
using CinemaSite.WaitingList;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Pages;

/// <summary>What visitors of a waiting list do, and where.</summary>
internal static class WaitingListSteps
{
    public static Task<Answer> JoinAsync(Browser visitor, AWaitingList list, string who, string people) => visitor.SubmitAsync(
        JoinPath(list), "Join the waiting list", ("Form.People", people), ("Form.Name", who), ("Form.Email", $"{who.ToLowerInvariant()}@example.org"));

    /// <summary>The link that the mail to a guest holds, as a page of the site.</summary>
    public static string LinkTo(TheSite site, int entry) => new Uri(site.Services.GetRequiredService<WaitingLinks>().To(entry, "en")).AbsolutePath;

    public static string JoinPath(AWaitingList list) => $"/screenings/{list.Cinema.ScreeningId}/waiting-list";

    public static string Seats(AWaitingList list) => $"/screenings/{list.Cinema.ScreeningId}/seats";

    public static string Text(Answer page) => string.Join(' ', page.Html.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
