using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Reconcile;

/// <summary>
/// What silence could hide (docs/methods/bounds.md): for a reporter and year without a report, what partners report of
/// it, and up to its largest known year; for a number that is withheld, the largest that is known. All of it is named,
/// and enters bounds only.
/// </summary>
public static class Silence
{
    /// <summary>The table with what silence could hide beside its flows.</summary>
    /// <param name="licences">What the same reporters licensed, which tells debris from a report; null where it is not
    /// imported.</param>
    /// <param name="partners">The other side's reports of the same flows; null where there is one side only.</param>
    public static FlowTable Assume(FlowTable flows, FlowTable? licences, FlowTable? partners)
    {
        var known = Sums(flows, includeCategory: flows.Series.OnlyWithinCategory);
        var licensed = licences is null ? [] : Sums(licences, includeCategory: false);
        var silent = SilentYears(flows, known, licensed, partners);
        var assumed = new List<AssumedFlow>();
        foreach (var (supplier, year) in silent)
        {
            assumed.AddRange(Of(flows, supplier, year, silent, known, licensed, partners));
        }

        assumed.AddRange(
            flows.Withheld.Select(
                w => new AssumedFlow(
                    w.Year, w.Supplier, w.Recipient, w.Category, LargestRow(flows, w), Assumption.LargestKnownRow))
                    .Where(a => a.Amount > 0));
        return flows with { Assumed = [.. assumed], Silent = silent };
    }

    private static IEnumerable<AssumedFlow> Of(
        FlowTable flows, short supplier, short year, HashSet<(short, short)> silent, List<ReporterYear> known,
        List<ReporterYear> licensed, FlowTable? partners)
    {
        var reported = new Dictionary<byte, long>();
        for (var i = 0; i < (partners?.Count ?? 0); i++)
        {
            if (partners!.Year[i] != year || partners.Supplier[i] != supplier) continue;
            var category = Category(flows, partners.Categories[partners.Category[i]]);
            reported[category] = reported.GetValueOrDefault(category) + partners.Amount[i];
            yield return new AssumedFlow(
                year, supplier, partners.Recipient[i], category, partners.Amount[i], Assumption.PartnerReports);
        }

        var unknown = flows.Parties.Require(UnknownRecipient).Index;
        var largest = Largest(known.Where(k => k.Supplier == supplier && !silent.Contains((supplier, k.Year))));
        var why = Assumption.LargestKnownYear;
        if (largest.Count == 0)
        {
            (largest, why) = (Largest(licensed.Where(l => l.Supplier == supplier && l.Amount > 0)),
                Assumption.LargestLicensedYear);
        }

        foreach (var most in largest)
        {
            var rest = most.Amount - reported.GetValueOrDefault(most.Category);
            if (rest > 0) yield return new AssumedFlow(year, supplier, unknown, most.Category, rest, why);
        }
    }

    /// <summary>
    /// Reporters and years without a report: expected to report then, and nothing imported but debris, or no file of
    /// that year at all.
    /// </summary>
    private static HashSet<(short Supplier, short Year)> SilentYears(
        FlowTable flows, List<ReporterYear> known, List<ReporterYear> licensed, FlowTable? partners)
    {
        var silent = new HashSet<(short, short)>();
        if (flows.Series.Reporter is { } only)
        {
            // One reporter, of which silence is not derived; but of a year that is in no file nothing is known.
            var reporter = flows.Parties.Require(only).Index;
            foreach (var year in flows.Holes) silent.Add((reporter, (short)year));
            return silent;
        }

        var byYear = new Dictionary<(short, short), long>();
        foreach (var sum in known)
        {
            byYear[(sum.Supplier, sum.Year)] = byYear.GetValueOrDefault((sum.Supplier, sum.Year)) + sum.Amount;
        }

        var years = flows.Year.Distinct().Concat(flows.Holes.Select(h => (short)h)).Order().ToList();
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

    /// <summary>
    /// Who could report: states that are members of the EU for its report; elsewhere states that ever reported, or of which partners
    /// report.
    /// </summary>
    private static IEnumerable<short> Expected(
        FlowTable flows, Dictionary<(short, short), long> byYear, FlowTable? partners) =>
        (flows.Series.Source == SourceCatalog.Eu
            ? Alliance.Eu.Entries.Select(e => e.Party)
            : byYear.Keys.Select(k => k.Item1).Concat(partners?.Supplier ?? []))
        .Distinct().Where(s => flows.Parties[s].IsState);

    private static bool MustReport(FlowSeries series, short supplier, short year) =>
        series.Source != SourceCatalog.Eu || Alliance.Eu.Has(supplier, new DateOnly(year, 7, 1));

    /// <summary>
    /// Actual exports that are nothing beside what was licensed in that year, or in the nearest one of which it is
    /// known.
    /// </summary>
    private static bool IsDebris(long exports, short supplier, short year, List<ReporterYear> licensed)
    {
        var nearest = licensed.Where(l => l.Supplier == supplier)
            .OrderBy(l => Math.Abs(l.Year - year)).ThenBy(l => l.Year).FirstOrDefault()?.Amount ?? 0;
        return SilentReporters.IsDebris(exports, nearest);
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

    private static List<ReporterYear> Sums(FlowTable flows, bool includeCategory)
    {
        var sums = new Dictionary<long, ReporterYear>();
        for (var i = 0; i < flows.Count; i++)
        {
            var category = includeCategory ? flows.Category[i] : (byte)0;
            var key = ((long)flows.Supplier[i] << 32) | ((long)flows.Year[i] << 8) | category;
            if (!sums.TryGetValue(key, out var sum))
            {
                sums.Add(key, sum = new ReporterYear(flows.Supplier[i], flows.Year[i], category));
            }

            sum.Amount += flows.Amount[i];
        }

        return [.. sums.Values];
    }

    /// <summary>The largest of each category, in the order met.</summary>
    private static List<ReporterYear> Largest(IEnumerable<ReporterYear> years) =>
        [.. years.GroupBy(y => y.Category).Select(g => g.MaxBy(y => y.Amount)!)];

    /// <summary>What one reporter states of one year, per category where categories are never added.</summary>
    private sealed record ReporterYear(short Supplier, short Year, byte Category)
    {
        public long Amount { get; set; }
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
