namespace CinemaSite.Notifications;

/// <summary>A short letter about an account: what happened, what to press, what else to know. Written in the reader's language.</summary>
public sealed record AccountLetter(string Subject, string Greeting, string Opening, IReadOnlyList<LetterLink> Links, string Closing)
{
    public string ToText() =>
        string.Join("\n\n", [Greeting, Opening, .. Links.Select(link => $"{link.Words}:\n{link.Address}"), Closing]) + "\n";
}

public sealed record LetterLink(string Words, string Address);
