using Aandeel.Answers;
using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>gaps</c>, and the answer that is made of them.</summary>
internal sealed class GapsResult
{
    private readonly Imported _imported;
    private readonly IReadOnlyList<FlowSeries> _notHere;
    private readonly IReadOnlyList<Note> _remarks;
    private readonly IReadOnlyList<Text> _incomplete;

    public GapsResult(
        GapChoice choice, Imported imported, IReadOnlyList<FlowSeries> notHere, IReadOnlyList<Note> remarks,
        IReadOnlyList<Text> incomplete)
    {
        (Choice, _imported, _notHere, _remarks, _incomplete) = (choice, imported, notHere, remarks, incomplete);
        Ask = Printed.Of(choice.Question);
        Cells = new GapCells(choice, Ask);
        Scores = new GapScores(
            choice, Printed.Of(choice.Question with { By = Indicators.ShareKey.Supplier, ByYear = false }));
        Maps = choice.IsOfCells ? GapMap.All(choice, Ask) : [];
        if (choice.Sipri is not { } sipri) return;
        Seen = new GapSeenRows(choice, sipri, Ask);
        Visible = new GapVisible(choice, sipri, Ask);
    }

    public GapChoice Choice { get; }

    public Ask Ask { get; }

    /// <summary>Every reporter and year of every series.</summary>
    public GapCells Cells { get; }

    /// <summary>What each reporter gave over all years.</summary>
    public GapScores Scores { get; }

    /// <summary>
    /// Whose exports each series sees, by year; null where no volumes of SIPRI are imported to measure it with.
    /// </summary>
    public GapSeenRows? Seen { get; }

    /// <summary>The same side by side, a row per year.</summary>
    public GapVisible? Visible { get; }

    public IReadOnlyList<GapMap> Maps { get; }

    public Answer Answer()
    {
        var words = new GapWords(Choice, _notHere);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Choice.Question),
            Editions = [
                .. Choice.Reports.Append(Choice.Sipri)
                    .Where(c => c is not null).SelectMany(c => c!.Flows.Editions).Distinct()
            ],
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Choice.Question.ByYear ? Seen!.Rows : Choice.BySupplier ? Scores.Rows : Cells.Rows,
            Frame = Frame(),
            Views = [.. Views()],
            Charts = [.. Maps.Select((m, i) => m.Chart(i))],
            Notes = [.. words.Legend(), .. _remarks, .. words.Notes()],
            Explanation = GapWords.Explanation,
            Incomplete = [.. _incomplete, .. words.Incomplete()],
            Source = (
                "Own count of the files that are here; the publishers of the sources are not responsible for it.",
                "Eigen telling van de ingelezen bestanden; de uitgevers van de bronnen zijn er niet "
                    + "verantwoordelijk voor."),
        };
    }

    /// <summary>
    /// The tables beside the rows that people see: the map of all sources together, and whose exports each sees per
    /// year.
    /// </summary>
    private Table<GapsResult>? Frame()
    {
        var columns = new List<Column<GapsResult>>();
        if (Choice is { IsOfCells: true, IsOfAll: true }) columns.Add(List("map", _ => Maps[0].Rows));
        if (ShowsVisible) columns.Add(List("seen", _ => Visible!.Rows));
        return columns.Count == 0 ? null : new Table<GapsResult>("frame", Ask, columns, [this], _ => "frame");

        static Column<GapsResult> List(string name, Func<GapsResult, Table> of) =>
            new(name, Kind.Group, Text.Of(name), r => new RowsCell(of(r)));
    }

    private bool ShowsVisible => Choice is { OfReporters.Count: > 0, BySupplier: false } && Visible is not null;

    private IEnumerable<View> Views()
    {
        foreach (var view in Maps.SelectMany(m => m.Views())) yield return view;
        if (Choice.OfReporters.Count == 0) yield break;
        if (!Choice.Question.ByYear) yield return Scores.View();
        if (ShowsVisible) yield return Visible!.View();
    }
}
