using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>Rows of the same suppliers and recipients in a series of another source.</summary>
internal sealed record Elsewhere(FlowSeries Series, int Rows, YearRange Years)
{
    /// <summary>
    /// What other sources that are imported hold of a choice, where the source that was asked holds nothing. Filters
    /// that only one source knows (class, category, product) are not carried over.
    /// </summary>
    public static IReadOnlyList<Elsewhere> Of(Question question, Composition composition, Imported imported)
    {
        var asked = FlowSeries.All
            .Where(s => s != FlowSeries.Sipri && s.Source != question.Source && imported.Has(s.Source))
            .Where(s => s.Measure != Measure.Count)
            .Concat(
                question.Source != Sources.SourceCatalog.Sipri && !imported.UsesSums ? [FlowSeries.Sipri] : [])
            .Select(s => question with
            {
                Source = s.Source,
                Flow = s.Flow,
                UnitCode = null,
                Side = null,
                Destination = null,
                Include = [],
                Without = [],
                Category = null,
                Class = null,
                Edition = null,
                Key = null,
            })
            .ToList();
        imported.Prepare(asked);
        var found = new List<Elsewhere>();
        foreach (var other in asked)
        {
            if (imported.Find(other) is not { Grain: FlowGrain.Observations } flows) continue;
            var map = new ScopeMap(
                flows, other.Scope(composition, question.Suppliers ?? new PartySelection.Everyone()));
            var rows = Enumerable.Range(0, flows.Count)
                .Where(i => question.Years?.Contains(flows.Year[i]) != false && map.Counts(i, out _))
                .ToList();
            if (rows.Count == 0) continue;
            found.Add(new Elsewhere(
                flows.Series, rows.Count,
                new YearRange(rows.Min(i => flows.Year[i]), rows.Max(i => flows.Year[i]))));
        }

        return found;
    }

    /// <summary>The series with its rows: "Netherlands, licences (152 rows, 2004-2014)".</summary>
    public Text Words
    {
        get
        {
            var name = $"rows_{Series.Source}_{Codes.Of(Series.Flow)}";
            var (series, rows) = (SeriesNames.Of(Series), Figure.Count(name, Rows));
            return Text.Of($"{series} ({rows} rows, {Years})", $"{series} ({rows} regels, {Years})");
        }
    }
}
