using System.Globalization;
using System.Text;
using CinemaSite.Data;
using CinemaSite.Scheduling;
using CinemaSite.Tests.Harness;
using CinemaSite.Tests.Notifications;
using CinemaSite.Ticketing;
using Ical.Net.CalendarComponents;
using Microsoft.Extensions.DependencyInjection;
using Calendar = Ical.Net.Calendar;

namespace CinemaSite.Tests.Ticketing;

public sealed class BookingCalendarTests : IAsyncLifetime
{
    private readonly TheSite site = new TheSite().With("Site:PublicUrl", "https://rio.example");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Theory]
    [InlineData("2026-03-28 23:30", "2026-03-28T23:30:00Z")] // the clocks go forward during the film
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25 00:30", "2026-10-24T23:30:00Z")] // and back
    [InlineData("2026-10-25 01:30", "2026-10-25T00:30:00Z")] // the first of two
    [InlineData("2026-10-25 19:30", "2026-10-25T19:30:00Z")]
    public async Task An_entry_is_at_the_right_instant_whatever_the_clocks_do(string local, string utc)
    {
        var start = DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
        var (entry, _) = await EntryAsync(local);
        Assert.Equal((start, start.AddMinutes(Screening.DefaultAdsMinutes + 120)), (entry.Start!.AsUtc, entry.End!.AsUtc));
    }

    [Fact]
    public async Task An_entry_says_what_where_and_which_seats()
    {
        var (entry, booking) = await EntryAsync("2026-03-05 19:30");
        Assert.Equal("Ran", entry.Summary);
        Assert.Equal("Screen 1, The Rio", entry.Location);
        Assert.Equal($"Row B, seats 1 and 2\nBooking {booking}\nhttps://rio.example/bookings/{booking}", entry.Description?.ReplaceLineEndings("\n"));
        Assert.Equal(new Uri($"https://rio.example/bookings/{booking}"), entry.Url);
    }

    [Fact]
    public async Task An_entry_rings_two_hours_before()
    {
        var (entry, _) = await EntryAsync("2026-03-05 19:30");
        var alarm = Assert.Single(entry.Alarms);
        Assert.Equal(TimeSpan.FromHours(-2), alarm.Trigger?.Duration?.ToTimeSpanUnspecified());
        Assert.Equal("Ran starts at 19:30", alarm.Description);
    }

    [Fact]
    public async Task An_entry_read_twice_is_one_entry()
    {
        var id = await SellAsync("2026-03-05 19:30");
        var first = await TextAsync(id);
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(first, await TextAsync(id));
        Assert.Equal($"booking-{(await site.BookingAsync(id)).Reference}@rio.example", Calendar.Load(first)!.Events.Single().Uid);
    }

    [Fact]
    public async Task The_text_keeps_to_the_lines_that_calendars_demand()
    {
        var text = await TextAsync(await SellAsync("2026-03-05 19:30"));
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("\r\nX-WR-TIMEZONE:Europe/London\r\n", text);
    }

    [Fact]
    public async Task A_Spanish_reader_gets_a_Spanish_entry()
    {
        var id = await SellAsync("2026-03-05 19:30");
        using var _ = Cultures.Speak("es");
        var entry = Calendar.Load(await TextAsync(id))!.Events.Single();
        Assert.StartsWith("Fila B, butacas 1 y 2", entry.Description);
        Assert.StartsWith("https://rio.example/es/", entry.Url?.ToString());
    }

    private async Task<int> SellAsync(string local)
    {
        var cinema = await ACinema.With(screening: "Ran", at: local).InAsync(site);
        return await site.SellAsync(cinema, ["B1", "B2"]);
    }

    private async Task<(CalendarEvent Entry, string Booking)> EntryAsync(string local)
    {
        var id = await SellAsync(local);
        return (Calendar.Load(await TextAsync(id))!.Events.Single(), (await site.BookingAsync(id)).Reference);
    }

    private async Task<string> TextAsync(int id) => site.Services.GetRequiredService<BookingCalendar>().Text(await site.BookingAsync(id));
}
