using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>targets</c>: published targets on trade and procurement beside what the data that is here measures nearest to them, and what
/// differs; nothing where nothing here measures it (docs/methods/targets.md).
/// </summary>
public sealed class TargetsQuestion
{
    private const int Window = 5;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly Composition _composition;
    private readonly PartySelection _members = new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode);
    private readonly List<Edition> _editions = [];

    private TargetsQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _composition = question.Composition ?? Composition.AtTheTime;
    }

    private Language Language => _question.Language;

    private string? SipriEdition => field ??= _holdings.EditionOfDeals(_question);

    public static OldAnswer Answer(Question question, Holdings holdings) => new TargetsQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        _holdings.Prepare([new Question { Kind = QuestionKind.Share, Edition = SipriEdition }, .. ProductionInputs.Needs]);
        Measured[] trade = [ReceivedFrom(_members), Reported(Flow.ActualExport), Reported(Flow.Licence), OverEquipment()];
        Measured[] industry = [ReceivedFrom(_members), ReceivedFrom(new PartySelection.Europe())];
        var rows = new List<AnswerRow>();
        foreach (var target in Target.All)
        {
            var measured = target.Measures switch
            {
                TargetMeasure.IntraEuTrade => trade,
                TargetMeasure.EuropeanIndustry => industry,
                _ => [Measured.Nothing],
            };
            rows.AddRange(measured.Select(m => Row(target, m)));
        }

        var notes = Notes(rows).ToList();
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(_question.Kind)).With("source", Questions.Question.AllSources).With("edition", SipriEdition).With("years", _question.Years?.ToString())
                .With("composition", _composition.Code).With("lang", Codes.Of(Language)),
            Snapshot = _holdings.Snapshot?.Id ?? _holdings.Identity,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _editions.Distinct()],
            Rows = rows,
            Notes = notes,
            View = View(rows, notes),
            Incomplete = [.. rows.Where(r => r.Reason("measured") is "source-not-here" or "not-in-sums" or "years-not-covered").Select(r => $"{r.Text("measure")}: {r.Reason("measured")}").Distinct()],
        };
    }

    /// <summary>Of the major arms that EU members received, the part from a set of suppliers (SIPRI).</summary>
    private Measured ReceivedFrom(PartySelection suppliers)
    {
        var code = suppliers is PartySelection.Europe ? "received-from-europe" : "received-from-eu";
        var question = new Question { Kind = QuestionKind.Share, Edition = SipriEdition, Recipients = _members, Language = Language };
        if (Flows(question) is not { } flows) return new Measured(code, SourceCatalog.Sipri, null, null) { Reason = "source-not-here" };
        if (YearsOf(flows) is not { } years) return new Measured(code, SourceCatalog.Sipri, Unit.TivMillion, null) { Reason = "years-not-covered" };
        if (Sum(flows, suppliers, years) is not { } from || Sum(flows, new PartySelection.Everyone(), years) is not { } all) return new Measured(code, SourceCatalog.Sipri, flows.Unit, years) { Reason = "not-in-sums" };
        _editions.AddRange(flows.Editions);
        return new Measured(code, SourceCatalog.Sipri, flows.Unit, years)
        {
            Part = from.Total,
            Whole = all.Total,
            Bounds = (Ratio(from.Total, all.Total), Ratio(from.Total + all.UnknownSuppliersByGroup.Sum(), all.Total)),
            Reason = "nothing-delivered",
            Flows = FlowsCommandText.For(question, _composition, years, "all", null, null, null, flows.Edition.Name),
        };
    }

    /// <summary>Of what EU members report, the part for other EU members.</summary>
    private Measured Reported(Flow flow)
    {
        var code = flow == Flow.Licence ? "licensed-to-eu" : "exported-to-eu";
        var question = new Question { Kind = QuestionKind.Share, Source = SourceCatalog.Eu, Flow = flow, Alliance = Alliance.Eu, Suppliers = _members, Composition = _composition, Language = Language };
        if (Flows(question) is not { } flows) return new Measured(code, SourceCatalog.Eu, null, null) { Reason = "source-not-here" };
        if (YearsOf(flows) is not { } years) return new Measured(code, SourceCatalog.Eu, flows.Unit, null) { Reason = "years-not-covered" };
        var answer = OldBridge.Of(ShareQuestion.Answer(question with { Years = years }, _holdings), Language.En);
        var row = answer.Rows[0];
        _editions.AddRange(answer.Editions);
        var bounds = row.Inner("bounds");
        return new Measured(code, SourceCatalog.Eu, flows.Unit, years)
        {
            Part = row.Amount("inside") ?? 0,
            Whole = (row.Amount("inside") ?? 0) + (row.Amount("outside") ?? 0),
            Bounds = (1 - bounds.Ratio("upper"), 1 - bounds.Ratio("lower")),
            Reason = "nothing-delivered",
            Flows = row.Text("flows"),
        };
    }

    /// <summary>What EU members report as exported to those in NATO's tables, over the equipment expenditure of these: nearest to trade over market.</summary>
    private Measured OverEquipment()
    {
        const string Code = "trade-over-equipment";
        if (!_holdings.Has(SourceCatalog.Eu) || _holdings.Snapshot is null) return new Measured(Code, SourceCatalog.Eu, null, null) { Reason = "source-not-here" };
        var question = new Question { Kind = QuestionKind.Production, Years = _question.Years, Alliance = Alliance.Eu };
        if (ProductionInputs.Find(question, _holdings, _composition, out var why) is not { } inputs) throw AandeelException.NotHere(why);
        if (inputs.EquipmentEdition is not { } tables || inputs.Rates is null || inputs.RatesEdition is not { } rates) return new Measured(Code, SourceCatalog.Eu, null, null) { Reason = "source-not-here" };
        foreach (var year in Enumerable.Range(inputs.Years.First, inputs.Years.Count).Reverse())
        {
            var day = _composition.DayFor(year, Alliance.Eu);
            var spenders = Holdings.Parties.All.Where(p => Alliance.Eu.Has(p.Index, day) && inputs.EquipmentOf(p, year, out _) is not null).ToList();
            var received = spenders.SelectMany(p => inputs.PartnerReports(p, year)).Where(r => r.Flows.Series.Source == SourceCatalog.Eu).Sum(r => r.Amount);
            if (spenders.Count == 0 || inputs.Rates.Of(received, Unit.Euro, Unit.UsDollar, year) is not > 0 and var none && none is null or 0) continue;
            _editions.AddRange([.. inputs.Tables.SelectMany(t => t.Editions), tables, rates]);
            return new Measured(Code, SourceCatalog.Eu, Unit.UsDollar, new YearRange(year, year))
            {
                Part = inputs.Rates.Of(received, Unit.Euro, Unit.UsDollar, year)!.Value,
                Whole = spenders.Sum(p => inputs.EquipmentOf(p, year, out _)!.Dollars!.Value.TenThousandths),
                Reason = "nothing-delivered",
                Flows = FlowsCommandText.For(new Question { Kind = QuestionKind.Flows, Source = SourceCatalog.Eu, Recipients = new PartySelection.Parties(spenders) }, _composition, new YearRange(year, year), Alliance.EuCode, null, null, null, null),
            };
        }

        return new Measured(Code, SourceCatalog.Eu, Unit.UsDollar, null) { Reason = "years-not-covered" };
    }

    private FlowTable? Flows(Question question)
    {
        try
        {
            return _holdings.Deliveries(question, shortWindows: false);
        }
        catch (AandeelException e) when (e.Code == ExitCode.Incomplete)
        {
            return null;
        }
    }

    private YearRange? YearsOf(FlowTable flows) => PartyQuestion.YearsOf(_question, flows);

    private ShareSums? Sum(FlowTable flows, PartySelection suppliers, YearRange years)
    {
        var map = new ScopeMap(flows, new ShareScope(Alliance.Eu, _composition, suppliers, _members, FlowFlags.None, []));
        return map.FitsCells(years) ? map.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums() : null;
    }

    private AnswerRow Row(Target target, Measured measured)
    {
        var statement = target.Statement;
        return new AnswerRow()
            .With("target", target.Code)
            .With("who", statement.Who(Language))
            .With("published", statement.Published.Length > 0 ? statement.Published : null)
            .With("sentence", statement.Sentence(Language))
            .With("goal", target.Goal is { } goal ? new FieldValue.Ratio((double)goal / 100) : new FieldValue.Missing("no-single-figure"))
            .With("by", statement.Period.Length > 0 ? statement.Period : null)
            .With("address", statement.Address?.ToString())
            .With("measure", measured.Code)
            .With("name", measured.Name(Language))
            .With("source", measured.Source)
            .With("unit", measured.Unit?.Code)
            .With("period", measured.Years?.ToString())
            .With("part", measured.IsKnown ? FieldValue.OfAmount(measured.Part) : new FieldValue.Missing(measured.Reason))
            .With("whole", measured.IsKnown ? FieldValue.OfAmount(measured.Whole) : new FieldValue.Missing(measured.Reason))
            .With("measured", FieldValue.Of(measured.Share, measured.Reason))
            .With("bounds", new AnswerRow().With("lower", FieldValue.Of(measured.Bounds.Lower, measured.BoundsReason)).With("upper", FieldValue.Of(measured.Bounds.Upper, measured.BoundsReason)))
            .With("differs", measured.Differs(Language))
            .With("flows", measured.Flows is { } flows ? FieldValue.Of(flows) : new FieldValue.Missing(measured.Reason));
    }

    private IEnumerable<OldNote> Notes(IReadOnlyList<AnswerRow> rows)
    {
        yield return new OldNote("targets", Language.Say(
            "No row measures a target itself: a target is of a market with purchases at home, and no source here has those. What stands beside it is the nearest that is measured, with what differs.",
            "Geen regel meet een doel zelf: een doel gaat over een markt met aankopen in eigen land, en die heeft geen bron hier. Wat ernaast staat is het dichtstbijzijnde dat gemeten is, met wat verschilt."));
        foreach (var row in rows.DistinctBy(r => r.Text("measure")).Where(r => r.Text("measure") != Measured.Nothing.Code))
        {
            yield return new OldNote("differs-" + row.Text("measure"), $"{row.Text("name")}: {row.Text("differs")}");
        }

        yield return new OldNote("not-measured", $"{Language.Say("Measured by nothing here", "Door niets hier gemeten")}: {string.Join("; ", rows.Where(r => r.Text("measure") == Measured.Nothing.Code).Select(r => r.Text("sentence").TrimEnd('.')))}. {Measured.Nothing.Differs(Language)}");
        if (rows.Any(r => r.Reason("measured") is "source-not-here" or "not-in-sums"))
        {
            yield return new OldNote("sources-not-here", Language.Say(
                $"What is not here answers once it is: aandeel sources fetch sipri for SIPRI's register; docs/sources/README.md says which files of the EU and NATO, and aandeel sources import FILE reads them.",
                $"Wat hier niet is antwoordt zodra het er is: aandeel sources fetch sipri voor SIPRI's register; docs/sources/README.md zegt welke bestanden van de EU en de NAVO, en aandeel sources import BESTAND leest ze."));
        }

        foreach (var contested in PublishedStatements.All.Where(s => s.WhoEn is "IRIS" or "IISS" or "Bruegel")) yield return new OldNote("statement", Doors.Wording.Of(StatementWords.Sentence(contested), Language));
    }

    private TableView View(IReadOnlyList<AnswerRow> rows, IReadOnlyList<OldNote> notes) => new(
        Language.Say("Targets of European defence policy beside what is measured", "Doelen van het Europese defensiebeleid naast wat gemeten is"),
        Language.Say($"Nearest measures, not the targets' own; {_composition.Name(Language)}", $"Dichtstbijzijnde maten, niet die van de doelen zelf; {_composition.Name(Language)}"),
        [
            new ViewTable("",
                [
                    new(Language.Say("Target", "Doel"), ColumnKind.Words), new(Language.Say("Goal", "Streefcijfer"), ColumnKind.Figure), new(Language.Say("by", "in"), ColumnKind.Words),
                    new(Language.Say("Nearest measure", "Dichtstbijzijnde maat"), ColumnKind.Words), new(Language.Say("Years", "Jaren"), ColumnKind.Words),
                    new(Language.Say("Measured", "Gemeten"), ColumnKind.MainFigure), new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
                ],
                [
                    .. rows.Select(r => (IReadOnlyList<string>)
                    [
                        Target.All.Single(t => t.Code == r.Text("target")).Name(Language), Language.Percent(r.Ratio("goal")), r.Text("by"), r.Text("name"), r.Text("period"), Language.Percent(r.Ratio("measured")),
                        r.Inner("bounds").Ratio("lower") is { } lower && r.Inner("bounds").Ratio("upper") is { } upper ? $"{Language.Points(lower)}–{Language.Points(upper)}" : "–",
                    ]),
                ]),
        ],
        [.. notes.Select(n => n.Text)],
        Language.Say("Own calculations based on the sources named (editions: --format json); their publishers are not responsible for them.", "Eigen berekeningen op basis van de genoemde bronnen (edities: --format json); de uitgevers zijn er niet verantwoordelijk voor."),
        []);

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
