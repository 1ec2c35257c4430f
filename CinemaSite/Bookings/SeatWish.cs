namespace CinemaSite.Bookings;

/// <summary>What a party asks of "Seat us". <see cref="People"/> counts everyone, those in the wheelchair spaces included.</summary>
public sealed record SeatWish(int People, SeatArea Where = SeatArea.Middle, int WheelchairSpaces = 0);

public enum SeatArea
{
    /// <summary>Near the focal point: two thirds of the way back, in the centre.</summary>
    Middle,
    Back,
    Aisle,

    /// <summary>Only rows with a wheelchair space: these are the rows known to be reached without a step.</summary>
    StepFree,
}

/// <summary>Seats proposed to a party, in the order of the plan. A higher score is better; why is one of <see cref="SeatReasons"/>.</summary>
public sealed record SeatBlock(IReadOnlyList<SeatOnMap> Seats, double Score, IReadOnlyList<string> Why);
