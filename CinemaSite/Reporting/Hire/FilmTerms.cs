namespace CinemaSite.Reporting.Hire;

/// <summary>
/// What the distributor of a film gets for it: of each week of its run a share of the net takings, and at least so much for each film week.
/// Shares in hundredths of a per cent, minor units.
/// </summary>
public class FilmTerms
{
    public const int DistributorLength = 100;
    public const int MostWeeks = 20;

    private FilmTerms() { }

    public int FilmId { get; private set; }

    public string Distributor { get; private set; } = "";

    /// <summary>Of the first week of the run, the second, ...; the last one stays for all later weeks.</summary>
    public List<int> Shares { get; private set; } = [];

    /// <summary>For each film week in which it is shown; nothing where none was agreed.</summary>
    public long MinimumGuarantee { get; private set; }

    public static FilmTerms Of(int filmId) => new() { FilmId = filmId };

    public void Agree(HireTerms terms) => (Distributor, Shares, MinimumGuarantee) = (terms.Distributor, [.. terms.Shares], terms.MinimumGuarantee);

    /// <param name="week">Of the run, from 1.</param>
    public int ShareIn(int week) => Shares[Math.Min(week, Shares.Count) - 1];

    /// <summary>The share of a week's net takings, rounded half away from zero.</summary>
    public long ShareOf(long net, int week) => (long)Math.Round((decimal)net * ShareIn(week) / 10_000, MidpointRounding.AwayFromZero);
}

/// <summary>Terms as they are agreed; see <see cref="FilmTerms"/>.</summary>
public sealed record HireTerms(string Distributor, IReadOnlyList<int> Shares, long MinimumGuarantee);
