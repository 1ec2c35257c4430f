using System.Text;
using CinemaSite.Bookings;
using CinemaSite.Data;
using CinemaSite.Notifications.Emails;
using CinemaSite.Resources;
using CinemaSite.Ticketing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace CinemaSite.Notifications;

/// <summary>Tells somebody that the film they waited for is on sale. Null when it no longer is, or they no longer wait.</summary>
public class OnSaleMail(
    CinemaDbContext db, TimeProvider clock, EmailRenderer renderer, AddressLinks links, IOptions<SiteOptions> site, IStringLocalizer<Strings> t) : INoticeWriter
{
    public async Task<Mail?> WriteAsync(OutboxMessage message, CancellationToken ct)
    {
        if (await db.FilmWishes.AsNoTracking().Include(w => w.Film).SingleOrDefaultAsync(w => w.Id == message.SubjectId, ct) is not { } wish
            || await db.OnSaleAsync(wish.Film.Slug, clock.GetUtcNow().UtcDateTime, ct) is not [_, ..] screenings)
            return null;

        using var _ = Cultures.Speak(wish.Language);
        var stop = links.To(wish.Email, wish.Language);
        var news = OnSaleNews.Of(wish.Film, screenings, site.Value, stop, wish.Language, t);
        var html = await renderer.RenderAsync<OnSaleEmail>((nameof(OnSaleEmail.News), news));
        return new Mail(wish.Email, "", t["{0} is on sale", news.Film], Text(news), html) { Language = wish.Language, Unsubscribe = stop };
    }

    private string Text(OnSaleNews news)
    {
        var text = new StringBuilder();
        Lines(t["You wanted to know: {0} is on sale now.", news.Film], "", news.Film, news.Notes);
        foreach (var day in news.Days)
            Lines(["", day.Day, .. day.Times.Select(time => $"- {time.Time}, {time.Where}: {time.Link}")]);
        if (news.HasMore)
            Lines("", t["And on more days."]);
        Lines("", $"{t["See the film and all its times"].Value}:", news.Link);
        Lines("", t["You asked for this mail on our site. We have forgotten your wish with it and write no more about this film."]);
        Lines($"{t["What else we write to you"].Value}:", news.StopLink, "", news.Cinema);
        return text.ToString();

        void Lines(params string[] lines) => text.AppendJoin('\n', lines).Append('\n');
    }
}
