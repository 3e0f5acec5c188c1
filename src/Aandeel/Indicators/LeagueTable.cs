using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Totals of parties as suppliers or as recipients in two periods, and what passed between every pair of them: SIPRI's own tables
/// (docs/methods/sipri-rules.md). Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class LeagueTable
{
    private readonly long[] _now;
    private readonly long[] _before;
    private readonly int _parties;

    /// <summary>Sums the flows of both periods once.</summary>
    /// <param name="bySupplier">Whether rows are suppliers and partners recipients, or the other way round.</param>
    /// <param name="scope">Whose deliveries to whom count. The choice of the row's own side is left to the rows, so that the world's total is whole.</param>
    public LeagueTable(FlowTable flows, ShareScope scope, bool bySupplier, YearRange period, YearRange before)
    {
        _parties = flows.Parties.All.Count;
        _now = new long[_parties * _parties];
        _before = new long[_parties * _parties];
        var everyone = new PartySelection.Everyone();
        var map = new ScopeMap(flows, bySupplier ? scope with { Suppliers = everyone } : scope with { Recipients = everyone });
        for (var i = 0; i < flows.Count; i++)
        {
            int year = flows.Year[i];
            var target = period.Contains(year) ? _now : before.Contains(year) ? _before : null;
            if (target is null || !map.Counts(i, out _)) continue;
            var (row, partner) = bySupplier ? (flows.Supplier[i], flows.Recipient[i]) : (flows.Recipient[i], flows.Supplier[i]);
            target[(row * _parties) + partner] += flows.Amount[i];
        }
    }

    /// <summary>The sum of a set of rows over a set of partners; null is all of them.</summary>
    public (long Now, long Before) Sum(bool[]? rows, bool[]? partners)
    {
        long now = 0, before = 0;
        for (var r = 0; r < _parties; r++)
        {
            if (rows is not null && !rows[r]) continue;
            for (var p = 0; p < _parties; p++)
            {
                if (partners is not null && !partners[p]) continue;
                now += _now[(r * _parties) + p];
                before += _before[(r * _parties) + p];
            }
        }

        return (now, before);
    }

    /// <summary>The partners of a set of rows with their sums in both periods, those without anything in either left out.</summary>
    public IReadOnlyList<(short Party, long Now, long Before)> Partners(bool[] rows)
    {
        var chosen = Enumerable.Range(0, _parties).Where(r => rows[r]).ToArray();
        var partners = new List<(short, long, long)>();
        for (short p = 0; p < _parties; p++)
        {
            long now = 0, before = 0;
            foreach (var r in chosen)
            {
                now += _now[(r * _parties) + p];
                before += _before[(r * _parties) + p];
            }

            if (now != 0 || before != 0) partners.Add((p, now, before));
        }

        return partners;
    }

    /// <summary>The total of every row in both periods, by party index.</summary>
    public (long Now, long Before)[] Totals()
    {
        var totals = new (long Now, long Before)[_parties];
        for (var r = 0; r < _parties; r++)
        {
            for (var p = 0; p < _parties; p++)
            {
                totals[r].Now += _now[(r * _parties) + p];
                totals[r].Before += _before[(r * _parties) + p];
            }
        }

        return totals;
    }
}
