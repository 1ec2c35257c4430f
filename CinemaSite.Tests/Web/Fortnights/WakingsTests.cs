namespace CinemaSite.Tests.Web.Fortnights;

public sealed class WakingsTests
{
    private static readonly DateTime Sunday = new(2026, 3, 29, 1, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("* * * * *", 0, 1, true), InlineData("*/5 * * * *", 0, 4, false), InlineData("*/5 * * * *", 0, 5, true)]
    [InlineData("35 * * * *", 30, 35, true), InlineData("35 * * * *", 35, 94, false), InlineData("0,30 1-2 * * 0", 0, 30, true)]
    [InlineData("0 6 * * *", 0, 299, false), InlineData("0 6 * * *", 0, 300, true), InlineData("0 6 * * 1", 0, 600, false)]
    public void A_job_is_woken_when_its_cron_says_so(string cron, int after, int until, bool wakes) =>
        Assert.Equal(wakes, cron.WakesWithin(Sunday.AddMinutes(after), Sunday.AddMinutes(until)));
}
