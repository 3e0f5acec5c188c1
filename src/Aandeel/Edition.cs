namespace Aandeel;

/// <summary>A publisher's release of a source: part of every figure, since releases revise the past.</summary>
/// <param name="Source">The source's code.</param>
/// <param name="Name">For SIPRI the year after the last one it covers.</param>
/// <param name="Form">The form of the file: yearly, orders, sums.</param>
/// <param name="Published">The month in which the publisher brings it out (for SIPRI March, by its rhythm); null when
/// unknown.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record Edition(string Source, string Name, string Form, string? Published, string Citation)
{
    private static readonly (string English, string Dutch)[] InDutch =
    [
        (", as collected by others from the pages of its site", ", verzameld door anderen van de pagina's van de site"),
        (", as collected by the ", ", verzameld door "),
        (", as collected by ", ", verzameld door "),
        (", read from ", ", gelezen uit "),
    ];

    /// <summary>The citation in a language: the names of publisher and source stay as they are.</summary>
    public string Cited(Language language) =>
        language == Language.Nl
            ? InDutch.Aggregate(
                Citation.Replace($", edition {Name}, ", $", editie {Name}, ", StringComparison.Ordinal),
                (cited, words) => cited.Replace(words.English, words.Dutch, StringComparison.Ordinal))
            : Citation;
}
