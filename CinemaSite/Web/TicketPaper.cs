namespace CinemaSite.Web;

/// <summary>What tickets are printed on; as it stands in an address ("?print=roll").</summary>
public enum TicketPaper
{
    A4,
    A5,

    /// <summary>The roll of a ticket printer, 80 mm wide; each ticket is cut off by itself.</summary>
    Roll,
}

public static class TicketPapers
{
    /// <summary>For the body of the page: the style sheet prints by it.</summary>
    public static string Class(this TicketPaper paper) => "paper-" + paper.ToString().ToLowerInvariant();

    /// <summary>In English; the key of its translation.</summary>
    public static string Words(this TicketPaper paper) => paper switch
    {
        TicketPaper.A4 => "A4",
        TicketPaper.A5 => "A5",
        TicketPaper.Roll => "80 mm roll",
    };
}
