namespace CinemaSite.Identity;

/// <summary>Accounts, configured under "Accounts".</summary>
public sealed class AccountOptions
{
    /// <summary>What the cinema is called, in whatever ways: no password may hold it.</summary>
    public IReadOnlyList<string> HouseNames { get; init; } = ["CinemaSite"];
}
