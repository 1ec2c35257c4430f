namespace CinemaSite.Web;

/// <summary>On every response: nothing is loaded but from the site itself, nothing inline runs, nobody frames it.</summary>
public static class SecurityHeaders
{
    public static HeaderPolicyCollection Policy() => new HeaderPolicyCollection()
        .AddFrameOptionsDeny()
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
        .RemoveServerHeader()
        .AddContentSecurityPolicy(csp =>
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
        });
}
