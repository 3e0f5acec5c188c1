using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>Answers <c>dependence</c>: how much of what allies import comes from outside, per ally, class or category (docs/methods/dependence.md).</summary>
public sealed class DependenceQuestion
{
    private const int Window = 5;
    private const int DefaultRows = 25;
    private const int Largest = 3;
    private static readonly ShareKey[] Views = [ShareKey.Recipient, ShareKey.Class, ShareKey.Category];
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly FlowTable _flows;
    private readonly PartySelection _recipients;
    private readonly Composition _composition;
    private readonly ShareKey _by;
    private readonly IReadOnlyList<YearRange> _periods;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];

    private DependenceQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        _by = question.By == ShareKey.None ? ShareKey.Recipient : question.By;
        if (question.ByYear || !Views.Contains(_by)) throw AandeelException.Usage($"--by got '{(question.ByYear ? "year" : Codes.Of(question.By))}'; it knows {string.Join(", ", Views.Select(v => Codes.Of(v)))}.");
        _flows = RegisterTable.Of(question, holdings, "each supplier and recipient apart");
        _recipients = question.Recipients ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written);
        _composition = question.Composition ?? Composition.AtTheTime;
        var years = AskedYears.Within(question.Years ?? _flows.Years.Ending(Window), "years", _flows, holdings, Language, _notes, _incomplete);
        _periods = question.Compare is { } compare ? [AskedYears.Within(compare, "compare", _flows, holdings, Language, _notes, _incomplete), years] : [years];
    }

    private Language Language => _question.Language;

    private ShareScope Scope => _question.Scope(_composition, _question.Suppliers ?? new PartySelection.Everyone()) with { Recipients = _recipients };

    public static OldAnswer Answer(Question question, Holdings holdings) => new DependenceQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        var lines = _periods.SelectMany(Lines).ToList();
        var wholes = _periods.Select(p => new Line(p, -1, ImportOrigins.Of(_flows, Scope, p, ShareKey.None).GetValueOrDefault(0) ?? new ImportOrigins())).ToList();
        _notes.InsertRange(0, MainNotes(wholes));
        _incomplete.AddRange(OldEditionNotes.Unmapped(_flows));
        _notes.AddRange(OldEditionNotes.For(_flows, _holdings, Language));
        if (_by == ShareKey.Class) _notes.AddRange(OldEditionNotes.Classes(_flows, Language));
        return new OldAnswer
        {
            Question = Echo(),
            Snapshot = _holdings.IdentityOf(_flows),
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [_flows.Edition],
            Unit = _flows.Unit,
            More = new AnswerRow().With("whole", wholes.Select(w => Row(w)).ToList()),
            Rows = [.. lines.Select(Row)],
            Notes = _notes,
            Incomplete = _incomplete,
            View = View(lines, wholes),
            Explanation = _question.Explain ? [.. wholes.Select(Explain), Language.Say("The method: docs/methods/dependence.md.", "De methode: docs/methods/dependence.md.")] : [],
        };
    }

    /// <summary>The largest from outside first; allies that were asked by name are there though they imported nothing.</summary>
    private IEnumerable<Line> Lines(YearRange period)
    {
        var sums = ImportOrigins.Of(_flows, Scope, period, _by);
        var named = _by == ShareKey.Recipient && _recipients is PartySelection.Parties parties ? parties.Chosen.Select(p => (int)p.Index) : [];
        return sums.Keys.Union(named).Select(k => new Line(period, k, sums.GetValueOrDefault(k) ?? new ImportOrigins()))
            .OrderByDescending(l => l.Sum.Outside).ThenByDescending(l => l.Sum.Total).ThenBy(l => l.Key);
    }

    private string Key(Line line) => line.Key < 0 ? _recipients.Text : OldPartWords.Key(_by, line.Key, _flows);

    private string Name(Line line) => line.Key < 0 ? Language.Say("together", "samen") : OldPartWords.Name(_by, line.Key, _flows, Language);

    private AnswerRow Row(Line line)
    {
        const string Nothing = "nothing-imported";
        var sum = line.Sum;
        var groups = new AnswerRow();
        foreach (var group in DestinationGroups.Outside.Where(g => g != DestinationGroup.Nato || _question.Alliance.Code != Alliance.NatoCode)) groups.With(Codes.Of(group), FieldValue.OfAmount(sum.ByGroup[(int)group]));
        return new AnswerRow()
            .With("period", line.Period.ToString())
            .With("composition", _composition.Code)
            .With("key", Key(line))
            .With("name", line.Key < 0 ? OldSelectionWords.Recipients(_recipients, Language) : Name(line))
            .With("inside", FieldValue.OfAmount(sum.Inside))
            .With("outside", FieldValue.OfAmount(sum.Outside))
            .With("unknown", FieldValue.OfAmount(sum.Unknown))
            .With("total", FieldValue.OfAmount(sum.Total))
            .With("share_from_outside", FieldValue.Of(sum.ShareOutside, Nothing))
            .With("bounds", new AnswerRow().With("lower", FieldValue.Of(sum.Bounds?.Lower, Nothing)).With("upper", FieldValue.Of(sum.Bounds?.Upper, Nothing)))
            .With("outside_by_group", groups)
            .With("outside_second_hand", FieldValue.OfAmount(sum.SecondHandOutside))
            .With("observations", sum.Observations)
            .With("flows", Flows(line))
            .With("largest", Outsiders(sum).Select(s => new AnswerRow()
                .With("key", _flows.Parties[s.Key].Code.Value)
                .With("name", _flows.Parties[s.Key].Name(Language))
                .With("total", FieldValue.OfAmount(s.Value))
                .With("part", new FieldValue.Ratio((double)s.Value / sum.Outside))).ToList());
    }

    /// <summary>The rows behind a line: of all suppliers, to the allies.</summary>
    private FieldValue Flows(Line line)
    {
        var asked = _question with { Recipients = _recipients };
        var suppliers = (_question.Suppliers ?? new PartySelection.Everyone()).Text;
        return line.Key < 0
            ? FieldValue.Of(FlowsCommandText.For(asked, _composition, line.Period, suppliers, null, null, null, _flows.Edition.Name))
            : OldPartWords.Flows(asked, _composition, line.Period, suppliers, _by, line.Key, _flows);
    }

    private static IEnumerable<KeyValuePair<short, long>> Outsiders(ImportOrigins sum) => sum.Outsiders.Where(s => s.Value > 0).OrderByDescending(s => s.Value).ThenBy(s => s.Key).Take(Largest);

    private AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(_question.Kind)).With("source", _flows.Edition.Source).With("edition", _flows.Edition.Name).With("years", _periods[^1].ToString())
        .With("compare", _question.Compare is null ? null : _periods[0].ToString()).With("by", Codes.Of(_by))
        .With("composition", _composition.Code).With("alliance", _question.Alliance.Code).With("suppliers", (_question.Suppliers ?? new PartySelection.Everyone()).Text)
        .With("recipients", _recipients.Text).With("without", string.Join(',', _question.Without.Select(w => Codes.Of(w)))).With("lang", Codes.Of(Language));

    private IEnumerable<OldNote> MainNotes(List<Line> wholes)
    {
        var (period, sum) = (wholes[^1].Period, wholes[^1].Sum);
        var who = OldSelectionWords.Recipients(_recipients, Language);
        if (sum.ShareOutside is null)
        {
            yield return new OldNote("nothing-imported", Language.Say(
                $"No delivery from a known supplier to {who} is in the data for {period}, so there is no share; that is not a share of zero.",
                $"Voor {period} staat er geen levering van een bekende leverancier aan {who} in de gegevens, dus er is geen aandeel; dat is geen aandeel van nul."));
        }
        else
        {
            var names = string.Join(", ", Outsiders(sum).Select(s => $"{_flows.Parties[s.Key].Name(Language)} {Language.Percent((double)s.Value / sum.Outside)}"));
            yield return new OldNote("from-outside", Language.Say(
                $"Of the major arms (SIPRI TIV) imported by {who} in {period}, {Language.Percent(sum.ShareOutside)} came from outside {_question.Alliance.NameEn} (margin {Language.Points(sum.Bounds?.Lower)} to {Language.Points(sum.Bounds?.Upper)}, for unknown suppliers; {_composition.Name(Language)}): {Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} points from Australia, Japan, New Zealand and South Korea, {Language.Points(sum.Part(DestinationGroup.Ukraine))} from Ukraine. Of what came from outside: {names}; {Language.Percent(sum.Outside > 0 ? (double)sum.SecondHandOutside / sum.Outside : null)} was second-hand.",
                $"Van de zware wapens (SIPRI-TIV), ingevoerd door {who} in {period}, kwam {Language.Percent(sum.ShareOutside)} van buiten {_question.Alliance.NameNl} (marge {Language.Points(sum.Bounds?.Lower)} tot {Language.Points(sum.Bounds?.Upper)}, voor onbekende leveranciers; {_composition.Name(Language)}): {Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} punten uit Australië, Japan, Nieuw-Zeeland en Zuid-Korea, {Language.Points(sum.Part(DestinationGroup.Ukraine))} uit Oekraïne. Van wat van buiten kwam: {names}; {Language.Percent(sum.Outside > 0 ? (double)sum.SecondHandOutside / sum.Outside : null)} was tweedehands."));
        }

        yield return new OldNote("imports-only", Language.Say(
            "Imports only: what a state buys from its own industry is not in SIPRI, so the part of all its purchases that comes from outside is smaller. The United States is inside NATO; --alliance eu asks what comes from outside the EU. Some imports were assembled or made in the ally itself.",
            "Alleen invoer: wat een staat van de eigen industrie koopt staat niet in SIPRI, dus het deel van alle aankopen dat van buiten komt is kleiner. De Verenigde Staten zijn binnen de NAVO; --alliance eu vraagt wat van buiten de EU komt. Een deel van de invoer is in het ontvangende land zelf geassembleerd of gemaakt."));
    }

    private string Explain(Line whole) => Language.Say(
        $"{whole.Period}: outside {Language.Exact(whole.Sum.Outside)} / (inside {Language.Exact(whole.Sum.Inside)} + outside {Language.Exact(whole.Sum.Outside)}) = {Language.Percent(whole.Sum.ShareOutside)}; from unknown suppliers {Language.Exact(whole.Sum.Unknown)}, which may be either.",
        $"{whole.Period}: buiten {Language.Exact(whole.Sum.Outside)} / (binnen {Language.Exact(whole.Sum.Inside)} + buiten {Language.Exact(whole.Sum.Outside)}) = {Language.Percent(whole.Sum.ShareOutside)}; van onbekende leveranciers {Language.Exact(whole.Sum.Unknown)}, die beide kunnen zijn.");

    private TableView View(List<Line> lines, List<Line> wholes)
    {
        var most = _question.Limit ?? DefaultRows;
        var tables = _periods.Select((period, p) => new ViewTable(
            $"{period}, {_composition.Name(Language)}",
            [
                new(_by == ShareKey.Recipient && _recipients is PartySelection.MembersOf ? Language.Say("Ally", "Bondgenoot") : OldPartWords.Title(_by, Language), ColumnKind.Words),
                new(Language.Say("From outside", "Van buiten"), ColumnKind.MainFigure, Language.Say("Outside", "Buiten")),
                new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
                new(Language.Say("of which Indo-Pacific 4", "waarvan Indo-Pacific 4"), ColumnKind.Figure, "Pacific 4"),
                new(Language.Say("Outside TIV", "Buiten TIV"), ColumnKind.Figure),
                new(Language.Say("second-hand", "tweedehands"), ColumnKind.Figure, Language.Say("2nd-hand", "2e-hands")),
                new(Language.Say("All imports TIV", "Alle invoer TIV"), ColumnKind.Figure, Language.Say("All TIV", "Alle TIV")),
                new(Language.Say("The largest", "De grootste"), ColumnKind.Words, Language.Say("Most", "Meest")),
            ],
            [.. lines.Where(l => l.Period == period).Take(most).Append(wholes[p]).Select(Cells)])).ToList();
        var cut = _periods.Max(p => lines.Count(l => l.Period == p)) - most;
        if (cut > 0) _notes.Add(Sentences.Cut(cut, Language));
        return new TableView(
            Language.Say($"How much of the imports of {OldSelectionWords.Recipients(_recipients, Language)} comes from outside {_question.Alliance.NameEn}", $"Hoeveel van de invoer van {OldSelectionWords.Recipients(_recipients, Language)} van buiten {_question.Alliance.NameNl} komt"),
            Language.Say($"Delivered volume in SIPRI trend-indicator values (TIV), edition {_flows.Edition.Name}", $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV), editie {_flows.Edition.Name}") + OldSwitchWords.LeftOut(_question.Without, Language),
            tables,
            [.. _notes.Select(n => n.Text)],
            Sentences.OwnCalculation(_flows.Edition, Language),
            []);
    }

    private IReadOnlyList<string> Cells(Line line) =>
    [
        Name(line), Language.Percent(line.Sum.ShareOutside), line.Sum.Bounds is { } b ? $"{Language.Points(b.Lower)}–{Language.Points(b.Upper)}" : "–",
        Language.Points(line.Sum.Part(DestinationGroup.IndoPacificPartners)), Language.Whole(line.Sum.Outside), Language.Whole(line.Sum.SecondHandOutside), Language.Whole(line.Sum.Total),
        string.Join(", ", Outsiders(line.Sum).Take(1).Select(s => _flows.Parties[s.Key].Code)),
    ];

    private sealed record Line(YearRange Period, int Key, ImportOrigins Sum);
}
