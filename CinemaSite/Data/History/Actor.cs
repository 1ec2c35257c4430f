namespace CinemaSite.Data.History;

/// <summary>Who did something, and when (UTC): a member of staff, or a command of the site, which has no account.</summary>
public sealed record Actor(int? UserId, string Name, DateTime Now);
