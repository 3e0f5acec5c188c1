namespace Aandeel;

/// <summary>A publisher's release of a source: part of every figure, since releases revise the past.</summary>
/// <param name="Source">The source's code.</param>
/// <param name="Name">For SIPRI the year after the last one it covers.</param>
/// <param name="Form">The form of the file: yearly, orders, sums.</param>
/// <param name="Published">The month in which the publisher brings it out (for SIPRI March, by its rhythm); null when
/// unknown.</param>
/// <param name="Citation">How to cite it; the names of publisher and source are the same in every language.</param>
public sealed record Edition(string Source, string Name, string Form, string? Published, Text Citation)
{
    /// <summary>The citation in a language.</summary>
    public string Cited(Language language) => Citation.WordsIn(language);
}
