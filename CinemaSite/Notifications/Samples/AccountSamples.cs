using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Notifications.Samples;

/// <summary>Somebody makes an account, forgets its password, moves to another address and joins the staff.</summary>
internal sealed class AccountSamples : IMailSample
{
    public async Task PlayAsync(SampleStage stage, CancellationToken ct)
    {
        var email = $"ana.{stage.Language}@example.org";
        foreach (var _ in Enumerable.Range(0, 2))
            await stage.RunAsync((SignUp signUp) => signUp.RunAsync(new("Ana Whitfield", email, null, "four green umbrellas", [], stage.Language), ct));
        var id = await stage.RunAsync((CinemaDbContext db) => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync(ct));
        foreach (var (notice, address) in new[]
        {
            (AccountNotice.PasswordReset, null), (AccountNotice.PasswordChanged, null), (AccountNotice.NewAddress, $"whitfield.{stage.Language}@example.org"),
            (AccountNotice.AddressChanged, (string?)email),
        })
            await stage.RunAsync((AskForLetter ask) => ask.RunAsync(notice, id, address, ct));
        await stage.RunAsync((InviteStaff invite) => invite.RunAsync(
            new Actor(null, "admin@example.org", stage.Now), "Ben Okafor", $"ben.{stage.Language}@example.org", [Roles.Usher], stage.Language, ct));

        // A known address is told otherwise once it was confirmed.
        await stage.RunAsync((CinemaDbContext db) => db.InTransactionAsync(async () =>
        {
            var other = new User { Name = "Zoe Adeyemi", UserName = $"zoe.{stage.Language}@example.org", Email = $"zoe.{stage.Language}@example.org", EmailConfirmed = true, Language = stage.Language };
            db.Add(other);
            await db.SaveChangesAsync(ct);
            db.Add(OutboxMessage.OfAccount(NoticeKind.AccountKnown, other.Id, null, stage.Now));
            return await db.SaveChangesAsync(ct);
        }, ct));
    }
}
