using Microsoft.AspNetCore.Authorization;

namespace CinemaSite.Identity;

/// <summary>What staff are able to do. Pages ask for an ability, never for a role.</summary>
public static class Policies
{
    public const string SellAtBoxOffice = nameof(SellAtBoxOffice);

    /// <summary>See every cashier's till, and close one that was forgotten.</summary>
    public const string SuperviseTills = nameof(SuperviseTills);

    public const string AdmitCustomers = nameof(AdmitCustomers);

    /// <summary>Let somebody in when it is later than ushers may.</summary>
    public const string AdmitLate = nameof(AdmitLate);

    /// <summary>Films, auditoriums, the schedule, the import.</summary>
    public const string PlanProgramme = nameof(PlanProgramme);

    public const string SetPrices = nameof(SetPrices);
    public const string ManageVouchers = nameof(ManageVouchers);

    /// <summary>See every till and every day of the ledger, and correct it.</summary>
    public const string KeepBooks = nameof(KeepBooks);

    /// <summary>The reports of the house, on the page, as files and by mail.</summary>
    public const string ReadReports = nameof(ReadReports);

    public const string FindBookings = nameof(FindBookings);
    public const string FindCustomers = nameof(FindCustomers);

    /// <summary>Take the personal data of many people out of the site.</summary>
    public const string ExportCustomers = nameof(ExportCustomers);

    /// <summary>Payments and refunds that do not go their usual way.</summary>
    public const string LookAfterMoney = nameof(LookAfterMoney);

    /// <summary>See what the house writes to people, and have it sent again.</summary>
    public const string LookAfterMail = nameof(LookAfterMail);

    public const string ReadHistory = nameof(ReadHistory);
    public const string ManageStaff = nameof(ManageStaff);
    public const string ChangeSettings = nameof(ChangeSettings);
    public const string RunTheSite = nameof(RunTheSite);

    public static void AddAbilities(this AuthorizationOptions options)
    {
        Allow(SellAtBoxOffice, Roles.Cashier, Roles.Manager, Roles.Admin);
        Allow(SuperviseTills, Roles.Manager, Roles.Admin);
        Allow(AdmitCustomers, Roles.Usher, Roles.Cashier, Roles.Manager, Roles.Admin);
        Allow(AdmitLate, Roles.Manager, Roles.Admin);
        Allow(PlanProgramme, Roles.Manager, Roles.Admin);
        Allow(SetPrices, Roles.Manager, Roles.Admin);
        Allow(KeepBooks, Roles.Manager, Roles.Admin);
        Allow(ManageVouchers, Roles.Manager, Roles.Admin);
        Allow(ReadReports, Roles.Manager, Roles.Admin);
        Allow(FindBookings, Roles.Cashier, Roles.Manager, Roles.Admin);
        Allow(FindCustomers, Roles.Manager, Roles.Admin);
        Allow(ExportCustomers, Roles.Admin);
        Allow(LookAfterMoney, Roles.Manager, Roles.Admin);
        Allow(LookAfterMail, Roles.Manager, Roles.Admin);
        Allow(ReadHistory, Roles.Manager, Roles.Admin);
        Allow(ManageStaff, Roles.Admin);
        Allow(ChangeSettings, Roles.Manager, Roles.Admin);
        Allow(RunTheSite, Roles.Admin);

        void Allow(string ability, params string[] roles) =>
            options.AddPolicy(ability, policy => policy.RequireRole(roles).AddRequirements(new SecondFactor()));
    }
}
