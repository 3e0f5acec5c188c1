using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>concentration</c>: on how few recipients the share outside hangs, of suppliers together or of each
/// (docs/methods/concentration.md).
/// </summary>
public sealed class ConcentrationQuestion
{
    private readonly Question _question;
    private readonly AskedPeriods _asked;
    private readonly PartySelection _suppliers;

    private ConcentrationQuestion(Question question, Imported imported)
    {
        _question = question;
        _asked = new AskedPeriods(question, imported, "each recipient apart", ShareKey.Supplier);
        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
    }

    private bool BySupplier => _question.By == ShareKey.Supplier;

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on them.</summary>
    internal static ConcentrationResult Of(Question question, Imported imported)
    {
        var asking = new ConcentrationQuestion(question, imported);
        return new ConcentrationResult(
            asking._asked,
            asking._asked.Filled() with { Suppliers = asking._suppliers },
            [.. asking._asked.Periods.SelectMany(asking.Lines)]);
    }

    /// <summary>
    /// The largest outside first; suppliers that were asked by name are there though they delivered nothing.
    /// </summary>
    private IEnumerable<ConcentrationLine> Lines(YearRange period)
    {
        var flows = _asked.Flows;
        if (!BySupplier && TooSmall.Why(_question, flows, _suppliers, period) is { } small)
        {
            throw AandeelException.NotHere(small);
        }

        var scope = _question.Scope(_asked.Composition, _suppliers);
        var map = new ScopeMap(flows, scope);
        var sums = map.Sum([period], _question.By)[0];
        var whole = Concentration.Of(flows, map, period, BySupplier);
        var withoutUkraine = scope with { WithoutGroups = [.. scope.WithoutGroups, DestinationGroup.Ukraine] };
        var apart = Concentration.Of(flows, new ScopeMap(flows, withoutUkraine), period, BySupplier);
        return Keys(sums).Select(k => new ConcentrationLine(
            period,
            k,
            sums.GetValueOrDefault(k) ?? new ShareSums(),
            whole.GetValueOrDefault(k) ?? new Concentration([], 0),
            apart.GetValueOrDefault(k) ?? new Concentration([], 0)));
    }

    private IReadOnlyList<int> Keys(IReadOnlyDictionary<int, ShareSums> sums)
    {
        if (!BySupplier) return [0];
        var named = _suppliers is PartySelection.Parties parties ? parties.Chosen.Select(p => (int)p.Index) : [];
        var delivered = sums.Where(s => s.Value.Total > 0).Select(s => s.Key);
        return [.. delivered.Union(named).OrderByDescending(k => sums.GetValueOrDefault(k)?.Outside).ThenBy(k => k)];
    }
}
