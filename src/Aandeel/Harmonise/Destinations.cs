namespace Aandeel.Harmonise;

/// <summary>
/// The destination group of every party in every year, seen from an alliance in a composition: kind first, then place,
/// then dated membership of the EU, of NATO and of the alliance (docs/methods/inside-outside.md).
/// </summary>
public sealed class Destinations
{
    private readonly DestinationGroup[][] _byYear;

    public Destinations(PartyTable parties, Alliance alliance, Composition composition, YearRange years)
    {
        Years = years;
        var places = parties.All.Select(p => p.Place).ToArray();
        _byYear = new DestinationGroup[years.Count][];
        var before = DateOnly.MinValue;
        for (var i = 0; i < years.Count; i++)
        {
            var day = composition.DayFor(years.First + i, alliance);
            _byYear[i] = i > 0 && day == before ? _byYear[i - 1] : OnDay(parties, places, alliance, day);
            before = day;
        }
    }

    public YearRange Years { get; }

    /// <summary>The groups of all parties in a year, by party index.</summary>
    public DestinationGroup[] In(int year) => _byYear[year - Years.First];

    public DestinationGroup this[int year, short party] => _byYear[year - Years.First][party];

    private static DestinationGroup[] OnDay(
        PartyTable parties, DestinationGroup[] places, Alliance alliance, DateOnly day)
    {
        var groups = (DestinationGroup[])places.Clone();
        foreach (var entry in Alliance.Eu.Entries) Enter(entry, DestinationGroup.EuOutsideNato, statesOnly: true);
        foreach (var entry in Alliance.Nato.Entries) Enter(entry, DestinationGroup.Nato, statesOnly: true);
        foreach (var entry in alliance.Entries) Enter(entry, DestinationGroup.Members, statesOnly: false);
        return groups;

        void Enter(Membership entry, DestinationGroup group, bool statesOnly)
        {
            if (!entry.Holds(day)) return;
            if (parties[entry.Party].Kind == PartyKind.Organisation)
            {
                if (statesOnly) return;
                group = DestinationGroup.NatoOrg;
            }

            groups[entry.Party] = group;
        }
    }
}
