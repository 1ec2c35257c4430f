using CinemaSite.Identity;

namespace CinemaSite.Web;

/// <summary>Members of staff as the desk shows them.</summary>
public static class StaffWords
{
    /// <summary>As shown, in English; the key of its translation.</summary>
    public static string Words(this StaffState state) => state switch
    {
        StaffState.Active => "Active",
        StaffState.Invited => "Invited",
        StaffState.InvitationOver => "Invitation expired",
        StaffState.Deactivated => "Deactivated",
    };

    public static string Tone(this StaffState state) => state switch
    {
        StaffState.Active => "state-good",
        StaffState.Invited => "state-info",
        StaffState.InvitationOver => "state-warning",
        StaffState.Deactivated => "state-bad",
    };

    /// <summary>A role as people say it, in English; the key of its translation.</summary>
    public static string Name(string role) => role switch
    {
        Roles.Cashier => "Cashier",
        Roles.Usher => "Usher",
        Roles.Manager => "Manager",
        Roles.Admin => "Admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>What a role is there for, in English; the key of its translation.</summary>
    public static string Work(string role) => role switch
    {
        Roles.Cashier => "Cashier: sells, and finds bookings",
        Roles.Usher => "Usher: lets people in",
        Roles.Manager => "Manager: films, schedule, prices, settings",
        Roles.Admin => "Admin: everything, and the staff",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
