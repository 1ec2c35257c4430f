using Microsoft.AspNetCore.Authorization;

namespace CinemaSite.Identity;

/// <summary>What staff are able to do. Pages ask for an ability, never for a role.</summary>
public static class Policies
{
    public const string SellAtBoxOffice = nameof(SellAtBoxOffice);
    public const string AdmitCustomers = nameof(AdmitCustomers);
    public const string PlanProgramme = nameof(PlanProgramme);
    public const string RunTheSite = nameof(RunTheSite);

    public static void AddAbilities(this AuthorizationOptions options)
    {
        Allow(SellAtBoxOffice, Roles.Cashier, Roles.Manager, Roles.Admin);
        Allow(AdmitCustomers, Roles.Usher, Roles.Cashier, Roles.Manager, Roles.Admin);
        Allow(PlanProgramme, Roles.Manager, Roles.Admin);
        Allow(RunTheSite, Roles.Admin);

        void Allow(string ability, params string[] roles) =>
            options.AddPolicy(ability, policy => policy.RequireRole(roles));
    }
}
