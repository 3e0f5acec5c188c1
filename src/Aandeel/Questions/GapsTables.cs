using System.Globalization;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>The two tables of <c>gaps</c> beside the maps: what each supplier reports, and whose exports each source sees per year.</summary>
internal static class GapsTables
{
    private static readonly Sight[] Shown = [Sight.Deliveries, Sight.LicencesOnly, Sight.NotInThisCopy, Sight.Nobody, Sight.NotAsked];

    public static ViewTable Scoreboard(IReadOnlyList<ReporterScore> scores, string who, IReadOnlyList<SourceCoverage> coverages, Language language)
    {
        var un = coverages.FirstOrDefault(c => c.Series.Source == SourceCatalog.Unroca && c.Side == Side.Export);
        var sights = Shown.Where(s => s != Sight.NotAsked || scores.Any(score => score.Seen[s] > 0)).ToList();
        var withheld = scores.Any(s => s.Series.Any(series => series.Withheld > 0));
        var columns = new List<ViewColumn>
        {
            new(who, ColumnKind.Words),
            new(language.Say("Sources", "Bronnen"), ColumnKind.Figure, language.Say("Src", "Brn")),
            new(language.Say("Years", "Jaren"), ColumnKind.Figure),
        };
        columns.AddRange(sights.Select(s => Column(s, language)));
        columns.Add(new(language.Say("First and last", "Eerste en laatste"), ColumnKind.Words, language.Say("From-to", "Van-tot")));
        if (withheld) columns.Add(new(language.Say("Withheld rows", "Achtergehouden regels"), ColumnKind.Figure, language.Say("Withheld", "Achterg.")));
        if (un is not null) columns.Add(new(language.Say($"Years from last UN report to {un.LastYear}", $"Jaren van laatste VN-opgave tot {un.LastYear}"), ColumnKind.Figure, language.Say("UN late", "VN laat")));
        return new ViewTable(
            language.Say("Scoreboard: years by the most that a report of the supplier tells", "Scorebord: jaren naar het meeste dat een opgave van de leverancier vertelt"),
            columns,
            [.. scores.Select(s =>
            {
                var cells = new List<string> { s.Party.Name(language), language.Count(s.Reported.Select(r => r.Coverage.Series.Source).Distinct().Count()), language.Count(s.Years.Count) };
                cells.AddRange(sights.Select(sight => language.Count(s.Seen[sight])));
                cells.Add(s.Reported.Any() ? new YearRange(s.Reported.Min(r => r.First)!.Value, s.Reported.Max(r => r.Last)!.Value).ToString() : "–");
                if (withheld) cells.Add(language.Count(s.Series.Sum(r => r.Withheld)));
                if (un is not null) cells.Add(s.Series.First(r => ReferenceEquals(r.Coverage, un)).Behind is { } behind ? language.Count(behind) : "–");
                return (IReadOnlyList<string>)cells;
            })]);
    }

    public static ViewTable Visible(YearRange years, IReadOnlyList<SourceCoverage> coverages, SourceCoverage sipri, Func<int, IReadOnlyList<short>> suppliersIn, Language language)
    {
        var groups = coverages.Where(c => c.Side == Side.Export && c.Series.Flow is not (Flow.Denial or Flow.Notification))
            .GroupBy(c => (c.Series.Source, Flow: c.Series.Source == SourceCatalog.Eu ? c.Series.Flow : (Flow?)null)).ToList();
        var columns = new List<ViewColumn> { new(language.Say("Year", "Jaar"), ColumnKind.Words), new("TIV", ColumnKind.Figure) };
        columns.AddRange(groups.Select(g => Column(g.Key.Source, g.Key.Flow is null ? null : g.First(), language)));
        var all = Enumerable.Range(years.First, years.Count).ToDictionary(y => y, y => VisiblePart.BySight(coverages, sipri, suppliersIn(y), y));
        var sights = Shown.Where(s => s != Sight.NotAsked || all.Values.Any(parts => parts[s] > 0)).ToList();
        columns.AddRange(sights.Select(s => Column(s, language)));
        var rows = new List<IReadOnlyList<string>>();
        foreach (var (year, bySight) in all)
        {
            var suppliers = suppliersIn(year);
            var total = bySight.Values.Sum();
            string Part(long seen) => total == 0 ? "–" : language.Points((double)seen / total);
            rows.Add([
                year.ToString(CultureInfo.InvariantCulture) + (suppliers.Any(s => sipri[s, year].Allocated) ? "*" : ""), sipri.Years.Contains(year) ? language.Whole(total) : "–",
                .. groups.Select(g => OfSource(g, sipri, suppliers, year, Part)),
                .. sights.Select(s => Part(bySight[s])),
            ]);
        }

        return new ViewTable(language.Say("Whose exports each source sees, in points of SIPRI's volume of the year", "Wiens uitvoer elke bron ziet, in punten van SIPRI's volume van het jaar"), columns, rows);
    }

    /// <summary>The part that the series of a source see together; a sign where no report speaks and that is no zero.</summary>
    private static string OfSource(IEnumerable<SourceCoverage> group, SourceCoverage sipri, IReadOnlyList<short> suppliers, int year, Func<long, string> part)
    {
        var seen = suppliers.Where(s => group.Any(c => c[s, year] is { Speaks: true, Usable: true })).ToList();
        if (seen.Count > 0) return part(seen.Sum(s => sipri[s, year].Amount));
        var silences = group.Select(c => VisiblePart.Of(c, sipri, suppliers, year).Silence).ToList();
        return silences.Contains(CellState.NotInThisCopy) ? "?" : silences.All(s => s == CellState.NotAReporter) ? HeatMap.NotChosen.ToString() : part(0);
    }

    private static ViewColumn Column(string source, SourceCoverage? ofFlow, Language language)
    {
        var code = source == SourceCatalog.Unroca ? language.Say("UN", "VN") : source.ToUpperInvariant();
        if (ofFlow is null) return new(code, ColumnKind.Figure);
        return new($"{code} {OldSeriesNames.Flow(ofFlow.Series, language)}", ColumnKind.Figure, code + (ofFlow.Series.Flow == Flow.Licence ? language.Say(" lic", " ver") : language.Say(" exp", " uit")));
    }

    private static ViewColumn Column(Sight sight, Language language) => sight switch
    {
        Sight.Deliveries => new(language.Say("Deliveries reported", "Leveringen opgegeven"), ColumnKind.MainFigure, language.Say("Deliv.", "Lever.")),
        Sight.LicencesOnly => new(language.Say("Licences only", "Alleen vergunningen"), ColumnKind.Figure, language.Say("Licen.", "Verg.")),
        Sight.NotInThisCopy => new(language.Say("Not in this copy", "Niet in deze kopie"), ColumnKind.Figure, language.Say("Not here", "Ontbr.")),
        Sight.Nobody => new(language.Say("Nobody", "Niemand"), ColumnKind.Figure),
        _ => new(language.Say("Not asked", "Niet gevraagd"), ColumnKind.Figure),
    };
}
