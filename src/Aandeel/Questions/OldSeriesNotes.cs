using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What a reader must know of a series that is not SIPRI's: years that mislead, breaks, silence, and what rules left out.</summary>
internal static class OldSeriesNotes
{
    public static IEnumerable<OldNote> For(FlowTable flows, YearRange years, Language language)
    {
        var words = new FlowWords(flows, language);
        var source = flows.Series.Source;
        foreach (var coverage in Coverage.Within(source, flows.Series.Flow, years))
        {
            yield return new OldNote("coverage", $"{coverage.Years}: {coverage.Why(language)}.");
        }

        if (Misleading(flows, years) is { } usable)
        {
            yield return new OldNote("outside-usable-years", language.Say(
                $"Of these years only {usable} can be used: other years are covered in part, or not.",
                $"Van deze jaren is alleen {usable} bruikbaar: andere jaren zijn deels of niet gedekt."));
        }

        var present = flows.Year.Distinct().ToHashSet();
        var silent = Enumerable.Range(years.First, years.Count).Where(y => !present.Contains((short)y)).ToList();
        if (silent.Count > 0)
        {
            yield return new OldNote("years-without-rows", language.Say(
                $"The files that are here have nothing of {string.Join(", ", silent)}; that is not zero.",
                $"De bestanden die hier zijn hebben niets over {string.Join(", ", silent)}; dat is geen nul."));
        }

        foreach (var at in SeriesBreaks.Within(source, years).Where(_ => flows.Series.Flow == Flow.Licence))
        {
            yield return new OldNote("series-break", language.Say($"Break in the series, {at.Reporter} from {at.From}: {at.What(language)}.", $"Breuk in de reeks, {at.Reporter} vanaf {at.From}: {at.What(language)}."));
        }

        if (source == SourceCatalog.BritishLicences && years.Contains(2015)) yield return new OldNote("part-of-year", language.Say("2015 is a quarter: the file ends on 31 March.", "2015 is een kwartaal: het bestand eindigt op 31 maart."));
        if (flows.Converted)
        {
            yield return new OldNote("converted", language.Say(
                $"Amounts were converted from {flows.Series.Unit.Code} to {flows.Unit.Code} year by year, by the rates that follow from SIPRI's military expenditure; the source's own figures are in {flows.Series.Unit.Code}.",
                $"Bedragen zijn per jaar omgerekend van {flows.Series.Unit.Code} naar {flows.Unit.Code}, met de koersen die volgen uit SIPRI's militaire uitgaven; de bron zelf rekent in {flows.Series.Unit.Code}."));
        }

        if (flows.Tally is not { } tally) yield break;
        if (tally.LeftOut.Count > 0)
        {
            var (what, wat) = source == SourceCatalog.BritishLicences ? ("dual-use goods", "dual-usegoederen") : ("extensions of earlier licences, which repeat their value", "verlengingen van eerdere vergunningen, die hun waarde herhalen");
            yield return new OldNote("left-out", language.Say(
                $"Left out in all years: {what} ({language.Count(tally.LeftOut.Count)} rows, {words.WithUnit(tally.LeftOut.Amount)}); --include {(source == SourceCatalog.BritishLicences ? "dual-use" : "extensions")} counts them.",
                $"Over alle jaren weggelaten: {wat} ({language.Count(tally.LeftOut.Count)} regels, {words.WithUnit(tally.LeftOut.Amount)}); --include {(source == SourceCatalog.BritishLicences ? "dual-use" : "extensions")} telt ze mee."));
        }

        if (tally.States.Count > 0)
        {
            var states = string.Join(", ", tally.States.OrderByDescending(s => s.Value).Select(s => $"{State(s.Key, language)} {language.Count(s.Value)}"));
            yield return new OldNote("cells-without-amount", language.Say(
                $"Rows of the source without an amount, in all years: {states}. Silence is not zero: they are in no sum.",
                $"Regels van de bron zonder bedrag, over alle jaren: {states}. Zwijgen is geen nul: zij zitten in geen enkele som."));
        }

        if (tally.SetAside.Count > 0)
        {
            yield return new OldNote("set-aside", language.Say(
                $"Set aside by rules of the source (docs/methods/series.md): {language.Count(tally.SetAside.Count)} rows, {words.WithUnit(tally.SetAside.Amount)}.",
                $"Terzijde gelegd volgens regels van de bron (docs/methods/series.md): {language.Count(tally.SetAside.Count)} regels, {words.WithUnit(tally.SetAside.Amount)}."));
        }

        if (tally.WithoutTotal.Count > 0)
        {
            yield return new OldNote("without-total", language.Say(
                $"{language.Count(tally.WithoutTotal.Count)} pairs of a year print categories and no total; their categories were summed ({words.WithUnit(tally.WithoutTotal.Amount)} in all years).",
                $"{language.Count(tally.WithoutTotal.Count)} paren van een jaar hebben categorieën maar geen totaal; hun categorieën zijn opgeteld ({words.WithUnit(tally.WithoutTotal.Amount)} over alle jaren)."));
        }

        if (flows.Choice.ByCategory)
        {
            yield return new OldNote("categories-and-totals", language.Say(
                $"Totals are not the sum of the categories: what a total holds beyond them is \"{SourceCategory.Unassigned}\"; where categories hold more than the total ({language.Count(tally.OverTotal.Count)} pairs, {words.WithUnit(tally.OverTotal.Amount)} in all years) they stand as printed.",
                $"Totalen zijn niet de som van de categorieën: wat een totaal meer bevat heet \"{SourceCategory.Unassigned}\"; waar categorieën meer bevatten dan het totaal ({language.Count(tally.OverTotal.Count)} paren, {words.WithUnit(tally.OverTotal.Amount)} over alle jaren) staan ze zoals gedrukt."));
        }
    }

    /// <summary>What keeps a figure of the series from being complete.</summary>
    public static IEnumerable<string> Incomplete(FlowTable flows, YearRange years)
    {
        if (Misleading(flows, years) is { } usable) yield return $"sums of {flows.Series.Source} are usable for {usable} only";
        foreach (var (state, count) in flows.Tally?.States ?? []) yield return $"rows without an amount ({Codes.Of(state)}): {count}";
    }

    /// <summary>The usable years, where the asked ones are not all among them.</summary>
    private static YearRange? Misleading(FlowTable flows, YearRange years) =>
        Coverage.Of(flows.Series.Source, flows.Series.Flow) is { } coverage && !(coverage.Years.Contains(years.First) && coverage.Years.Contains(years.Last)) ? coverage.Years : null;

    private static string State(Reported state, Language language) => state switch
    {
        Reported.Nil => language.Say("nothing (reported)", "niets (opgegeven)"),
        Reported.Withheld => language.Say("withheld", "achtergehouden"),
        Reported.BelowHalf => language.Say("below half a unit", "minder dan een halve eenheid"),
        Reported.NotInThisCopy => language.Say("not in this copy", "niet in deze kopie"),
        _ => language.Say("no report", "geen opgave"),
    };
}
