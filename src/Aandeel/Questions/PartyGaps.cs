using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>What the page of a party lacks: sources that are not here or do not have it, and years of silence; each with what to do, where something can be done.</summary>
internal sealed class PartyGaps(Question question, Holdings holdings, Party party)
{
    private Language Language => question.Language;

    public List<AnswerRow> Rows(Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf)
    {
        var rows = new List<AnswerRow>();
        if (holdings.UsesSums)
        {
            rows.Add(Row(SourceCatalog.Sipri, Flow.Delivery, "not-in-sums", null, Language.Say("recipients, suppliers and product classes need the register; here are sums only", "voor ontvangers, leveranciers en productklassen is het register nodig; hier zijn alleen sommen"), "aandeel sources fetch sipri"));
        }

        foreach (var series in PartyQuestion.SeriesOf(party).Where(s => s != FlowSeries.Sipri || !holdings.UsesSums))
        {
            var flows = flowsOf(series, null);
            if (series != FlowSeries.Sipri && !holdings.Has(series.Source)) rows.Add(Row(series.Source, series.Flow, "source-not-here", null, Language.Say("its files are not here", "de bestanden zijn niet hier"), "aandeel sources import FILE"));
            else if (flows is null) rows.Add(Row(series.Source, series.Flow, "not-in-file", null, Language.Say("the files that are here have none of this", "de bestanden die hier zijn hebben dit niet"), null));
            else if (series.Source == SourceCatalog.Eu && Alliance.Eu.Entries.All(e => e.Party != party.Index)) rows.Add(Row(series.Source, series.Flow, "not-a-reporter", null, Language.Say("only members of the EU report to it", "alleen leden van de EU rapporteren eraan"), null));
            else if (PartyQuestion.YearsOf(question, flows, party) is null) rows.Add(Row(series.Source, series.Flow, "years-not-covered", flows.Usable.ToString(), Language.Say($"covers {flows.Usable}", $"beslaat {flows.Usable}"), null));
            else if (Silent(flows) is { Count: > 0 } silent) rows.AddRange(Silence(series, silent));
            else if (!flows.Supplier.Contains(party.Index)) rows.Add(Row(series.Source, series.Flow, "nothing-delivered", flows.Years.ToString(), Language.Say($"names it nowhere as a supplier ({flows.Years})", $"noemt het nergens als leverancier ({flows.Years})"), null));
            if (flows is not null && Between(flows) is { Count: > 0 } between) rows.Add(Row(series.Source, series.Flow, "years-not-covered", Runs.Of(between), Language.Say($"{Runs.Of(between)} is in no file that is here", $"{Runs.Of(between)} staat in geen bestand dat hier is"), null));
        }

        if (holdings.Snapshot is not { } snapshot || snapshot.Files.All(f => f.Source != SourceCatalog.Nato))
        {
            rows.Add(Row(SourceCatalog.Nato, null, "source-not-here", null, Language.Say("expenditure on equipment, for the share of production", "materieeluitgaven, voor het aandeel van de productie"), "aandeel sources import FILE"));
        }

        if (party.Code.Value != FlowSeries.Of(SourceCatalog.DutchLicences)[0].Reporter && ReportsLicences(flowsOf))
        {
            rows.Add(Row(SourceCatalog.DutchLicences, Flow.Licence, "no-source", null, Language.Say("final destinations: only Dutch licences state them", "eindbestemmingen: alleen Nederlandse vergunningen noemen die"), null));
        }

        return rows;
    }

    /// <summary>Years without a report. Of the UN Register only a part of the reports is at hand: what its list has and this copy has not was reported.</summary>
    private IEnumerable<AnswerRow> Silence(FlowSeries series, List<int> years)
    {
        var list = series.Source == SourceCatalog.Unroca ? new ReportTables(holdings).List() : null;
        var listed = years.Where(y => list?.HasReport(party.Index, y) == true).ToList();
        if (listed.Count > 0)
        {
            yield return Row(series.Source, series.Flow, "not-in-this-copy", Runs.Of(listed), Language.Say($"its report of {Runs.Of(listed)} was made and is not in this copy", $"de opgave over {Runs.Of(listed)} is gedaan en zit niet in deze kopie"), null);
        }

        if (years.Except(listed).ToList() is { Count: > 0 } silent)
        {
            yield return Row(series.Source, series.Flow, "no-report", Runs.Of(silent), Language.Say($"no report of {Runs.Of(silent)}; silence is not zero", $"geen opgave over {Runs.Of(silent)}; zwijgen is geen nul"), null);
        }
    }

    /// <summary>Years among those of a series of which no file that is here has a row of anyone.</summary>
    private List<int> Between(FlowTable flows)
    {
        if (flows.Grain != FlowGrain.Observations) return [];
        var here = new bool[flows.Usable.Count];
        foreach (var year in flows.Year)
        {
            if (flows.Usable.Contains(year)) here[year - flows.Usable.First] = true;
        }

        return [.. Enumerable.Range(flows.Usable.First, flows.Usable.Count).Where(y => !here[y - flows.Usable.First] && question.Years?.Contains(y) != false)];
    }

    private bool ReportsLicences(Func<FlowSeries, DestinationChoice?, FlowTable?> flowsOf) =>
        PartyQuestion.SeriesOf(party).Any(s => s.Flow == Flow.Licence && flowsOf(s, null) is { Grain: FlowGrain.Observations } flows && flows.Supplier.Contains(party.Index));

    private List<int> Silent(FlowTable flows) => [.. flows.Silent.Where(s => s.Supplier == party.Index && (question.Years?.Contains(s.Year) ?? true)).Select(s => (int)s.Year)];

    private static AnswerRow Row(string source, Flow? flow, string reason, string? years, string text, string? command) => new AnswerRow()
        .With("source", source)
        .With("flow", flow is { } of ? Codes.Of(of) : null)
        .With("reason", reason)
        .With("years", years)
        .With("text", $"{source}{(flow is { } and && Codes.Of(and) != source ? " " + Codes.Of(and) : "")}: {text}")
        .With("command", command);
}
