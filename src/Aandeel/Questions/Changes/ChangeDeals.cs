using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Store;

namespace Aandeel.Questions;

/// <summary>
/// The deals of two editions side by side, and the share with their differences taken over one cause after another
/// (docs/methods/editions.md).
/// </summary>
internal sealed class ChangeDeals
{
    private readonly FlowTable _before;
    private readonly FlowTable _now;
    private readonly YearRange _window;
    private readonly ChangeDeal[] _ofBefore;
    private readonly ChangeDeal[] _ofNow;

    public ChangeDeals(Snapshot snapshot, FlowTable before, FlowTable now, YearRange window)
    {
        (_before, _now, _window) = (before, now, window);
        var deals = new Dictionary<(short, short, string, int?), ChangeDeal>();
        _ofBefore = Of(snapshot, before, deals);
        _ofNow = Of(snapshot, now, deals);
        var both = before.Years.And(now.Years);
        for (var i = 0; i < before.Count; i++) Add(_ofBefore[i], before.Year[i], before.Amount[i], 0, both);
        for (var i = 0; i < now.Count; i++)
        {
            Add(_ofNow[i], now.Year[i], 0, now.Amount[i], both);
            if (now.Year[i] > both.Last && now.Amount[i] > 0) _ofNow[i].GoesOn = true;
        }

        Unite(deals.Values);
    }

    /// <summary>Whether the years of one of the two were allocated by us.</summary>
    public bool IsAllocated => _before.Allocated || _now.Allocated;

    /// <summary>The deals of a scope whose window differs, the largest difference first.</summary>
    public IReadOnlyList<ChangeDeal> Moved(ShareScope scope) =>
    [
        .. Counted(_before, _ofBefore, scope).Concat(Counted(_now, _ofNow, scope)).Distinct().Where(d => d.Difference != 0)
            .OrderByDescending(d => Math.Abs(d.Difference)).ThenBy(d => d.Supplier).ThenBy(d => d.Recipient)
            .ThenBy(d => d.Item, StringComparer.Ordinal).ThenBy(d => d.Ordered),
    ];

    /// <summary>
    /// The sums of the window as the older edition has it, with what was revised taken over, and as the newer one has it.
    /// </summary>
    public (ShareSums Older, ShareSums Revised, ShareSums Newer) Steps(ShareScope scope)
    {
        var (older, revised, newer) = (new ShareSums(), new ShareSums(), new ShareSums());
        Sum(_before, _ofBefore, scope, (deal, group, amount) =>
        {
            older.ByGroup[(int)group] += amount;
            if (deal.Cause(IsAllocated) != ChangeCause.Revision) revised.ByGroup[(int)group] += amount;
        });
        Sum(_now, _ofNow, scope, (deal, group, amount) =>
        {
            newer.ByGroup[(int)group] += amount;
            if (deal.Cause(IsAllocated) == ChangeCause.Revision) revised.ByGroup[(int)group] += amount;
        });
        return (older, revised, newer);
    }

    private IEnumerable<ChangeDeal> Counted(FlowTable flows, ChangeDeal[] deals, ShareScope scope)
    {
        var map = new ScopeMap(flows, scope);
        for (var i = 0; i < flows.Count; i++)
        {
            if (_window.Contains(flows.Year[i]) && map.Counts(i, out _)) yield return deals[i];
        }
    }

    private void Sum(FlowTable flows, ChangeDeal[] deals, ShareScope scope, Action<ChangeDeal, DestinationGroup, long> add)
    {
        var map = new ScopeMap(flows, scope);
        for (var i = 0; i < flows.Count; i++)
        {
            if (_window.Contains(flows.Year[i]) && map.Counts(i, out var group)) add(deals[i], group, flows.Amount[i]);
        }
    }

    private void Add(ChangeDeal deal, int year, long older, long newer, YearRange both)
    {
        if (both.Contains(year)) deal.Total = (deal.Total.Older + older, deal.Total.Newer + newer);
        if (_window.Contains(year)) deal.Window = (deal.Window.Older + older, deal.Window.Newer + newer);
    }

    /// <summary>
    /// A deal that only the older edition has, and one of the same pair that only the newer one has, are one under other
    /// words where they were ordered in the same year or are of the same volume.
    /// </summary>
    private void Unite(IReadOnlyCollection<ChangeDeal> deals)
    {
        var united = new Dictionary<ChangeDeal, ChangeDeal>();
        foreach (var pair in deals.GroupBy(d => (d.Supplier, d.Recipient)))
        {
            var gone = pair.Where(d => d.Total is { Older: > 0, Newer: 0 }).ToList();
            foreach (var fresh in pair.Where(d => d.Total is { Older: 0, Newer: > 0 })
                .OrderByDescending(d => d.Total.Newer).ThenBy(d => d.Item, StringComparer.Ordinal).ThenBy(d => d.Ordered))
            {
                var same = gone.Where(fresh.IsSame).OrderBy(g => g.Ordered == fresh.Ordered ? 0 : 1)
                    .ThenBy(g => Math.Abs(g.Total.Older - fresh.Total.Newer)).ThenBy(g => g.Item, StringComparer.Ordinal)
                    .FirstOrDefault();
                if (same is null) continue;
                gone.Remove(same);
                fresh.Total = (same.Total.Older, fresh.Total.Newer);
                fresh.Window = (fresh.Window.Older + same.Window.Older, fresh.Window.Newer + same.Window.Newer);
                united.Add(same, fresh);
            }
        }

        for (var i = 0; i < _ofBefore.Length; i++) _ofBefore[i] = united.GetValueOrDefault(_ofBefore[i], _ofBefore[i]);
    }

    private static ChangeDeal[] Of(
        Snapshot snapshot, FlowTable flows, Dictionary<(short, short, string, int?), ChangeDeal> deals)
    {
        var files = flows.Files.ToHashSet();
        var named = new Dictionary<int, (int Item, int? Ordered)>(flows.Count);
        using var rows = CheckedRows.Of(
            snapshot, StoredRows.Observations, snapshot.Files.Where(f => files.Contains(f.Id)), RowFilter.All, "item", "ordered");
        while (rows.Next()) named[rows.Id] = (rows.IsNull(0) ? -1 : rows.Int(0), rows.IntOrNull(1));
        var (of, plain) = (new ChangeDeal[flows.Count], new Dictionary<int, (string Printed, string Plain)>());
        for (var i = 0; i < of.Length; i++)
        {
            var (item, ordered) = named[flows.Observation[i]];
            if (!plain.TryGetValue(item, out var words))
            {
                var printed = item < 0 ? "" : snapshot.Texts[item].TrimEnd(' ', '-');
                plain.Add(item, words = (printed, Plain(printed)));
            }

            var key = (flows.Supplier[i], flows.Recipient[i], words.Plain, ordered);
            if (!deals.TryGetValue(key, out var deal))
            {
                deals.Add(key, deal = new ChangeDeal(key.Item1, key.Item2, words.Printed, ordered));
            }

            deal.Item = words.Printed;
            of[i] = deal;
        }

        return of;
    }

    /// <summary>Editions print a product with other capitals, hyphens and blanks.</summary>
    private static string Plain(string item) => string.Concat(item.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));
}
