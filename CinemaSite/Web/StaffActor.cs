using CinemaSite.Data.History;

namespace CinemaSite.Web;

public static class StaffActor
{
    /// <summary>The member of staff who asks, for the history. Pages that need it stand behind a policy, so somebody is signed in.</summary>
    public static Actor Actor(this HttpContext context) => new(
        context.UserId(),
        context.User.Identity?.Name ?? throw new InvalidOperationException("Nobody is signed in."),
        context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
}
