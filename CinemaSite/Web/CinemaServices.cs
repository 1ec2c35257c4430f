using CinemaSite.Bookings;
using CinemaSite.BoxOffice;
using CinemaSite.Data;
using CinemaSite.Data.Demo;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Payments;
using CinemaSite.Pricing;
using CinemaSite.Reporting;
using CinemaSite.Ticketing;
using CinemaSite.WaitingList;
using CinemaSite.Web.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.HttpOverrides;

namespace CinemaSite.Web;

public static class CinemaServices
{
    /// <summary>Everything the site is made of.</summary>
    public static void AddCinema(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
            builder.Logging.ClearProviders().AddJsonConsole(json => json.IncludeScopes = true);

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var services = builder.Services;
        services.AddHouseSettings(builder.Configuration);
        services.AddSingleton(TimeProvider.System);
        services.AddCinemaData(builder.Configuration);
        services.AddCinemaIdentity();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SendToSecondFactor>();
        services.AddOperations();
        services.AddScheduling();
        services.AddFilms();
        services.AddProgrammeImport();
        services.AddSeating();
        services.AddScoped<DemoCinema>();
        services.AddMemoryCache();
        services.AddSingleton<House>();
        services.AddTicketing();
        services.AddSingleton<StyleSheet>();
        services.AddSingleton<MailGallery>();
        services.AddNotifications();
        services.AddWaitingList();
        services.AddPayments();
        services.AddBoxOffice();
        services.AddReporting();
        services.AddCinemaJobs(builder.Configuration);
        services.AddCinemaPages();
        services.AddRateLimits(builder.Configuration);
        services.AddProgrammeCache();
        services.AddExceptionHandler<LastResort>();
        services.AddHealthChecks()
            .AddCheck<DatabaseCheck>("database", tags: ["ready"])
            .AddCheck<JobServerCheck>("jobs", tags: ["ready"]);
        services.AddResponseCompression(options => options.EnableForHttps = true);
        services.Configure<ForwardedHeadersOptions>(options =>
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
    }

    private static void AddOperations(this IServiceCollection services)
    {
        services.AddOptions<BookingOptions>().BindConfiguration("Bookings").ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RefundOptions>().BindConfiguration("Refunds").ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<HoldSeats>();
        services.AddScoped<ExtendHold>();
        services.AddScoped<LetGo>();
        services.AddScoped<SavePriceCard>();
        services.AddScoped<DeletePriceCard>();
        services.AddScoped<SaveTicketType>();
        services.AddScoped<DeleteTicketType>();
        services.AddScoped<SetSurcharges>();
        services.AddScoped<SavePromoCode>();
        services.AddScoped<ApplyPromoCode>();
        services.AddScoped<TakeOffPromoCode>();
        services.AddScoped<ConfirmBooking>();
        services.AddScoped<ReleaseExpiredHolds>();
        services.AddScoped<FindBooking>();
        services.AddScoped<FailedJobs>();
    }
}
