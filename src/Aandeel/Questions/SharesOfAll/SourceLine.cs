using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// A row of <c>share --source all</c>: the share in one source, in its own unit; of items one row a category. A source
/// that cannot answer is a row too, with the reason: silence is not zero.
/// </summary>
/// <param name="Destination">Which destination of a licence, where the source has two.</param>
/// <param name="Period">The years of the row; null where none were asked and the source has none.</param>
/// <param name="Share">The answer of the source that the row is of; null where it has none.</param>
/// <param name="Line">The row in that answer.</param>
/// <param name="Reason">Why there is no share, as a code.</param>
/// <param name="Why">The same in a few words.</param>
internal sealed record SourceLine(
    FlowSeries Series,
    DestinationChoice? Destination,
    YearRange? Period,
    Composition Composition,
    ShareResult? Share,
    ShareLine? Line,
    string Reason,
    Text Why)
{
    /// <summary>The category, of items, which are never added across categories.</summary>
    public string? Category => Series.OnlyWithinCategory && Share is not null ? Share.Choice.KeyOf(Line!.Key) : null;

    /// <summary>
    /// Whether the files hold a part of a report of many, and the question is about more: then the row is of those alone.
    /// </summary>
    public bool IsOfPart => Share?.Choice.Flows is { Limits: not null, Series.Reporter: null };

    /// <summary>What tells the row apart.</summary>
    public string Key =>
        $"{Series.Source} {Codes.Of(Series.Flow)} "
            + $"{Series.Unit.Code}{(Destination is { } final ? " " + Codes.Of(final) : "")}"
        + $"{(Period is null ? "" : $" {Period}")}{(Category is null ? "" : " " + Category)}";
}
