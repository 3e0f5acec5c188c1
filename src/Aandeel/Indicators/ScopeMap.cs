using Aandeel.Harmonise;

namespace Aandeel.Indicators;

/// <summary>By what the flows of a share are divided.</summary>
public enum ShareKey
{
    None,
    Supplier,
    Recipient,
    Group,
    Category,
    Class,
}

/// <summary>What is counted: whose deliveries, to whom, in which composition, and what is left out.</summary>
/// <param name="Without">A flow with any of these marks is left out, of numerator and denominator alike.</param>
/// <param name="WithoutGroups">Destination groups that are left out.</param>
public sealed record ShareScope(
    Alliance Alliance, Composition Composition, PartySelection Suppliers, PartySelection Recipients, FlowFlags Without,
    IReadOnlyList<DestinationGroup> WithoutGroups)
{
    /// <summary>NATO's own deliveries, whole.</summary>
    public static ShareScope Nato(Composition composition) =>
        new(
            Alliance.Nato, composition, new PartySelection.MembersOf(Alliance.Nato, Alliance.NatoCode),
            new PartySelection.Everyone(), FlowFlags.None, []);
}

/// <summary>
/// The scope of a question laid over a table: for every year which suppliers count, and the group of every destination
/// that counts. Made once, used by every figure of the question.
/// </summary>
public sealed class ScopeMap
{
    private const byte Skipped = 0;
    private const byte Chosen = 1;
    private const byte UnknownSupplier = 2;
    private const byte NoGroup = byte.MaxValue;

    /// <summary>
    /// By year, worked out when a year is first asked for (<see cref="Lay"/>): most questions are of a few years.
    /// </summary>
    private readonly Laid?[] _laid;
    private readonly ShareScope _scope;
    private readonly Destinations _destinations;
    private readonly FlowTable _flows;
    private readonly FlowFlags[] _without;
    private readonly bool _isPlain;

    public ScopeMap(FlowTable flows, ShareScope scope)
    {
        _flows = flows;

        // The cells were made for this question, so it need not be looked whether they fit.
        _isPlain = scope.Alliance.Code == Alliance.NatoCode
            && scope.Suppliers is PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode }
            && scope.Recipients is PartySelection.Everyone
            && (scope.Composition == Composition.AtTheTime || scope.Composition == Composition.Present);

        // What an ally made under licence is still made inside; only what an outside recipient made is no product of
        // the alliance.
        _without = new FlowFlags[DestinationGroups.Count];
        for (var g = 0; g < _without.Length; g++)
        {
            _without[g] = DestinationGroups.Side((DestinationGroup)g) == DestinationSide.Outside
                ? scope.Without
                : scope.Without & ~(FlowFlags.MadeInRecipient | FlowFlags.PartMadeInRecipient);
        }

        var years = flows.Years;
        _scope = scope;
        _destinations = new Destinations(flows.Parties, scope.Alliance, scope.Composition, years);
        _laid = new Laid?[years.Count];
    }

    /// <summary>
    /// A year, laid over the table when it is first asked for. Twice at the same time gives the same.
    /// </summary>
    private Laid Lay(int y)
    {
        if (_laid[y] is { } known) return known;
        var (parties, composition, year) = (_flows.Parties, _scope.Composition, _flows.Years.First + y);
        var laid = new Laid(
            Roles(_scope.Suppliers.In(year, parties, _destinations, composition), parties),
            Groups(_scope.Recipients.In(year, parties, _destinations, composition), _destinations.In(year), _scope));

        // Where one day's members count, all years have the same.
        if (composition.IsOfOneDay) Array.Fill(_laid, laid);
        else _laid[y] = laid;
        return laid;
    }

    /// <summary>Sums per period and key. Keys without any delivery in any period are left out.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, ShareSums>> Sum(
        IReadOnlyList<YearRange> periods, ShareKey by = ShareKey.None)
    {
        var years = _flows.Years;
        var wanted = new bool[years.Count];
        foreach (var period in periods)
        {
            for (var year = Math.Max(period.First, years.First); year <= Math.Min(period.Last, years.Last); year++)
            {
                wanted[year - years.First] = true;
                Lay(year - years.First);
            }
        }

        var perYear = by == ShareKey.None ? SumWhole(wanted) : SumByKey(wanted, by);
        AddAssumed(perYear, wanted, by);
        var result = new List<IReadOnlyDictionary<int, ShareSums>>(periods.Count);
        foreach (var period in periods)
        {
            var sums = new Dictionary<int, ShareSums>();
            for (var year = Math.Max(period.First, years.First); year <= Math.Min(period.Last, years.Last); year++)
            {
                if (perYear[year - years.First] is not { } ofYear) continue;
                foreach (var (key, part) in ofYear)
                {
                    if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new ShareSums());
                    sum.Add(part);
                }
            }

            result.Add(sums);
        }

        return result;
    }

    /// <summary>Whether a flow counts, and where it goes; for lists of flows.</summary>
    public bool Counts(int flow, out DestinationGroup group) => Counts(flow, _flows.Year[flow], out group);

    /// <summary>The same as if the flow had been delivered in another year.</summary>
    public bool Counts(int flow, int year, out DestinationGroup group)
    {
        group = default;
        var y = year - _flows.Years.First;
        if ((uint)y >= (uint)_laid.Length) return false;
        var (roles, groups) = Lay(y);
        if (roles[_flows.Supplier[flow]] != Chosen) return false;
        var found = groups[_flows.Recipient[flow]];
        if (found == NoGroup || (_flows.Flags[flow] & _without[found]) != FlowFlags.None) return false;
        group = (DestinationGroup)found;
        return true;
    }

    /// <summary>
    /// Whether the cells of the built-in sums can answer this scope: in every asked year all parties of a cell must
    /// count alike.
    /// </summary>
    internal bool FitsCells(YearRange asked)
    {
        if (_flows.Grain == FlowGrain.Observations || (_flows.Grain == FlowGrain.SupplierCells && _isPlain))
        {
            return true;
        }

        var parties = _flows.Parties;
        var byCategory = _flows.Grain == FlowGrain.CategoryCells;
        var present = new Destinations(
            parties, Alliance.Nato, Composition.Present, new YearRange(asked.Last, asked.Last)).In(asked.Last);
        var supplierCell = parties.All.Select(
            p => byCategory && SumsCell.Supplier(p) is not (SumsCell.Others or SumsCell.Unknown or SumsCell.Unmapped)
                ? SumsCell.Members
                : SumsCell.Supplier(p)).ToArray();
        var destinationCell = parties.All.Select(
            p => byCategory ? SumsCell.Side(present[p.Index]) : SumsCell.Destination(p)).ToArray();
        for (var year = asked.First; year <= asked.Last; year++)
        {
            var (roles, groups) = Lay(year - _flows.Years.First);
            if (!Uniform(supplierCell, i => roles[i].ToString())) return false;
            if (!Uniform(
                destinationCell,
                i => groups[i] == NoGroup
                    ? ""
                    : byCategory
                    ? SumsCell.Side((DestinationGroup)groups[i])
                    : groups[i].ToString()))
            {
                return false;
            }
        }

        return true;

        static bool Uniform(string[] cells, Func<int, string> value)
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 1; i < cells.Length; i++)
            {
                var own = value(i);
                if (!seen.TryAdd(cells[i], own) && seen[cells[i]] != own) return false;
            }

            return true;
        }
    }

    /// <summary>
    /// Whether every chosen supplier is a party of its own in this table, so that rows by supplier can be given.
    /// </summary>
    internal bool HasSuppliersApart(YearRange asked) =>
        _flows.Grain == FlowGrain.Observations || _flows.Parties.All.All(p =>
            SumsCell.Supplier(p) == p.Code.Value
                || Enumerable.Range(asked.First, asked.Count)
                    .All(y => Lay(y - _flows.Years.First).Roles[p.Index] != Chosen || p.Kind != PartyKind.State));

    private static byte[] Roles(bool[] chosen, PartyTable parties)
    {
        var roles = new byte[chosen.Length];
        foreach (var unknown in parties.Unknown) roles[unknown] = UnknownSupplier;
        for (var i = 0; i < roles.Length; i++)
        {
            if (chosen[i]) roles[i] = Chosen;
        }

        return roles;
    }

    private static byte[] Groups(bool[] chosen, DestinationGroup[] groups, ShareScope scope)
    {
        var map = new byte[chosen.Length];
        var isNarrowed = scope.WithoutGroups.Count > 0;
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = chosen[i] && (!isNarrowed || !scope.WithoutGroups.Contains(groups[i])) ? (byte)groups[i] : NoGroup;
        }

        return map;
    }

    /// <summary>
    /// The path of the question without a key, in flat arrays: it is the one that is asked most (docs/performance.md).
    /// </summary>
    private Dictionary<int, ShareSums>?[] SumWhole(bool[] wanted)
    {
        var first = Math.Max(0, Array.IndexOf(wanted, true));
        var sums = new Whole(first, Array.LastIndexOf(wanted, true) - first + 1);
        if (FlowsBySupplier.Find(_flows) is { } layout) AddFrom(layout, wanted, sums);
        else AddAll(wanted, sums);
        var result = new Dictionary<int, ShareSums>?[wanted.Length];
        for (var y = 0; y < wanted.Length; y++)
        {
            if (wanted[y]) result[y] = new Dictionary<int, ShareSums> { [0] = sums.Of(y) };
        }

        return result;
    }

    /// <summary>The flows of suppliers that count, where the table is laid out by supplier.</summary>
    private void AddFrom(FlowsBySupplier layout, bool[] wanted, Whole sums)
    {
        var (recipients, flagsOf, amounts) = (layout.Recipient, layout.Flags, layout.Amount);
        for (var y = 0; y < wanted.Length; y++)
        {
            if (!wanted[y]) continue;
            var (roles, groups) = _laid[y]!;
            for (var supplier = 0; supplier < roles.Length; supplier++)
            {
                var role = roles[supplier];
                if (role == Skipped) continue;
                var (from, to) = layout.Of(supplier, y);
                for (var i = from; i < to; i++)
                {
                    var group = groups[recipients[i]];
                    if (group == NoGroup || (flagsOf[i] & _without[group]) != FlowFlags.None) continue;
                    sums.Add(y, role, group, flagsOf[i], amounts[i]);
                }
            }
        }
    }

    private void AddAll(bool[] wanted, Whole sums)
    {
        var (first, cells) = (_flows.Years.First, _flows.Cells);
        var (yearOf, suppliers, recipients, flagsOf, amounts) = (_flows.Year, _flows.Supplier, _flows.Recipient,
            _flows.Flags, _flows.Amount);
        for (var i = 0; i < amounts.Length; i++)
        {
            var y = yearOf[i] - first;
            if ((uint)y >= (uint)wanted.Length || !wanted[y]) continue;
            var (roles, groups) = _laid[y]!;
            var role = roles[suppliers[i]];
            if (role == Skipped) continue;
            var group = groups[recipients[i]];
            if (group == NoGroup) continue;
            var flags = flagsOf[i];
            if ((flags & _without[group]) != FlowFlags.None) continue;
            if (cells.Length > 0) sums.AddCell(y, role, group, flags, amounts[i], cells[i]);
            else sums.Add(y, role, group, flags, amounts[i]);
        }
    }

    private Dictionary<int, ShareSums>?[] SumByKey(bool[] wanted, ShareKey by)
    {
        var result = new Dictionary<int, ShareSums>?[wanted.Length];
        var ofUnknown = new ShareSums?[wanted.Length];
        for (var i = 0; i < _flows.Count; i++)
        {
            var y = _flows.Year[i] - _flows.Years.First;
            if ((uint)y >= (uint)wanted.Length || !wanted[y]) continue;
            var (roles, groups) = _laid[y]!;
            var (role, group) = (roles[_flows.Supplier[i]], groups[_flows.Recipient[i]]);
            var flags = _flows.Flags[i];
            if (role == Skipped || group == NoGroup || (flags & _without[group]) != FlowFlags.None) continue;
            var key = by switch
            {
                ShareKey.Supplier => _flows.Supplier[i],
                ShareKey.Recipient => _flows.Recipient[i],
                ShareKey.Group => group,
                ShareKey.Category => _flows.Category[i],
                ShareKey.Class => _flows.Class[i],
                _ => 0,
            };
            if (role == UnknownSupplier)
            {
                // An unknown supplier may be any of them; of what it delivered the category is known.
                if (by is ShareKey.Category or ShareKey.Class)
                {
                    At(y, key).UnknownSuppliersByGroup[group] += _flows.Amount[i];
                }
                else (ofUnknown[y] ??= new ShareSums()).UnknownSuppliersByGroup[group] += _flows.Amount[i];
                continue;
            }

            var sums = At(y, key);
            sums.ByGroup[group] += _flows.Amount[i];
            if ((flags & FlowFlags.New) != FlowFlags.None) sums.NewByGroup[group] += _flows.Amount[i];
            Count(sums, i, flags);
        }

        if (by == ShareKey.Supplier) SpreadUnknown(result, ofUnknown);
        return result;

        ShareSums At(int y, int key)
        {
            var ofYear = result[y] ??= [];
            if (!ofYear.TryGetValue(key, out var sums)) ofYear.Add(key, sums = new ShareSums());
            return sums;
        }
    }

    /// <summary>
    /// What silence could hide stands with its supplier or category; it belongs to no one recipient or group.
    /// </summary>
    private void AddAssumed(Dictionary<int, ShareSums>?[] perYear, bool[] wanted, ShareKey by)
    {
        if (by is ShareKey.Recipient or ShareKey.Group or ShareKey.Class) return;
        foreach (var assumed in _flows.Assumed)
        {
            var y = assumed.Year - _flows.Years.First;
            if ((uint)y >= (uint)wanted.Length || !wanted[y]) continue;
            var (roles, groups) = _laid[y]!;
            var group = groups[assumed.Recipient];
            if (roles[assumed.Supplier] != Chosen || group == NoGroup) continue;

            var ofYear = perYear[y] ??= [];
            var key = by switch
            {
                ShareKey.Supplier => assumed.Supplier,
                ShareKey.Category => assumed.Category,
                _ => 0
            };
            if (!ofYear.TryGetValue(key, out var sums)) ofYear.Add(key, sums = new ShareSums());
            sums.AssumedByGroup[group] += assumed.Amount;
        }
    }

    /// <summary>Whether a supplier counts in a year.</summary>
    public bool Chooses(short supplier, int year) =>
        (uint)(year - _flows.Years.First) < (uint)_laid.Length
            && Lay(year - _flows.Years.First).Roles[supplier] == Chosen;

    private void Count(ShareSums sums, int flow, FlowFlags flags)
    {
        if (_flows.Cells.Length > 0)
        {
            var cell = _flows.Cells[flow];
            sums.Observations += cell.Observations;
            sums.Estimated += cell.Estimated;
            sums.Uncoded += cell.Uncoded;
            return;
        }

        sums.Observations++;
        if ((flags & FlowFlags.NumberEstimated) != FlowFlags.None) sums.Estimated += _flows.Amount[flow];
        if ((flags & FlowFlags.NumberNotCoded) != FlowFlags.None) sums.Uncoded += _flows.Amount[flow];
    }

    /// <summary>
    /// Every supplier's bounds must hold the case that it is the unknown one, in all years of the period.
    /// </summary>
    private static void SpreadUnknown(Dictionary<int, ShareSums>?[] perYear, ShareSums?[] ofUnknown)
    {
        var keys = perYear.Where(d => d is not null).SelectMany(d => d!.Keys).Distinct().ToList();
        for (var y = 0; y < perYear.Length; y++)
        {
            if (ofUnknown[y] is not { } unknown) continue;
            var ofYear = perYear[y] ??= [];
            foreach (var key in keys)
            {
                if (!ofYear.TryGetValue(key, out var sums)) ofYear.Add(key, sums = new ShareSums());
                sums.Add(unknown);
            }
        }
    }

    /// <summary>Sums without a key, by year, in flat arrays.</summary>
    /// <param name="first">The first year that is asked, counted as the table counts.</param>
    /// <param name="years">How many years from it.</param>
    private sealed class Whole(int first, int years)
    {
        private readonly long[] _all = new long[years * DestinationGroups.Count];
        private readonly long[] _fresh = new long[years * DestinationGroups.Count];
        private readonly long[] _unknown = new long[years * DestinationGroups.Count];
        private readonly long[] _estimated = new long[years];
        private readonly long[] _uncoded = new long[years];
        private readonly int[] _observations = new int[years];

        public void Add(int year, byte role, byte group, FlowFlags flags, long amount)
        {
            year -= first;
            if (!AddAmount(year, role, group, flags, amount)) return;
            _observations[year]++;
            if ((flags & FlowFlags.NumberEstimated) != FlowFlags.None) _estimated[year] += amount;
            if ((flags & FlowFlags.NumberNotCoded) != FlowFlags.None) _uncoded[year] += amount;
        }

        public void AddCell(int year, byte role, byte group, FlowFlags flags, long amount, CellCounts counts)
        {
            year -= first;
            if (!AddAmount(year, role, group, flags, amount)) return;
            _observations[year] += counts.Observations;
            _estimated[year] += counts.Estimated;
            _uncoded[year] += counts.Uncoded;
        }

        public ShareSums Of(int year)
        {
            year -= first;
            var sums = new ShareSums
            {
                Estimated = _estimated[year],
                Uncoded = _uncoded[year],
                Observations = _observations[year],
            };
            var at = year * DestinationGroups.Count;
            Array.Copy(_all, at, sums.ByGroup, 0, DestinationGroups.Count);
            Array.Copy(_fresh, at, sums.NewByGroup, 0, DestinationGroups.Count);
            Array.Copy(_unknown, at, sums.UnknownSuppliersByGroup, 0, DestinationGroups.Count);
            return sums;
        }

        /// <summary>Adds what was delivered; no for an unknown supplier, of whom nothing else is counted.</summary>
        private bool AddAmount(int year, byte role, byte group, FlowFlags flags, long amount)
        {
            var at = (year * DestinationGroups.Count) + group;
            if (role == UnknownSupplier)
            {
                _unknown[at] += amount;
                return false;
            }

            _all[at] += amount;
            if ((flags & FlowFlags.New) != FlowFlags.None) _fresh[at] += amount;
            return true;
        }
    }

    /// <summary>What a year makes of each party: its role as a supplier, and its group as a destination.</summary>
    private sealed record Laid(byte[] Roles, byte[] Groups);
}
