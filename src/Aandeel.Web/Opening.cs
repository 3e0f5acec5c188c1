namespace Aandeel.Web;

/// <summary>What a page says first, where that is not the heading of its first answer.</summary>
/// <param name="Heading">A finding in a sentence with its figures.</param>
internal sealed record Opening(Text Heading, Text Lead)
{
    /// <summary>What stands above the first answer.</summary>
    public Action<Html>? First { get; init; }

    /// <summary>The box beside it; null is that of all pages.</summary>
    public Action<Html>? Caveat { get; init; }

    /// <summary>What stands over the heading; null is the title of the page.</summary>
    public Text? Kicker { get; init; }
}
