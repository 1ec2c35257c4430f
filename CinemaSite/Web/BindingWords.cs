using CinemaSite.Resources;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Web;

/// <summary>What a field says when what was typed is no number, no date or none of its choices, in the reader's language.</summary>
public sealed class BindingWords(IStringLocalizer<Strings> t) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((value, _) => Say(value));
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(Say);
        words.SetValueIsInvalidAccessor(Say);
    }

    private string Say(string value) => t["“{0}” does not fit here. Write it another way.", value];
}
