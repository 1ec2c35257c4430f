using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Razor.Hosting;

namespace CinemaSite.Web;

/// <summary>
/// A page that is not compiled into this assembly has no address. Identity's package brings some forty pages; those that
/// we did not write ourselves answer 404, in this version of it and in the next.
/// </summary>
public sealed class OnlyOurPages : IPageRouteModelConvention
{
    private static readonly HashSet<string> Ours =
    [
        .. typeof(OnlyOurPages).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>().Select(item => item.Identifier),
    ];

    public void Apply(PageRouteModel model)
    {
        if (!Ours.Contains(model.RelativePath))
            model.Selectors.Clear();
    }
}
