namespace Aandeel.App.Letters;

/// <summary>A chart of stacked columns: for each period the parts of a share.</summary>
/// <param name="Finding">What it shows, which is also its caption.</param>
/// <param name="Totals">The share of each period, which stands below it.</param>
/// <param name="Described">The figures in words, for those who do not see it.</param>
internal sealed record LetterChart(
    Text Finding,
    Text Described,
    IReadOnlyList<Figure> Periods,
    IReadOnlyList<Figure> Totals,
    IReadOnlyList<LetterSeries> Series);
