using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CinemaSite.Web;

/// <summary>
/// Reads dates of pages and forms. A date that no cinema plans for does not fit, wherever it is asked for: reckoning with
/// the first and last days that there are would leave the calendar.
/// </summary>
public sealed class SensibleDates : IModelBinderProvider
{
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new Binder() : null;

    private sealed class Binder : IModelBinder
    {
        public Task BindModelAsync(ModelBindingContext context)
        {
            var typed = context.ValueProvider.GetValue(context.ModelName);
            if (typed == ValueProviderResult.None)
                return Task.CompletedTask;

            context.ModelState.SetModelValue(context.ModelName, typed);
            if (string.IsNullOrWhiteSpace(typed.FirstValue))
                context.Result = context.ModelMetadata.IsReferenceOrNullableType ? ModelBindingResult.Success(null) : ModelBindingResult.Failed();
            else if (DateOnly.TryParse(typed.FirstValue, typed.Culture, out var day) && day.Year is >= FirstYear and <= LastYear)
                context.Result = ModelBindingResult.Success(day);
            else
                context.ModelState.TryAddModelError(context.ModelName, context.ModelMetadata.ModelBindingMessageProvider
                    .AttemptedValueIsInvalidAccessor(typed.FirstValue, context.ModelMetadata.GetDisplayName()));
            return Task.CompletedTask;
        }
    }
}
