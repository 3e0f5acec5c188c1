using Aandeel.Answers;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>decompose</c>, and the answer that is made of them.</summary>
internal sealed class DecomposeResult
{
    private const int Steps = 8;

    /// <summary>The question with all defaults filled in.</summary>
    public required Question Question { get; init; }

    public required Imported Imported { get; init; }

    public required Comparison Asked { get; init; }

    /// <summary>What the parts are; also where the rows are effects.</summary>
    public required ShareKey By { get; init; }

    /// <summary>Null where one of the shares does not exist.</summary>
    public required Decomposition? Whole { get; init; }

    /// <summary>The same without Ukraine; null where that has no share, or Ukraine is left out already.</summary>
    public required Decomposition? Apart { get; init; }

    /// <summary>
    /// What accessions did to the share of the members at the time, where the composition was not asked and moves
    /// nothing; null elsewhere.
    /// </summary>
    public decimal? Accessions { get; init; }

    /// <summary>What was said while the data was chosen.</summary>
    public required IReadOnlyList<Note> Remarks { get; init; }

    public required IReadOnlyList<Text> Incomplete { get; init; }

    public Ask Ask => field ??= Printed.Of(Question);

    public DecomposeTable Table => field ??= new DecomposeTable(this);

    public DecomposeFrame Frame => field ??= new DecomposeFrame(this);

    /// <summary>Whether rows are parts; else they are effects.</summary>
    public bool IsDivided => Question.By != ShareKey.None;

    public bool LeavesOutUkraine => Question.Without.Contains(Switch.Ukraine);

    /// <summary>The parts, the largest first.</summary>
    public IReadOnlyList<ShiftLine> Parts => field ??=
        Whole is null ? [] : [.. Whole.Shift.Lines.OrderByDescending(l => Math.Abs(l.Contribution)).ThenBy(l => l.Key)];

    public Answer Answer()
    {
        var words = new DecomposeWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = Imported.IdentityFor(Asked.Flows, Question),
            Editions = ReferenceEquals(Asked.Flows, Asked.FlowsBefore)
                ? [Asked.Flows.Edition]
                : [Asked.Flows.Edition, Asked.FlowsBefore.Edition],
            Unit = Asked.Flows.Unit,
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Frame.Table,
            Views = Whole is null ? [] : IsDivided ? [Frame.Levels.View(), Table.View()] : [Frame.Levels.View()],
            Charts = Whole is null ? [] : [Frame.Levels.Chart with { Finding = words.Finding() }],
            Notes = words.Notes(),
            Explanation = words.Explanation(),
            Incomplete = Incomplete,
            Source = ShareSentences.OwnCalculation(Asked.Flows.Edition),
            Query = new Query(DecomposeSql.Refusal(this), language => new DecomposeSql(this).In(language)),
        };
    }

    /// <summary>Vintage, membership, Ukraine, mix and within: the rows without <c>--by</c>.</summary>
    public IReadOnlyList<DecomposeLine> EffectLines() =>
    [
        .. Effects.Of(Whole, Apart, LeavesOutUkraine)
            .Select(
                e => new DecomposeLine(
                    e.Key, Effects.Name(e.Key, By), e.Contribution, e.Reason ?? "nothing-delivered")),
    ];

    /// <summary>
    /// A row per part, and those of membership and vintage, so that these rows add up to the same difference.
    /// </summary>
    public IReadOnlyList<DecomposeLine> PartLines()
    {
        var apart = Apart?.Shift.Lines.ToDictionary(l => l.Key, l => l.Contribution);
        return
        [
            .. Parts.Select(p => new DecomposeLine(
                PartWords.Key(By, p.Key, Asked.Divided), PartWords.Name(By, p.Key, Asked.Divided), p.Contribution, Part: p)
            {
                Short = PartWords.Short(By, p.Key, Asked.Divided),
                WithoutUkraine = apart is null ? null : apart.GetValueOrDefault(p.Key),
            }),
            Rest(Effects.Membership, Whole?.Membership, Apart?.Membership),
            Rest(Effects.Vintage, Whole?.Vintage, Apart?.Vintage),
        ];

        DecomposeLine Rest(string key, decimal? contribution, decimal? without) =>
            new(key, Effects.Name(key, By), contribution) { WithoutUkraine = without };
    }

    /// <summary>From share to share: by the effects, or by the largest parts and the rest.</summary>
    public IReadOnlyList<LevelLine> LevelLines()
    {
        if (Whole is null) return [];
        var level = Whole.ShareBefore;
        var lines = new List<LevelLine> { new("before", Text.Of(Asked.Before.ToString()), level, null, IsEnd: true) };
        foreach (var (key, name, step) in IsDivided ? PartSteps() : EffectSteps())
        {
            level += step ?? 0;
            lines.Add(new LevelLine(key, name, level, step, IsEnd: false));
        }

        lines.Add(new LevelLine("now", Text.Of(Asked.Now.ToString()), Whole.ShareNow, null, IsEnd: true));
        return lines;
    }

    private IEnumerable<(string Key, Text Name, decimal? Step)> EffectSteps() =>
        EffectLines().Select(e => (e.Key, e.Name, e.Contribution));

    private IEnumerable<(string Key, Text Name, decimal? Step)> PartSteps()
    {
        foreach (var line in PartLines().Where(l => l.Part is not null).Take(Steps))
        {
            yield return (line.Key, line.Short, line.Contribution);
        }

        if (Parts.Count > Steps)
        {
            var others = Figure.Count("others", Parts.Count - Steps);
            yield return ("others", Text.Of($"{others} others", $"{others} overige"),
                Parts.Skip(Steps).Sum(l => l.Contribution));
        }

        yield return (Effects.Membership, Effects.Name(Effects.Membership, By), Whole!.Membership);
        if (Whole.Vintage != 0) yield return (Effects.Vintage, Effects.Name(Effects.Vintage, By), Whole.Vintage);
    }
}
