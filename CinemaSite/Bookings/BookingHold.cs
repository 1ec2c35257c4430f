namespace CinemaSite.Bookings;

/// <summary>How long its seats are held, and for whom, until it is sold.</summary>
public partial class Booking
{
    /// <summary>"I need more time": a few minutes more, up to the longest hold there is. False when nothing could be added.</summary>
    internal bool Extend(BookingOptions options)
    {
        var longest = HeldAt.AddMinutes(options.LongestHoldMinutes);
        var until = HeldUntil.AddMinutes(options.ExtraMinutes);
        until = until < longest ? until : longest;
        if (Status != BookingStatus.Held || until <= HeldUntil)
            return false;

        HeldUntil = until;
        return true;
    }

    /// <summary>Whoever was offered the seats takes them, in this browser. From now on they have the time that choosing seats gives, at least.</summary>
    internal void TakeUp(Holder holder, DateTime now, DateTime atLeastUntil)
    {
        (VisitorHash, UserId) = (holder.VisitorHash, holder.UserId ?? UserId);
        HeldAt = now;
        HeldUntil = HeldUntil > atLeastUntil ? HeldUntil : atLeastUntil;
    }

    internal void StartPaying() => Status = BookingStatus.Paying;

    /// <summary>The payment came to nothing; the seats are held for at least <paramref name="atLeastUntil"/>.</summary>
    internal void HoldAgain(DateTime atLeastUntil)
    {
        Status = BookingStatus.Held;
        HeldUntil = HeldUntil > atLeastUntil ? HeldUntil : atLeastUntil;
    }
}
