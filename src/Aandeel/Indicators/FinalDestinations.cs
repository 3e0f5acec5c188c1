using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>
/// Where licensed goods are stated to go and where they end, for licences that state both: what goes to a country
/// outside by way of an ally. Amounts in 1/10,000 of the unit.
/// </summary>
public sealed class FinalDestinations
{
    private readonly long[] _sides = new long[SideCount * SideCount];
    private const int SideCount = 4;
    private readonly Dictionary<short, long> _byWayOfAllies = [];

    /// <summary>Lays the two tables of one series side by side, row by row.</summary>
    /// <param name="stated">By the stated destination.</param>
    /// <param name="final">The same rows by the final destination.</param>
    /// <param name="only">The mark that a row must have to count; none where all count.</param>
    public FinalDestinations(
        FlowTable stated, FlowTable final, Alliance alliance, Composition composition, YearRange years,
        FlowFlags only = FlowFlags.None)
    {
        // Both tables are the same rows with another recipient; a table of places is needed only where one of them left
        // rows out.
        var places = stated.Observation.AsSpan().SequenceEqual(final.Observation) ? null : Places(final);
        var groups = new Destinations(stated.Parties, alliance, composition, years);
        for (var i = 0; i < stated.Count; i++)
        {
            if (!years.Contains(stated.Year[i]) || (stated.Flags[i] & only) != only) continue;
            var at = i;
            if (places is not null && !places.TryGetValue(stated.Observation[i], out at)) continue;
            var end = final.Recipient[at];
            var (from, to) = (DestinationGroups.Side(groups[stated.Year[i], stated.Recipient[i]]),
                DestinationGroups.Side(groups[stated.Year[i], end]));
            _sides[((int)from * SideCount) + (int)to] += stated.Amount[i];
            Total += stated.Amount[i];
            if (from == DestinationSide.Inside && to == DestinationSide.Outside)
            {
                _byWayOfAllies[end] = _byWayOfAllies.GetValueOrDefault(end) + stated.Amount[i];
            }
        }
    }

    public long Total { get; }

    /// <summary>What is stated for one side and ends on another, the largest first.</summary>
    public IReadOnlyList<SidePair> Sides =>
        [.. Enumerable.Range(0, _sides.Length)
            .Where(i => _sides[i] > 0)
            .OrderByDescending(i => _sides[i])
            .Select(i => new SidePair((DestinationSide)(i / SideCount), (DestinationSide)(i % SideCount), _sides[i]))];

    /// <summary>Stated for an ally, and final outside.</summary>
    public long ByWayOfAllies => _byWayOfAllies.Values.Sum();

    /// <summary>The same by final recipient, the largest first.</summary>
    public IReadOnlyList<(short Recipient, long Amount)> FinalRecipients =>
        [.. _byWayOfAllies.OrderByDescending(r => r.Value).ThenBy(r => r.Key).Select(r => (r.Key, r.Value))];

    private static Dictionary<int, int> Places(FlowTable flows)
    {
        var places = new Dictionary<int, int>(flows.Count);
        for (var i = 0; i < flows.Count; i++) places[flows.Observation[i]] = i;
        return places;
    }
}

/// <summary>What is stated for one side and ends on a side, in 1/10,000 of the unit.</summary>
public sealed record SidePair(DestinationSide Stated, DestinationSide Final, long Amount);
