using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace CinemaSite.Notifications;

/// <summary>Makes the HTML of a mail from its component, in the current language.</summary>
public sealed class EmailRenderer(IServiceProvider services, ILoggerFactory logs)
{
    public async Task<string> RenderAsync<TMail>(params (string Name, object Value)[] parameters) where TMail : IComponent
    {
        await using var renderer = new HtmlRenderer(services, logs);
        var values = ParameterView.FromDictionary(parameters.ToDictionary(p => p.Name, p => (object?)p.Value));
        var body = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TMail>(values)).ToHtmlString());
        return "<!DOCTYPE html>\n" + body;
    }
}
