using System.Globalization;
using CinemaSite.Bookings;
using CinemaSite.Catalog;
using CinemaSite.Scheduling;
using CinemaSite.Seating;
using CinemaSite.Ticketing;

namespace CinemaSite.Tests.Ticketing;

public class DoorTicketTests
{
    private static readonly DateTime Start = new(2026, 3, 2, 19, 30, 0, DateTimeKind.Utc);

    private static readonly DoorTicket Ticket = new(
        1, 1, TicketStatus.Active, 7, ScreeningStatus.Published, "Ran", Certificate.TwelveA, "Screen 1", "Europe/London",
        Start, Start.AddMinutes(145), "", "C", "7", SeatKind.Standard, "Adult", "");

    [Theory]
    [InlineData("18:44:59", DoorAnswer.TooEarly)]
    [InlineData("18:45:00", DoorAnswer.Admitted)]
    [InlineData("20:00:00", DoorAnswer.Admitted)]
    [InlineData("20:00:01", DoorAnswer.TooLate)]
    public void The_door_is_open_from_45_minutes_before_the_start_to_30_after(string at, DoorAnswer answer) =>
        Assert.Equal(answer, Ticket.Judge(new(), At(at), null));

    [Theory]
    [InlineData("18:44:59", DoorAnswer.TooEarly)]
    [InlineData("20:00:01", DoorAnswer.Admitted)]
    [InlineData("21:55:00", DoorAnswer.Admitted)]
    [InlineData("21:55:01", DoorAnswer.TooLate)]
    public void A_manager_lets_people_in_late_until_the_end(string at, DoorAnswer answer) =>
        Assert.Equal(answer, Ticket.Judge(new(), At(at), null, evenIfLate: true));

    [Theory]
    [InlineData(10, 5, "19:19:59", DoorAnswer.TooEarly)]
    [InlineData(10, 5, "19:20:00", DoorAnswer.Admitted)]
    [InlineData(10, 5, "19:35:01", DoorAnswer.TooLate)]
    public void The_times_of_the_door_are_settings(int before, int late, string at, DoorAnswer answer) =>
        Assert.Equal(answer, Ticket.Judge(new() { OpensMinutesBefore = before, LateMinutes = late }, At(at), null));

    [Theory]
    [InlineData(TicketStatus.Used, DoorAnswer.AlreadyAdmitted)]
    [InlineData(TicketStatus.Refunded, DoorAnswer.Refunded)]
    [InlineData(TicketStatus.Cancelled, DoorAnswer.Cancelled)]
    [InlineData(TicketStatus.Exchanged, DoorAnswer.Exchanged)]
    [InlineData(TicketStatus.Displaced, DoorAnswer.Displaced)]
    [InlineData(TicketStatus.Held, DoorAnswer.Unknown)]
    [InlineData(TicketStatus.Void, DoorAnswer.Unknown)]
    public void A_ticket_that_does_not_stand_says_why_at_any_door_and_time(TicketStatus status, DoorAnswer answer)
    {
        var ticket = Ticket with { Status = status };

        Assert.Equal([answer, answer, answer], [ticket.Judge(new(), At("19:30:00"), 7), ticket.Judge(new(), At("12:00:00"), null), ticket.Judge(new(), At("19:30:00"), 8)]);
    }

    [Fact]
    public void Only_the_door_of_a_screening_knows_a_wrong_one()
    {
        Assert.Equal(DoorAnswer.WrongScreening, Ticket.Judge(new(), At("19:30:00"), 8));
        Assert.Equal(DoorAnswer.Admitted, Ticket.Judge(new(), At("19:30:00"), 7));
        Assert.Equal(DoorAnswer.Admitted, Ticket.Judge(new(), At("19:30:00"), null));
    }

    [Fact]
    public void A_screening_that_the_cinema_cancelled_lets_nobody_in() =>
        Assert.Equal(DoorAnswer.Cancelled, (Ticket with { ScreeningStatus = ScreeningStatus.Cancelled }).Judge(new(), At("19:30:00"), 7));

    [Fact]
    public void A_code_from_before_the_reprint_is_replaced_whatever_became_of_the_ticket() => Assert.All(
        Enum.GetValues<TicketStatus>(),
        status => Assert.Equal(DoorAnswer.Replaced, (Ticket with { IsOldCode = true, Status = status }).Judge(new(), At("19:30:00"), 7)));

    private static DateTime At(string time) =>
        Start.Date + TimeOnly.ParseExact(time, "HH:mm:ss", CultureInfo.InvariantCulture).ToTimeSpan();
}
