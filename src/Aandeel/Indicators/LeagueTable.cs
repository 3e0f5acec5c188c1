using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Totals of parties as suppliers or as recipients in two periods, and what passed between every pair of them: SIPRI's
/// own tables (docs/methods/sipri-rules.md). Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class LeagueTable
{
    private readonly int _parties;
    private readonly short[] _rows;
    private readonly short[] _partners;
    private readonly long[][] _now;
    private readonly long[][] _before;

    /// <summary>Sums the flows of both periods once.</summary>
    /// <param name="bySupplier">Whether rows are suppliers and partners recipients, or the other way round.</param>
    /// <param name="scope">Whose deliveries to whom count. The choice of the row's own side is left to the rows, so
    /// that the world's total is whole.</param>
    public LeagueTable(FlowTable flows, ShareScope scope, bool bySupplier, YearRange period, YearRange before)
    {
        _parties = flows.Parties.All.Count;
        var (rowOf, partnerOf) = bySupplier ? (flows.Supplier, flows.Recipient) : (flows.Recipient, flows.Supplier);

        // Only parties that occur have a line or a column: the table stays small enough for the nearest caches.
        var (rowAt, partnerAt) = (Places(rowOf, _parties, out _rows), Places(partnerOf, _parties, out _partners));
        (_now, _before) = (Table(), Table());
        var everyone = new PartySelection.Everyone();
        var map = new ScopeMap(
            flows, bySupplier ? scope with { Suppliers = everyone } : scope with { Recipients = everyone });
        for (var i = 0; i < flows.Count; i++)
        {
            int year = flows.Year[i];
            var (isNow, isBefore) = (period.Contains(year), before.Contains(year));
            if ((!isNow && !isBefore) || !map.Counts(i, out _)) continue;
            var (row, partner) = (rowAt[rowOf[i]], partnerAt[partnerOf[i]]);
            if (isNow) _now[row][partner] += flows.Amount[i];
            if (isBefore) _before[row][partner] += flows.Amount[i];
        }
    }

    /// <summary>The sum of a set of rows over a set of partners, by party index; null is all of them.</summary>
    public (long Now, long Before) Sum(bool[]? rows, bool[]? partners)
    {
        long now = 0, before = 0;
        for (var r = 0; r < _rows.Length; r++)
        {
            if (rows is not null && !rows[_rows[r]]) continue;
            for (var p = 0; p < _partners.Length; p++)
            {
                if (partners is not null && !partners[_partners[p]]) continue;
                now += _now[r][p];
                before += _before[r][p];
            }
        }

        return (now, before);
    }

    /// <summary>
    /// The partners of a set of rows with their sums in both periods, those without anything in either left out.
    /// </summary>
    public IReadOnlyList<PartnerTotals> Partners(bool[] rows)
    {
        var (now, before) = (new long[_partners.Length], new long[_partners.Length]);
        for (var r = 0; r < _rows.Length; r++)
        {
            if (!rows[_rows[r]]) continue;
            for (var p = 0; p < _partners.Length; p++)
            {
                now[p] += _now[r][p];
                before[p] += _before[r][p];
            }
        }

        var partners = new List<PartnerTotals>();
        for (var p = 0; p < _partners.Length; p++)
        {
            if (now[p] != 0 || before[p] != 0) partners.Add(new PartnerTotals(_partners[p], now[p], before[p]));
        }

        return partners;
    }

    /// <summary>The total of every row in both periods, by party index.</summary>
    public (long Now, long Before)[] Totals()
    {
        var totals = new (long Now, long Before)[_parties];
        for (var r = 0; r < _rows.Length; r++)
        {
            for (var p = 0; p < _partners.Length; p++)
            {
                totals[_rows[r]].Now += _now[r][p];
                totals[_rows[r]].Before += _before[r][p];
            }
        }

        return totals;
    }

    private long[][] Table()
    {
        var table = new long[_rows.Length][];
        for (var r = 0; r < table.Length; r++) table[r] = new long[_partners.Length];
        return table;
    }

    /// <summary>A place for every party that occurs in a column.</summary>
    private static short[] Places(short[] column, int parties, out short[] present)
    {
        var places = new short[parties];
        Array.Fill(places, (short)-1);
        foreach (var party in column) places[party] = 0;
        var found = new List<short>();
        for (short party = 0; party < parties; party++)
        {
            if (places[party] < 0) continue;
            places[party] = (short)found.Count;
            found.Add(party);
        }

        present = [.. found];
        return places;
    }
}

/// <summary>What passed between a set of rows and one partner in both periods, in 1/10,000 of the unit.</summary>
public sealed record PartnerTotals(short Party, long Now, long Before);
