using System.ComponentModel.DataAnnotations;
using CinemaSite.Bookings;
using CinemaSite.Data.History;
using CinemaSite.Pricing;
using CinemaSite.Web;

namespace CinemaSite.Pages.BoxOffice;

/// <summary>The seats that are taken at the till, how many tickets of each type, and for whom they are kept.</summary>
public sealed class ChoiceForm
{
    /// <summary>Their ids: "12-13".</summary>
    public string Seats { get; set; } = "";

    public List<TypeCount> Counts { get; set; } = [];

    [StringLength(SeatClaim.ReasonLength, ErrorMessage = "Say why in at most {1} characters.")]
    public string? KeptReason { get; set; }

    public bool IsForCaller { get; set; }

    [StringLength(100, ErrorMessage = "Use at most 100 letters for the name.")]
    public string? Name { get; set; }

    [StringLength(Booking.PhoneLength, ErrorMessage = "Use at most {1} characters for the telephone number.")]
    public string? Phone { get; set; }

    [MailAddress]
    public string? Email { get; set; }

    public IReadOnlyDictionary<int, int> ByType => Counts.GroupBy(c => c.TypeId).ToDictionary(g => g.Key, g => g.Sum(c => c.Count ?? 0));

    public string CountOf(int typeId) => ByType.GetValueOrDefault(typeId) is not 0 and var count ? $"{count}" : "";

    /// <summary>Until somebody wrote something else, all are of the first type.</summary>
    public void CountAllAs(IReadOnlyList<TicketType> types, int seats)
    {
        if (Counts.Count == 0 && types.Count > 0)
            Counts = [new() { TypeId = types[0].Id, Count = seats }];
    }

    public HoldRequest Request(int screeningId, IReadOnlyList<SeatChoice> seats, Actor by) =>
        HoldRequest.ByStaff(IsForCaller ? SalesChannel.Phone : SalesChannel.Till, screeningId, seats, new(by, KeptReason ?? ""), Languages.Current) with
        {
            Caller = IsForCaller ? new(Name?.Trim() ?? "", Phone?.Trim() ?? "", Email?.Trim() ?? "") : null,
        };
}

public sealed class TypeCount
{
    public int TypeId { get; set; }

    public int? Count { get; set; }
}
