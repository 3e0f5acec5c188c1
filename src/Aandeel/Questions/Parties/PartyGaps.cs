using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// What the page of a party lacks: sources that are not imported or do not have it, and years of silence; each with
/// what to do, where something can be done.
/// </summary>
internal sealed class PartyGaps(
    Question question, Imported imported, Party party, Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf)
{
    private const string NotImported = "source-not-here";
    private const string NotCovered = "years-not-covered";

    public List<PartyGap> All()
    {
        var gaps = new List<PartyGap>();
        if (imported.UsesSums) gaps.Add(SumsOnly());
        foreach (var series in PartyQuestion.SeriesOf(party).Where(s => s != FlowSeries.Sipri || !imported.UsesSums))
        {
            var flows = flowsOf(series, null);
            gaps.AddRange(Of(series, flows));
            if (flows is not null && Between(flows) is { Count: > 0 } between)
            {
                var years = Runs.Of(between);
                gaps.Add(new PartyGap(series.Source, series.Flow, NotCovered, years, Text.Of(
                    $"{years} is in no file that is here", $"{years} staat in geen ingelezen bestand"), null));
            }
        }

        if (imported.Snapshot is not { } snapshot || snapshot.Files.All(f => f.Source != SourceCatalog.Nato))
        {
            gaps.Add(NoExpenditure());
        }

        var licences = FlowSeries.Of(SourceCatalog.DutchLicences)[0];
        if (party.Code.Value != licences.Reporter && ReportsLicences())
        {
            gaps.Add(new PartyGap(SourceCatalog.DutchLicences, Flow.Licence, "no-source", null, (
                "final destinations: only Dutch licences state them",
                "eindbestemmingen: alleen Nederlandse vergunningen noemen die"), null));
        }

        return gaps;
    }

    private static PartyGap SumsOnly() => new(
        SourceCatalog.Sipri,
        Flow.Delivery,
        "not-in-sums",
        null,
        (
            "recipients, suppliers and product classes need the register; here are sums only",
            "voor ontvangers, leveranciers en productklassen is het register nodig; er zijn alleen de meegeleverde totalen"),
        new Remedy("get-source", What: SourceCatalog.Sipri));

    private static PartyGap NoExpenditure() => new(
        SourceCatalog.Nato,
        null,
        NotImported,
        null,
        ("expenditure on equipment, for the share of production",
            "materieeluitgaven, voor het aandeel van de productie"),
        new Remedy("import-source", What: SourceCatalog.Nato));

    /// <summary>What one series lacks.</summary>
    private IEnumerable<PartyGap> Of(FlowSeries series, FlowTable? flows)
    {
        PartyGap One(string reason, string? years, Text why, Remedy? remedy = null) =>
            new(series.Source, series.Flow, reason, years, why, remedy);
        if (series != FlowSeries.Sipri && !imported.Has(series.Source))
        {
            var remedy = new Remedy("import-source", What: series.Source);
            return [One(NotImported, null, ("its files are not here", "de bestanden zijn niet ingelezen"), remedy)];
        }

        if (flows is null)
        {
            return [
                One(
                    "not-in-file", null,
                    ("the files that are here have none of this", "de ingelezen bestanden hebben dit niet"))
            ];
        }

        if (series.Source == SourceCatalog.Eu && Alliance.Eu.Entries.All(e => e.Party != party.Index))
        {
            return [
                One(
                    "not-a-reporter", null,
                    ("only members of the EU report to it", "alleen leden van de EU rapporteren eraan"))
            ];
        }

        if (PartyYears.Of(question, flows, party) is null)
        {
            return [
                One(NotCovered, flows.Usable.ToString(), Text.Of($"covers {flows.Usable}", $"beslaat {flows.Usable}"))
            ];
        }

        if (Silent(flows) is { Count: > 0 } silent) return Silence(series, silent);
        if (flows.Supplier.Contains(party.Index)) return [];
        return
        [
            One("nothing-delivered", flows.Years.ToString(), Text.Of(
                $"names it nowhere as a supplier ({flows.Years})",
                $"noemt het nergens als leverancier ({flows.Years})")),
        ];
    }

    /// <summary>
    /// Years without a report. Of the UN Register only a part of the reports is at hand: what its list has and this
    /// copy has not was reported.
    /// </summary>
    private IEnumerable<PartyGap> Silence(FlowSeries series, List<int> years)
    {
        var list = series.Source == SourceCatalog.Unroca ? new ReportTables(imported).List() : null;
        var listed = years.Where(y => list?.HasReport(party.Index, y) == true).ToList();
        if (listed.Count > 0)
        {
            var made = Runs.Of(listed);
            yield return new PartyGap(series.Source, series.Flow, "not-in-this-copy", made, Text.Of(
                $"its report of {made} was made and is not in this copy",
                $"de opgave over {made} is gedaan en zit niet in deze kopie"), null);
        }

        if (years.Except(listed).ToList() is not { Count: > 0 } silent) yield break;
        var none = Runs.Of(silent);
        yield return new PartyGap(series.Source, series.Flow, "no-report", none, Text.Of(
            $"no report of {none}; silence is not zero", $"geen opgave over {none}; geen opgave is geen nul"), null);
    }

    /// <summary>Years among those of a series of which no file that is imported has a row of anyone.</summary>
    private List<int> Between(FlowTable flows) =>
        [.. flows.Holes.Where(y => flows.Usable.Contains(y) && question.Years?.Contains(y) != false).Order()];

    private bool ReportsLicences() => PartyQuestion.SeriesOf(party).Any(s => s.Flow == Flow.Licence
        && flowsOf(s, null) is { Grain: FlowGrain.Observations } flows && flows.Supplier.Contains(party.Index));

    private List<int> Silent(FlowTable flows) =>
        [.. flows.Silent.Where(s => s.Supplier == party.Index && (question.Years?.Contains(s.Year) ?? true)
                && !flows.Holes.Contains(s.Year))
            .Select(s => (int)s.Year)];
}
