using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>concentration</c>: on how few recipients the share outside hangs, of a set of suppliers or of each (docs/methods/concentration.md).</summary>
public sealed class ConcentrationQuestion
{
    private const int Window = 5;
    private const int DefaultRows = 25;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly FlowTable _flows;
    private readonly PartySelection _suppliers;
    private readonly Composition _composition;
    private readonly IReadOnlyList<YearRange> _periods;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];

    private ConcentrationQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        if (question.ByYear || question.By is not (ShareKey.None or ShareKey.Supplier)) throw AandeelException.Usage($"--by got '{(question.ByYear ? "year" : Codes.Of(question.By))}'; it knows supplier.");
        _flows = RegisterTable.Of(question, holdings, "each recipient apart");
        _suppliers = question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        _composition = question.Composition ?? Composition.AtTheTime;
        var years = AskedYears.Within(question.Years ?? _flows.Years.Ending(Window), "years", _flows, holdings, Language, _notes, _incomplete);
        _periods = question.Compare is { } compare ? [AskedYears.Within(compare, "compare", _flows, holdings, Language, _notes, _incomplete), years] : [years];
    }

    private Language Language => _question.Language;

    private bool BySupplier => _question.By == ShareKey.Supplier;

    public static OldAnswer Answer(Question question, Holdings holdings) => new ConcentrationQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        var lines = _periods.SelectMany(Lines).ToList();
        _notes.InsertRange(0, MainNotes(lines));
        _incomplete.AddRange(OldEditionNotes.Unmapped(_flows));
        _notes.AddRange(OldEditionNotes.For(_flows, _holdings, Language));
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [_flows.Edition],
            Unit = _flows.Unit,
            Rows = [.. lines.Select(Row)],
            Notes = _notes,
            Incomplete = _incomplete,
            View = View(lines),
            Explanation = _question.Explain ? Explain(lines) : [],
        };
    }

    private List<Line> Lines(YearRange period)
    {
        var scope = _question.Scope(_composition, _suppliers);
        var map = new ScopeMap(_flows, scope);
        var sums = map.Sum([period], _question.By)[0];
        var whole = Concentration.Of(_flows, map, period, BySupplier);
        var apart = Concentration.Of(_flows, new ScopeMap(_flows, scope with { WithoutGroups = [.. scope.WithoutGroups, DestinationGroup.Ukraine] }), period, BySupplier);
        var named = _suppliers is PartySelection.Parties parties ? parties.Chosen.Select(p => (int)p.Index) : [];
        var keys = BySupplier ? [.. sums.Where(s => s.Value.Total > 0).Select(s => s.Key).Union(named).OrderByDescending(k => sums.GetValueOrDefault(k)?.Outside).ThenBy(k => k)] : new List<int> { 0 };
        return [.. keys.Select(k => new Line(period, k, sums.GetValueOrDefault(k) ?? new ShareSums(), whole.GetValueOrDefault(k) ?? new Concentration([], 0), apart.GetValueOrDefault(k) ?? new Concentration([], 0)))];
    }

    private string Key(Line line) => BySupplier ? OldPartWords.Key(ShareKey.Supplier, line.Key, _flows) : _suppliers.Text;

    private string Name(Line line) => BySupplier ? OldPartWords.Name(ShareKey.Supplier, line.Key, _flows, Language) : OldSelectionWords.Suppliers(_suppliers, Language);

    private AnswerRow Row(Line line)
    {
        const string Nothing = "nothing-outside";
        var (sum, found) = (line.Sum, line.Whole);
        return new AnswerRow()
            .With("period", line.Period.ToString())
            .With("composition", _composition.Code)
            .With("key", Key(line))
            .With("name", Name(line))
            .With("outside", FieldValue.OfAmount(found.Outside))
            .With("unknown", FieldValue.OfAmount(found.Unknown))
            .With("share_outside", FieldValue.Of(sum.ShareOutside, "nothing-delivered"))
            .With("ukraine_part", FieldValue.Of(sum.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(sum.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"))
            .With("recipients", found.Recipients.Count)
            .With("largest_three_part", FieldValue.Of(found.LargestPart, Nothing))
            .With("largest_three_of_share", FieldValue.Of(sum.ShareOutside * found.LargestPart, found.Outside > 0 ? "nothing-delivered" : Nothing))
            .With("herfindahl", FieldValue.Of(found.Herfindahl, Nothing))
            .With("bounds", new AnswerRow()
                .With("largest_three_lower", FieldValue.Of(found.LargestBounds?.Lower, Nothing)).With("largest_three_upper", FieldValue.Of(found.LargestBounds?.Upper, Nothing))
                .With("herfindahl_lower", FieldValue.Of(found.HerfindahlBounds?.Lower, Nothing)).With("herfindahl_upper", FieldValue.Of(found.HerfindahlBounds?.Upper, Nothing)))
            .With("without_ukraine", new AnswerRow()
                .With("outside", FieldValue.OfAmount(line.Apart.Outside))
                .With("largest_three_part", FieldValue.Of(line.Apart.LargestPart, Nothing))
                .With("herfindahl", FieldValue.Of(line.Apart.Herfindahl, Nothing)))
            .With("flows", FlowsCommandText.For(_question, _composition, line.Period, _suppliers.Text, BySupplier ? new RowKey(ShareKey.Supplier, Key(line)) : null, null, null, _flows.Edition.Name))
            .With("largest", found.Recipients.Take(Concentration.Largest).Select(r => new AnswerRow()
                .With("key", _flows.Parties[r.Recipient].Code.Value)
                .With("name", _flows.Parties[r.Recipient].Name(Language))
                .With("total", FieldValue.OfAmount(r.Amount))
                .With("part", new FieldValue.Ratio((double)r.Amount / found.Outside))).ToList());
    }

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind)).With("source", _flows.Edition.Source).With("edition", _flows.Edition.Name).With("years", _periods[^1].ToString())
        .With("compare", _question.Compare is null ? null : _periods[0].ToString()).With("by", BySupplier ? "supplier" : null)
        .With("composition", _composition.Code).With("alliance", _question.Alliance.Code).With("suppliers", _suppliers.Text)
        .With("recipients", (_question.Recipients ?? new PartySelection.Everyone()).Text).With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w)))).With("lang", Codes.Of(Language));

    private IEnumerable<OldNote> MainNotes(List<Line> lines)
    {
        var last = _periods[^1];
        if (!BySupplier && lines[^1] is { Whole.LargestPart: { } part } line)
        {
            var names = string.Join(", ", line.Whole.Recipients.Take(Concentration.Largest).Select(r => $"{_flows.Parties[r.Recipient].Name(Language)} {Language.Percent((double)r.Amount / line.Whole.Outside)}"));
            yield return new OldNote("concentration", Language.Say(
                $"Of what {Name(line)} delivered outside {_question.Alliance.NameEn} in {last}, {Language.Percent(part)} went to the largest three of {line.Whole.Recipients.Count} recipients ({names}): {Language.Points(line.Sum.ShareOutside * part)} points of a share of {Language.Percent(line.Sum.ShareOutside)}, of which Ukraine {Language.Points(line.Sum.Part(DestinationGroup.Ukraine))} and the Indo-Pacific four {Language.Points(line.Sum.Part(DestinationGroup.IndoPacificPartners))} ({_composition.Name(Language)}). Without Ukraine the largest three have {Language.Percent(line.Apart.LargestPart)}.",
                $"Van wat {Name(line)} in {last} buiten {_question.Alliance.NameNl} leverden ging {Language.Percent(part)} naar de grootste drie van {line.Whole.Recipients.Count} ontvangers ({names}): {Language.Points(line.Sum.ShareOutside * part)} punten van een aandeel van {Language.Percent(line.Sum.ShareOutside)}, waarvan Oekraïne {Language.Points(line.Sum.Part(DestinationGroup.Ukraine))} en de Indo-Pacifische vier {Language.Points(line.Sum.Part(DestinationGroup.IndoPacificPartners))} ({_composition.Name(Language)}). Zonder Oekraïne hebben de grootste drie {Language.Percent(line.Apart.LargestPart)}."));
        }
        else if (lines.Count == 0 || lines.TrueForAll(l => l.Whole.Outside == 0))
        {
            yield return new OldNote("nothing-outside", Language.Say(
                "Nothing went outside to a known recipient for this choice, so there is no concentration; that is not a concentration of zero.",
                "Voor deze keuze ging er niets naar een bekende ontvanger daarbuiten, dus er is geen concentratie; dat is geen concentratie van nul."));
        }

        yield return new OldNote("herfindahl", Language.Say(
            "HHI: the sum of the squared parts of the recipients, from 0 to 1; its inverse is the number of equal recipients that would give the same. The margins are what unknown recipients and suppliers leave open: spread over many small recipients, or all to the largest.",
            "HHI: de som van de gekwadrateerde delen van de ontvangers, van 0 tot 1; het omgekeerde is het aantal gelijke ontvangers dat hetzelfde zou geven. De marges zijn wat onbekende ontvangers en leveranciers openlaten: verspreid over veel kleine ontvangers, of alles naar de grootste."));
        yield return new OldNote("not-production", Sentences.NotProduction(Language));
    }

    private List<string> Explain(List<Line> lines)
    {
        var steps = new List<string>();
        foreach (var line in lines.Where(l => l.Whole.Outside > 0).Take(1))
        {
            steps.Add(Language.Say(
                $"{Name(line)}, {line.Period}: {Language.Exact(line.Whole.Outside)} went outside to {line.Whole.Recipients.Count} known recipients, {Language.Exact(line.Whole.Top)} of it to the largest three: {Language.Percent(line.Whole.LargestPart)}. Unknown: {Language.Exact(line.Whole.Unknown)}; spread over many small recipients it gives {Language.Percent(line.Whole.LargestBounds?.Lower)}, all to the largest {Language.Percent(line.Whole.LargestBounds?.Upper)}.",
                $"{Name(line)}, {line.Period}: {Language.Exact(line.Whole.Outside)} ging naar {line.Whole.Recipients.Count} bekende ontvangers daarbuiten, waarvan {Language.Exact(line.Whole.Top)} naar de grootste drie: {Language.Percent(line.Whole.LargestPart)}. Onbekend: {Language.Exact(line.Whole.Unknown)}; verspreid over veel kleine ontvangers geeft dat {Language.Percent(line.Whole.LargestBounds?.Lower)}, alles naar de grootste {Language.Percent(line.Whole.LargestBounds?.Upper)}."));
        }

        steps.Add(Language.Say("The method: docs/methods/concentration.md.", "De methode: docs/methods/concentration.md."));
        return steps;
    }

    private TableView View(List<Line> lines)
    {
        var who = OldSelectionWords.Suppliers(_suppliers, Language);
        var most = _question.Limit ?? DefaultRows;
        var tables = _periods.Select(period => new ViewTable(
            $"{period}, {_composition.Name(Language)}",
            [
                new(BySupplier ? OldPartWords.Title(ShareKey.Supplier, Language) : Language.Say("Suppliers", "Leveranciers"), ColumnKind.Words),
                new(Language.Say("Largest three", "Grootste drie"), ColumnKind.MainFigure, Language.Say("Largest 3", "Grootste 3")),
                new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
                new("HHI", ColumnKind.Figure),
                new(Language.Say("Recipients", "Ontvangers"), ColumnKind.Figure, Language.Say("No.", "Aantal")),
                new(Language.Say("Largest three without Ukraine", "Grootste drie zonder Oekraïne"), ColumnKind.Figure, Language.Say("Without Ukr.", "Zonder Oekr.")),
                new(Language.Say("Share outside", "Aandeel buiten"), ColumnKind.Figure, Language.Say("Outside", "Buiten")),
                new(Language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, Language.Say("Ukr.", "Oekr.")),
                new("Indo-Pacific 4", ColumnKind.Figure, "Pac. 4"),
            ],
            [.. lines.Where(l => l.Period == period).Take(most).Select(l => (IReadOnlyList<string>)
            [
                Name(l), Language.Percent(l.Whole.LargestPart), l.Whole.LargestBounds is { } b ? $"{Language.Points(b.Lower)}–{Language.Points(b.Upper)}" : "–",
                l.Whole.Herfindahl is { } index ? Language.Factor(index) : "–", Language.Count(l.Whole.Recipients.Count), Language.Percent(l.Apart.LargestPart), Language.Percent(l.Sum.ShareOutside),
                Language.Points(l.Sum.Part(DestinationGroup.Ukraine)), Language.Points(l.Sum.Part(DestinationGroup.IndoPacificPartners)),
            ])])).ToList();
        var cut = _periods.Max(p => lines.Count(l => l.Period == p)) - most;
        if (cut > 0) _notes.Add(Sentences.Cut(cut, Language));
        return new TableView(
            Language.Say($"On how few recipients outside {_question.Alliance.NameEn} the deliveries of {who} hang", $"Van hoe weinig ontvangers buiten {_question.Alliance.NameNl} de leveringen van {who} afhangen"),
            Language.Say($"Delivered volume in SIPRI trend-indicator values (TIV), edition {_flows.Edition.Name}", $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV), editie {_flows.Edition.Name}") + OldSwitchWords.LeftOut(_question.Without, Language),
            tables,
            [.. _notes.Select(n => n.Text)],
            Sentences.OwnCalculation(_flows.Edition, Language),
            []);
    }

    private sealed record Line(YearRange Period, int Key, ShareSums Sum, Concentration Whole, Concentration Apart);
}
