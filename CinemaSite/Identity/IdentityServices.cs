using CinemaSite.Data;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace CinemaSite.Identity;

public static class IdentityServices
{
    public static void AddCinemaIdentity(this IServiceCollection services)
    {
        services.AddOptions<AccountOptions>().BindConfiguration("Accounts");
        services.AddIdentity<User, Role>(options =>
            {
                options.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
                options.SignIn.RequireConfirmedAccount = true;
                options.User.RequireUniqueEmail = true;
                options.User.AllowedUserNameCharacters = ""; // The user name is the e-mail address, and o'brien@ has one too.
                options.Password.RequiredLength = PasswordRules.ShortestLength;
                options.Password.RequiredUniqueChars = 0;
                options.Password.RequireDigit = options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 10;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10);
            })
            .AddEntityFrameworkStores<CinemaDbContext>()
            .AddUserManager<Accounts>()
            .AddPasswordValidator<PasswordRules>()
            .AddErrorDescriber<SpokenErrors>()
            .AddDefaultTokenProviders()
            .AddDefaultUI()
            .AddSignInManager<SignIns>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // Who is deactivated or loses a role is out within a minute: one read a minute for each signed-in browser.
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = SignIns.KeepMethod;
        });
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";
            cookie.AccessDeniedPath = "/account/no-access";
            cookie.Cookie.Name = "account";
            cookie.Cookie.Path = "/"; // One sign-in for both languages; the default would be the path base, /es.
        });
        foreach (var scheme in new[] { IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme })
            services.Configure<CookieAuthenticationOptions>(scheme, cookie => cookie.Cookie.Path = "/");
        services.AddSingleton<IAuthorizationHandler, SecondFactorHandler>();
        services.AddAuthorization(options => options.AddAbilities());

        services.AddScoped<FailedAttempts>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<AskManager>();
        services.AddScoped<SignInWithCode>();
        services.AddScoped<TurnOnSecondFactor>();
        services.AddScoped<TurnOffSecondFactor>();
        services.AddScoped<InviteStaff>();
        services.AddScoped<InviteAgain>();
        services.AddScoped<WithdrawInvitation>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<ChangeRoles>();
        services.AddScoped<DeactivateStaff>();
        services.AddScoped<ReactivateStaff>();
        services.AddScoped<SignOutEverywhere>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<SignUp>();
        services.AddScoped<AbleStaff>();
        services.AddScoped<AskForLetter>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<ResetForgottenPassword>();
        services.AddScoped<ChangeAddress>();
        services.AddScoped<DeleteAccount>();
        services.AddScoped<NewRecoveryCodes>();
        services.AddScoped<MakeApiKey>();
        services.AddScoped<RevokeApiKey>();
    }
}
