using Aandeel.Harmonise;

namespace Aandeel.Questions;

/// <summary>
/// What <c>between</c> answers, all defaults filled in: the pair, the years, and every side of every series.
/// </summary>
/// <param name="Question">The question with everything filled in that has a default.</param>
internal sealed record BetweenFrame(Question Question, YearRange Asked, IReadOnlyList<BetweenSeries> Series)
{
    public Party From => Question.From!;

    public Party To => Question.To!;

    public IReadOnlyList<BetweenYear> Years { get; } =
    [
        .. Enumerable.Range(Asked.First, Asked.Count)
            .Select(y => new BetweenYear(y, [.. Series.Select(s => new BetweenLine(s, y))])),
    ];

    /// <summary>By source and then by year.</summary>
    public IReadOnlyList<BetweenLine> Lines => field ??=
        [.. Series.SelectMany((_, i) => Years.Select(y => y.Lines[i]))];

    public IReadOnlyList<BetweenSource> Sources => field ??=
        [.. Series.Select((s, i) => new BetweenSource(s, Asked, [.. Years.Select(y => y.Lines[i])]))];

    /// <summary>The series that a person sees year by year: those that are imported and could say something.</summary>
    public IReadOnlyList<BetweenSeries> Shown => field ??=
    [
        .. Sources.Where(s => s.Of.HasPairs
            && s.Lines.Any(l => l.State is not (BetweenState.NotCovered or BetweenState.NotAsked)))
            .Select(s => s.Of),
    ];
}
