namespace CinemaSite.Bookings;

/// <summary>
/// The nearest choice of as many seats in the same run, in no more pieces, that leaves nobody alone; the first of equals.
/// It walks the run once and, of all drafts that can be continued alike, keeps only the best.
/// </summary>
internal static class NearestChoice
{
    public static IReadOnlyList<SeatOnMap>? To(IReadOnlyList<SeatOnMap> part, SeatRun run)
    {
        int[] wanted = [.. part.Select(run.PlaceOf).Order()];
        var mostPieces = wanted.Where((place, i) => i == 0 || wanted[i - 1] != place - 1).Count();

        List<Draft> drafts = [new([], Pieces: 0, Behind.Wall, Distance: 0)];
        for (var place = 0; place < run.Seats.Count; place++)
        {
            drafts = [.. drafts
                .SelectMany(d => Continue(d, place))
                .GroupBy(d => (d.Places.Count, d.Pieces, d.Behind))
                .Select(alike => alike.MinBy(d => d.Rank)!)];
        }

        return drafts
            .Where(d => d.Places.Count == wanted.Length && d.Behind != Behind.OneFree)
            .MinBy(d => d.Rank)?.Places.Select(place => run.Seats[place]).ToList();

        IEnumerable<Draft> Continue(Draft draft, int place)
        {
            var leavesNobody = draft.Behind != Behind.OneFree;
            if (!run.IsFree(place))
            {
                if (leavesNobody)
                    yield return draft with { Behind = Behind.Wall };
                yield break;
            }

            yield return draft.Leave(run.IsSingle(place));
            if (leavesNobody && draft.Places.Count < wanted.Length && draft.Take(place, wanted) is var taken && taken.Pieces <= mostPieces)
                yield return taken;
        }
    }

    /// <summary>What the walk has just passed; a taken seat is a wall.</summary>
    private enum Behind { Wall, Chosen, OneFree, Free }

    private sealed record Draft(IReadOnlyList<int> Places, int Pieces, Behind Behind, int Distance)
    {
        public (int, int, int) Rank => (Distance, Pieces, Places.Sum());

        public Draft Leave(bool wasSingle) =>
            this with { Behind = wasSingle || Behind is Behind.OneFree or Behind.Free ? Behind.Free : Behind.OneFree };

        public Draft Take(int place, int[] wanted) => new(
            [.. Places, place],
            Behind == Behind.Chosen ? Pieces : Pieces + 1,
            Behind.Chosen,
            Distance + Math.Abs(place - wanted[Places.Count]));
    }
}
