using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Words;

/// <summary>
/// What a reader must know of a series that is not SIPRI's: years that mislead, breaks, silence, and what rules left
/// out.
/// </summary>
internal static class SeriesNotes
{
    /// <summary>The years of a window of which the files have no row at all.</summary>
    public static IReadOnlyList<int> Missing(FlowTable flows, YearRange years) =>
    [
        .. Enumerable.Range(years.First, years.Count).Where(y => !flows.Years.Contains(y) || flows.Holes.Contains(y)),
    ];

    /// <summary>
    /// That the files have years behind those that are shown, with years between of which they have nothing.
    /// </summary>
    public static Note? Apart(FlowTable flows, YearRange shown)
    {
        if (shown.Last >= flows.Usable.Last) return null;
        var apart = new YearRange(shown.Last + 1, flows.Usable.Last);
        var last = apart.Ending(1);
        var list = Runs.Of([.. Enumerable.Range(apart.First, apart.Count).Where(y => !flows.Holes.Contains(y))]);
        return new Note("years-apart", Text.Of(
            $"The files also have {list}, but nothing of years just before, so these are in no window: --years {last} gives the "
                + $"last of them.",
            $"De bestanden hebben ook {list}, maar niets over de jaren ervoor, dus die staan in geen periode: --years "
                + $"{last} geeft de laatste ervan."));
    }

    public static IEnumerable<Note> For(FlowTable flows, YearRange years)
    {
        var source = flows.Series.Source;
        foreach (var note in LimitWords.Notes(flows)) yield return note;
        foreach (var note in CustomsWords.Notes(flows)) yield return note;
        foreach (var coverage in Coverage.Within(source, flows.Series.Flow, years))
        {
            var why = Text.Name(coverage.Why(Language.En), coverage.Why(Language.Nl));
            yield return new Note("coverage", Text.Of($"{coverage.Years}: {why}.", $"{coverage.Years}: {why}."));
        }

        if (Misleading(flows, years) is { } usable)
        {
            yield return new Note("outside-usable-years", Text.Of(
                $"Of these years only {usable} can be used: other years are covered in part, or not.",
                $"Van deze jaren is alleen {usable} bruikbaar: andere jaren zijn deels of niet gedekt."));
        }

        var silent = Missing(flows, years);
        if (silent.Count > 0)
        {
            var list = string.Join(", ", silent);
            yield return new Note("years-without-rows", Text.Of(
                $"The files that are here have nothing of {list}; that is not zero.",
                $"De ingelezen bestanden hebben niets over {list}; dat is geen nul."));
        }

        foreach (var at in SeriesBreaks.Within(source, years).Where(_ => flows.Series.Flow == Flow.Licence))
        {
            var (from, what) = (Figure.Year("from", at.From), Text.Name(at.What(Language.En), at.What(Language.Nl)));
            yield return new Note("series-break", Text.Of(
                $"Break in the series, {at.Reporter.Value} from {from}: {what}.",
                $"Breuk in de reeks, {at.Reporter.Value} vanaf {from}: {what}."));
        }

        // A file that ends in December can be whole; one that ends before is not.
        if (flows.Until is { Month: < 12 } until && years.Contains(until.Year))
        {
            var (year, day) = (Figure.Year("year", until.Year), DayWords.WithoutYear(until));
            yield return new Note("part-of-year", Text.Of(
                $"{year} is a part of the year: the file ends on {day}.",
                $"{year} is een deel van het jaar: het bestand eindigt op {day}."));
        }

        if (flows.Converted)
        {
            var (from, to) = (flows.Series.Unit.Code, flows.Unit.Code);
            yield return new Note("converted", Text.Of(
                $"Amounts were converted from {from} to {to} year by year, by the rates that follow from SIPRI's "
                    + $"military expenditure; the source's own figures are in {from}.",
                $"Bedragen zijn per jaar omgerekend van {from} naar {to}, met de koersen die volgen uit SIPRI's "
                    + $"militaire uitgaven; de bron zelf rekent in {from}."));
        }

        foreach (var note in Tally(flows)) yield return note;
    }

    /// <summary>What keeps a figure of the series from being complete.</summary>
    public static IEnumerable<Text> Incomplete(FlowTable flows, YearRange years)
    {
        if (Misleading(flows, years) is { } usable)
        {
            var source = flows.Series.Source;
            yield return Text.Of(
                $"sums of {source} are usable for {usable} only",
                $"sommen van {source} zijn alleen bruikbaar voor {usable}");
        }

        foreach (var (state, count) in flows.Tally?.States ?? [])
        {
            var rows = Figure.Count("rows", count);
            yield return Text.Of(
                $"rows without an amount ({Codes.Of(state)}): {rows}",
                $"regels zonder bedrag ({Codes.Of(state)}): {rows}");
        }
    }

    private static IEnumerable<Note> Tally(FlowTable flows)
    {
        if (flows.Tally is not { } tally) yield break;
        Figure Amount(string name, long amount) => Figure.Amount(name, amount, flows.Unit);
        if (tally.LeftOut.Count > 0)
        {
            var isBritish = flows.Series.Source == SourceCatalog.BritishLicences;
            Text what = isBritish
                ? ("dual-use goods", "dual-usegoederen")
                : ("extensions of earlier licences, which repeat their value",
                    "verlengingen van eerdere vergunningen, die hun waarde herhalen");
            var (rows, sum) = (Figure.Count("rows", tally.LeftOut.Count), Amount("amount", tally.LeftOut.Amount));
            yield return new Note(
                "left-out",
                Text.Of(
                    $"Left out in all years: {what} ({rows} rows, {sum})",
                    $"Over alle jaren weggelaten: {what} ({rows} regels, {sum})"),
                new Remedy("include", What: isBritish ? "dual-use" : "extensions"));
        }

        if (tally.States.Count > 0)
        {
            var states = Text.Join(", ", tally.States.OrderByDescending(s => s.Value).Select(s =>
            {
                var count = Figure.Count(Codes.Of(s.Key), s.Value);
                return Text.Of($"{State(s.Key)} {count}", $"{State(s.Key)} {count}");
            }));
            yield return new Note("cells-without-amount", Text.Of(
                $"Rows of the source without an amount, in all years: {states}. Silence is not zero: they are in no "
                    + $"sum.",
                $"Regels van de bron zonder bedrag, over alle jaren: {states}. Geen opgave is geen nul: zij zitten in "
                    + $"geen enkele som."));
        }

        if (tally.SetAside.Count > 0)
        {
            var (rows, sum) = (Figure.Count("rows", tally.SetAside.Count), Amount("amount", tally.SetAside.Amount));
            yield return new Note("set-aside", Text.Of(
                $"Set aside by rules of the source (docs/methods/series.md): {rows} rows, {sum}.",
                $"Terzijde gelegd volgens regels van de bron (docs/methods/series.md): {rows} regels, {sum}."));
        }

        if (tally.WithoutTotal.Count > 0)
        {
            var (pairs, sum) = (Figure.Count("pairs", tally.WithoutTotal.Count),
                Amount("amount", tally.WithoutTotal.Amount));
            yield return new Note("without-total", Text.Of(
                $"Pairs of a year that print categories and no total, whose categories were summed: {pairs} ({sum} in all "
                    + $"years).",
                $"Paren van een jaar met categorieën en zonder totaal, waarvan de categorieën zijn opgeteld: {pairs} ({sum} "
                    + $"over alle jaren)."));
        }

        if (flows.Choice.ByCategory)
        {
            var (pairs, sum) = (Figure.Count("pairs", tally.OverTotal.Count), Amount("amount", tally.OverTotal.Amount));
            yield return new Note("categories-and-totals", Text.Of(
                $"Totals are not the sum of the categories: what a total holds beyond them is "
                    + $"\"{SourceCategory.Unassigned}\"; where categories hold more than the total ({pairs} pairs, "
                    + $"{sum} in all years) they stand as printed.",
                $"Totalen zijn niet de som van de categorieën: wat een totaal meer bevat heet "
                    + $"\"{SourceCategory.Unassigned}\"; waar categorieën meer bevatten dan het totaal ({pairs} "
                    + $"paren, {sum} over alle jaren) staan ze zoals gedrukt."));
        }
    }

    /// <summary>The usable years of the files at hand, where the asked ones are not all among them.</summary>
    private static YearRange? Misleading(FlowTable flows, YearRange years) =>
        flows.Usable.Contains(years.First) && flows.Usable.Contains(years.Last) ? null : flows.Usable;

    private static Text State(Reported state) => state switch
    {
        Reported.Nil => ("nothing (reported)", "niets (opgegeven)"),
        Reported.Withheld => ("withheld", "achtergehouden"),
        Reported.BelowHalf => ("below half a unit", "minder dan een halve eenheid"),
        Reported.NotInThisCopy => ("not in this copy", "niet in deze kopie"),
        _ => ("no report", "geen opgave"),
    };
}
