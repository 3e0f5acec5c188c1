using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Volume against money of states: SIPRI's share of the last five years beside the last five reported years of actual
/// exports, else the destinations of a printed account, else licences, which are named as such.
/// </summary>
internal sealed class ProductionMoney(
    Question question, Imported imported, Composition composition, IReadOnlyList<AccountLine> accounts)
{
    private const int Window = 5;

    /// <summary>A report whose last year is older than this many years says nothing of now where another does.</summary>
    private const int Old = 5;
    private readonly Dictionary<string, IReadOnlyDictionary<int, ShareSums>[]> _sums = new(StringComparer.Ordinal);

    public IReadOnlyList<VolumeMoneyLine> Lines(IReadOnlyList<Party> states)
    {
        if (states.Count == 0) return [];
        var asked = new Question
        {
            Kind = QuestionKind.Share,
            By = ShareKey.Supplier,
            Suppliers = new PartySelection.Parties(states),
            Alliance = question.Alliance,
            Composition = composition,
        };
        if (ShareQuestion.Find(asked, imported, out _) is not { Choice.Periods: [.., var years] } volume) return [];
        var shares = volume.Lines.Where(l => l.Period == years)
            .ToDictionary(l => volume.Choice.KeyOf(l.Key), l => l.Sum.ShareOutside, StringComparer.Ordinal);
        return [.. states.Select(s => Line(s, years, shares.GetValueOrDefault(s.Code.Value)))];
    }

    private VolumeMoneyLine Line(Party state, YearRange years, double? volume)
    {
        var (money, range, source, register) = Money(state);
        return new VolumeMoneyLine(
            state, new VolumeAndMoney(state.Code, years, volume, range, money, source), register);
    }

    private (ShareRange? Money, YearRange? Years, MoneySource? Source, string? Register) Money(Party state)
    {
        var actual = state.Code.Value == ProductionInputs.UnitedStates
            ? (SourceCatalog.UnitedStates, Flow.Delivery)
            : (SourceCatalog.Eu, Flow.ActualExport);
        var exports = Of(state, actual.Item1, actual.Item2);
        if (exports is { IsOld: false } now) return (now.Range, now.Years, MoneySource.ActualExports, actual.Item1);

        var named = accounts.LastOrDefault(a => a.Party.Index == state.Index && a.Composition == composition && IsNamed(a));
        if (named?.Lead is { Share.Recorded: { Total: > 0 and { } total } recorded } lead)
        {
            return (
                new ShareRange((double)(recorded.Outside / total), (double)((total - recorded.Inside) / total)),
                named.Period, MoneySource.IndustryAccount, lead.Destinations!.Id);
        }

        var own = FlowSeries.All.FirstOrDefault(
            s => s is { Flow: Flow.Licence, IsMoney: true } && s.Reporter == state.Code.Value);
        foreach (var source in new[] { own?.Source, SourceCatalog.Eu }.OfType<string>())
        {
            if (Of(state, source, Flow.Licence) is { } licences
                && (exports is null || licences.Years.Last > exports.Value.Years.Last))
            {
                return (licences.Range, licences.Years, MoneySource.Licences, source);
            }
        }

        return exports is { } old
            ? (old.Range, old.Years, MoneySource.ActualExports, actual.Item1)
            : (null, null, null, null);
    }

    /// <summary>
    /// Whether destinations of the year itself are named, and no more of them than the account prints as exports.
    /// </summary>
    private static bool IsNamed(AccountLine line) => line.Lead is { Destinations: not null } lead
        && (lead.Share.Marks & (AccountMarks.OtherYear | AccountMarks.PartOfYear | AccountMarks.RecordedExceeds
            | AccountMarks.WeakDestinations)) == AccountMarks.None;

    /// <summary>The last five years that the state reported, together; null where it reported none.</summary>
    private (ShareRange Range, YearRange Years, bool IsOld)? Of(Party state, string source, Flow flow)
    {
        var needed = new Question { Kind = QuestionKind.Share, Source = source, Flow = flow };
        if (imported.FindSeries(needed, out _) is not { } flows) return null;
        var key = $"{source} {flow}";
        if (!_sums.TryGetValue(key, out var byYear))
        {
            var everyone = new PartySelection.Everyone();
            var scope = new ShareScope(question.Alliance, composition, everyone, everyone, FlowFlags.None, []);
            var years = Enumerable.Range(flows.Usable.First, flows.Usable.Count).Select(y => new YearRange(y, y)).ToList();
            _sums.Add(key, byYear = [.. new ScopeMap(flows, scope).Sum(years, ShareKey.Supplier)]);
        }

        var reported = Enumerable.Range(0, byYear.Length)
            .Where(i => !flows.Silent.Contains((state.Index, (short)(flows.Usable.First + i))))
            .Select(i => new Reported(flows.Usable.First + i, byYear[i].GetValueOrDefault(state.Index)))
            .Where(y => y.Sum is { Total: > 0 }).TakeLast(Window).ToList();
        var total = reported.Sum(y => y.Sum!.Total);
        if (total == 0) return null;
        var (outside, unknown) = (reported.Sum(y => y.Sum!.Outside), reported.Sum(y => y.Sum!.Unallocated + y.Sum.Unmapped));
        return (
            new ShareRange((double)outside / total, (double)(outside + unknown) / total),
            new YearRange(reported[0].Year, reported[^1].Year),
            reported[^1].Year < flows.Usable.Last - Old);
    }

    /// <summary>What was reported of a year.</summary>
    private sealed record Reported(int Year, ShareSums? Sum);
}
