namespace CinemaSite.Identity;

/// <summary>The roles a person may have; what a role may do stands in <see cref="Policies"/>.</summary>
public static class Roles
{
    public const string Customer = nameof(Customer);
    public const string Cashier = nameof(Cashier);
    public const string Usher = nameof(Usher);
    public const string Manager = nameof(Manager);
    public const string Admin = nameof(Admin);

    public static readonly IReadOnlyList<string> All = [Customer, Cashier, Usher, Manager, Admin];

    /// <summary>What a member of staff may be; everybody else is a moviegoer.</summary>
    public static readonly IReadOnlyList<string> OfStaff = [Cashier, Usher, Manager, Admin];

    /// <summary>Who can do much asks their phone too; see <see cref="SecondFactor"/>.</summary>
    public static readonly IReadOnlyList<string> WithSecondFactor = [Manager, Admin];
}
