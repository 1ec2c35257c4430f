using CinemaSite.Data;

namespace CinemaSite.Seating.Notation;

/// <summary>Reads along one line. <see cref="Column"/> counts from 1.</summary>
internal sealed class LineCursor(string text, int line)
{
    private int position;

    public int Line => line;

    public int Column => position + 1;

    public bool IsAtEnd => position >= text.Length;

    public char Here => IsAtEnd ? '\0' : text[position];

    public char Next() => text[position++];

    public bool Take(char expected)
    {
        if (Here != expected)
            return false;

        position++;
        return true;
    }

    public LineCursor SkipBlanks()
    {
        while (!IsAtEnd && char.IsWhiteSpace(Here))
            position++;
        return this;
    }

    public string Rest()
    {
        var rest = text[position..].Trim();
        position = text.Length;
        return rest;
    }

    /// <summary>A word, or anything between quotes: "2 b". Null where there is none.</summary>
    /// <param name="ends">What ends a word besides blanks and quotes.</param>
    public string? Word(string ends = ":=")
    {
        SkipBlanks();
        if (Here == '"')
            return Quoted();

        var start = position;
        while (!IsAtEnd && !char.IsWhiteSpace(Here) && Here != '"' && !ends.Contains(Here, StringComparison.Ordinal))
            position++;
        return position == start ? null : text[start..position];
    }

    public NotationException Wrong(Refusal reason) => WrongAt(Column, reason);

    public NotationException WrongAt(int column, Refusal reason) => new(new(line, column, reason));

    private string Quoted()
    {
        var start = Column;
        var word = new System.Text.StringBuilder();
        position++;
        while (!IsAtEnd)
        {
            if (Here != '"')
                word.Append(Next());
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                word.Append('"');
                position += 2;
            }
            else
            {
                position++;
                return word.ToString();
            }
        }

        throw WrongAt(start, new Refusal("The quote that opens here is never closed."));
    }
}

/// <summary>Ends the reading of one line; caught where the next one begins.</summary>
internal sealed class NotationException(NotationError error) : Exception
{
    public NotationError Error => error;
}
