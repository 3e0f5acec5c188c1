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

    private const int FirstKept = 1900;
    private const int KeptYears = 400;

    /// <summary>
    /// A year's groups, worked out when they are first asked for: most questions are of a few years. Of our own tables
    /// they are the same for every question, and kept.
    /// </summary>
    private readonly DestinationGroup[]?[] _byYear;
    private readonly int _first;
    private static readonly DestinationGroup[]?[] OfNato = new DestinationGroup[KeptYears][];
    private static readonly DestinationGroup[]?[] OfEu = new DestinationGroup[KeptYears][];
    private static readonly DestinationGroup[]?[] OfNatoNow = new DestinationGroup[1][];
    private static readonly DestinationGroup[]?[] OfEuNow = new DestinationGroup[1][];

    public Destinations(PartyTable parties, Alliance alliance, Composition composition, YearRange years)
    {
        (_parties, _alliance, _composition, Years) = (parties, alliance, composition, years);
        _isOfOneDay = composition.IsOfOneDay;
        var kept = KeptOf(years);
        _byYear = kept ?? new DestinationGroup[]?[_isOfOneDay ? 1 : years.Count];
        _first = kept is null ? years.First : FirstKept;
    }

    private readonly bool _isOfOneDay;

    /// <summary>Where the groups of our own tables are kept; null for tables and days of others.</summary>
    private DestinationGroup[]?[]? KeptOf(YearRange years)
    {
        if (_parties != PartyTable.BuiltIn || years.First < FirstKept || years.Last >= FirstKept + KeptYears) return null;
        var isNato = ReferenceEquals(_alliance.Entries, Alliance.Nato.Entries);
        if (!isNato && !ReferenceEquals(_alliance.Entries, Alliance.Eu.Entries)) return null;
        if (!_isOfOneDay) return isNato ? OfNato : OfEu;
        return _composition == Composition.Present ? isNato ? OfNatoNow : OfEuNow : null;
    }

    public YearRange Years { get; }

    /// <summary>
    /// The groups of all parties in a year, by party index; the same list for all years where one day's members count.
    /// </summary>
    public DestinationGroup[] In(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, Years.First);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, Years.Last);
        return _byYear[_isOfOneDay ? 0 : year - _first] ??= OnDay(_composition.DayFor(year, _alliance));
    }

    public DestinationGroup this[int year, short party] => In(year)[party];

    private DestinationGroup[] OnDay(DateOnly day)
    {
        var (parties, alliance) = (_parties, _alliance);
        var groups = new DestinationGroup[parties.All.Count];
        for (var i = 0; i < groups.Length; i++) groups[i] = parties[(short)i].Place;
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
