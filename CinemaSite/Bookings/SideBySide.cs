namespace CinemaSite.Bookings;

/// <summary>Seats as neighbours in the room.</summary>
internal static class SideBySide
{
    extension(IEnumerable<SeatOnMap> seats)
    {
        /// <summary>Rows from the screen backwards, seats from left to right.</summary>
        public IEnumerable<SeatOnMap> InPlanOrder() => seats.OrderBy(s => s.RowIndex).ThenBy(s => s.Column);

        /// <summary>Parts the seats wherever the row ends or a column is missing.</summary>
        public IEnumerable<IReadOnlyList<SeatOnMap>> Stretches()
        {
            List<SeatOnMap> stretch = [];
            foreach (var seat in seats.InPlanOrder())
            {
                if (stretch is [.., var last] && !AreNeighbours(last, seat))
                {
                    yield return stretch;
                    stretch = [];
                }

                stretch.Add(seat);
            }

            if (stretch.Count > 0)
                yield return stretch;
        }
    }

    private static bool AreNeighbours(SeatOnMap left, SeatOnMap right) =>
        left.RowIndex == right.RowIndex && left.Section == right.Section && left.Column + 1 == right.Column;
}
