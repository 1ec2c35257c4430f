using CinemaSite.Identity;
using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web;

public static class CinemaPages
{
    public static void AddCinemaPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddMailPolicies();
        services.AddRazorPages(options =>
            {
                options.Conventions.Add(new OnlyOurPages());
                options.Conventions.AuthorizeManageFolders();
                options.Conventions.AuthorizeFolder("/Door", Policies.AdmitCustomers);
                options.Conventions.AuthorizeTill();
                options.Conventions.AddFolderApplicationModelConvention("/Dev", page => page.Filters.Add(new OnlyInDevelopment()));
            })
            .AddMvcOptions(options => options.ModelBinderProviders.Insert(0, new SensibleDates()))
            .AddDataAnnotationsLocalization(options =>
                options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Strings)));
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingWords>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Cookie.Path = "/"; // One for both languages; so too what is carried to the next page.
        });
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Path = "/");
    }
}
