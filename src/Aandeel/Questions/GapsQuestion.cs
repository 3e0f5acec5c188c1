using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>gaps</c>: who reported what of which year to which source, and what that leaves unseen. Every cell has a state; silence is
/// never zero (docs/methods/coverage-and-mirror.md).
/// </summary>
public sealed class GapsQuestion
{
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly PartyTable _parties = Holdings.Parties;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];
    private readonly IReadOnlyList<SourceCoverage> _coverages;
    private readonly IReadOnlyList<FlowSeries> _notHere;
    private readonly IReadOnlyList<SourceCoverage> _reports;
    private readonly SourceCoverage? _sipri;
    private readonly YearRange _years;
    private readonly Composition _composition;
    private readonly PartySelection _suppliers;
    private readonly Dictionary<int, bool[]> _chosen = [];
    private readonly IReadOnlyList<Party> _reporters;

    private GapsQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        var tables = new ReportTables(holdings);
        (_coverages, _notHere) = tables.Of(question);
        if (_coverages.Count == 0) throw AandeelException.NotHere($"No row of {(question.Source == Question.AllSources ? "any source" : "source " + question.Source)} is here, so nothing can be said of its gaps. {Holdings.GetSource(question.Source == Question.AllSources ? SourceCatalog.Sipri : question.Source)}");
        _years = AskedYears();
        _coverages = tables.Of(question with { Years = _years }).Here;
        _sipri = tables.Sipri(_years);
        _composition = question.Composition ?? Composition.AtTheTime;
        _suppliers = question.Suppliers ?? (_coverages.Select(c => c.Series.Reporter).Distinct().ToList() is [{ } only]
            ? new PartySelection.Parties([_parties.Require(only)])
            : new PartySelection.MembersOf(question.Alliance, question.Alliance.Written));
        var destinations = new Destinations(_parties, question.Alliance, _composition, _years);
        for (var year = _years.First; year <= _years.Last; year++) _chosen.Add(year, _suppliers.In(year, _parties, destinations, _composition));
        _reporters = [.. _parties.All.Where(p => p.IsState && p.Index != PartyTable.Unmapped && _chosen.Values.Any(c => c[p.Index])).OrderBy(p => p.Name(Language), StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, ignoreCase: true))];
        if (_reporters.Count == 0) throw AandeelException.Usage($"--suppliers {_suppliers.Text} names no state in {_years}, and only states report.");

        // A source of one state, and a source nobody chosen is asked to report to, would be maps of nothing.
        _reports = [.. _coverages.Where(c => _reporters.Any(r => Enumerable.Range(_years.First, _years.Count).Any(y => IsChosen(r, y) && c[r.Index, y] is { State: not (CellState.NotAReporter or CellState.NotInThisCopy) } or { Rows: > 0 })))];
        if (_reports.Count == 0) throw Nothing();
    }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new GapsQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        if (!_question.ByYear && _question.By != ShareKey.Supplier) _notes.Insert(0, new OldNote("legend", IsOfAll ? HeatMap.LegendOfSights(Language) : HeatMap.LegendOfCells(Language)));
        _notes.AddRange(new GapsNotes(Language, _reporters, YearsOf, OfReporters, _sipri).All(withParts: _question.By != ShareKey.Supplier, NamesNotHere(), _incomplete));
        var rows = _question.ByYear ? ByYear() : _question.By == ShareKey.Supplier ? [.. Scores().Select(RowOf)] : Cells();
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(_question.Kind)).With("source", _question.Source).With("flow", _question.Flow is { } flow ? Codes.Of(flow) : null).With("edition", _question.Edition)
                .With("years", _years.ToString()).With("by", _question.ByYear ? "year" : _question.By == ShareKey.Supplier ? "supplier" : null)
                .With("composition", _composition.Code).With("alliance", _question.Alliance.Code).With("suppliers", _suppliers.Text).With("lang", Codes.Of(Language)),
            Snapshot = _holdings.Snapshot?.Id ?? _holdings.Identity,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _reports.Concat(_sipri is null ? [] : [_sipri]).SelectMany(c => c.Flows.Editions).Distinct()],
            Rows = rows,
            Notes = _notes,
            Incomplete = _incomplete,
            Explanation = _question.Explain
                ? [
                    Language.Say("A cell has the state of the rows that the reporter has in that year after the rules of the source (docs/methods/series.md); a cell without rows is no report, not in this copy or not a reporter, by the list of reports, the years of the files and dated memberships (docs/methods/coverage-and-mirror.md).", "Een cel heeft de staat van de regels die de rapporteur in dat jaar heeft, na de regels van de bron (docs/methods/series.md); een cel zonder regels is geen opgave, niet in deze kopie of geen rapporteur, naar de lijst van opgaven, de jaren van de bestanden en gedateerde lidmaatschappen (docs/methods/coverage-and-mirror.md)."),
                    Language.Say("The part that a source sees is SIPRI's volume of the suppliers whose report it has, over SIPRI's volume of all chosen suppliers of the year.", "Het deel dat een bron ziet is SIPRI's volume van de leveranciers van wie zij een opgave heeft, gedeeld door SIPRI's volume van alle gekozen leveranciers van het jaar."),
                ]
                : [],
            View = new TableView(
                Language.Say($"Who reports what: exports of arms by {OldSelectionWords.Suppliers(_suppliers, Language)}, {_years}", $"Wie wat opgeeft: wapenuitvoer door {OldSelectionWords.Suppliers(_suppliers, Language)}, {_years}"),
                Language.Say($"{_composition.Name(Language)}; {(_question.Source == Question.AllSources ? "all sources that are here" : SourceCatalog.Find(_question.Source)!.Title)}", $"{_composition.Name(Language)}; {(_question.Source == Question.AllSources ? "alle bronnen die hier zijn" : SourceCatalog.Find(_question.Source)!.Title)}"),
                [.. Tables()],
                [.. _notes.Select(n => n.Text)],
                Language.Say("Own count of the files that are here; the publishers of the sources are not responsible for it.", "Eigen telling van de bestanden die hier zijn; de uitgevers van de bronnen zijn er niet verantwoordelijk voor."),
                []),
        };
    }

    /// <summary>The asked years as far as any source covers them; without any, from the first year of a source other than SIPRI.</summary>
    private YearRange AskedYears()
    {
        var others = _coverages.Where(c => c.Series.Source != SourceCatalog.Sipri).ToList();
        var (first, last) = (_coverages.Min(c => c.FirstYear), _coverages.Max(c => c.LastYear));
        var sipri = _holdings.Editions().Select(e => e.Years).ToList();
        if (_question.Edition is null && sipri.Count > 0 && _coverages.Any(c => c.Series.Source == SourceCatalog.Sipri)) (first, last) = (Math.Min(first, sipri.Min(y => y.First)), Math.Max(last, sipri.Max(y => y.Last)));
        var here = new YearRange(first, last);
        if (_question.Years is not { } asked) return others.Count > 0 ? new YearRange(others.Min(c => c.FirstYear), _coverages.Max(c => c.LastYear)) : _coverages[0].Flows.Years;
        if (!asked.Overlaps(here)) throw AandeelException.Usage($"--years {asked}: nothing that is here says anything of these years; {(_question.Source == Question.AllSources ? "the sources cover" : _question.Source + " covers")} {here}.");
        var covered = asked.And(here);
        if (covered == asked) return asked;
        _incomplete.Add($"{asked} was asked and the data covers {here}");
        _notes.Add(new OldNote("years-clipped", Language.Say($"Asked were {asked}; the data covers {here}, so {covered} is answered.", $"Gevraagd is {asked}; de gegevens beslaan {here}, dus {covered} is beantwoord.")));
        return covered;
    }

    private AandeelException Nothing()
    {
        var reporters = _coverages.Select(c => c.Series.Reporter).Distinct().ToList();
        if (reporters is [{ } only] && _reporters.All(r => r.Code.Value != only))
        {
            return AandeelException.Usage($"Source {_question.Source} holds the reports of one state, {_parties.Require(only).NameEn}, so --suppliers {_suppliers.Text} has nothing in it. Leave --suppliers out, or name {only}.");
        }

        return AandeelException.NotHere($"Of {_suppliers.Text} nothing is known in {_years}: {(_question.Source == Question.AllSources ? "no source that is here" : "nothing in source " + _question.Source)} has a report of theirs or says that there is none. The files cover {string.Join("; ", _coverages.Select(c => $"{OldSeriesNames.Of(c, Language.En)} {c.Years}"))}.");
    }

    private bool IsChosen(Party party, int year) => _chosen[year][party.Index];

    private IEnumerable<int> YearsOf(Party party) => Enumerable.Range(_years.First, _years.Count).Where(y => IsChosen(party, y));

    private List<short> SuppliersIn(int year) => [.. _reporters.Where(r => IsChosen(r, year)).Select(r => r.Index)];

    private List<AnswerRow> Cells()
    {
        var rows = new List<AnswerRow>();
        foreach (var coverage in _reports)
        {
            foreach (var reporter in _reporters.Where(r => coverage.Series.Reporter is null || coverage.Series.Reporter == r.Code.Value))
            {
                foreach (var year in YearsOf(reporter)) rows.Add(CellRow(coverage, reporter, year));
            }
        }

        return rows;
    }

    private AnswerRow CellRow(SourceCoverage coverage, Party reporter, int year)
    {
        var cell = coverage[reporter.Index, year];
        var period = new YearRange(year, year);
        return Series(coverage)
            .With("key", reporter.Code.Value).With("name", reporter.Name(Language)).With("period", period.ToString())
            .With("state", Codes.Of(cell.State)).With("silent", new FieldValue.YesNo(cell.Silent)).With("usable", new FieldValue.YesNo(cell.Usable)).With("allocated", new FieldValue.YesNo(cell.Allocated))
            .With("rows_with_amount", cell.Rows).With("rows_withheld", cell.Withheld).With("rows_without_amount", cell.Without)
            .With("amount", cell.State != CellState.Amount ? new FieldValue.Missing(Codes.Of(cell.State)) : coverage.HasSums ? FieldValue.OfAmount(cell.Amount) : new FieldValue.Missing("items-not-added"))
            .With("flows", cell.Rows > 0 ? FieldValue.Of(Command(coverage, reporter.Code.Value, period, cell.Allocated)) : new FieldValue.Missing("no-printed-row"));
    }

    private string Command(SourceCoverage coverage, string reporters, YearRange period, bool allocated)
    {
        var edition = coverage.Series.Source != SourceCatalog.Sipri ? _question.Edition : allocated ? _holdings.Editions().FirstOrDefault(e => !e.Yearly)?.Name : coverage.Flows.Edition.Name;
        var question = ReportTables.QuestionOf(coverage);
        return coverage.Side == Side.Import
            ? FlowsCommandText.For(question with { Recipients = new PartySelection.Parties([.. reporters.Split(',').Select(_parties.Require)]) }, Composition.AtTheTime, period, "all", null, null, null, edition)
            : FlowsCommandText.For(question, Composition.AtTheTime, period, reporters, null, null, null, edition);
    }

    private static AnswerRow Series(SourceCoverage coverage) => new AnswerRow()
        .With("source", coverage.Series.Source).With("flow", Codes.Of(coverage.Series.Flow)).With("side", coverage.Series.TwoSided ? Codes.Of(coverage.Side) : null).With("unit", coverage.Series.Unit.Code);

    /// <summary>The series whose reports are looked for; SIPRI reports on everyone itself.</summary>
    private IReadOnlyList<SourceCoverage> OfReporters => [.. _reports.Where(c => c.Series.Source != SourceCatalog.Sipri)];

    /// <summary>Whether the map is of all sources together.</summary>
    private bool IsOfAll => OfReporters.Count > 0 && _question.Source == Question.AllSources && _question.Flow is null;

    /// <summary>The series of which nothing is here, or nothing of these suppliers.</summary>
    private List<string> NamesNotHere()
    {
        if (_notHere.Count > 0) _incomplete.Add($"no file here has {string.Join(", ", _notHere.Select(s => $"{s.Source} {Codes.Of(s.Flow)}"))}");
        return [.. _notHere.Select(s => OldSeriesNames.Of(s, Language)), .. _coverages.Except(_reports).Where(c => c.Series.Reporter is null).Select(c => OldSeriesNames.Of(c, Language))];
    }

    private IEnumerable<ReporterScore> Scores() => _reporters.Select(r => ReporterScore.Of(r, OfReporters.Count > 0 ? OfReporters : _reports, [.. YearsOf(r)]));

    private AnswerRow RowOf(ReporterScore score) => new AnswerRow()
        .With("key", score.Party.Code.Value).With("name", score.Party.Name(Language)).With("period", _years.ToString()).With("years", score.Years.Count)
        .With("sources", score.Reported.Select(s => s.Coverage.Series.Source).Distinct().Count())
        .With("years_deliveries", score.Seen[Sight.Deliveries]).With("years_licences_only", score.Seen[Sight.LicencesOnly])
        .With("years_not_in_this_copy", score.Seen[Sight.NotInThisCopy]).With("years_nobody", score.Seen[Sight.Nobody]).With("years_not_asked", score.Seen[Sight.NotAsked])
        .With("first", FieldValueOf(score.Reported.Min(s => s.First))).With("last", FieldValueOf(score.Reported.Max(s => s.Last)))
        .With("rows_withheld", score.Series.Sum(s => s.Withheld))
        .With("series", score.Series.Where(s => s.Coverage.Series.Reporter is null || s.Coverage.Series.Reporter == score.Party.Code.Value).Select(s => Series(s.Coverage)
            .With("years", s.Years).With("first", FieldValueOf(s.First)).With("last", FieldValueOf(s.Last)).With("last_report", FieldValueOf(s.LastListed))
            .With("behind", FieldValueOf(s.Behind)).With("years_not_in_this_copy", s.NotHere).With("years_no_report", s.NoReport).With("rows_withheld", s.Withheld)).ToList());

    private static FieldValue FieldValueOf(int? number) => number is { } value ? FieldValue.Of(value) : new FieldValue.Missing("no-report");

    private List<AnswerRow> ByYear()
    {
        var rows = new List<AnswerRow>();
        if (_sipri is null) throw AandeelException.NotHere($"The part of the exports that a source sees is measured with SIPRI's volumes, which are not here. {Holdings.GetRegister}");
        for (var year = _years.First; year <= _years.Last; year++)
        {
            var suppliers = SuppliersIn(year);
            foreach (var part in OfReporters.Where(c => c.Side == Side.Export).Select(c => VisiblePart.Of(c, _sipri, suppliers, year)))
            {
                rows.Add(Row(year, part.Coverage, $"{part.Coverage.Series.Source} {Codes.Of(part.Coverage.Series.Flow)}", OldSeriesNames.Of(part.Coverage, Language), part, suppliers.Where(s => part.Coverage[s, year] is { Speaks: true, Usable: true })));
            }

            var bySight = VisiblePart.BySight(OfReporters, _sipri, suppliers, year);
            foreach (var (sight, seen) in bySight)
            {
                var reporters = suppliers.Where(s => Sights.Of(OfReporters, s, year) == sight).ToList();
                rows.Add(Row(year, null, Codes.Of(sight), NameOf(sight), new VisiblePart(year, _sipri, reporters.Count, seen, 0, bySight.Values.Sum(), null), reporters));
            }
        }

        return rows;

        AnswerRow Row(int year, SourceCoverage? coverage, string key, string name, VisiblePart part, IEnumerable<short> who)
        {
            var codes = string.Join(',', who.Where(s => _sipri[s, year].Rows > 0).Select(s => _parties[s].Code.Value));
            var missing = MissingVolume(year);
            var silent = part.Silence is CellState.NotInThisCopy or CellState.NotAReporter ? new FieldValue.Missing(Codes.Of(part.Silence.Value)) : null;
            return new AnswerRow()
                .With("period", year.ToString(System.Globalization.CultureInfo.InvariantCulture)).With("source", coverage?.Series.Source).With("flow", coverage is null ? null : Codes.Of(coverage.Series.Flow))
                .With("key", key).With("name", name).With("reporters", part.Reporters).With("suppliers", SuppliersIn(year).Count)
                .With("seen_tiv", missing ?? silent ?? FieldValue.OfAmount(part.Seen)).With("not_here_tiv", missing ?? FieldValue.OfAmount(part.NotHere)).With("all_tiv", missing ?? FieldValue.OfAmount(part.All))
                .With("part", missing ?? silent ?? FieldValue.Of(part.Part, "nothing-delivered"))
                .With("allocated", new FieldValue.YesNo(_sipri![SuppliersIn(year).FirstOrDefault(), year].Allocated))
                .With("flows", codes.Length > 0 && !_holdings.UsesSums ? FieldValue.Of(Command(_sipri, codes, new YearRange(year, year), _sipri[_parties.Require(codes.Split(',')[0]).Index, year].Allocated)) : new FieldValue.Missing(_holdings.UsesSums ? "not-in-sums" : "no-printed-row"));
        }
    }

    /// <summary>The reason why SIPRI's volume of a year is not known; null where it is.</summary>
    private FieldValue.Missing? MissingVolume(int year) => _sipri!.Years.Contains(year) ? null : new FieldValue.Missing("years-not-covered");

    private string NameOf(Sight sight) => sight switch
    {
        Sight.Deliveries => Language.Say("deliveries reported by the supplier", "leveringen opgegeven door de leverancier"),
        Sight.LicencesOnly => Language.Say("licences only", "alleen vergunningen"),
        Sight.NotInThisCopy => Language.Say("reports not in this copy", "opgaven niet in deze kopie"),
        Sight.NotAsked => Language.Say("not asked by this source", "niet gevraagd door deze bron"),
        _ => Language.Say("reported by nobody", "door niemand opgegeven"),
    };

    private IEnumerable<ViewTable> Tables()
    {
        var who = Language.Say("Supplier", "Leverancier");
        if (!_question.ByYear && _question.By != ShareKey.Supplier)
        {
            if (IsOfAll)
            {
                var rows = _reporters.Select(r => (r.Code.Value, r.Name(Language), (Func<int, char>)(y => IsChosen(r, y) ? HeatMap.Of(Sights.Of(OfReporters, r.Index, y)) : HeatMap.NotChosen))).ToList();
                foreach (var table in HeatMap.Draw(Language.Say("The most that any source but SIPRI tells", "Het meeste dat een andere bron dan SIPRI vertelt"), who, _years, rows)) yield return table;
            }
            else
            {
                foreach (var coverage in _reports)
                {
                    var rows = _reporters.Where(r => coverage.Series.Reporter is null || coverage.Series.Reporter == r.Code.Value).Select(r => (r.Code.Value, r.Name(Language), (Func<int, char>)(y => IsChosen(r, y) ? HeatMap.Of(coverage[r.Index, y]) : HeatMap.NotChosen))).ToList();
                    foreach (var table in HeatMap.Draw(OldSeriesNames.Of(coverage, Language), coverage.Side == Side.Import ? Language.Say("Recipient", "Ontvanger") : who, _years, rows)) yield return table;
                }
            }
        }

        if (OfReporters.Count == 0) yield break;
        if (!_question.ByYear) yield return GapsTables.Scoreboard([.. Scores()], who, OfReporters, Language);
        if (_question.By != ShareKey.Supplier && _sipri is not null) yield return GapsTables.Visible(_years, OfReporters, _sipri, SuppliersIn, Language);
    }
}
