using CinemaSite.Data;
using CinemaSite.Data.History;
using CinemaSite.Identity;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Identity;

public sealed class StaffTests : SiteTests
{
    [Fact]
    public async Task Nobody_deactivates_themselves()
    {
        var admin = await Site.ActorAsync(Roles.Admin);

        Assert.Equal(DeactivateStaff.Yourself, await DeactivateAsync(admin, admin.UserId!.Value));
    }

    [Fact]
    public async Task The_last_admin_who_can_sign_in_stays_one()
    {
        var (only, manager) = (await Site.ActorAsync(Roles.Admin), await Site.ActorAsync());
        Assert.NotNull(await DeactivateAsync(manager, only.UserId!.Value));
        Assert.NotNull(await ChangeAsync(only, only.UserId.Value, Roles.Manager));

        var second = await AnAdminAsync("second@staff.example");
        Assert.Null(await DeactivateAsync(only, second));
        Assert.NotNull(await ChangeAsync(only, only.UserId.Value, Roles.Manager));

        Assert.Null(await Site.RunAsync((ReactivateStaff reactivate) => reactivate.RunAsync(only, second, CancellationToken.None)));
        Assert.Null(await ChangeAsync(only, only.UserId.Value, Roles.Manager));
        Assert.NotNull(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(second, CancellationToken.None)));
    }

    [Fact]
    public async Task Of_two_admins_who_shut_each_other_out_at_the_same_moment_one_stays()
    {
        var first = await Site.ActorAsync(Roles.Admin);
        var second = await AnAdminAsync("second@staff.example");

        var answers = await Task.WhenAll(
            DeactivateAsync(first, second), DeactivateAsync(new Actor(second, "second@staff.example", first.Now), first.UserId!.Value));

        Assert.Single(answers, answer => answer is null);
    }

    [Fact]
    public async Task Somebody_who_is_not_on_the_staff_is_left_alone()
    {
        var admin = await Site.ActorAsync(Roles.Admin);
        var moviegoer = (await Site.ActorAsync(Roles.Customer)).UserId!.Value;

        Assert.NotNull(await DeactivateAsync(admin, moviegoer));
        Assert.NotNull(await ChangeAsync(admin, moviegoer, Roles.Manager));
        Assert.NotNull(await Site.RunAsync((SignOutEverywhere signOut) => signOut.RunAsync(admin, moviegoer, CancellationToken.None)));
    }

    [Fact]
    public async Task Only_roles_of_the_staff_are_given()
    {
        var (admin, cashier) = (await Site.ActorAsync(Roles.Admin), await Site.ActorAsync(Roles.Cashier));

        Assert.Null(await ChangeAsync(admin, cashier.UserId!.Value, Roles.Customer, "Emperor", Roles.Usher));

        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            var person = Assert.Single(await db.StaffAsync(admin.Now, CancellationToken.None, cashier.UserId));
            Assert.Equal([Roles.Usher], person.Roles);
            var entry = await db.History.SingleAsync(e => e.What == "Changed the roles");
            Assert.Equal([new ToldChange($"User {person.Id}", "Roles", "Cashier", "Usher")], entry.Told());
        });
    }

    [Fact]
    public async Task The_list_of_the_staff_is_one_query()
    {
        var admin = await Site.ActorAsync(Roles.Admin);
        await Site.ActorAsync(Roles.Customer);
        await Site.RunAsync((InviteStaff invite) =>
            invite.RunAsync(admin, "Nora New", "nora@example.org", [Roles.Cashier], "en", CancellationToken.None));

        await Site.RunAsync(async (CinemaDbContext db) =>
        {
            IReadOnlyList<StaffMember> staff = [];
            Assert.Equal(1, await Site.CountStatementsAsync(async () => staff = await db.StaffAsync(admin.Now, CancellationToken.None)));
            Assert.Equal([("Admin Desk", StaffState.Active), ("Nora New", StaffState.Invited)], staff.Select(s => (s.Name, s.State)));
            Assert.Equal(StaffState.InvitationOver, (await db.StaffAsync(admin.Now.AddDays(3), CancellationToken.None))[1].State);
        });
    }

    private Task<Refusal?> DeactivateAsync(Actor by, int userId) =>
        Site.RunAsync((DeactivateStaff deactivate) => deactivate.RunAsync(by, userId, CancellationToken.None));

    private Task<Refusal?> ChangeAsync(Actor by, int userId, params string[] roles) =>
        Site.RunAsync((ChangeRoles change) => change.RunAsync(by, userId, roles, CancellationToken.None));

    private Task<int> AnAdminAsync(string email) => Site.RunAsync(async (Accounts accounts) =>
    {
        var user = new User { Name = "Second", UserName = email, Email = email, EmailConfirmed = true };
        await accounts.CreateAsync(user);
        await accounts.AddToRoleAsync(user, Roles.Admin);
        return user.Id;
    });
}
