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

    public required Imported Imported { get; init; }

    public required FlowTable Flows { get; init; }

    /// <summary>A series per composition; people are told of the first.</summary>
    public required IReadOnlyList<ShareSeries> Series { get; init; }

    /// <summary>The composition that is held fixed in the tests.</summary>
    public required Composition Held { get; init; }

    public required IReadOnlyList<NamedEvidence> Evidence { get; init; }

    /// <summary>The same tests from later years on, to the last: whether a direction hangs on where one begins.</summary>
    public required IReadOnlyList<NamedEvidence> Starts { get; init; }

    /// <summary>The scope of the composition that is held fixed.</summary>
    public required ShareScope HeldScope { get; init; }

    /// <summary>The series in that composition.</summary>
    public required ShareSeries HeldSeries { get; init; }

    public required int Window { get; init; }

    /// <summary>What was said while years were chosen.</summary>
    public required IReadOnlyList<Note> Remarks { get; init; }

    /// <summary>What the choice of years cut off.</summary>
    public required IReadOnlyList<Text> Cut { get; init; }

    public Ask Ask => field ??= Printed.Of(
        TooSmall.Echo(Question, Given, Series.Any(s => s.Yearly.Concat(s.Moving).Any(p => p.IsWithheld))));

    public TrendTable Table => field ??= new TrendTable(this);

    public TrendFrame Frame => field ??= new TrendFrame(this);

    public ShareSeries First => Series[0];

    /// <summary>Which flows count in the composition that is held fixed.</summary>
    public ScopeMap HeldMap => field ??= new ScopeMap(Flows, HeldScope);

    /// <summary>Where the series stood highest, lowest and last; without rows where too few years have a share.</summary>
    public CourseTable Course => field ??= new CourseTable(
        Ask, Held, SeriesCourse.Of(HeldSeries.Yearly),
        RevisionMoves.Largest(RevisionMoves.Of(
            Question, RevisionMoves.KeyOf(Question.Suppliers), Held, Flows.Years.Ending(1), Flows)));

    /// <summary>Numerator and denominator of the last two windows apart.</summary>
    public VolumeTable Volumes => field ??= MakeVolumes();

    public bool IsSipri => Flows.Series == FlowSeries.Sipri;

    public Answer Answer()
    {
        var words = new TrendWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = Imported.IdentityFor(Flows, Question),
            Editions = Flows.Editions,
            Unit = Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frame.Table,
            Views = [Table.View()],
            Charts = words.HasShare ? [Chart(words)] : [],
            Notes = words.Notes(),
            Brief = words.Brief,
            Explanation = words.Explanation(),
            Incomplete = [.. Cut, .. words.Incomplete()],
            Source = new SeriesWords(Flows).OwnCalculation,
        };
    }

    /// <summary>The last window against the one before it; no rows where the years are too few for both.</summary>
    private VolumeTable MakeVolumes()
    {
        var years = Question.Years!;
        var now = years.Ending(Window);
        var isWhole = years.Count >= 2 * Window;
        return new VolumeTable(this, isWhole ? now.Before() : null, now);
    }

    /// <summary>
    /// The first composition with and without Ukraine, and what made it change meaning.
    /// </summary>
    private Chart Chart(TrendWords words) =>
        new("years", Draw.Line, Table.Rows, words.Finding(), Table.Period, [Table.ShareOutside])
        {
            Band = Table.Bounds,
            Apart = Question.Without.Contains(Switch.Ukraine) ? null : Table.WithoutUkraine,
            Rows = [.. Enumerable.Range(0, First.Yearly.Count)],
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
