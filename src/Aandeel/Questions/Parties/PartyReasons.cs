using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Why sources that give other shares for one party can all be true.</summary>
internal sealed class PartyReasons(PartyResult result, Text subject, Text outside)
{
    private const double LeastShown = 0.005;
    private readonly ExportTable _table = result.Tables.Exports;

    /// <summary>
    /// The share in each series, the survey of the industry where there is one, and what each of them counts.
    /// </summary>
    public Text WhyTheyDiffer()
    {
        var firsts = result.Page.Exports
            .Where(e => e.Share is not null && !e.IsOfCategory && e.Line.Composition == result.Compositions[0]
                && _table.Share.Of(e) is not Cell.Missing)
            .DistinctBy(e => e.Series, StringComparer.Ordinal)
            .ToList();
        if (firsts.Count == 0)
        {
            return Text.Of(
                $"No source that is here has a share {outside} for {subject} as a supplier; that is not a share of "
                    + $"zero.",
                $"Geen ingelezen bron geeft een aandeel {outside} voor {subject} als leverancier; dat is geen "
                    + $"aandeel van nul.");
        }

        var figures = Text.Join("; ", firsts.Select(Share));
        var text = Text.Of($"The share {outside}: {figures}.", $"Het aandeel {outside}: {figures}.");
        var survey = Survey();
        if (survey is not null) text += Of(survey);
        Figures = text;
        if (firsts.Count == 1 && survey is null) return Text.Join(" ", [text, Meaning(firsts[0].Line.Series)]);
        return Text.Join(" ", [text, .. Together(firsts, survey is not null)]);
    }

    /// <summary>The figures alone, without why they differ; empty before they were said, and where there are none.</summary>
    public Text Figures { get; private set; } = Text.None;

    private static IEnumerable<Text> Together(List<ExportLine> firsts, bool hasSurvey)
    {
        yield return (
            "These can all be true, since they do not count the same.",
            "Deze cijfers kunnen allemaal kloppen: ze meten niet hetzelfde.");
        if (firsts.Select(f => f.Line.Period).Distinct().Count() > 1)
        {
            yield return ("They are of different years.", "Ze gaan over verschillende jaren.");
        }

        foreach (var meaning in firsts.Select(f => Meaning(f.Line.Series)).Distinct()) yield return meaning;
        if (hasSurvey)
        {
            yield return (
                "What the industry says is about the turnover of firms: parts, services and sales to allied main "
                    + "contractors, whose products may go "
                    + "on outside, are in it.",
                "Wat de industrie zegt gaat over de omzet van bedrijven: onderdelen, diensten en verkoop aan "
                    + "hoofdaannemers bij bondgenoten, waarvan de producten vervolgens buiten de NAVO terecht kunnen "
                    + "komen, tellen erin mee.");
        }
    }

    private PublishedStatement? Survey()
    {
        var question = $"share --suppliers {result.Page.Party.Code.Value}";
        return result.Page.Statements.FirstOrDefault(s =>
            s is { Unit: "percent", Value: not null }
                && s.Comparison?.Question.StartsWith(question, StringComparison.Ordinal) == true);
    }

    private Text Of(PublishedStatement survey)
    {
        var (who, said, rest) = (StatementWords.Who(survey), StatementWords.Said(survey), Text.None);
        if (survey is { Value: { } inside, Comparison.Scale: StatementScale.PercentComplement })
        {
            var figure = Figure.Printed("survey_outside", 100 - inside, Kind.Factor, null);
            rest = Text.Of($", so about {figure} % {outside}", $", dus ongeveer {figure} % {outside}");
        }

        return Text.Of($" {who}: {said}{rest}.", $" {who}: {said}{rest}.");
    }

    private Text Share(ExportLine line)
    {
        var (share, measures, beside) = (_table.Rows.Quote(line, _table.Share), ExportTable.Told(line),
            Beside(line));
        var source = SeriesNames.Source(line.Line.Series.Source);
        return Text.Of(
            $"{source}, {measures}, {line.Line.Period!}: {share}{beside}",
            $"{source}, {measures}, {line.Line.Period!}: {share}{beside}");
    }

    /// <summary>
    /// In brackets behind a share: the parts of Ukraine and the Indo-Pacific four, and the share in the last
    /// composition where it is another.
    /// </summary>
    private Text Beside(ExportLine line)
    {
        var (parts, sum) = (new List<Text>(), line.Line.Line!.Sum);
        if (sum.Part(DestinationGroup.Ukraine) >= LeastShown)
        {
            var ukraine = _table.Rows.Quote(line, _table.Ukraine);
            parts.Add(Text.Of($"Ukraine {ukraine:bare} points of it", $"waarvan Oekraïne {ukraine:bare} procentpunt"));
        }

        if (sum.Part(DestinationGroup.IndoPacificPartners) >= LeastShown)
        {
            var four = _table.Rows.Quote(line, _table.IndoPacific);
            parts.Add(Text.Of($"the Indo-Pacific four {four:bare}", $"de vier van de Indo-Pacific {four:bare}"));
        }

        if (line.Later is { } later && ShareShown.Differ(line.Share, later.Share))
        {
            var then = _table.Rows.Quote(later, _table.Share);
            parts.Add(
                Text.Of($"{then} with the members at the time", $"{then} met de leden van toen"));
        }

        if (line.Line.Series == FlowSeries.Sipri && result.Page.Made is { } made && result.Tables.Made is { } table
            && made.Lines[0] is { Sums.IsMostlyElsewhere: true } own)
        {
            var part = table.Quote(own, made.Table.ElsewherePart);
            parts.Add(Text.Of(
                $"{part:whole} of this volume built elsewhere, by the register's comments",
                $"{part:whole} van deze hoeveelheid elders gebouwd, volgens de opmerkingen in het register"));
        }

        if (parts.Count == 0) return Text.None;
        var list = Text.Join(", ", parts);
        return Text.Of($" ({list})", $" ({list})");
    }

    /// <summary>What a source counts, in a sentence.</summary>
    private static Text Meaning(FlowSeries series) => (series.Source, series.Flow) switch
    {
        (SourceCatalog.Sipri, _) => (
            "SIPRI counts major arms (large conventional weapon systems) that were delivered, by military capability, "
                + "also from stock, and of what goes into them engines, radars, turrets "
                + "and the like; no other parts, no services, no small arms.",
            "SIPRI telt geleverde zware wapens (grote conventionele wapensystemen) naar militair vermogen, ook uit "
                + "voorraad, en van wat erin gaat motoren, radars, geschutstorens en "
                + "dergelijke; geen andere onderdelen, geen diensten, geen kleine wapens."),
        (SourceCatalog.GermanReports, Flow.ActualExport) => (
            "Germany's actual exports are of war weapons only.",
            "De feitelijke uitvoer van Duitsland betreft alleen oorlogswapens."),
        (_, Flow.ActualExport) => (
            "Actual exports are the money value of all military goods that left the country, parts for allied "
                + "industry among them.",
            "Feitelijke uitvoer is de geldwaarde van alle militaire goederen die het land verlieten, ook onderdelen "
                + "voor de industrie van "
                + "bondgenoten."),
        (_, Flow.Licence) => (
            "Licences are permissions in money, of which only a part is delivered, and often name where parts go first "
                + "and not where the product ends.",
            "Vergunningen zijn toestemmingen in geld, waarvan maar een deel wordt geleverd, en noemen vaak waar "
                + "onderdelen eerst heen gaan en niet "
                + "waar het product eindigt."),
        (SourceCatalog.Customs, _) => (
            "Customs count arms and ammunition of two headings, civilian arms too, and no aircraft or ships.",
            "De douane telt wapens en munitie van twee posten, ook civiele, en geen vliegtuigen of schepen."),
        _ => (
            "Deliveries in money hold services and training beside arms.",
            "Leveringen in geld omvatten naast wapens ook diensten en opleiding."),
    };
}
