using CinemaSite.Catalog;

namespace CinemaSite.Pricing;

/// <summary>Who a ticket is for: Adult, Child, ... Its name and note are English and keys of their translations.</summary>
public class TicketType
{
    public int Id { get; private set; }

    public int CinemaId { get; init; }

    public required string Name { get; set; }

    /// <summary>What the door asks to see; empty for a type that anyone may have.</summary>
    public string EligibilityNote { get; set; } = "";

    public int SortOrder { get; set; }

    /// <summary>Films of these certificates are not sold with this type (no Child ticket for an 18).</summary>
    public List<Certificate> NotFor { get; set; } = [];

    /// <summary>Sold only in a booking that has a wheelchair space.</summary>
    public bool NeedsWheelchairSpace { get; set; }

    /// <summary>In hundredths of a per cent; null for the cinema's own.</summary>
    public int? TaxRateBasisPoints { get; set; }

    /// <summary>No longer sold. It stays for the tickets that were.</summary>
    public bool IsRetired { get; set; }

    public bool IsSoldFor(Certificate certificate) => !IsRetired && !NotFor.Contains(certificate);
}
