using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// What silence could hide (docs/methods/bounds.md): for a reporter and year without a report, what partners report of it, and up to its
/// largest known year; for a number that is withheld, the largest that is known. All of it is named, and enters bounds only.
/// </summary>
public static class Silence
{
    /// <summary>Below one in this many of what was licensed, actual exports are debris and no report.</summary>
    private const int OneIn = SilentReporters.OneIn;

    /// <summary>The table with what silence could hide beside its flows.</summary>
    /// <param name="licences">What the same reporters licensed, which tells debris from a report; null where it is not here.</param>
    /// <param name="partners">The other side's reports of the same flows; null where there is one side only.</param>
    public static FlowTable Assume(FlowTable flows, FlowTable? licences, FlowTable? partners)
    {
        var known = Sums(flows, includeCategory: flows.Series.OnlyWithinCategory);
        var licensed = licences is null ? [] : Sums(licences, includeCategory: false);
        var silent = SilentYears(flows, known, licensed, partners);
        var assumed = new List<AssumedFlow>();
        foreach (var (supplier, year) in silent) assumed.AddRange(Of(flows, supplier, year, silent, known, licensed, partners));
        assumed.AddRange(flows.Withheld.Select(w => new AssumedFlow(w.Year, w.Supplier, w.Recipient, w.Category, LargestRow(flows, w), Assumption.LargestKnownRow)).Where(a => a.Amount > 0));
        return flows with { Assumed = [.. assumed], Silent = silent };
    }

    private static IEnumerable<AssumedFlow> Of(
        FlowTable flows, short supplier, short year, HashSet<(short, short)> silent, Dictionary<(short, short, byte), long> known, Dictionary<(short, short, byte), long> licensed, FlowTable? partners)
    {
        var reported = new Dictionary<byte, long>();
        for (var i = 0; i < (partners?.Count ?? 0); i++)
        {
            if (partners!.Year[i] != year || partners.Supplier[i] != supplier) continue;
            var category = Category(flows, partners.Categories[partners.Category[i]]);
            reported[category] = reported.GetValueOrDefault(category) + partners.Amount[i];
            yield return new AssumedFlow(year, supplier, partners.Recipient[i], category, partners.Amount[i], Assumption.PartnerReports);
        }

        var unknown = flows.Parties.Require(UnknownRecipient).Index;
        var largest = known.Where(k => k.Key.Item1 == supplier && !silent.Contains((supplier, k.Key.Item2))).GroupBy(k => k.Key.Item3).ToDictionary(g => g.Key, g => g.Max(k => k.Value));
        var why = Assumption.LargestKnownYear;
        if (largest.Count == 0 && licensed.Where(l => l.Key.Item1 == supplier).Select(l => l.Value).DefaultIfEmpty().Max() is > 0 and var most) (largest, why) = (new() { [0] = most }, Assumption.LargestLicensedYear);
        foreach (var (category, amount) in largest)
        {
            var rest = amount - reported.GetValueOrDefault(category);
            if (rest > 0) yield return new AssumedFlow(year, supplier, unknown, category, rest, why);
        }
    }

    /// <summary>Reporters and years without a report: expected to report then, and nothing here but debris.</summary>
    private static HashSet<(short Supplier, short Year)> SilentYears(FlowTable flows, Dictionary<(short, short, byte), long> known, Dictionary<(short, short, byte), long> licensed, FlowTable? partners)
    {
        var silent = new HashSet<(short, short)>();
        if (flows.Series.Reporter is not null) return silent;
        var byYear = known.GroupBy(k => (k.Key.Item1, k.Key.Item2)).ToDictionary(g => g.Key, g => g.Sum(k => k.Value));
        var years = flows.Year.Distinct().Order().ToList();
        foreach (var supplier in Expected(flows, byYear, partners))
        {
            foreach (var year in years)
            {
                if (!MustReport(flows.Series, supplier, year)) continue;
                var sum = byYear.GetValueOrDefault((supplier, year));
                if (sum == 0 || IsDebris(sum, supplier, year, licensed)) silent.Add((supplier, year));
            }
        }

        return silent;
    }

    /// <summary>Who could report: members of the EU for its report; elsewhere states that ever reported, or of which partners report.</summary>
    private static IEnumerable<short> Expected(FlowTable flows, Dictionary<(short, short), long> byYear, FlowTable? partners) => flows.Series.Source == SourceCatalog.Eu
        ? Alliance.Eu.Entries.Select(e => e.Party).Distinct()
        : byYear.Keys.Select(k => k.Item1).Concat(partners?.Supplier ?? []).Distinct().Where(s => flows.Parties[s].IsState);

    private static bool MustReport(FlowSeries series, short supplier, short year) => series.Source != SourceCatalog.Eu || Alliance.Eu.Has(supplier, new DateOnly(year, 7, 1));

    /// <summary>Actual exports that are nothing beside what was licensed in that year, or in the nearest one of which it is known.</summary>
    private static bool IsDebris(long exports, short supplier, short year, Dictionary<(short, short, byte), long> licensed)
    {
        var nearest = licensed.Where(l => l.Key.Item1 == supplier).OrderBy(l => Math.Abs(l.Key.Item2 - year)).ThenBy(l => l.Key.Item2).Select(l => l.Value).FirstOrDefault();
        return (Int128)exports * OneIn < nearest;
    }

    private static long LargestRow(FlowTable flows, WithheldFlow withheld)
    {
        long own = 0, any = 0;
        for (var i = 0; i < flows.Count; i++)
        {
            if (flows.Category[i] != withheld.Category) continue;
            any = Math.Max(any, flows.Amount[i]);
            if (flows.Supplier[i] == withheld.Supplier) own = Math.Max(own, flows.Amount[i]);
        }

        return own > 0 ? own : any;
    }

    private static Dictionary<(short, short, byte), long> Sums(FlowTable flows, bool includeCategory)
    {
        var sums = new Dictionary<(short, short, byte), long>();
        for (var i = 0; i < flows.Count; i++)
        {
            var key = (flows.Supplier[i], flows.Year[i], includeCategory ? flows.Category[i] : (byte)0);
            sums[key] = sums.GetValueOrDefault(key) + flows.Amount[i];
        }

        return sums;
    }

    private static byte Category(FlowTable flows, string name)
    {
        for (var i = 0; i < flows.Categories.Count; i++)
        {
            if (flows.Categories[i] == name) return (byte)i;
        }

        return 0;
    }

    private const string UnknownRecipient = "XXR";
}
