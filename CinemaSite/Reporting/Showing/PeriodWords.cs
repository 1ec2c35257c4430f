using CinemaSite.Reporting.Reports;
using CinemaSite.Resources;
using Microsoft.Extensions.Localization;

namespace CinemaSite.Reporting.Showing;

public static class PeriodWords
{
    /// <summary>"Mon 2 March 2026 to Sun 8 March 2026".</summary>
    public static string Days(this IStringLocalizer<Strings> t, Period period) => period.Days == 1
        ? period.First.TicketDay().Capital()
        : t["{0} to {1}", period.First.TicketDay().Capital(), period.Last.TicketDay()];
}
