using CinemaSite.Catalog;

namespace CinemaSite.Pricing;

/// <summary>Who a ticket is for: Adult, Child, ... Its name and note are English and keys of their translations.</summary>
public class TicketType
{
    public int Id { get; private set; }

    public int CinemaId { get; init; }

    public required string Name { get; init; }

    /// <summary>What the door asks to see; empty for a type that anyone may have.</summary>
    public string EligibilityNote { get; init; } = "";

    public int SortOrder { get; init; }

    /// <summary>Films of these certificates are not sold with this type (no Child ticket for an 18).</summary>
    public List<Certificate> NotFor { get; init; } = [];

    /// <summary>Sold only in a booking that has a wheelchair space.</summary>
    public bool NeedsWheelchairSpace { get; init; }

    public bool IsSoldFor(Certificate certificate) => !NotFor.Contains(certificate);
}
