using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>share</c>, and the answer that is made of them.</summary>
internal sealed class ShareResult
{
    private readonly Imported _imported;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;
    private readonly Lazy<ShareTable> _yearly;
    private readonly Lazy<Table<SilentSupplier>> _silent;

    public ShareResult(
        ShareChoice choice,
        Imported imported,
        ScopeMap map,
        IReadOnlyList<ShareLine> lines,
        Func<IReadOnlyList<ShareLine>> yearly,
        IReadOnlyList<Note> remarks,
        IReadOnlyList<Text> incomplete)
    {
        (Choice, _imported, _remarks, _incomplete) = (choice, imported, remarks, incomplete);
        var ranges = new ShareRanges(choice);
        IsWithheld = lines.Any(ranges.IsWithheld);
        Ask = Printed.Of(TooSmall.Echo(choice.Question, choice.Asked, IsWithheld));
        Table = new ShareTable(choice, Ask, lines);
        Map = map;

        // Who asks for rows alone waits for no picture.
        _yearly = new(() => Table.Over(yearly()));
        _silent = new(() => new Table<SilentSupplier>(
            "silent", Ask, SilentSupplier.Columns(choice.Flows.Unit), SilentSupplier.Among(choice.Flows, Map, Shown),
            s => s.Party.Code.Value));
    }

    public ShareChoice Choice { get; }

    /// <summary>Whether a share is not given, since our allocation of years cannot carry it.</summary>
    public bool IsWithheld { get; }

    /// <summary>The question with all defaults filled in.</summary>
    public Ask Ask { get; }

    public ShareTable Table { get; }

    /// <summary>
    /// Each year of the years asked, for the line under the periods; no rows where years are rows already.
    /// </summary>
    public ShareTable Yearly => _yearly.Value;

    /// <summary>Which flows count in the first composition.</summary>
    public ScopeMap Map { get; }

    public Table<SilentSupplier> Silent => _silent.Value;

    public IReadOnlyList<ShareLine> Lines => Table.Rows.Rows;

    /// <summary>The years that the rows show.</summary>
    public YearRange Shown => new(Choice.Periods.Min(p => p.First), Choice.Periods.Max(p => p.Last));

    /// <summary>Whether all that was counted lies on one side.</summary>
    public bool IsOneSided => !Choice.IsDivided
        && Lines.All(l => l.Sum.Inside == 0 || l.Sum.Outside == 0)
        && Lines.Any(l => l.Sum.Total > 0);

    /// <summary>The figure that the sentence speaks of: the last window of the first composition.</summary>
    public ShareLine Headline()
    {
        var first = Choice.Compositions[0];
        if (!Choice.IsDivided)
        {
            var mains = Lines.Where(l => l.Composition == first).ToList();
            return mains.LastOrDefault(l => l.Period.Count > 1) ?? mains[^1];
        }

        var years = Choice.Periods is [var only] ? only : Choice.Years.Ending(5);
        var sum = Map.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums();
        return new ShareLine(first, years, 0, sum, null, null, sum.Total, 0);
    }

    /// <summary>
    /// A figure of the headline, quoted from where it stands: here, or where rows are divided, in the same share
    /// undivided.
    /// </summary>
    public Figure Quoted(ShareLine headline, Func<ShareTable, Column<ShareLine>> column)
    {
        if (!Choice.IsDivided) return Table.Rows.Quote(headline, column(Table));
        var whole = Choice with
        {
            Asked = Choice.Asked with { By = ShareKey.None },
            Question = Choice.Question with
            {
                By = ShareKey.None,
                Years = headline.Period,
                Periods = null,
                LastYearToo = false,
                Compare = null,
                Compositions = [headline.Composition],
            },
            Periods = [headline.Period],
            Compositions = [headline.Composition],
        };
        var table = new ShareTable(whole, Printed.Of(whole.Question), [headline]);
        return table.Rows.Quote(headline, column(table));
    }

    /// <summary>The answer, with its words.</summary>
    /// <param name="further">Steps of other questions that explain its ranges; null where none do.</param>
    public Answer Answer(Func<IReadOnlyList<Text>>? further = null)
    {
        var words = new ShareWords(this, _imported);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Choice.Flows, Choice.Question),
            Editions = Choice.Flows.Editions,
            Unit = Choice.Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Choice.Flows.Silent.Count > 0 ? Frames.Of(Ask, "silent", Silent) : null,
            Views = new WhenRead<View>(() => [Table.View()]),
            Charts = new WhenRead<Chart>(() => ShareCharts.Of(this)),
            Notes = words.Notes(_remarks),
            Explanation = new WhenRead<Text>(words.Explanation),
            FurtherSteps = further,
            Incomplete = new WhenRead<Text>(() => Incomplete(words)),
            Source = new SeriesWords(Choice.Flows).OwnCalculation,
            Query = new Query(
                ScopeSql.Refusal(Choice.Asked, Choice.Flows), language => new ShareSql(this).In(language)),
        };
    }

    /// <summary>What keeps the figures from being complete.</summary>
    public IReadOnlyList<Text> Incomplete() => Incomplete(new ShareWords(this, _imported));

    private IReadOnlyList<Text> Incomplete(ShareWords words) => [.. Unmapped(), .. _incomplete, .. words.Incomplete()];

    private IEnumerable<Text> Unmapped()
    {
        if (Choice.IsDivided) yield break;
        foreach (var line in Lines.Where(l => l.Sum.Unmapped > 0))
        {
            var amount = Figure.Amount("unmapped", line.Sum.Unmapped, Choice.Flows.Unit);
            yield return Text.Of(
                $"{amount:exact} {Choice.Flows.Unit.Code} in {line.Period} went to names that are not in our table",
                $"{amount:exact} {Choice.Flows.Unit.Code} in {line.Period} ging naar namen die niet in onze tabel "
                    + $"staan");
        }
    }
}
