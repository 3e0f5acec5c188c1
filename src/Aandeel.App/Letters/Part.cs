namespace Aandeel.App.Letters;

/// <summary>A stretch of a paragraph. A closed set of cases.</summary>
internal abstract record Part
{
    private Part()
    {
    }

    /// <summary>Words with their figures.</summary>
    public sealed record Said(Text Text) : Part;

    /// <summary>Words that stand out: what a bullet is about.</summary>
    public sealed record Stressed(Text Text) : Part;

    /// <summary>A footnote, whose number stands here.</summary>
    public sealed record Noted(Text Text) : Part;

    /// <summary>A place that a person fills in, with what belongs there.</summary>
    public sealed record Open(string Id, Text Text) : Part;

    /// <summary>What was here is not made public: shown white on black, and its content is in no part of the file.</summary>
    public sealed record Hidden : Part;

    public static implicit operator Part(Text text) => new Said(text);
}
