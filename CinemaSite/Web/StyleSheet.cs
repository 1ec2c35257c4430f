using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.FileProviders;

namespace CinemaSite.Web;

/// <summary>
/// The small style sheets that css/site.css imports, sent as one file under a name made of its contents, so that a
/// browser asks once and then never again until something changes.
/// </summary>
public sealed partial class StyleSheet(IWebHostEnvironment host)
{
    private readonly Lazy<(string Href, string Css)> bundle = new(() => Bundle(host.WebRootFileProvider));

    public string Href => Current.Href;

    private (string Href, string Css) Current => host.IsDevelopment() ? Bundle(host.WebRootFileProvider) : bundle.Value;

    public IResult Serve(string hash, HttpResponse response)
    {
        var (href, css) = Current;
        response.Headers.CacheControl = href.Contains(hash, StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
        return TypedResults.Text(css, "text/css; charset=utf-8");
    }

    private static (string, string) Bundle(IFileProvider files)
    {
        var css = Import().Replace(Read(files, "css/site.css"), import =>
        {
            var path = new Uri(new Uri("file:///css/"), import.Groups["path"].Value).AbsolutePath;
            return $"@layer {import.Groups["layer"].Value} {{\n{Read(files, path)}\n}}";
        });
        css = FromFonts().Replace(css, "url(\"/fonts/");
        return ($"/css/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css)))[..12]}.css", css);
    }

    private static string Read(IFileProvider files, string path)
    {
        using var reader = new StreamReader(files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""@import url\("(?<path>[^"]+)"\) layer\((?<layer>\w+)\);""")]
    private static partial Regex Import();

    [GeneratedRegex("""url\("(\.\./)+fonts/""")]
    private static partial Regex FromFonts();
}
