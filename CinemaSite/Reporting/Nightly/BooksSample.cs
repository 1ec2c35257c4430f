using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications.Samples;

namespace CinemaSite.Reporting.Nightly;

/// <summary>A receipt number is given out that no receipt bears, and an admin hears of it in the morning.</summary>
internal sealed class BooksSample : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        await stage.RunAsync(async (Accounts accounts) =>
        {
            var email = $"ada.{stage.Language}@example.org";
            var user = new User { Name = "Ada Ledger", UserName = email, Email = email, EmailConfirmed = true, Language = stage.Language };
            await accounts.CreateAsync(user);
            await accounts.AddToRoleAsync(user, Roles.Admin);
        });
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(() => db.NextNumberAsync(NumberSeries.Receipts, ct), ct));
        await stage.RunAsync((VerifyNightly verify) => verify.RunAsync(ct));
    }
}
