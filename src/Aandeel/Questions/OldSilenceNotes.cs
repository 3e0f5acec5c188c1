using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Who is silent among the chosen suppliers, what that could hide, and which movements the margins do not carry.</summary>
internal static class OldSilenceNotes
{
    private const int MostNamed = 5;

    /// <summary>A row per silent supplier: its silent years, what is assumed of them in all, and on what ground.</summary>
    public static List<AnswerRow> Rows(FlowTable flows, ScopeMap map, YearRange years, Language language) =>
    [
        .. Silent(flows, map, years).Select(s => new AnswerRow()
            .With("key", flows.Parties[s.Supplier].Code.Value)
            .With("name", flows.Parties[s.Supplier].Name(language))
            .With("years", Runs.Of(s.Years))
            .With("assumed", s.Assumed.Count == 0 ? new FieldValue.Missing("nothing-known") : FieldValue.OfAmount(s.Assumed.Sum(a => a.Amount)))
            .With("assumption", s.Assumed.Count == 0 ? null : string.Join(',', s.Assumed.Select(a => Codes.Of(a.Why)).Distinct()))),
    ];

    public static IEnumerable<OldNote> For(FlowTable flows, ScopeMap map, YearRange years, Language language)
    {
        var silent = Silent(flows, map, years);
        if (silent.Count > 0)
        {
            var names = string.Join(", ", silent.Select(s => $"{flows.Parties[s.Supplier].Name(language)} {(s.Years.Count == years.Count ? "" : Runs.Of(s.Years) + " ")}({Amount(s.Assumed)})".Replace("  ", " ", StringComparison.Ordinal)));
            yield return new OldNote("silent-reporters", language.Say(
                $"No report in {years} from {names}. In brackets what the margin assumes that silence hides: {Grounds(silent)}. It is in the margin only; nobody knows the amount.",
                $"Geen opgave in {years} van {names}. Tussen haakjes wat de marge aanneemt dat het zwijgen verbergt: {Grounds(silent)}. Het zit alleen in de marge; niemand kent het bedrag."));
        }

        var withheld = flows.Assumed.Where(a => a.Why == Assumption.LargestKnownRow && years.Contains(a.Year) && map.Chooses(a.Supplier, a.Year)).ToList();
        if (withheld.Count > 0)
        {
            yield return new OldNote("withheld", language.Say(
                $"Numbers that are withheld in these years: {withheld.Count}; the margin assumes for each as many as in the largest row that its reporter gives of that category.",
                $"Achtergehouden aantallen in deze jaren: {withheld.Count}; de marge neemt voor elk zoveel aan als in de grootste regel die de opgever van die categorie geeft."));
        }

        string Amount(IReadOnlyList<AssumedFlow> assumed) => assumed.Count == 0 ? language.Say("nothing known", "niets bekend") : new FlowWords(flows, language).WithUnit(assumed.Sum(a => a.Amount));

        string Grounds(List<SilentSupplier> of) => string.Join("; ", of.SelectMany(s => s.Assumed).Select(a => a.Why).Distinct().Order().Select(w => w switch
        {
            Assumption.PartnerReports => language.Say("what partners report of it", "wat partners ervan opgeven"),
            Assumption.LargestKnownYear => language.Say("each year as much as in the largest year that it did report, wherever it went", "elk jaar zoveel als in het grootste jaar dat wel is opgegeven, waarheen ook"),
            _ => language.Say("where it never reported, each year as much as it licensed in its largest year", "waar nooit is opgegeven, elk jaar zoveel als in het grootste jaar is vergund"),
        }).DefaultIfEmpty(language.Say("nothing, for want of any figure", "niets, bij gebrek aan enig cijfer")));
    }

    /// <summary>Movements between windows that follow each other and whose margins overlap: missing data alone could explain them.</summary>
    public static OldNote? NotEstablished(IReadOnlyList<SeriesPoint> windows, Language language)
    {
        var weak = new List<string>();
        for (var i = 1; i < windows.Count; i++)
        {
            var (before, after) = (windows[i - 1], windows[i]);
            if (before.Period.Count != after.Period.Count || !Overlap(before.Sum, after.Sum)) continue;
            if (before.Sum.ShareOutside is not { } earlier || after.Sum.ShareOutside is not { } later) continue;
            var change = (later >= earlier ? "+" : "−") + language.Points(Math.Abs(later - earlier));
            weak.Add(language.Say($"{before.Period} to {after.Period} ({change})", $"{before.Period} naar {after.Period} ({change})"));
        }

        if (weak.Count == 0) return null;
        var named = string.Join(", ", weak.Take(MostNamed)) + (weak.Count > MostNamed ? language.Say($" and {weak.Count - MostNamed} more", $" en nog {weak.Count - MostNamed}") : "");
        return new OldNote("movement-not-established", language.Say(
            $"Not established, since the margins overlap and what is missing could explain it: the movement from {named}.",
            $"Niet vastgesteld, omdat de marges overlappen en wat ontbreekt het kan verklaren: de beweging van {named}."));
    }

    private static bool Overlap(ShareSums before, ShareSums after) => before.Bounds is { } a && after.Bounds is { } b && a.Lower <= b.Upper && b.Lower <= a.Upper;

    private static List<SilentSupplier> Silent(FlowTable flows, ScopeMap map, YearRange years)
    {
        var silent = flows.Silent.Where(s => years.Contains(s.Year) && map.Chooses(s.Supplier, s.Year))
            .GroupBy(s => s.Supplier)
            .OrderBy(g => flows.Parties[g.Key].NameEn, StringComparer.Ordinal)
            .Select(g => new SilentSupplier(g.Key, [.. g.Select(s => (int)s.Year).Order()], []));
        return [.. silent.Select(s => s with { Assumed = [.. flows.Assumed.Where(a => a.Supplier == s.Supplier && s.Years.Contains(a.Year) && a.Why != Assumption.LargestKnownRow)] })];
    }

    private sealed record SilentSupplier(short Supplier, IReadOnlyList<int> Years, IReadOnlyList<AssumedFlow> Assumed);
}
