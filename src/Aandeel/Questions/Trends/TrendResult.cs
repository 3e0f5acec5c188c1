using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>trend</c>, and the answer that is made of them.</summary>
internal sealed class TrendResult
{
    /// <summary>The question with all defaults filled in.</summary>
    public required Question Question { get; init; }

    /// <summary>The question as it was asked, which the rows behind a figure repeat.</summary>
    public required Question Given { get; init; }

    public required Holdings Holdings { get; init; }

    public required FlowTable Flows { get; init; }

    /// <summary>A series per composition; people are told of the first.</summary>
    public required IReadOnlyList<ShareSeries> Series { get; init; }

    /// <summary>The composition that is held fixed in the tests.</summary>
    public required Composition Held { get; init; }

    public required IReadOnlyList<NamedEvidence> Evidence { get; init; }

    public required int Window { get; init; }

    /// <summary>What was said while years were chosen.</summary>
    public required IReadOnlyList<Note> Remarks { get; init; }

    /// <summary>What the choice of years cut off.</summary>
    public required IReadOnlyList<Text> Cut { get; init; }

    public Ask Ask => field ??= Printed.Of(Question);

    public TrendTable Table => field ??= new TrendTable(this);

    public TrendFrame Frame => field ??= new TrendFrame(this);

    public ShareSeries First => Series[0];

    public bool IsSipri => Flows.Series == FlowSeries.Sipri;

    public Answer Answer()
    {
        var words = new TrendWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = Holdings.IdentityFor(Flows, Question),
            Editions = Flows.Editions,
            Unit = Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frame.Table,
            Views = [Table.View()],
            Charts = words.HasShare ? [Chart(words)] : [],
            Notes = words.Notes(),
            Explanation = words.Explanation(),
            Incomplete = [.. Cut, .. words.Incomplete()],
            Source = new SeriesWords(Flows).OwnCalculation,
        };
    }

    /// <summary>A line per composition, with what made the first one change meaning.</summary>
    private Chart Chart(TrendWords words) =>
        new("years", Draw.Line, Table.Rows, words.Finding(), Table.Period, [Table.ShareOutside])
        {
            Band = Table.Bounds,
            Series = Table.CompositionName,
            Rows = [.. Enumerable.Range(0, Table.Rows.Count).Where(i => Table.Rows.Rows[i].Window == 1)],
            Marks = [.. First.Breaks.Select(b => new Mark(b.Year, MarkOf(b.Kind), TrendStatements.Break([b])))],
            Subtitle = words.Subtitle,
        };

    private static string MarkOf(SeriesMarkKind kind) => kind switch
    {
        SeriesMarkKind.Entered => "accession",
        SeriesMarkKind.Left => "departure",
        _ => "break",
    };
}
