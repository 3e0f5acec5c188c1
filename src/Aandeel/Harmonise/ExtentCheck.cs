using Aandeel.Sources;

namespace Aandeel.Harmonise;

/// <summary>
/// Holds what a register is said to hold against totals that are known. Of the same edition a party's total off by more
/// than a tenth makes it a part; of another edition only a party or category that is gone, or a world that is a tenth
/// smaller, since editions revise.
/// </summary>
public static class ExtentCheck
{
    /// <summary>
    /// How far a total may be off: SIPRI's own totals of an edition differ by rounding alone, years spread from orders
    /// by a few per cent.
    /// </summary>
    private const decimal Tolerance = 0.10m;

    /// <summary>
    /// How many totals by party and year a yearly register may lack of its own edition: a whole one lacks none, and
    /// SIPRI may correct a figure within an edition.
    /// </summary>
    private const int MostCells = 10;

    /// <summary>Totals that rounding and small corrections cannot hide, in TIV.</summary>
    private const long SmallestCell = 5L * Amount.Scale;

    /// <summary>
    /// A party of another edition that has less than this of its total is gone; no revision seen took half away.
    /// </summary>
    private const decimal Gone = 0.50m;

    /// <summary>
    /// Totals below this share of the world are too small to tell a part from a revision or from the spreading of
    /// years.
    /// </summary>
    private const decimal Smallest = 0.002m;

    /// <summary>
    /// What a file holds after it was held against totals; as it was where the years have too little in common.
    /// </summary>
    public static Extent Against(
        Extent extent, VolumeTally tally, KnownTotals known, PartyTable parties, string edition)
    {
        if (extent.Years is null || extent.State is ExtentState.BrokenOff or ExtentState.Doubled
            || !extent.Years.Overlaps(known.Years))
        {
            return extent;
        }

        var years = Compared(extent.Years.And(known.Years), known.Years, edition == known.Edition, tally.IsSpread);
        if (years is null) return extent;
        var (suppliers, recipients) = (Compare(tally.Supplied, known.Supplied, parties, years),
            Compare(tally.Received, known.Received, parties, years));
        var (here, there) = (0m, 0m);
        foreach (var supplier in suppliers) (here, there) = (here + supplier.Here, there + supplier.There);
        if (there == 0) return extent;
        if (extent.Suppliers is not null || extent.Recipients is not null)
        {
            return extent with { State = ExtentState.Part };
        }

        var limit = edition == known.Edition ? 1 - Tolerance : Gone;
        var categories = Comparable(tally, known)
            ? Compare(ByWord(tally.Categories), ByWord(known.Categories), years)
            : [];
        var (lackingSuppliers, lackingRecipients) = (Lacking(suppliers, limit, there),
            Lacking(recipients, limit, there));
        var lackingCategories = Lacking(categories, limit, there);
        if (here > there * (1 + Tolerance) && here > there * 1.5m)
        {
            return extent with
            {
                State = ExtentState.Doubled,
                Basis = ExtentBasis.Totals,
                Gaps = [Gap("total-too-large", here, there, years, known)]
            };
        }

        var cells = edition == known.Edition && !tally.IsSpread ? LackingCells(tally, known, years) : 0;
        if (here >= there * (1 - Tolerance) && lackingSuppliers.Count == 0 && lackingRecipients.Count == 0
            && lackingCategories.Count == 0 && cells <= MostCells)
        {
            return extent with { State = ExtentState.Complete, Basis = ExtentBasis.Totals };
        }

        var gaps = new List<ExtentGap> { Gap("total-too-small", here, there, years, known) };
        if (cells > MostCells)
        {
            gaps.Add(
                new ExtentGap(
                    "totals-lacking", $"{cells}", $"0-{MostCells} (SIPRI {known.Edition})"));
        }

        AddGap("suppliers-lacking", lackingSuppliers.Select(p => p.Name));
        AddGap("recipients-lacking", lackingRecipients.Select(p => p.Name));
        AddGap("categories-lacking", lackingCategories.Select(c => c.Name));
        return extent with
        {
            State = ExtentState.Part,
            Basis = ExtentBasis.Totals,
            Suppliers = Limited(lackingSuppliers, suppliers),
            Recipients = Limited(lackingRecipients, recipients),
            Categories = lackingCategories.Count > 0 && lackingCategories.TrueForAll(c => c.Here == 0)
                ? [
                    .. categories.Where(c => c.Here > 0)
                        .Select(c => Printed(tally, c.Name)).Order(StringComparer.Ordinal)
                ]
                : null,
            Gaps = gaps,
        };

        void AddGap(string code, IEnumerable<string> names)
        {
            var list = names.Take(6).ToList();
            if (list.Count > 0)
            {
                gaps.Add(
                    new ExtentGap(
                        code, $"{(list.Count > 5 ? string.Join(", ", list.Take(5)) + ", …" : string.Join(", ", list))}",
                        $"SIPRI {known.Edition}"));
            }
        }
    }

    /// <summary>
    /// The years that can be compared: of another edition not the last two, which editions revise most; spread years
    /// only as a long run.
    /// </summary>
    private static YearRange? Compared(YearRange common, YearRange known, bool sameEdition, bool isSpread)
    {
        var last = sameEdition ? common.Last : Math.Min(common.Last, known.Last - 2);
        if (last < common.First || (isSpread && last - common.First < 4)) return null;
        return new YearRange(common.First, last);
    }

    private static List<Pair> Compare(PartySums here, PartySums there, PartyTable parties, YearRange years)
    {
        var pairs = new List<Pair>();
        for (var party = 0; party < Math.Max(here.End, there.End); party++)
        {
            Add(pairs, parties[(short)party].Code.Value, here[party], there[party], years);
        }

        return Sorted(pairs);
    }

    private static List<Pair> Compare(
        Dictionary<string, YearSums> here, Dictionary<string, YearSums> there, YearRange years)
    {
        var pairs = new List<Pair>();
        foreach (var word in there.Keys.Union(here.Keys))
        {
            Add(pairs, word, here.GetValueOrDefault(word), there.GetValueOrDefault(word), years);
        }

        return Sorted(pairs);
    }

    private static void Add(List<Pair> pairs, string name, YearSums? here, YearSums? there, YearRange years)
    {
        var pair = new Pair(name, here?.Of(years) ?? 0, there?.Of(years) ?? 0);
        if (pair is not { Here: 0, There: 0 }) pairs.Add(pair);
    }

    /// <summary>The largest total first.</summary>
    private static List<Pair> Sorted(List<Pair> pairs)
    {
        pairs.Sort((a, b) => a.There != b.There
            ? b.There.CompareTo(a.There)
            : string.CompareOrdinal(a.Name, b.Name));
        return pairs;
    }

    /// <summary>
    /// Whether the file's categories are those of the totals: where SIPRI has renamed one, categories tell nothing.
    /// </summary>
    private static bool Comparable(VolumeTally tally, KnownTotals known)
    {
        var words = known.Categories.Keys.Select(Word).ToHashSet(StringComparer.Ordinal);
        return words.Count > 0 && tally.Categories.Count > 0
            && tally.Categories.Keys.All(k => words.Contains(Word(k)));
    }

    /// <summary>
    /// A category without blanks, hyphens and capitals: Air-defence systems were Air defence systems.
    /// </summary>
    private static string Word(string category) => string.Concat(category.Where(char.IsLetter)).ToLowerInvariant();

    private static Dictionary<string, YearSums> ByWord(IReadOnlyDictionary<string, YearSums> categories)
    {
        var words = new Dictionary<string, YearSums>(StringComparer.Ordinal);
        foreach (var (category, sums) in categories) YearSums.In(words, Word(category)).Add(sums);

        return words;
    }

    private static string Printed(VolumeTally tally, string word) =>
        tally.Categories.Keys.First(k => Word(k) == word);

    private static List<Pair> Lacking(List<Pair> pairs, decimal limit, decimal world) =>
        [.. pairs.Where(p => p.There >= world * Smallest && p.Here < p.There * limit)];

    /// <summary>
    /// The parties of a side that the file has, where all others of weight are not in it at all: a register of one
    /// supplier, or of one region.
    /// </summary>
    private static List<string>? Limited(List<Pair> lacking, List<Pair> all)
    {
        if (lacking.Count == 0 || lacking.Exists(p => p.Here > p.There * 0.05m)) return null;
        return [
            .. all.Where(p => p.Here > 0 && !lacking.Contains(p))
                .Select(p => p.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        ];
    }

    private static int LackingCells(VolumeTally tally, KnownTotals known, YearRange years) =>
        LackingCells(tally.Supplied, known.Supplied, years) + LackingCells(tally.Received, known.Received, years);

    private static int LackingCells(PartySums here, PartySums there, YearRange years)
    {
        var lacking = 0;
        for (var party = 0; party < there.End; party++)
        {
            if (there[party] is not { } total) continue;
            for (var i = 0; i < total.Count; i++)
            {
                var (year, wanted) = (total.Years[i], total.At(i));
                if (wanted >= SmallestCell && years.Contains(year)
                    && (here[party]?[year] ?? 0) < wanted * (1 - Tolerance))
                {
                    lacking++;
                }
            }
        }

        return lacking;
    }

    private static ExtentGap Gap(string code, decimal here, decimal there, YearRange years, KnownTotals known) => new(
        code,
        $"{Math.Round(here / Amount.Scale):N0} TIV, {years}",
        $"{Math.Round(there / Amount.Scale):N0} TIV (SIPRI {known.Edition})");

    /// <summary>A party or category: what the file has of it, and what the totals have.</summary>
    private sealed class Pair(string name, decimal here, decimal there)
    {
        public string Name => name;

        public decimal Here => here;

        public decimal There => there;
    }
}
