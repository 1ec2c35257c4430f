using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Tests.Pages.Account;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CinemaSite.Tests.Notifications;

public sealed class AccountMailTests(AccountSite site) : IClassFixture<AccountSite>
{
    [Fact]
    public async Task A_letter_about_an_account_waits_in_the_outbox_until_it_is_sent()
    {
        var person = await site.PersonAsync(confirmed: false);
        await site.Browser().PostAsync("/account/send-again", ("Email", person.Email!));

        var waiting = await MessageAsync(NoticeKind.ConfirmAddress, person.Email!);
        Assert.Equal((null, 0), (waiting.SentAt, waiting.SubjectId));
        var letter = Assert.Single(await site.DeliverAsync());
        var sent = await MessageAsync(NoticeKind.ConfirmAddress, person.Email!);
        Assert.Equal((letter.MessageId, site.Clock.GetUtcNow().UtcDateTime), (sent.MessageId, sent.SentAt));
    }

    [Fact]
    public async Task The_same_is_written_down_whether_or_not_an_address_has_an_account()
    {
        var (known, unknown) = ((await site.PersonAsync()).Email!, AccountSite.NewAddress());
        foreach (var email in new[] { known, unknown })
            await site.Browser().PostAsync("/account/forgot-password", ("Email", email));

        var (first, second) = (await MessageAsync(NoticeKind.PasswordReset, known), await MessageAsync(NoticeKind.PasswordReset, unknown));
        Assert.Equal((first.SubjectId, first.NextAttemptAt, first.Kind), (second.SubjectId, second.NextAttemptAt, second.Kind));
        await site.DeliverAsync();
        Assert.False(await site.WithAsync((CinemaDbContext db) => db.Outbox.AnyAsync(m => m.Address == unknown)));
        Assert.True(await site.WithAsync((CinemaDbContext db) => db.Outbox.AnyAsync(m => m.Address == known && m.SentAt != null)));
    }

    [Fact]
    public async Task Of_a_letter_with_a_token_only_the_envelope_is_kept()
    {
        var person = await site.PersonAsync();
        await site.Browser().PostAsync("/account/forgot-password", ("Email", person.Email!));
        await site.DeliverAsync();

        var message = await MessageAsync(NoticeKind.PasswordReset, person.Email!);
        var copy = await site.WithAsync((CinemaDbContext db) => db.MailCopies.AsNoTracking().SingleAsync(c => c.OutboxId == message.Id));
        Assert.Equal((person.Email, "Choose a new password", null), (copy.To, copy.Subject, copy.Content));
    }

    [Fact]
    public async Task Both_links_of_an_invitation_that_was_tried_twice_work_and_none_from_before_it_was_renewed()
    {
        var person = await site.PersonAsync();
        var now = site.Clock.GetUtcNow().UtcDateTime;
        await site.WithAsync((InviteStaff invite) => invite.RunAsync(new Actor(person.Id, "admin@rio.example", now), person.Name, person.Email!, [Roles.Usher], "en", default));
        var message = await site.WithAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == NoticeKind.StaffInvitation && m.SubjectId == person.Id));

        var secrets = new List<string>();
        for (var attempt = 0; attempt < 3; attempt++)
            secrets.Add(SecretIn((await site.WithAsync((IServiceProvider services) =>
                services.GetRequiredKeyedService<INoticeWriter>(NoticeKind.StaffInvitation).WriteAsync(message, default)))!));
        var invitation = await site.WithAsync((CinemaDbContext db) => db.StaffInvitations.AsNoTracking().SingleAsync(i => i.UserId == person.Id));

        Assert.Equal([false, true, true], secrets.Select(secret => invitation.IsOpen(secret, now)));
        invitation.Renew(now);
        Assert.DoesNotContain(secrets, secret => invitation.IsOpen(secret, now));
        await site.DeliverAsync();
    }

    private static string SecretIn(Mail mail) => mail.Text.Split("code=")[1].Split('\n')[0].Trim();

    private Task<OutboxMessage> MessageAsync(NoticeKind kind, string address) =>
        site.WithAsync((CinemaDbContext db) => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == kind && m.Address == address));
}
