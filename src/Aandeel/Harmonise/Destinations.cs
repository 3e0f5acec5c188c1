namespace Aandeel.Harmonise;

/// <summary>
/// The destination group of every party in every year, seen from an alliance in a composition: kind first, then place,
/// then dated membership of the EU, of NATO and of the alliance (docs/methods/inside-outside.md).
/// </summary>
public sealed class Destinations
{
    private readonly PartyTable _parties;
    private readonly Alliance _alliance;
    private readonly Composition _composition;

    /// <summary>A year's groups, worked out when they are first asked for: most questions are of a few years.</summary>
    private readonly DestinationGroup[]?[] _byYear;

    public Destinations(PartyTable parties, Alliance alliance, Composition composition, YearRange years)
    {
        (_parties, _alliance, _composition, Years) = (parties, alliance, composition, years);
        _byYear = new DestinationGroup[]?[composition.IsOfOneDay ? 1 : years.Count];
    }

    public YearRange Years { get; }

    /// <summary>
    /// The groups of all parties in a year, by party index; the same list for all years where one day's members count.
    /// </summary>
    public DestinationGroup[] In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Years.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Years.Last);
        return _byYear[_composition.IsOfOneDay ? 0 : year - Years.First] ??= OnDay(_composition.DayFor(year, _alliance));
    }

    public DestinationGroup this[int year, short party] => In(year)[party];

    private DestinationGroup[] OnDay(DateOnly day)
    {
        var (parties, alliance) = (_parties, _alliance);
        var groups = new DestinationGroup[parties.All.Count];
        for (var i = 0; i < groups.Length; i++) groups[i] = parties.All[i].Place;
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
