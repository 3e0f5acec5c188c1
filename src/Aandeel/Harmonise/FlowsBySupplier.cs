using System.Runtime.CompilerServices;

namespace Aandeel.Harmonise;

/// <summary>
/// The flows of a table that is asked often, laid out by supplier and year: a question of one supplier then reads that
/// supplier's flows and not all (docs/performance.md). A table that is asked a few times is read from end to end, which
/// costs less than laying it out.
/// </summary>
internal sealed class FlowsBySupplier
{
    private const int Often = 24;
    private static readonly ConditionalWeakTable<FlowTable, Times> Known = [];
    private readonly int[] _starts;
    private readonly int _years;

    private FlowsBySupplier(FlowTable flows)
    {
        var (first, parties) = (flows.Years.First, flows.Parties.All.Count);
        _years = flows.Years.Count;
        _starts = new int[(parties * _years) + 1];
        int PlaceOf(int flow) => (flows.Supplier[flow] * _years) + flows.Year[flow] - first;
        bool IsWithin(int flow) => (uint)(flows.Year[flow] - first) < (uint)_years;
        for (var i = 0; i < flows.Count; i++)
        {
            if (IsWithin(i)) _starts[PlaceOf(i) + 1]++;
        }

        for (var p = 1; p < _starts.Length; p++) _starts[p] += _starts[p - 1];
        var next = _starts[..^1];
        (Recipient, Flags, Amount) = (new short[_starts[^1]], new FlowFlags[_starts[^1]], new long[_starts[^1]]);
        for (var i = 0; i < flows.Count; i++)
        {
            if (!IsWithin(i)) continue;
            var at = next[PlaceOf(i)]++;
            (Recipient[at], Flags[at], Amount[at]) = (flows.Recipient[i], flows.Flags[i], flows.Amount[i]);
        }
    }

    public short[] Recipient { get; }

    public FlowFlags[] Flags { get; }

    public long[] Amount { get; }

    /// <summary>Where the flows of a supplier in a year stand.</summary>
    /// <param name="supplier">The index of the party.</param>
    /// <param name="year">Counted from the first of the table.</param>
    public (int From, int To) Of(int supplier, int year)
    {
        var at = (supplier * _years) + year;
        return (_starts[at], _starts[at + 1]);
    }

    /// <summary>The layout of a table; null while it is asked too seldom, or where its flows are sums of others.</summary>
    public static FlowsBySupplier? Find(FlowTable flows)
    {
        if (flows.Cells.Length > 0) return null;
        var times = Known.GetOrCreateValue(flows);
        if (times.Layout is { } known) return known;
        if (times.Asked < Often)
        {
            times.Asked++;
            return null;
        }

        return times.Layout = new FlowsBySupplier(flows);
    }

    /// <summary>How often a table was asked. Two at once may count as one: it is then laid out a little later.</summary>
    private sealed class Times
    {
        public int Asked { get; set; }

        public FlowsBySupplier? Layout { get; set; }
    }
}
