using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>share --made-in</c>: the share of what was made inside the alliance, by place of production, beside the
/// share of what its members delivered (docs/methods/made-where.md).
/// </summary>
public sealed class MadeInsideQuestion
{
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly MadeRegister _register;
    private readonly List<Note> _remarks = [];
    private readonly List<Text> _incomplete = [];

    private MadeInsideQuestion(Question question, Imported imported, MadeRegister register) =>
        (_question, _imported, _register) = (question, imported, register);

    public static Answer Answer(Question question, Imported imported)
    {
        Check(question);
        return MadeRegister.Find(imported, question.Edition) is { } register
            ? new MadeInsideQuestion(question, imported, register).Build()
            : throw AandeelException.NotHere(MadeRegister.WhyNot(imported));
    }

    /// <summary>Refuses what has no meaning for a place of production, instead of passing it over.</summary>
    private static void Check(Question question)
    {
        string? wrong = question switch
        {
            { Source: not Sources.SourceCatalog.Sipri } => "--source",
            { Suppliers: not (null or PartySelection.MembersOf) } => "--suppliers",
            { Recipients: not (null or PartySelection.Everyone) } => "--recipients",
            { Without.Count: > 0 } => "--without",
            { Periods: not null } => "--periods",
            { ByYear: true } => "--by",
            { Category: not null } => "--category",
            _ => question.By == ShareKey.None ? null : "--by",
        };
        if (wrong is not null)
        {
            throw AandeelException.Usage(
                $"{wrong} does not go with --made-in, which counts all that was made inside the alliance, whoever "
                    + $"delivered it; it goes with --years, --compare, --composition, --alliance and --edition. What one "
                    + $"party delivered: aandeel made --suppliers NLD.");
        }
    }

    private Answer Build()
    {
        var flows = _register.Flows;
        var years = Within(_question.Years ?? MadeQuestion.DefaultYears(_question, _imported, flows), "years");
        var compare = _question.Compare is { } before ? Within(before, "compare") : null;
        IReadOnlyList<Composition> compositions = _question.Compositions.Count > 0
            ? _question.Compositions
            : [Composition.Present, Composition.AtTheTime];
        IReadOnlyList<YearRange> periods = compare is null ? [years] : [compare, years];
        var filled = _question with
        {
            Edition = flows.Edition.Name,
            Years = years,
            Compositions = compositions,
            Suppliers = new PartySelection.MembersOf(_question.Alliance, _question.Alliance.Written),
        };
        var lines =
            (from composition in compositions
             from period in periods
             select Line(composition, period)).ToList();
        var ask = Printed.Of(filled);
        var table = new MadeInsideTable(filled, ask, lines);
        var words = new MadeInsideWords(filled, table);
        return new Answer
        {
            Filled = ask,
            Identity = _imported.IdentityFor(flows, _question),
            Editions = flows.Editions,
            Unit = flows.Unit,
            Title = words.Title,
            Subtitle = MadeInsideWords.Subtitle(flows.Edition.Name),
            Rows = table.Rows,
            Views = [table.View()],
            Notes = [.. words.Notes(), .. _remarks, .. MadeRegister.Remarks(flows, _imported)],
            Explanation = MadeWords.Explanation,
            Incomplete = [.. _incomplete, .. EditionNotes.Unmapped(flows)],
            Source = ShareSentences.OwnCalculation(flows.Edition),
        };
    }

    private MadeInsideLine Line(Composition composition, YearRange period)
    {
        var everyone = new PartySelection.Everyone();
        var members = new PartySelection.MembersOf(_question.Alliance, _question.Alliance.Written);
        var scope = new ShareScope(_question.Alliance, composition, members, everyone, FlowFlags.None, []);
        var sums = new ScopeMap(_register.Flows, scope).Sum([period])[0];
        return new MadeInsideLine(
            composition,
            period,
            sums.GetValueOrDefault(0) ?? new ShareSums(),
            MadeInsideShare.Of(_register.Flows, _register.Orders, period, _question.Alliance, composition));
    }

    private YearRange Within(YearRange asked, string option) =>
        AskedYears.Within(asked, option, _register.Flows, _imported, _remarks, _incomplete);
}
