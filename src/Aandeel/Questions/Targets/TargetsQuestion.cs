using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;
using Remedy = Aandeel.Answers.Remedy;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>targets</c>: published targets on trade and procurement beside what the imported data measures nearest to
/// them, and what differs; nothing where nothing measures it (docs/methods/targets.md).
/// </summary>
public sealed class TargetsQuestion
{
    private const string NotImported = "source-not-here";
    private const string NotCovered = "years-not-covered";
    private const string NotInSums = "not-in-sums";
    private readonly Question _question;
    private readonly Imported _imported;
    private readonly Composition _composition;
    private readonly PartySelection _members = new PartySelection.MembersOf(Alliance.Eu, Alliance.EuCode);
    private readonly List<Edition> _editions = [];

    private TargetsQuestion(Question question, Imported imported)
    {
        (_question, _imported) = (question, imported);
        _composition = question.Composition ?? Composition.Default;
    }

    private string? SipriEdition => field ??= _imported.EditionOfFrame(_question);

    public static Answer Answer(Question question, Imported imported) =>
        new TargetsQuestion(question, imported).Build();

    private Answer Build()
    {
        _imported.Prepare(
            [new Question { Kind = QuestionKind.Share, Edition = SipriEdition }, .. ProductionInputs.Needs]);
        Measured[] trade = [
            ReceivedFrom(_members), Reported(Flow.ActualExport), Reported(Flow.Licence), OverEquipment()
        ];
        Measured[] industry = [ReceivedFrom(_members), ReceivedFrom(new PartySelection.Europe())];
        var lines = Target.All.SelectMany(t => Beside(t, trade, industry).Select(m => new TargetLine(t, m))).ToList();
        var ask = Printed.Of(
            _question with { Source = Question.AllSources, Edition = SipriEdition, Composition = _composition });
        var table = new TargetsTable(ask, lines);
        var composition = Names.Of(_composition);
        return new Answer
        {
            Filled = ask,
            Identity = _imported.IdentityFor(_question),
            Editions = [.. _editions.Distinct()],
            Title = (
                "Targets of European defence policy beside what is measured",
                "Doelen van het Europese defensiebeleid naast wat gemeten is"),
            Subtitle = Text.Of(
                $"Nearest measures, not the targets' own; {composition}",
                $"Dichtstbijzijnde maten, niet die van de doelen zelf; {composition}"),
            Rows = table.Rows,
            Views = [table.View()],
            Charts = table.Charts(),
            Notes = [.. Notes(lines)],
            Brief = table.Brief,
            Incomplete = [.. Incomplete(lines)],
            Source = (
                "Own calculations based on the sources named (editions: --format json); their publishers are not "
                    + "responsible for them.",
                "Eigen berekeningen op basis van de genoemde bronnen (edities: --format json); de uitgevers zijn er "
                    + "niet verantwoordelijk voor."),
        };
    }

    private static Measured[] Beside(Target target, Measured[] trade, Measured[] industry) => target.Measures switch
    {
        TargetMeasure.IntraEuTrade => trade,
        TargetMeasure.EuropeanIndustry => industry,
        _ => [Measured.Nothing],
    };

    /// <summary>Of the major arms that EU members received, the part from a set of suppliers (SIPRI).</summary>
    private Measured ReceivedFrom(PartySelection suppliers)
    {
        var code = suppliers is PartySelection.Europe ? "received-from-europe" : "received-from-eu";
        Measured Without(string reason, Unit? unit, YearRange? years = null) =>
            new(code, SourceCatalog.Sipri, unit, years) { Reason = reason };
        var question = new Question { Kind = QuestionKind.Share, Edition = SipriEdition, Recipients = _members };
        if (Flows(question) is not { } flows) return Without(NotImported, null);
        if (PartyYears.Of(_question, flows) is not { } years) return Without(NotCovered, Unit.TivMillion);
        if (Sum(flows, suppliers, years) is not { } from
            || Sum(flows, new PartySelection.Everyone(), years) is not { } all)
        {
            return Without(NotInSums, flows.Unit, years);
        }

        _editions.AddRange(flows.Editions);
        var unknown = all.UnknownSuppliersByGroup.Sum();
        return new Measured(code, SourceCatalog.Sipri, flows.Unit, years)
        {
            Part = from.Total,
            Whole = all.Total,
            Bounds = (Ratio(from.Total, all.Total), Ratio(from.Total + unknown, all.Total)),
            Reason = "nothing-delivered",
            Behind = Behind.Row(question, _composition, years, "all", edition: flows.Edition.Name),
        };
    }

    /// <summary>Of what EU members report, the part for other EU members.</summary>
    private Measured Reported(Flow flow)
    {
        var code = flow == Flow.Licence ? "licensed-to-eu" : "exported-to-eu";
        var question = new Question
        {
            Kind = QuestionKind.Share,
            Source = SourceCatalog.Eu,
            Flow = flow,
            Alliance = Alliance.Eu,
            Suppliers = _members,
            Composition = _composition,
        };
        Measured Without(string reason, Unit? unit) => new(code, SourceCatalog.Eu, unit, null) { Reason = reason };
        if (Flows(question) is not { } flows) return Without(NotImported, null);
        if (PartyYears.Of(_question, flows) is not { } years) return Without(NotCovered, flows.Unit);
        if (ShareQuestion.Find(question with { Years = years }, _imported, out _) is not { } share)
        {
            return Without(NotImported, flows.Unit);
        }

        var line = share.Lines[0];
        _editions.AddRange(share.Choice.Flows.Editions);
        return new Measured(code, SourceCatalog.Eu, flows.Unit, years)
        {
            Part = line.Sum.Inside,
            Whole = line.Sum.Inside + line.Sum.Outside,
            Bounds = (1 - line.Sum.Bounds?.Upper, 1 - line.Sum.Bounds?.Lower),
            Reason = "nothing-delivered",
            Behind = share.Choice.Behind(line),
        };
    }

    /// <summary>
    /// What EU members report as exported to those in NATO's tables, over the equipment expenditure of these: nearest
    /// to trade over market.
    /// </summary>
    private Measured OverEquipment()
    {
        const string Code = "trade-over-equipment";
        var wanting = new Measured(Code, SourceCatalog.Eu, null, null) { Reason = NotImported };
        if (!_imported.Has(SourceCatalog.Eu)) return wanting;
        var asked = new Question { Kind = QuestionKind.Production, Years = _question.Years, Alliance = Alliance.Eu };
        if (ProductionInputs.Find(asked, _imported, _composition, out _) is not { } inputs) return wanting;
        if (inputs.EquipmentEdition is not { } tables || inputs.Rates is null || inputs.RatesEdition is not { } rates)
        {
            return wanting;
        }

        foreach (var year in Enumerable.Range(inputs.Years.First, inputs.Years.Count).Reverse())
        {
            var day = _composition.DayFor(year, Alliance.Eu);
            var spenders = Imported.Parties.All
                .Where(p => Alliance.Eu.Has(p.Index, day) && inputs.EquipmentOf(p, year, out _) is not null)
                .ToList();
            var received = spenders.SelectMany(p => inputs.PartnerReports(p, year))
                .Where(r => r.Flows.Series.Source == SourceCatalog.Eu)
                .Sum(r => r.Amount);
            if (spenders.Count == 0
                || inputs.Rates.Of(received, Unit.Euro, Unit.UsDollar, year) is not (> 0 and var dollars))
            {
                continue;
            }

            _editions.AddRange([.. inputs.Tables.SelectMany(t => t.Editions), tables, rates]);
            var rows = new Question
            {
                Kind = QuestionKind.Flows,
                Source = SourceCatalog.Eu,
                Recipients = new PartySelection.Parties(spenders),
            };
            return new Measured(Code, SourceCatalog.Eu, Unit.UsDollar, new YearRange(year, year))
            {
                Part = dollars,
                Whole = spenders.Sum(p => inputs.EquipmentOf(p, year, out _)!.Dollars!.Value.TenThousandths),
                Reason = "nothing-delivered",
                Behind = Behind.Row(rows, _composition, new YearRange(year, year), Alliance.EuCode),
            };
        }

        return new Measured(Code, SourceCatalog.Eu, Unit.UsDollar, null) { Reason = NotCovered };
    }

    private FlowTable? Flows(Question question) => _imported.Find(question);

    private ShareSums? Sum(FlowTable flows, PartySelection suppliers, YearRange years)
    {
        var map = new ScopeMap(
            flows, new ShareScope(Alliance.Eu, _composition, suppliers, _members, FlowFlags.None, []));
        return map.FitsCells(years) ? map.Sum([years])[0].GetValueOrDefault(0) ?? new ShareSums() : null;
    }

    private static IEnumerable<Text> Incomplete(IEnumerable<TargetLine> lines) => lines
        .Where(l => l.Measured.Reason is NotImported or NotInSums or NotCovered)
        .Select(l => $"{l.Measured.Code}: {l.Measured.Reason}")
        .Distinct()
        .Select(t => Text.Of(t));

    private static IEnumerable<Note> Notes(IReadOnlyList<TargetLine> lines)
    {
        yield return new Note("targets", (
            "No row measures a target itself: a target is of a market with purchases at home, and no source here has "
                + "those. What stands beside it "
                + "is the nearest that is measured, with what differs.",
            "Geen regel meet een doel zelf: een doel gaat over een markt met aankopen in eigen land, en die heeft geen "
                + "bron hier. Wat ernaast staat "
                + "is het dichtstbijzijnde dat gemeten is, met wat verschilt."));
        foreach (var measured in lines.Select(l => l.Measured)
            .DistinctBy(m => m.Code).Where(m => m != Measured.Nothing))
        {
            yield return new Note("differs-" + measured.Code, Text.Of(
                $"{measured.Name}: {measured.Differs}", $"{measured.Name}: {measured.Differs}"));
        }

        yield return NotMeasured(lines);
        if (lines.Any(l => l.Measured.Reason is NotImported or NotInSums))
        {
            yield return new Note(
                "sources-not-here",
                ("What is not here answers once it is", "Wat niet is ingelezen, telt mee zodra het is ingelezen"),
                new Remedy("import-for-targets"));
        }

        foreach (var contested in PublishedStatements.All.Where(s => s.WhoEn is "IRIS" or "IISS" or "Bruegel"))
        {
            yield return new Note("statement", StatementWords.Sentence(contested));
        }
    }

    private static Note NotMeasured(IReadOnlyList<TargetLine> lines)
    {
        static Text WithoutStop(Target target) =>
            Text.Name(target.Statement.SentenceEn.TrimEnd('.'), target.Statement.SentenceNl.TrimEnd('.'));
        var of = Text.Join("; ", lines.Where(l => l.Measured == Measured.Nothing).Select(l => WithoutStop(l.Target)));
        return new Note("not-measured", Text.Of(
            $"Measured by nothing here: {of}. {Measured.Nothing.Differs}",
            $"Door geen ingelezen bron gemeten: {of}. {Measured.Nothing.Differs}"));
    }

    private static double? Ratio(long part, long whole) => whole > 0 ? (double)part / whole : null;
}
