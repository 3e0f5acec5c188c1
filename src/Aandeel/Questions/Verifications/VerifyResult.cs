using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>The figures that a quoted one was held against, and the answer that is made of them.</summary>
internal sealed class VerifyResult
{
    private const int MostFits = 40;
    private const int MostMisses = 5;
    private const string Percent = "percent";
    private readonly Imported _imported;
    private readonly IReadOnlyList<Candidate> _all;
    private readonly string? _reason;

    public VerifyResult(
        Question question, Imported imported, PublishedStatement? statement, IReadOnlyList<Candidate> all,
        string? reason)
    {
        (Question, _imported, Statement, _reason) = (question, imported, statement, reason);
        _all = [.. all.Where(c => c.Value is not null)];
        Rule = statement?.Comparison?.Agreement ?? new AgreementRule(AsSipri: false, question.Claim!.Within);
        var lines = _all.Select(c => new VerifyLine(c, Fits(c), c.Value - (double?)Value)).ToList();
        Searched = lines.Count;
        Fitting = lines.Count(l => l.Fits);
        OfSameYears = [.. lines.Where(l => l.Of is { IsOfSameYears: true, IsOfSameSource: true, IsOfSameSide: true })];
        Verdict = VerdictOf(lines);
        Ask = Printed.Of(question with { Source = Question.AllSources });
        Table = new VerifyTable(this, Ask, Kept(lines));
    }

    public Question Question { get; }

    /// <summary>The statement that is looked for; null where a figure was given.</summary>
    public PublishedStatement? Statement { get; }

    public Ask Ask { get; }

    public VerifyTable Table { get; }

    public AgreementRule Rule { get; }

    public Verdict Verdict { get; }

    /// <summary>How many figures the quoted one was held against.</summary>
    public int Searched { get; }

    /// <summary>How many of them are the quoted one.</summary>
    public int Fitting { get; }

    /// <summary>The definitions of the same years, source and side.</summary>
    public IReadOnlyList<VerifyLine> OfSameYears { get; }

    /// <summary>As quoted; null where a statement gives none.</summary>
    public decimal? Value => Statement is { } statement ? statement.Value : Question.Claim!.Value;

    /// <summary>Whether figures are percentages; else numbers of what the statement counts.</summary>
    public bool IsPercent => Statement is null || Statement.Unit == Percent;

    /// <summary>Whether they are changes, which have a sign.</summary>
    public bool IsChange => Statement?.Comparison is { } comparison
        && comparison.Cells[0].Column.EndsWith("change", StringComparison.Ordinal);

    public Answer Answer()
    {
        var words = new VerifyWords(this);
        return new Answer
        {
            Filled = Ask,
            Identity = _imported.IdentityFor(Question),
            Editions = [],
            Title = words.Title,
            Subtitle = words.Subtitle,
            Rows = Table.Rows,
            Frame = Table.Frame,
            Views = Table.Rows.Count == 0 ? [] : [Table.View()],
            Notes = [.. words.Notes()],
            Brief = words.Brief,
            Explanation = VerifyWords.Explanation,
            Incomplete = [.. words.Incomplete()],
            Source = (
                "Own calculations based on the sources named; their publishers are not responsible for them.",
                "Eigen berekeningen op basis van de genoemde bronnen; de uitgevers zijn er niet verantwoordelijk "
                    + "voor."),
        };
    }

    private bool Fits(Candidate candidate) =>
        Value is { } printed && candidate.Value is { } value && Rule.Agrees(printed, (decimal)value);

    private Verdict VerdictOf(List<VerifyLine> lines)
    {
        if (Statement is { Comparison: null or { Agreement: null } }) return Verdict.OtherQuantity;
        if (lines.Count == 0 || _reason is not null) return Verdict.NotHere;
        var fits = lines.Where(l => l.Fits).Select(l => l.Of).ToList();
        if (fits.Exists(c => c.IsOurs)) return Verdict.Reproduced;
        if (fits.Exists(c => c is { IsOfSameYears: true, IsOfSameSource: true, IsOfSameSide: true }))
        {
            return Verdict.OtherDefinition;
        }

        return fits.Exists(c => c is { IsOfSameSource: true, IsOfSameSide: false }) ? Verdict.OtherSide
            : fits.Exists(c => c is { IsOfSameSource: true }) ? Verdict.OtherYears
            : fits.Count > 0 ? Verdict.OtherSource
            : Verdict.Contradicted;
    }

    /// <summary>Our own answer, what fits with the fewest differences first, and the nearest that do not.</summary>
    private static IReadOnlyList<VerifyLine> Kept(List<VerifyLine> lines)
    {
        var ours = lines.Where(l => l.Of.IsOurs).ToList();
        var fits = lines.Where(l => l.Fits && !l.Of.IsOurs)
            .OrderBy(l => l.Of.Distance).ThenBy(l => Math.Abs(l.Difference ?? 0))
            .ThenBy(l => l.Of.Key, StringComparer.Ordinal).Take(MostFits);
        var misses = lines
            .Where(l => !l.Fits && l.Of is
            { IsOurs: false, IsOfSameYears: true, IsOfSameSource: true, IsOfSameSide: true })
            .OrderBy(l => Math.Abs(l.Difference ?? 0)).ThenBy(l => l.Of.Key, StringComparer.Ordinal).Take(MostMisses);
        return [.. ours, .. fits, .. misses];
    }
}
