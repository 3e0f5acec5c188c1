using Aandeel.Harmonise;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>mirror</c>: where sources contradict each other on a pair, side by side and each in its own unit, the largest first. Only
/// what both sources cover is compared, and what could not be is counted (docs/methods/coverage-and-mirror.md).
/// </summary>
public sealed class MirrorQuestion
{
    private const int DefaultLimit = 15;
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly ReportTables _tables;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];
    private readonly IReadOnlyList<SourceCoverage> _coverages;
    private readonly YearRange _years;
    private readonly AskedParties _asked;
    private readonly IReadOnlyList<Contradiction> _found;
    private readonly IReadOnlyList<Comparison> _comparisons;

    private MirrorQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings, _tables) = (question, holdings, new ReportTables(holdings));

        // The built-in sums hold no pairs, so SIPRI takes part only with its register.
        _coverages = [.. _tables.Of(new Question { Kind = QuestionKind.Gaps, Source = Question.AllSources }).Here.Concat(_tables.LicenceDocuments()).Where(c => c.Flows.Grain == FlowGrain.Observations && c.Series.Source != SourceCatalog.Customs && c.Series.Flow is not (Flow.Denial or Flow.Notification))];
        if (_coverages.Select(c => c.Series.Source).Distinct().Count() < 2 && !_coverages.Any(c => c.Series.Flow == Flow.Licence))
        {
            throw AandeelException.NotHere($"Sources can be held against each other only where two of them are here; {(_coverages.Count == 0 ? "none is" : "only " + _coverages[0].Series.Source + " is")}. Import the files of another: docs/sources/README.md says which, and aandeel sources import FILE reads them.");
        }

        var here = new YearRange(_coverages.Min(c => c.Years.First), _coverages.Max(c => c.Years.Last));
        if (question.Years is { } years && !years.Overlaps(here)) throw AandeelException.Usage($"--years {years} lies outside the sources that are here, which cover {here}.");
        _years = question.Years is { } asked ? asked.And(here) : here;
        if (question.Years is { } wanted && wanted != _years)
        {
            _incomplete.Add($"{wanted} was asked and the data covers {here}");
            _notes.Add(new OldNote("years-clipped", Language.Say($"Asked were {wanted}; the data covers {here}, so {_years} is answered.", $"Gevraagd is {wanted}; de gegevens beslaan {here}, dus {_years} is beantwoord.")));
        }

        _asked = new AskedParties(question, _years);
        var contradictions = new Contradictions(_coverages, _coverages.ToDictionary(c => c, _tables.AmountsOf), _tables.Reports(), Holdings.Parties, _asked.Has);
        _comparisons = [.. contradictions.Comparisons.Where(c => Means(c.Says, c.Silent) && (c.Agree + c.Contradict > 0 || c.NotCompared.Count > 0))];
        _found = [.. contradictions.Found.Where(c => Means(c.Says, c.Silent))];
    }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new MirrorQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        AddNotes();
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(_question.Kind)).With("source", _question.Source).With("years", _years.ToString()).With("composition", _asked.Composition.Code)
                .With("suppliers", _asked.Suppliers.Text).With("recipients", _asked.Recipients.Text).With("lang", Codes.Of(Language)),
            Snapshot = _holdings.Snapshot!.Id,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _comparisons.SelectMany(c => c.Says.Flows.Editions.Concat(c.Silent.Flows.Editions)).Distinct()],
            More = new AnswerRow().With("comparisons", _comparisons.Select(RowOf).ToList()),
            Rows = [.. Ranked().Select(r => RowOf(r.Contradiction, r.Rank))],
            Notes = _notes,
            Incomplete = _incomplete,
            Explanation = _question.Explain
                ? [Language.Say("A pair of a year is compared only where the other series has a report of the reporter for every year of the window (aandeel gaps). Runs of years are put together; the amount is that of the series that says something, over the years that are named.", "Een paar van een jaar wordt alleen vergeleken waar de andere reeks voor elk jaar van het venster een opgave van de rapporteur heeft (aandeel gaps). Opeenvolgende jaren zijn samengenomen; het bedrag is dat van de reeks die iets zegt, over de genoemde jaren.")]
                : [],
            View = new TableView(
                Language.Say($"Where sources contradict each other, {_years}", $"Waar bronnen elkaar tegenspreken, {_years}"),
                Language.Say($"Each source in its own unit; from {OldSelectionWords.Suppliers(_asked.Suppliers, Language)} to {OldSelectionWords.Recipients(_asked.Recipients, Language)}", $"Elke bron in de eigen eenheid; van {OldSelectionWords.Suppliers(_asked.Suppliers, Language)} aan {OldSelectionWords.Recipients(_asked.Recipients, Language)}"),
                [Overview(), .. Tables()],
                [.. _notes.Select(n => n.Text)],
                Language.Say("Own comparison of the files that are here; the publishers of the sources are not responsible for it.", "Eigen vergelijking van de bestanden die hier zijn; de uitgevers van de bronnen zijn er niet verantwoordelijk voor."),
                []),
        };
    }

    private bool Means(SourceCoverage says, SourceCoverage silent) => _question.Source == Question.AllSources || says.Series.Source == _question.Source || silent.Series.Source == _question.Source;

    /// <summary>Ranks within a kind and two series: amounts in different units have no order.</summary>
    private IEnumerable<(Contradiction Contradiction, int Rank)> Ranked() => _found.GroupBy(c => (c.Kind, c.Says, c.Silent)).SelectMany(g => g.Select((c, i) => (c, i + 1)));

    private AnswerRow RowOf(Contradiction found, int rank)
    {
        var productClass = found.Class > 0 ? ProductClasses.BuiltIn.All[found.Class] : null;
        var sides = Sides(found);
        return new AnswerRow()
            .With("kind", Codes.Of(found.Kind)).With("rank", rank).With("key", $"{Code(found.Supplier)}>{Code(found.Recipient)}")
            .With("supplier", Code(found.Supplier)).With("supplier_name", Name(found.Supplier)).With("recipient", Code(found.Recipient)).With("recipient_name", Name(found.Recipient))
            .With("period", found.Years.ToString()).With("window", found.Window.ToString())
            .With("source", found.Says.Series.Source).With("flow", Codes.Of(found.Says.Series.Flow)).With("unit", found.Says.Series.Unit.Code).With("amount", FieldValue.OfAmount(found.Amount))
            .With("silent_source", found.Silent.Series.Source).With("silent_flow", Codes.Of(found.Silent.Series.Flow))
            .With("class", productClass?.Code).With("class_name", productClass?.Name(Language)).With("register_categories", productClass is null ? null : string.Join(", ", RegisterClasses.BuiltIn.CodesOf(found.Class)))
            .With("flows", CommandOf(found.Says, found, found.Years)).With("sides", sides);
    }

    /// <summary>What each source that could tell says of the pair: the two that contradict, and every other that has something in the window.</summary>
    private List<AnswerRow> Sides(Contradiction found)
    {
        var years = new YearRange(Math.Min(found.Years.First, found.Window.First), Math.Max(found.Years.Last, found.Window.Last));
        var rows = new List<AnswerRow>();
        foreach (var coverage in _coverages)
        {
            var says = ReferenceEquals(coverage, found.Says);
            var isPart = says || ReferenceEquals(coverage, found.Silent) || (found.Silent.Series.TwoSided && coverage.Series == found.Silent.Series);
            var amount = says ? found.Amount : _tables.AmountsOf(coverage).Sum((found.Supplier, found.Recipient), years);
            if (amount is null && !isPart) continue;
            var (reporter, ofSide) = (coverage.Side == Side.Export ? found.Supplier : found.Recipient, says ? found.Years : years);
            var speaking = Enumerable.Range(ofSide.First, ofSide.Count).Count(y => coverage[reporter, y].Speaks);

            // Where classes are compared, what stands in other categories of the Register is no part of the contradiction.
            var elsewhere = found.Class > 0 && coverage.Series.TwoSided;
            rows.Add(new AnswerRow()
                .With("source", coverage.Series.Source).With("flow", Codes.Of(coverage.Series.Flow)).With("side", coverage.Series.TwoSided ? Codes.Of(coverage.Side) : null).With("unit", coverage.Series.Unit.Code)
                .With("years", ofSide.ToString()).With("years_reported", speaking)
                .With("state", amount == 0 ? "nil" : amount is null ? speaking > 0 ? "not-named" : Codes.Of(coverage[reporter, ofSide.First].State) : elsewhere ? "other-categories" : "amount")
                .With("amount", amount is not { } sum ? new FieldValue.Missing("not-named") : coverage.HasSums ? FieldValue.OfAmount(sum) : new FieldValue.Missing("items-not-added"))
                .With("flows", amount is null ? new FieldValue.Missing("no-printed-row")
                    : FieldValue.Of(CommandOf(coverage, says ? found : found with { Class = 0 }, ofSide))));
        }

        return rows;
    }

    private static string CommandOf(SourceCoverage coverage, Contradiction found, YearRange years) => AskedParties.Command(
        ReportTables.QuestionOf(coverage, coverage.Series.Source == SourceCatalog.Sipri ? coverage.Flows.Edition.Name : null), found.Supplier, found.Recipient, years,
        productClass: found.Class > 0 ? ProductClasses.BuiltIn.All[found.Class].Code : null);

    private AnswerRow RowOf(Comparison comparison) => new AnswerRow()
        .With("kind", Codes.Of(comparison.Kind)).With("source", comparison.Says.Series.Source).With("flow", Codes.Of(comparison.Says.Series.Flow)).With("unit", comparison.Says.Series.Unit.Code)
        .With("silent_source", comparison.Silent.Series.Source).With("silent_flow", Codes.Of(comparison.Silent.Series.Flow))
        .With("agree", comparison.Agree).With("agree_amount", FieldValue.OfAmount(comparison.AgreeAmount))
        .With("contradict", comparison.Contradict).With("contradict_amount", FieldValue.OfAmount(comparison.ContradictAmount))
        .With("not_compared", comparison.NotCompared.Select(n => new AnswerRow().With("reason", Codes.Of(n.Key)).With("name", NameOf(n.Key)).With("pairs", n.Value.Count).With("amount", FieldValue.OfAmount(n.Value.Amount))).ToList());

    private ViewTable Overview() => new(
        Language.Say("What was compared: pairs of a year, and their part of the first source's amount", "Wat is vergeleken: paren van een jaar, en hun deel van het bedrag van de eerste bron"),
        [
            new(Language.Say("Says it", "Zegt het"), ColumnKind.Words), new(Language.Say("Has nothing", "Heeft niets"), ColumnKind.Words),
            new(Language.Say("Agree", "Eens"), ColumnKind.Figure), new(Language.Say("Contradict", "Oneens"), ColumnKind.Figure),
            new(Language.Say("Part of amount that contradicts", "Deel van het bedrag dat tegenspreekt"), ColumnKind.MainFigure, Language.Say("Part", "Deel")),
            new(Language.Say("Not to be compared", "Niet te vergelijken"), ColumnKind.Figure, Language.Say("Not comp.", "Niet verg.")),
        ],
        [.. _comparisons.Select(c => (IReadOnlyList<string>)
        [
            OldSeriesNames.Of(c.Says.Series, Language), OldSeriesNames.Of(c.Silent.Series, Language), Language.Count(c.Agree), Language.Count(c.Contradict),
            Language.Percent(c.AgreeAmount + c.ContradictAmount > 0 ? (double)c.ContradictAmount / (c.AgreeAmount + c.ContradictAmount) : null), Language.Count(c.NotCompared.Values.Sum(n => n.Count)),
        ])]);

    private IEnumerable<ViewTable> Tables()
    {
        var limit = _question.Limit ?? DefaultLimit;
        foreach (var kind in Ranked().GroupBy(r => r.Contradiction.Kind))
        {
            var several = kind.Select(r => (r.Contradiction.Says, r.Contradiction.Silent)).Distinct().Count() > 1;
            var shown = kind.GroupBy(r => (r.Contradiction.Says, r.Contradiction.Silent)).SelectMany(g => g.Take(several ? Math.Max(5, limit / 3) : limit)).ToList();
            yield return new ViewTable(
                NameOf(kind.Key) + (shown.Count < kind.Count() ? Language.Say($": the {Language.Count(shown.Count)} largest of {Language.Count(kind.Count())}", $": de {Language.Count(shown.Count)} grootste van {Language.Count(kind.Count())}") : ""),
                [
                    new(Language.Say("Supplier", "Leverancier"), ColumnKind.Words), new(Language.Say("Recipient", "Ontvanger"), ColumnKind.Words), new(Language.Say("Years", "Jaren"), ColumnKind.Words),
                    new(Language.Say("Amount", "Bedrag"), ColumnKind.MainFigure), new(kind.Key == ContradictionKind.InRegisterInNeitherReport ? Language.Say("Class", "Klasse") : Language.Say("Source", "Bron"), ColumnKind.Words),
                ],
                [.. shown.Select(r => r.Contradiction).Select(c => (IReadOnlyList<string>)
                [
                    Name(c.Supplier), Name(c.Recipient), c.Years.ToString(), OldSeriesNames.Amount(c.Says.Series, c.Amount, Language),
                    c.Class > 0 ? ProductClasses.BuiltIn.All[c.Class].Name(Language) : $"{c.Says.Series.Source} {OldSeriesNames.Flow(c.Says.Series, Language)}",
                ])]);
        }
    }

    private void AddNotes()
    {
        if (_comparisons.Sum(c => c.Agree + c.Contradict) == 0)
        {
            _incomplete.Add("no two sources overlap");
            _notes.Add(new OldNote("no-overlap", Language.Say(
                $"Nothing could be compared: no two of these sources cover the same reporter in the years that it takes. They cover {string.Join("; ", _coverages.Select(c => $"{OldSeriesNames.Of(c, Language)} {c.Years}"))}.",
                $"Er viel niets te vergelijken: geen twee van deze bronnen beslaan dezelfde rapporteur in de jaren die ervoor nodig zijn. Zij beslaan {string.Join("; ", _coverages.Select(c => $"{OldSeriesNames.Of(c, Language)} {c.Years}"))}.")));
        }

        _notes.Add(new OldNote("contradictions", Language.Say(
            "A contradiction says that two sources cannot both be the whole story, not which one is wrong. A licence can lapse or be used after more than five years; a state can give away its own arms, or deliver within the EU, without a licence of its own; SIPRI counts what is built in the recipient, which a report need not name.",
            "Een tegenspraak zegt dat twee bronnen niet allebei het hele verhaal kunnen zijn, niet welke er fout is. Een vergunning kan vervallen of na meer dan vijf jaar worden gebruikt; een staat kan eigen wapens weggeven, of binnen de EU leveren, zonder aparte vergunning; SIPRI telt wat in het ontvangende land wordt gebouwd, en een opgave hoeft dat niet te noemen.")));
        var left = _comparisons.SelectMany(c => c.NotCompared.Select(n => (n.Key, n.Value.Count))).GroupBy(n => n.Key).OrderByDescending(g => g.Sum(n => n.Count)).Select(g => $"{NameOf(g.Key)} {Language.Count(g.Sum(n => n.Count))}").ToList();
        if (left.Count > 0)
        {
            _incomplete.Add($"pairs that could not be compared: {_comparisons.Sum(c => c.NotCompared.Values.Sum(n => n.Count))}");
            _notes.Add(new OldNote("not-compared", Language.Say($"Pairs of a year that could not be compared: {string.Join("; ", left)}.", $"Paren van een jaar die niet te vergelijken waren: {string.Join("; ", left)}.")));
        }

        _notes.Add(new OldNote("two-sides", Language.Say("The two sides of the UN Register itself: aandeel mirror --source unroca.", "De twee kanten van het VN-register zelf: aandeel mirror --source unroca.")));
    }

    private string NameOf(ContradictionKind kind) => kind switch
    {
        ContradictionKind.InRegisterInNeitherReport => Language.Say("Delivered by SIPRI's register, in neither side's report to the UN", "Geleverd volgens SIPRI's register, in de VN-opgave van geen van beide kanten"),
        ContradictionKind.LicenceWithoutDelivery => Language.Say("Licensed, and nothing delivered in five years", "Vergund, en in vijf jaar niets geleverd"),
        _ => Language.Say("Delivered without a licence in five years", "Geleverd zonder vergunning in vijf jaar"),
    };

    private string NameOf(NotCompared reason) => reason switch
    {
        NotCompared.NoState => Language.Say("the supplier or recipient is not one state", "leverancier of ontvanger is niet één staat"),
        NotCompared.ClassNotInRegister => Language.Say("the class is not, or only in part, asked by the UN Register", "naar de klasse vraagt het VN-register niet of deels"),
        NotCompared.NotAReporter => Language.Say("not asked of this reporter", "niet gevraagd van deze rapporteur"),
        NotCompared.NoReport => Language.Say("the reporter is silent in the other source", "de rapporteur zwijgt in de andere bron"),
        NotCompared.NotInThisCopy => Language.Say("years or reports are not in this copy", "jaren of opgaven zitten niet in deze kopie"),
        _ => Language.Say("years, or goods, that are reported in part only", "jaren of goederen die maar deels worden opgegeven"),
    };

    private static string Code(short party) => Holdings.Parties[party].Code.Value;

    private string Name(short party) => Holdings.Parties[party].Name(Language);
}
