namespace CinemaSite.Notifications;

/// <summary>A short letter: what happened, the facts of it, what to press, what else to know. Written in the reader's language.</summary>
public sealed record Letter(string Subject, string Greeting, string Opening, IReadOnlyList<LetterLink> Links, string Closing)
{
    /// <summary>What stands in a small table between the opening and the links.</summary>
    public IReadOnlyList<LetterFact> Facts { get; init; } = [];

    public string ToText() => string.Join("\n\n",
    [
        Greeting, Opening,
        .. Facts is [] ? Array.Empty<string>() : [string.Join('\n', Facts.Select(fact => $"{fact.What}: {fact.Value}"))],
        .. Links.Select(link => $"{link.Words}:\n{link.Address}"),
        Closing,
    ]) + "\n";
}

public sealed record LetterLink(string Words, string Address);

public sealed record LetterFact(string What, string Value);
