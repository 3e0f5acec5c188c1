using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Reconcile;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>mirror --source unroca</c>, and the answer that is made of them.</summary>
internal sealed class RegisterMirrorResult
{
    private readonly Imported _imported;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;

    public RegisterMirrorResult(
        RegisterMirrorChoice choice,
        Imported imported,
        IReadOnlyList<MirrorFlow> flows,
        RegisterReports reports,
        IReadOnlyList<Note> remarks,
        IReadOnlyList<Text> incomplete)
    {
        (Choice, _imported, _remarks, _incomplete) = (choice, imported, remarks, incomplete);
        Ask = Printed.Of(choice.Question);
        Counts = new TransferCounts(Ask, flows, reports);
        Transfers = new TransferTable(choice, Ask, flows);
        List<(RegisterReport, MirrorFlow)> rows = [.. MatchRate.RowsOf(flows).Where(r => choice.Means(r.Row))];
        Reporters = RateTable.ByReporter(
            choice, Printed.Of(choice.Question with { By = ShareKey.None, ByReporter = true }), rows);
        Categories = RateTable.ByCategory(
            choice, Printed.Of(choice.Question with { By = ShareKey.Category, ByReporter = false }), rows);
    }

    public RegisterMirrorChoice Choice { get; }

    public Ask Ask { get; }

    public TransferCounts Counts { get; }

    public TransferTable Transfers { get; }

    public RateTable Reporters { get; }

    public RateTable Categories { get; }

    public Answer Answer()
    {
        var words = new RegisterMirrorWords(Choice, Counts);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Choice.Question),
            Editions = [.. Choice.Exports.Flows.Editions.Concat(Choice.Imports.Flows.Editions).Distinct()],
            Unit = Unit.Items,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Choice.ByReporter ? Reporters.Rows : Choice.ByCategory ? Categories.Rows : Transfers.Rows,
            Frame = Counts.Rows,
            Views = [.. Views()],
            Notes = [.. _remarks, .. words.Notes()],
            Explanation = [RegisterMirrorWords.Explanation],
            Incomplete = [.. _incomplete, .. words.Incomplete()],
            Source = words.Source,
        };
    }

    private IEnumerable<View> Views()
    {
        if (!Choice.ByReporter) yield return Categories.View();
        if (!Choice.ByCategory) yield return Reporters.View();
        if (Choice.ByReporter || Choice.ByCategory) yield break;
        foreach (var view in Transfers.Views()) yield return view;
    }
}
