using CinemaSite.Data;
using CinemaSite.Identity;
using CinemaSite.Notifications;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace CinemaSite.Tests.Notifications;

public sealed class TellOnSaleTests : SiteTests
{
    private readonly RecordingMailer mailer = new();

    private AnOffice office = null!;

    public override async ValueTask InitializeAsync()
    {
        Site.With("Site:PublicUrl", "https://rio.example");
        office = await AnOffice.OpenAsync(Site);
    }

    [Fact]
    public async Task Who_waits_for_a_film_is_told_once_when_it_goes_on_sale()
    {
        await AskAsync("Ran", "ana@example.com");
        await AskAsync("Ikiru", "ben@example.com");
        await office.PlanAsync("2026-03-07 19:30");
        Assert.Empty(await ToldAsync());

        var id = await office.PublishAsync("2026-03-06 19:30");
        var mail = Assert.Single(await ToldAsync());
        Assert.Equal(("ana@example.com", "Ran is on sale"), (mail.To, mail.Subject));
        Assert.Equal(
            $"""
            You wanted to know: Ran is on sale now.

            Ran
            12A · 95 min

            Friday 6 March
            - 19:30, Screen 1: https://rio.example/screenings/{id}/seats

            See the film and all its times:
            https://rio.example/films/ran

            You asked for this mail on our site. We have forgotten your wish with it and write no more about this film.
            What else we write to you:
            {mail.Unsubscribe}

            The Rio

            """.ReplaceLineEndings("\n"), mail.Text);

        await office.PublishAsync("2026-03-08 19:30");
        Assert.Empty(await ToldAsync());
        Assert.Equal(["ben@example.com"], await WaitingAsync());
    }

    [Fact]
    public async Task The_mail_shows_the_first_days_with_their_times()
    {
        await AskAsync("Ran", "ana@example.com", "es");
        foreach (var at in new[] { "06 14:00", "06 19:30", "07 19:30", "08 19:30", "09 19:30", "10 19:30" })
            await office.PublishAsync("2026-03-" + at);

        var mail = Assert.Single(await ToldAsync());
        Assert.Equal(("es", "Ran ya está a la venta"), (mail.Language, mail.Subject));
        Assert.Equal(
            ["Viernes 6 de marzo", "14:00, Screen 1", "19:30, Screen 1", "Sábado 7 de marzo", "19:30, Screen 1", "Domingo 8 de marzo", "19:30, Screen 1", "Lunes 9 de marzo", "19:30, Screen 1"],
            mail.Text.Split('\n').Where(line => line.Contains(" de marzo", StringComparison.Ordinal) || line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line.TrimStart('-', ' ').Split(": ")[0]));
        Assert.Contains("Y más días.", mail.Text);
        Assert.Contains("https://rio.example/es/films/ran", mail.Html);
    }

    [Fact]
    public async Task An_address_waits_for_a_film_once_and_hears_the_same_answer_again()
    {
        await AskAsync("Ran", "ana@example.com");
        await AskAsync("Ran", " ANA@example.com ");
        await AskAsync("Ikiru", "ana@example.com");
        Assert.Equal(["ana@example.com", "ana@example.com"], await WaitingAsync());
    }

    [Fact]
    public async Task A_screening_without_a_price_or_over_already_is_not_on_sale()
    {
        await AskAsync("Ran", "ana@example.com");
        await office.PublishAsync("2026-03-06 19:30");
        await Site.RunAsync((CinemaDbContext db) => db.PriceCards.ExecuteUpdateAsync(set => set.SetProperty(c => c.ValidUntil, new DateOnly(2026, 3, 5))));
        Assert.Empty(await ToldAsync());

        await Site.RunAsync((CinemaDbContext db) => db.PriceCards.ExecuteUpdateAsync(set => set.SetProperty(c => c.ValidUntil, (DateOnly?)null)));
        Site.Clock.SetUtcNow(new(2026, 3, 6, 19, 30, 0, TimeSpan.Zero));
        Assert.Empty(await ToldAsync());
        Assert.Equal(["ana@example.com"], await WaitingAsync());
    }

    [Fact]
    public async Task Who_would_be_told_is_not_when_it_is_off_sale_before_the_mail_and_is_when_it_is_on_sale_again()
    {
        await AskAsync("Ran", "ana@example.com");
        var id = await office.PublishAsync("2026-03-06 19:30");
        Assert.Equal(1, await QueueAsync());
        Assert.Null(await office.UnpublishAsync(id));
        Assert.Equal(0, await Site.SendAsync(mailer));

        await office.PublishAsync(id);
        Assert.Single(await ToldAsync());
        Assert.Empty(await ToldAsync());
    }

    [Fact]
    public async Task Who_no_longer_waits_is_not_told()
    {
        await AskAsync("Ran", "ana@example.com");
        await AskAsync("Ran", "ben@example.com");
        await office.PublishAsync("2026-03-06 19:30");
        await QueueAsync();
        var wish = await Site.RunAsync((CinemaDbContext db) => db.FilmWishes.Where(w => w.Email == "ana@example.com").Select(w => w.Id).SingleAsync());
        await Site.RunAsync((ForgetWish forget) => forget.RunAsync("ben@example.com", wish, CancellationToken.None));
        Assert.Equal(["ana@example.com", "ben@example.com"], await WaitingAsync());
        await Site.RunAsync((ForgetWish forget) => forget.RunAsync("ana@example.com", wish, CancellationToken.None));

        Assert.Equal(["ben@example.com"], (await ToldAsync()).Select(m => m.To));
    }

    [Fact]
    public async Task Two_who_look_at_the_same_moment_tell_once()
    {
        await AskAsync("Ran", "ana@example.com");
        await office.PublishAsync("2026-03-06 19:30");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(QueueAsync)));
        Assert.Single(await ToldAsync());
    }

    [Fact]
    public async Task A_wish_is_forgotten_after_a_year()
    {
        await AskAsync("Ran", "ana@example.com");
        Site.Wait(365 * 24 * 60);
        await QueueAsync();
        Assert.Single(await WaitingAsync());
        Site.Wait(1);
        await QueueAsync();
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Nobody_waits_for_what_is_on_sale_or_in_the_archive()
    {
        await office.PublishAsync("2026-03-06 19:30");
        Assert.Equal("It is on sale already.", $"{await TryToAskAsync("Ran", "ana@example.com")}");
        Assert.Null(await Site.RunAsync((ArchiveFilm archive) => archive.RunAsync(office.Films["Ikiru"], office.By, CancellationToken.None)));
        Assert.Equal("We do not plan to show this film again.", $"{await TryToAskAsync("Ikiru", "ana@example.com")}");
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task A_wish_belongs_to_the_account_of_its_address_and_ends_with_it()
    {
        var customer = await Site.ActorAsync(Roles.Customer);
        await AskAsync("Ran", customer.Name);
        await AskAsync("Ran", "ana@example.com");
        var own = Assert.Single(await Site.RunAsync((CinemaDbContext db) => db.PersonalWishesAsync(customer.UserId!.Value, CancellationToken.None)));
        Assert.Equal(("Ran", customer.Name), (own.Film, own.Email));

        Assert.Null(await Site.RunAsync((DeleteAccount delete) => delete.RunAsync(customer.UserId!.Value, CancellationToken.None)));
        Assert.Equal(["ana@example.com"], await WaitingAsync());
    }

    private async Task AskAsync(string film, string email, string language = "en") => Assert.Null(await TryToAskAsync(film, email, language));

    private Task<Refusal?> TryToAskAsync(string film, string email, string language = "en") =>
        Site.RunAsync((AskForFilm ask) => ask.RunAsync(office.Films[film], email, language, CancellationToken.None));

    private Task<int> QueueAsync() => Site.RunAsync((TellOnSale tell) => tell.RunAsync(CancellationToken.None));

    private async Task<IReadOnlyList<Mail>> ToldAsync()
    {
        var before = mailer.Sent.Count;
        await QueueAsync();
        await Site.SendAsync(mailer);
        await QueueAsync();
        return [.. mailer.Sent.Skip(before)];
    }

    private Task<List<string>> WaitingAsync() => Site.RunAsync((CinemaDbContext db) => db.FilmWishes.OrderBy(w => w.Id).Select(w => w.Email).ToListAsync());
}
