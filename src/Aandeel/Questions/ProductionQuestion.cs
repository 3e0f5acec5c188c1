using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>production</c>: what the industry of a state can have produced in a year, in money and as an interval, and which part of it was
/// exported outside (docs/methods/production.md). Where an input is missing there is no figure, and the input is named.
/// </summary>
public sealed class ProductionQuestion
{
    private readonly Question _question;
    private readonly Composition _composition;
    private readonly PartySelection _suppliers;
    private readonly ProductionInputs _inputs;
    private readonly Unit _unit;
    private readonly Dictionary<(short Party, int Year), ProductionLine> _lines = [];

    private ProductionQuestion(Question question, Holdings holdings)
    {
        _question = question;
        _composition = question.Composition ?? Composition.AtTheTime;
        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        _unit = new[] { Unit.UsDollar, Unit.Euro, Unit.PoundSterling }.First(u => u.Code == (question.UnitCode ?? Unit.UsDollar.Code));
        if (holdings.Snapshot is null) throw AandeelException.NotHere(ProductionInputs.NothingHere);
        _inputs = new ProductionInputs(question, holdings, _composition);
        Snapshot = holdings.Snapshot.Id;
    }

    private string Snapshot { get; }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new ProductionQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        var years = Enumerable.Range(_inputs.Years.First, _inputs.Years.Count).Select(OfYear).ToList();
        var view = new ProductionView(_question, _inputs, _composition, _unit, years);
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = Snapshot,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _inputs.Tables.SelectMany(t => t.Editions).Concat(new[] { _inputs.EquipmentEdition, _inputs.RatesEdition, _inputs.TopEdition }.OfType<Edition>()).Distinct()],
            Unit = _unit,
            More = new AnswerRow().With("years", years.Select(Overview).ToList()),
            Rows = [.. years.SelectMany(y => y.Wholes.Select(w => Row(y, w)).Concat(y.Lines.Select(Row)))],
            Notes = view.Notes,
            View = view.Build(),
            Incomplete = [.. years.Where(y => y.Known.Count < y.Lines.Count).Select(y => $"{y.Year}: inputs are missing for {y.Lines.Count - y.Known.Count} of {y.Lines.Count}")],
            Explanation = _question.Explain ? view.Explain() : [],
        };
    }

    private ProductionYear OfYear(int year)
    {
        var destinations = new Destinations(Holdings.Parties, _question.Alliance, _composition, new YearRange(year, year));
        var lines = Chosen(_suppliers);
        var wholes = new List<ProductionWhole>();
        if (lines.Count > 1)
        {
            wholes.Add(new ProductionWhole(_suppliers.Text, OldSelectionWords.Suppliers(_suppliers, Language), lines));
            if (_question.Suppliers is null && _question.Alliance.Code == Alliance.NatoCode)
            {
                var europe = new PartySelection.EuropeanNato();
                wholes.Add(new ProductionWhole(europe.Text, OldSelectionWords.Suppliers(europe, Language), Chosen(europe)));
            }

            if (lines.Where(l => l.Production is not null).ToList() is { Count: > 1 } known && known.Count < lines.Count)
            {
                wholes.Add(new ProductionWhole("known", Language.Say($"the {known.Count} states that have a figure", $"de {known.Count} staten met een cijfer"), known));
            }
        }

        return new ProductionYear(year, lines, wholes);

        List<ProductionLine> Chosen(PartySelection selection)
        {
            var chosen = selection.In(year, Holdings.Parties, destinations, _composition);
            return [.. Holdings.Parties.All.Where(p => chosen[p.Index] && p.IsState).Select(p => Line(p, year)).OrderBy(l => l.Party.Name(Language), StringComparer.Ordinal)];
        }
    }

    private ProductionLine Line(Party party, int year)
    {
        if (!_lines.TryGetValue((party.Index, year), out var line)) _lines.Add((party.Index, year), line = ProductionLine.Of(party, year, _inputs, _question.Parameters, _unit));
        return line;
    }

    private static AnswerRow Overview(ProductionYear year) => new AnswerRow()
        .With("period", year.Year.ToString())
        .With("parties", year.Lines.Count)
        .With("with_exports", year.Lines.Count(l => l.Exports is not null))
        .With("with_equipment", year.Lines.Count(l => l.Equipment is not null))
        .With("with_figure", year.Known.Count)
        .With("equipment", year.Equipment is { } sum ? FieldValue.OfAmount(sum) : new FieldValue.Missing("inputs-missing"));

    /// <summary>Several states together: without a figure as soon as one of them lacks an input.</summary>
    private AnswerRow Row(ProductionYear year, ProductionWhole whole)
    {
        var row = new AnswerRow()
            .With("period", year.Year.ToString()).With("composition", _composition.Code).With("key", whole.Key).With("name", whole.Name)
            .With("parties", whole.Lines.Count)
            .With("without_figure", string.Join(',', whole.Missing.Select(l => l.Party.Code.Value)))
            .With("exports_source", (string?)null)
            .With("equipment_estimated", whole.Sum(l => l.Equipment) is null ? FieldValue.Blank.Instance : new FieldValue.YesNo(whole.Lines.Any(l => l.IsEstimated)));
        return Figures(row, whole.Production, "inputs-missing", "inputs-missing", whole.Sum(l => l.ExportsTotal), whole.Sum(l => l.Outside), whole.Sum(l => l.Unallocated), whole.Sum(l => l.Equipment), whole.Sum(l => l.Other), whole.Partners, "no-report", null, "several-parties")
            .With("flows", new FieldValue.Missing("no-such-choice"))
            .With("flows_partners", new FieldValue.Missing("no-such-choice"));
    }

    private AnswerRow Row(ProductionLine line)
    {
        var row = new AnswerRow()
            .With("period", line.Year.ToString()).With("composition", _composition.Code).With("key", line.Party.Code.Value).With("name", line.Party.Name(Language))
            .With("parties", 1)
            .With("without_figure", line.Production is null ? line.Party.Code.Value : "")
            .With("exports_source", line.Source is { } series ? series.Source : null)
            .With("equipment_estimated", line.Equipment is null ? FieldValue.Blank.Instance : new FieldValue.YesNo(line.IsEstimated));
        return Figures(row, line.Production, line.Reason, line.ExportsReason, line.ExportsTotal, line.Outside, line.Unallocated, line.Equipment, line.Other, line.Partners, "no-report", line.Top, line.TopReason, line.EquipmentReason)
            .With("flows", line.Source is { } of ? FieldValue.Of(Command(of.Source, line.Year, line.Party.Code.Value, null)) : new FieldValue.Missing(line.ExportsReason))
            .With("flows_partners", line.Partners is not null ? FieldValue.Of(string.Join("; ", line.PartnerSources.Select(s => Command(s, line.Year, null, line.Party.Code.Value)))) : new FieldValue.Missing("no-report"));
    }

    private static AnswerRow Figures(
        AnswerRow row, Production? production, string reason, string exportsReason, long? exports, long? outside, long? unallocated, long? equipment, long? other, long? partners, string partnersReason, TopRevenue? top, string topReason, string? equipmentReason = null)
    {
        var nothing = production is { Exports: 0 } ? "nothing-delivered" : reason;
        return row
            .With("exports", Of(exports, exportsReason))
            .With("exports_outside", Of(outside, exportsReason))
            .With("exports_unallocated", Of(unallocated, exportsReason))
            .With("share_of_exports", FieldValue.Of(exports > unallocated ? (double)outside!.Value / (exports.Value - unallocated!.Value) : null, exports is null ? exportsReason : "nothing-delivered"))
            .With("equipment", Of(equipment, equipmentReason ?? exportsReason))
            .With("other", Of(other, equipmentReason ?? exportsReason))
            .With("partners_report", Of(partners, partnersReason))
            .With("domestic", new AnswerRow().With("lower", Of(production is null ? null : 0, reason)).With("upper", Of(production?.Domestic.Most, reason)))
            .With("production", new AnswerRow().With("lower", Of(production?.Lower, reason)).With("upper", Of(production?.Upper, reason)))
            .With("share_of_production", new AnswerRow().With("lower", FieldValue.Of(production?.ShareLower, nothing)).With("upper", FieldValue.Of(production?.ShareUpper, nothing)))
            .With("share_lower_plain", FieldValue.Of(production?.ShareLowerPlain, nothing))
            .With("share_lower_fewest", FieldValue.Of(production?.ShareLowerFewest, nothing))
            .With("partners_exceed", production is null ? FieldValue.Blank.Instance : new FieldValue.YesNo(production.Domestic.PartnersExceed))
            .With("top100", Of(top?.Dollars, topReason))
            .With("top100_companies", top is null ? new FieldValue.Missing(topReason) : FieldValue.Of(top.Companies));

        static FieldValue Of(long? amount, string why) => amount is { } known ? FieldValue.OfAmount(known) : new FieldValue.Missing(why);
    }

    private string Command(string source, int year, string? supplier, string? recipient) => FlowsCommandText.For(
        new Question
        {
            Kind = QuestionKind.Flows,
            Source = source,
            Alliance = _question.Alliance,
            Recipients = recipient is null ? null : new PartySelection.Parties([Holdings.Parties.Require(recipient)]),
        },
        _composition, new YearRange(year, year), supplier ?? "all", null, null, null, null);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind))
        .With("source", Questions.Question.AllSources)
        .With("unit", _unit.Code)
        .With("years", _inputs.Years.ToString())
        .With("composition", _composition.Code)
        .With("alliance", _question.Alliance.Code)
        .With("suppliers", _suppliers.Text)
        .With("rd", _question.Parameters.Research.ToString())
        .With("other", _question.Parameters.OtherIndustry.ToString())
        .With("lang", Codes.Of(Language));
}
