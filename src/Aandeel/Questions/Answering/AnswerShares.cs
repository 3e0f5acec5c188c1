using Aandeel.Answers;
using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>The shares of an answer: windows and the last year, with and without Ukraine, in both compositions.</summary>
internal sealed class AnswerShares(
    ShareResult windows, ShareResult lastYear, ShareResult windowsWithout, ShareResult lastWithout)
{
    /// <summary>The windows in their order.</summary>
    public IReadOnlyList<YearRange> Windows => windows.Choice.Periods;

    /// <summary>The last year of members of today.</summary>
    public ShareLine Last => lastYear.Lines.First(l => l.Composition == Composition.Present);

    /// <summary>Whether a share is not given, since our allocation of years cannot carry it.</summary>
    public bool IsWithheld => windows.IsWithheld || lastYear.IsWithheld;

    /// <summary>Whether a window has a share that is given.</summary>
    public bool Has(YearRange window) => Table.Ranges.IsGiven(Line(window));

    /// <summary>Whether the last year has one.</summary>
    public bool HasLast => lastYear.Table.Ranges.IsGiven(Last);

    /// <summary>The columns of the windows, to quote by.</summary>
    public ShareTable Table => windows.Table;

    /// <summary>The share of a window in a sentence that says what it is a share of.</summary>
    public Text Finding(YearRange window) => ShareCharts.Finding(windows.Choice, window, Share(window));

    /// <summary>A window, of the members of today unless said otherwise.</summary>
    public ShareLine Line(YearRange window, Composition? composition = null) => windows.Lines.First(
        l => l.Period == window && l.Composition == (composition ?? Composition.Present));

    /// <summary>A cell of a window.</summary>
    public Figure Quote(YearRange window, Column<ShareLine> column, string? inside = null) =>
        windows.Table.Rows.Quote(Line(window), column, inside);

    /// <summary>The share of a window.</summary>
    public Figure Share(YearRange window, Composition? composition = null) =>
        windows.Table.Rows.Quote(Line(window, composition), windows.Table.ShareOutside);

    /// <summary>The share of the last year.</summary>
    public Figure ShareOfLast() => lastYear.Table.Rows.Quote(Last, lastYear.Table.ShareOutside);

    /// <summary>The share of a window with Ukraine in neither numerator nor denominator.</summary>
    public Figure Without(YearRange window) => windowsWithout.Table.Rows.Quote(
        windowsWithout.Lines.First(l => l.Period == window), windowsWithout.Table.ShareOutside);

    /// <summary>The same of the last year.</summary>
    public Figure WithoutOfLast() =>
        lastWithout.Table.Rows.Quote(lastWithout.Lines[0], lastWithout.Table.ShareOutside);

    /// <summary>
    /// What a change between two windows must exceed, in parts of one: the largest of the ranges of both that are known
    /// by kind.
    /// </summary>
    public double Ranges(YearRange from, YearRange to) =>
        Math.Max(Table.Ranges.Largest(Line(from)), Table.Ranges.Largest(Line(to))) / 100;

    /// <summary>How far first prints of such windows moved at most; null where it is not known.</summary>
    public Figure? Moved(YearRange window) => Table.Ranges.LargestMove(Line(window)) is null
        ? null
        : Quote(window, Table.Revision, "largest");

    /// <summary>Of how many windows that is known.</summary>
    public Figure Cases(YearRange window) => Quote(window, Table.Revision, "n");

    /// <summary>The same of the last year.</summary>
    public (Figure Moved, Figure Cases)? MovedOfLast() => lastYear.Table.Ranges.LargestMove(Last) is null
        ? null
        : (lastYear.Table.Rows.Quote(Last, lastYear.Table.Revision, "largest"),
            lastYear.Table.Rows.Quote(Last, lastYear.Table.Revision, "n"));

    /// <summary>Whether anything went to Ukraine, so that leaving it out says something.</summary>
    public bool HasUkraine => windows.Lines.Any(l => l.Sum.ByGroup[(int)DestinationGroup.Ukraine] > 0);

    /// <summary>What the editions of these shares are not complete by.</summary>
    public IReadOnlyList<Text> Incomplete => windows.Incomplete();
}
