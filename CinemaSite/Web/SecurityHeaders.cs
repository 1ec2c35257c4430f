namespace CinemaSite.Web;

/// <summary>On every response: nothing is loaded but from the site itself, nothing inline runs, nobody frames it.</summary>
public static class SecurityHeaders
{
    /// <summary>The policy of a page that shows a mail in a frame.</summary>
    public const string AroundFrame = "around-frame";

    /// <summary>The policy of a mail in a frame: a sheet of paper with its own styles and pictures in it, and nothing else.</summary>
    public const string InsideFrame = "inside-frame";

    public static HeaderPolicyCollection Policy() => Common().AddFrameOptionsDeny().AddContentSecurityPolicy(OfThePages);

    public static void AddMailPolicies(this IServiceCollection services) => services.AddSecurityHeaderPolicies()
        .AddPolicy(AroundFrame, Common().AddFrameOptionsDeny().AddContentSecurityPolicy(csp =>
        {
            OfThePages(csp);
            csp.AddFrameSrc().Self();
        }))
        .AddPolicy(InsideFrame, Common().AddFrameOptionsSameOrigin().AddContentSecurityPolicy(csp =>
        {
            csp.AddDefaultSrc().None();
            csp.AddStyleSrc().UnsafeInline();
            csp.AddImgSrc().Data();
            csp.AddBaseUri().None();
            csp.AddFormAction().None();
            csp.AddFrameAncestors().Self();
            csp.AddSandbox();
        }));

    private static HeaderPolicyCollection Common() => new HeaderPolicyCollection()
        .AddContentTypeOptionsNoSniff()
        .AddReferrerPolicyStrictOriginWhenCrossOrigin()
        .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
        .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
        .AddPermissionsPolicy(policy =>
        {
            policy.AddGeolocation().None();
            policy.AddMicrophone().None();
            policy.AddCamera().Self();
        })
        .RemoveServerHeader();

    private static void OfThePages(CspBuilder csp)
    {
        csp.AddDefaultSrc().None();
        csp.AddScriptSrc().Self();
        csp.AddStyleSrc().Self();
        csp.AddImgSrc().Self().Data();
        csp.AddFontSrc().Self();
        csp.AddConnectSrc().Self();
        csp.AddBaseUri().None();
        csp.AddFrameAncestors().None();
        // Chromium applies form-action to the redirect that follows a post as well.
        csp.AddFormAction().Self().From("https://checkout.stripe.com");
    }
}
