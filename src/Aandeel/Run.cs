namespace Aandeel;

/// <summary>A stretch of a sentence. A closed set of cases.</summary>
public abstract record Run
{
    private Run()
    {
    }

    /// <summary>
    /// Words of ours, or (a name) a code, a year, a title or words as printed: only these may hold digits.
    /// </summary>
    public sealed record Words(string Value, bool IsName = false) : Run;

    /// <summary>A figure, and how much of it is written.</summary>
    public sealed record Number(Figure Figure, Form Form) : Run;

    /// <summary>A sentence within a sentence, in the same language.</summary>
    internal sealed record Sub(Text Text) : Run;
}
