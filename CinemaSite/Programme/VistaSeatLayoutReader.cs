using System.Text.Json;
using CinemaSite.Seating;

namespace CinemaSite.Programme;

/// <summary>
/// Vista's <c>SeatLayoutData</c>. Its origin is the back row's left end as one faces the screen: its row 0 is the last
/// one, so rows are turned round to count from the screen, and columns stay as they are. Only places are read:
/// whether a seat was taken when the file was made says nothing about the room.
/// </summary>
public static class VistaSeatLayoutReader
{
    private const int WheelchairStatus = 3;
    private const int CompanionStatus = 7;

    public static SeatLayout Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text.TrimStart('\uFEFF'));
            return Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return new([], [new($"line {e.LineNumber + 1}", "is not valid JSON")], []);
        }
    }

    private static SeatLayout Read(JsonElement root)
    {
        List<ProgrammeProblem> problems = [];
        List<ProgrammeProblem> notes = [];
        List<Place> places = [.. Places(new JsonSpot(root, "", problems).Child("SeatLayoutData"))];
        if (problems.Count == 0 && places.Count == 0)
            problems.Add(new("SeatLayoutData", "has no seats"));
        problems.AddRange(Clashes(places));
        if (problems.Count > 0)
            return new([], [.. problems.Distinct()], notes);

        var groups = SeatGroups.Of(places, notes);
        var (lastRow, firstColumn) = (places.Max(p => p.Row), places.Min(p => p.Column));
        return new(
        [
            .. from place in places
               orderby place.Row descending, place.Column
               select new Seat
               {
                   Row = place.RowName,
                   Number = place.Number,
                   RowIndex = lastRow - place.Row,
                   Column = place.Column - firstColumn,
                   Kind = groups.KindOf(place),
                   Category = place.Category,
                   Group = groups.NumberOf(place),
               },
        ], [], notes);
    }

    private static IEnumerable<Place> Places(JsonSpot layout) =>
        from area in layout.Items("Areas")
        let category = area.Text("Description") is { Length: > 0 } description ? Wording.Short(description, 30) : Seat.StandardCategory
        from row in area.Items("Rows")
        let rowName = row.Text("PhysicalName")
        from seat in row.Items("Seats")
        let place = ReadPlace(seat, rowName, category)
        where place is not null
        select place;

    private static Place? ReadPlace(JsonSpot seat, string rowName, string category)
    {
        var number = seat.Text("Id");
        if (rowName.Length is 0 or > 10)
            seat.Problem(rowName.Length == 0 ? "is a seat in a row without a name" : $"its row's name \"{rowName}\" is longer than 10 characters");
        if (number.Length is 0 or > 10)
            seat.Problem(number.Length == 0 ? "is a seat without a number" : $"its number \"{number}\" is longer than 10 characters");
        if (Spot(seat.Child("Position")) is not { } at)
        {
            seat.Problem("is a seat without a position");
            return null;
        }

        // A wheelchair space that is taken says so in Status, and what it is in OriginalStatus.
        var kind = (seat.Number("OriginalStatus") ?? seat.Number("Status")) switch
        {
            WheelchairStatus => SeatKind.WheelchairSpace,
            CompanionStatus => SeatKind.Companion,
            _ => SeatKind.Standard,
        };
        var together = seat.Items("SeatsInGroup").Select(Spot).OfType<(int, int)>().Order();
        return new(seat.Where, rowName, number, at.Row, at.Column, category, kind, [.. together]);
    }

    private static (int Row, int Column)? Spot(JsonSpot position) =>
        position.Number("RowIndex") is { } row && position.Number("ColumnIndex") is { } column ? (row, column) : null;

    private static IEnumerable<ProgrammeProblem> Clashes(IEnumerable<Place> places)
    {
        Dictionary<(int, int), string> spots = [];
        Dictionary<(string, string), string> labels = [];
        foreach (var place in places)
        {
            if (!spots.TryAdd((place.Row, place.Column), place.Where))
                yield return new(place.Where, $"stands where {spots[(place.Row, place.Column)]} does");
            if (!labels.TryAdd((place.RowName, place.Number), place.Where))
                yield return new(place.Where, $"is {place.RowName}{place.Number}, as {labels[(place.RowName, place.Number)]} is");
        }
    }

    /// <summary>A seat as the file has it, rows counted from the back.</summary>
    internal sealed record Place(
        string Where, string RowName, string Number, int Row, int Column, string Category, SeatKind Kind,
        (int Row, int Column)[] Together);
}
