using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>share --source all</c>: every source side by side, each in its own unit and for its own reporters, one
/// line each. There is no average and no total: the lines measure different things (docs/methods/series.md).
/// </summary>
public sealed class ShareOfAllQuestion
{
    /// <summary>The reason of a source without imported files.</summary>
    internal const string NotImported = "source-not-here";

    private const int Window = 5;
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly Composition _composition;
    private readonly List<SourceLine> _lines = [];
    private readonly List<ShareResult> _shares = [];

    /// <summary>
    /// Worked out only where an answer is made: questions that take lines alone say what they lack themselves.
    /// </summary>
    private IEnumerable<Text> _incomplete = [];

    private ShareOfAllQuestion(Question question, Imported imported)
    {
        (_question, _imported) = (question, imported);
        _composition = question.Composition ?? Composition.Default;
    }

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>All series, or those of the flow that is asked.</summary>
    internal static ShareOfAllResult Of(Question question, Imported imported)
    {
        var all = new ShareOfAllQuestion(question, imported);
        var asked = FlowSeries.All
            .Where(s => question.Flow is null || s.Flow == question.Flow)
            .SelectMany(s => SeriesChoice.Destinations(s).Select(d => (Series: s, Destination: d)))
            .ToList();
        imported.Prepare(asked.Select(a => all.Asked(a.Series, a.Destination)));
        foreach (var (series, destination) in asked) all.Add(series, destination);
        return all.Result();
    }

    /// <summary>The lines of one series alone, which other questions set beside theirs.</summary>
    internal static ShareOfAllResult Of(
        Question question, Imported imported, FlowSeries series, DestinationChoice? destination)
    {
        var all = new ShareOfAllQuestion(question, imported);
        all.Add(series, destination);
        return all.Result();
    }

    private ShareOfAllResult Result() =>
        new(_question with { Composition = _composition }, _imported, _lines, _shares, _incomplete);

    private Question Asked(FlowSeries series, DestinationChoice? destination) => _question with
    {
        Source = series.Source,
        Flow = series.Flow,
        UnitCode = series.Unit.Code,
        Destination = destination,
        Composition = _composition,
    };

    private void Add(FlowSeries series, DestinationChoice? destination)
    {
        var question = Asked(series, destination);
        if (_imported.Find(question) is not { } all)
        {
            if (_imported.Has(series.Source))
            {
                Missing(
                    series, destination, "not-in-this-copy",
                    ("files hold nothing of it", "bestanden hebben hier niets van"));
                return;
            }

            Missing(series, destination, NotImported, ("not imported", "niet ingelezen"));
            return;
        }

        var flows = Answering(question, all, _imported);
        var asked = _question.Years ?? flows.LastYears(Window);
        if (!asked.Overlaps(flows.Usable))
        {
            Missing(
                series, destination, "years-not-covered", Text.Of($"covers {flows.Usable}", $"beslaat {flows.Usable}"));
            return;
        }

        if (ShareQuestion.Find(question with { Years = asked.And(flows.Usable) }, _imported, out _) is not { } share)
        {
            Missing(series, destination, "not-in-sums", ("not in the sums", "niet in de sommen"));
            return;
        }

        _shares.Add(share);
        _incomplete = _incomplete.Concat(Incomplete(series, share));
        _lines.AddRange(
            share.Lines.Select(
                l => new SourceLine(series, destination, l.Period, l.Composition, share, l, "", Text.None)));
    }

    /// <summary>What answers: a part for those that it holds, in the years that their files have.</summary>
    private static FlowTable Answering(Question question, FlowTable all, Imported imported) =>
        question.Settled(imported.FindDeliveries, out _) is var (_, own) ? own : all;

    private static IEnumerable<Text> Incomplete(FlowSeries series, ShareResult share)
    {
        foreach (var text in share.Incomplete())
        {
            yield return Text.Of($"{series.Source}: {text}", $"{series.Source}: {text}");
        }
    }

    private void Missing(FlowSeries series, DestinationChoice? destination, string reason, Text why)
    {
        var what = $"{series.Source} {Codes.Of(series.Flow)}: {reason}";
        _incomplete = _incomplete.Append(Text.Of(what));
        _lines.Add(new SourceLine(series, destination, _question.Years, _composition, null, null, reason, why));
    }
}
