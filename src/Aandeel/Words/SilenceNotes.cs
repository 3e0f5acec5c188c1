using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Words;

/// <summary>
/// Who is silent among the chosen suppliers, what that could hide, and which movements the margins do not carry.
/// </summary>
internal static class SilenceNotes
{
    private const int MostNamed = 5;

    /// <summary>Who is silent and what is withheld.</summary>
    /// <param name="silent">The silent suppliers as a table of the answer, so that what is assumed of each is quoted
    /// from it.</param>
    public static IEnumerable<Note> For(FlowTable flows, ScopeMap map, YearRange years, Table<SilentSupplier> silent)
    {
        if (silent.Count > 0)
        {
            var amount = SilentSupplier.Amount(flows.Unit);
            var names = Text.Join(", ", silent.Rows.Select(s =>
            {
                var runs = s.Years.Count == years.Count ? "" : Runs.Of(s.Years) + " ";
                var assumed = s.Assumed.Count == 0
                    ? ("nothing known", "niets bekend")
                    : Text.Of(silent.Quote(s, amount));
                return Text.Of($"{Names.Of(s.Party)} {runs}({assumed})", $"{Names.Of(s.Party)} {runs}({assumed})");
            }));
            yield return new Note("silent-reporters", Text.Of(
                $"No report in {years} from {names}. In brackets what the margin assumes that silence hides: "
                    + $"{Grounds(silent.Rows)}. It is in the margin only; nobody knows the amount.",
                $"Geen opgave in {years} van {names}. Tussen haakjes wat er volgens de marge achter kan zitten: "
                    + $"{Grounds(silent.Rows)}. Het zit alleen in de marge; niemand kent het bedrag."));
        }

        var withheld = flows.Assumed.Count(
            a => a.Why == Assumption.LargestKnownRow && years.Contains(a.Year) && map.Chooses(a.Supplier, a.Year));
        if (withheld == 0) yield break;
        var count = Figure.Count("withheld", withheld);
        yield return new Note("withheld", Text.Of(
            $"Numbers that are withheld in these years: {count}; the margin assumes for each as many as in the "
                + $"largest row that its reporter gives of that category.",
            $"Achtergehouden aantallen in deze jaren: {count}; de marge neemt voor elk zoveel aan als in de grootste "
                + $"regel die de opgever van die categorie geeft."));
    }

    /// <summary>
    /// Movements between windows that follow each other and whose margins overlap, or that are no larger than what
    /// allocation or revision can do: these alone could explain them.
    /// </summary>
    /// <param name="largest">The largest of the named ranges of a window, in points: what a change must exceed.</param>
    public static Note? NotEstablished(IReadOnlyList<SeriesPoint> windows, Func<SeriesPoint, double> largest)
    {
        var weak = new List<Text>();
        for (var i = 1; i < windows.Count; i++)
        {
            var (before, after) = (windows[i - 1], windows[i]);
            if (before.Period.Count != after.Period.Count) continue;
            if (before.Sum.ShareOutside is not { } earlier || after.Sum.ShareOutside is not { } later) continue;
            var isLarger = Math.Abs(later - earlier) * 100 > Math.Max(largest(before), largest(after));
            if (isLarger && !Overlap(before.Sum, after.Sum)) continue;
            var change = Figure.Points($"change_{after.Period}", later - earlier);
            weak.Add(
                Text.Of(
                    $"{before.Period} to {after.Period} ({change:signed})",
                    $"{before.Period} naar {after.Period} ({change:signed})"));
        }

        if (weak.Count == 0) return null;
        var named = Text.Join(", ", weak.Take(MostNamed));
        if (weak.Count > MostNamed)
        {
            var more = Figure.Count("more", weak.Count - MostNamed);
            named += Text.Of($" and {more} more", $" en nog {more}");
        }

        return new Note("movement-not-established", Text.Of(
            $"Not established, since a named range of one of them could explain it: the movement from "
                + $"{named}.",
            $"Niet vastgesteld, omdat een genoemde marge van een van beide het kan verklaren: de beweging van "
                + $"{named}."));
    }

    private static bool Overlap(ShareSums before, ShareSums after) =>
        before.Bounds is { } a && after.Bounds is { } b && a.Lower <= b.Upper && b.Lower <= a.Upper;

    private static Text Grounds(IReadOnlyList<SilentSupplier> of)
    {
        var grounds = of.SelectMany(s => s.Assumed).Select(a => a.Why).Distinct().Order().Select(Ground).ToList();
        return grounds.Count > 0
            ? Text.Join("; ", grounds)
            : ("nothing, for want of any figure", "niets, bij gebrek aan enig cijfer");
    }

    private static Text Ground(Assumption why) => why switch
    {
        Assumption.PartnerReports => ("what partners report of it", "wat partners ervan opgeven"),
        Assumption.LargestKnownYear => (
            "each year as much as in the largest year that it did report, wherever it went",
            "elk jaar zoveel als in het grootste jaar dat wel is opgegeven, waarheen ook"),
        _ => (
            "where it never reported, each year as much as it licensed in its largest year",
            "waar nooit is opgegeven, elk jaar zoveel als in het grootste jaar is vergund"),
    };
}
