using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>A row of <c>definitions</c>: the share under one combination of composition and what is left out.</summary>
internal sealed record DefinitionLine(Composition Composition, IReadOnlyList<Switch> Without, ShareSums Sum)
{
    /// <summary>The share outside; null where nothing was delivered.</summary>
    public double? Share => Sum.ShareOutside;

    public string WithoutCodes => string.Join(',', Without.Select(w => Codes.Of(w)));
}
