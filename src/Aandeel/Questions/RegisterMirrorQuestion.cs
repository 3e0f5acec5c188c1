using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Reconcile;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>mirror --source unroca</c>: what supplier and recipient each report of one transfer to the UN Register, how far the two
/// differ, and how often a report finds its mirror. Both reports stand; none is reconciled (docs/methods/coverage-and-mirror.md).
/// </summary>
public sealed class RegisterMirrorQuestion
{
    private const int DefaultLimit = 15;
    private static readonly System.Globalization.NumberFormatInfo DutchDecimals = new() { NumberDecimalSeparator = "," };
    private readonly Question _question;
    private readonly Holdings _holdings;
    private readonly List<OldNote> _notes = [];
    private readonly List<string> _incomplete = [];
    private readonly YearRange _years;
    private readonly AskedParties _asked;
    private readonly string? _category;
    private readonly List<MirrorFlow> _flows;
    private readonly RegisterReports _reports;
    private readonly SourceCoverage _exports;
    private readonly SourceCoverage _imports;

    private RegisterMirrorQuestion(Question question, Holdings holdings)
    {
        (_question, _holdings) = (question, holdings);
        var tables = new ReportTables(holdings);
        var here = tables.Of(new Question { Kind = QuestionKind.Gaps, Source = SourceCatalog.Unroca }).Here;
        var all = tables.Reports();
        if (all.Rows.Count == 0 || here.Count == 0) throw AandeelException.NotHere($"No rows of the UN Register are here. {Holdings.GetSource(SourceCatalog.Unroca)}");
        if (here.Count == 1)
        {
            throw AandeelException.NotHere($"The rows of the UN Register that are here are all of {(here[0].Side == Side.Export ? "suppliers" : "recipients")}, so no report has its mirror. Import the reports of the other side too: aandeel sources import FILE");
        }

        (_exports, _imports) = (here[0], here[1]);
        var covered = new YearRange(all.Rows.Min(r => r.Year), all.Rows.Max(r => r.Year));
        _years = Years(covered);
        _asked = new AskedParties(question, _years);
        _category = question.Category is { } word ? CategoryOf(word, all) : null;
        _flows = [.. tables.Matched().Where(f => Asked(f.Export) || Asked(f.Import))];
        _reports = all.Only(Asked);
        if (_flows.Count == 0) throw AandeelException.NotHere($"No report to the UN Register that is here has a row of suppliers {_asked.Suppliers.Text}, recipients {_asked.Recipients.Text}{(_category is null ? "" : ", category " + _category)} in {_years}; that is silence, and no report of nothing.");
    }

    private Language Language => _question.Language;

    public static OldAnswer Answer(Question question, Holdings holdings) => new RegisterMirrorQuestion(question, holdings).Build();

    private OldAnswer Build()
    {
        AddNotes();
        List<AnswerRow> rows = _question.ByReporter ? [.. ByReporter().Select(RowOf)] : _question.By == ShareKey.Category ? [.. ByCategory().Select(RowOf)] : [.. Ordered().Select(RowOf)];
        return new OldAnswer
        {
            Question = new AnswerRow()
                .With("kind", Codes.Of(_question.Kind)).With("source", SourceCatalog.Unroca).With("years", _years.ToString())
                .With("by", _question.ByReporter ? "reporter" : _question.By == ShareKey.Category ? "category" : null).With("composition", _asked.Composition.Code)
                .With("suppliers", _asked.Suppliers.Text).With("recipients", _asked.Recipients.Text).With("category", _category).With("lang", Codes.Of(Language)),
            Snapshot = _holdings.Snapshot!.Id,
            Tables = Holdings.TablesHash(_question.OwnTables),
            Editions = [.. _exports.Flows.Editions.Concat(_imports.Flows.Editions).Distinct()],
            Unit = Unit.Items,
            More = new AnswerRow()
                .With("transfers", _flows.Count).With("matched", Count(MirrorState.Matched)).With("one_sided", Count(MirrorState.OneSided)).With("not_comparable", Count(MirrorState.NotComparable))
                .With("ambiguous", _reports.Ambiguous.Count).With("set_aside", _reports.SetAside.Count),
            Rows = rows,
            Notes = _notes,
            Incomplete = _incomplete,
            Explanation = _question.Explain
                ? [Language.Say("Rows are matched by pair and category: the same year first, then the recipient's report of the year before, then of the year after; larger numbers first; each row once. Discrepancy = |a-b|/(a+b); near = |a-b|/max(a,b) below 0.2 (docs/methods/coverage-and-mirror.md).", "Regels worden gekoppeld op paar en categorie: eerst hetzelfde jaar, dan de opgave van de ontvanger van het jaar ervoor, dan van het jaar erna; grotere aantallen eerst; elke regel één keer. Verschil = |a-b|/(a+b); dichtbij = |a-b|/max(a,b) onder 0,2 (docs/methods/coverage-and-mirror.md).")]
                : [],
            View = new TableView(
                Language.Say($"The two sides of the UN Register, {_years}", $"De twee kanten van het VN-register, {_years}"),
                Language.Say($"Items as suppliers and as recipients report them; from {OldSelectionWords.Suppliers(_asked.Suppliers, Language)} to {OldSelectionWords.Recipients(_asked.Recipients, Language)}{(_category is null ? "" : ", category " + _category)}", $"Stuks volgens opgave van leveranciers en van ontvangers; van {OldSelectionWords.Suppliers(_asked.Suppliers, Language)} aan {OldSelectionWords.Recipients(_asked.Recipients, Language)}{(_category is null ? "" : ", categorie " + _category)}"),
                [.. Tables()],
                [.. _notes.Select(n => n.Text)],
                Language.Say($"Own matching of rows of {_exports.Flows.Edition.Citation}; the publisher is not responsible for it.", $"Eigen koppeling van regels van {_exports.Flows.Edition.Citation}; de uitgever is er niet verantwoordelijk voor."),
                []),
        };
    }

    private YearRange Years(YearRange covered)
    {
        if (_question.Years is not { } asked) return covered;
        if (!asked.Overlaps(covered)) throw AandeelException.Usage($"--years {asked} lies outside the rows of the UN Register that are here, which cover {covered}.");
        var years = asked.And(covered);
        if (years != asked)
        {
            _incomplete.Add($"{asked} was asked and the data covers {covered}");
            _notes.Add(new OldNote("years-clipped", Language.Say($"Asked were {asked}; the data covers {covered}, so {years} is answered.", $"Gevraagd is {asked}; de gegevens beslaan {covered}, dus {years} is beantwoord.")));
        }

        return years;
    }

    private static string CategoryOf(string word, RegisterReports all)
    {
        var known = all.Rows.Select(r => r.Category).Distinct().Order(StringComparer.Ordinal).ToList();
        var code = UnrocaCategory.Code(word);
        return known.FirstOrDefault(k => string.Equals(k, code, StringComparison.OrdinalIgnoreCase)) ?? throw AandeelException.Usage($"--category got '{word}'; the rows of the UN Register that are here have {string.Join(", ", known)}.{Nearest.Hint(word, known)}");
    }

    private bool Asked(RegisterReport? row) => row is not null && (_category is null || row.Category == _category) && _asked.Has(row.Supplier, row.Recipient, row.Year);

    private int Count(MirrorState state) => _flows.Count(f => f.State == state);

    /// <summary>
    /// What contradicts most comes first: a report that the other side does not name, then the largest discrepancies. Items of different
    /// categories have no order, so the largest of each category come in turn.
    /// </summary>
    private List<MirrorFlow> Ordered() =>
    [
        .. _flows.GroupBy(f => (f.State, f.Row.Category))
            .SelectMany(g => g.OrderByDescending(f => f.Discrepancy ?? -1).ThenByDescending(f => Math.Max(f.Export?.Items ?? 0, f.Import?.Items ?? 0)).ThenBy(f => f.Row.Id).Select((Flow, Rank) => (Flow, Rank)))
            .OrderBy(f => f.Flow.State switch { MirrorState.OneSided => 0, MirrorState.Matched => 1, _ => 2 })
            .ThenByDescending(f => f.Flow.Discrepancy ?? -1).ThenBy(f => f.Rank).ThenBy(f => f.Flow.Row.Category, StringComparer.Ordinal).Select(f => f.Flow),
    ];

    private IEnumerable<(RegisterReport Row, MirrorFlow Flow)> Rows => MatchRate.RowsOf(_flows).Where(r => Asked(r.Row));

    private List<(Party Reporter, MatchRate Rate, List<(string Category, MatchRate Rate)> Categories, int Exports, int Imports)> ByReporter() =>
    [
        .. Rows.GroupBy(r => r.Row.Reporter)
            .Select(g => (Holdings.Parties[g.Key], MatchRate.Of(g, oneCategory: false),
                g.GroupBy(r => r.Row.Category).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, MatchRate.Of(c, oneCategory: true))).ToList(),
                g.Count(r => r.Row is { Side: Side.Export, Items: not null }), g.Count(r => r.Row is { Side: Side.Import, Items: not null })))
            .OrderByDescending(r => r.Item2.Rows).ThenBy(r => r.Item1.Code.Value, StringComparer.Ordinal),
    ];

    private List<(string Category, MatchRate Rate, int Reporters)> ByCategory() =>
        [.. Rows.GroupBy(r => r.Row.Category).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, MatchRate.Of(g, oneCategory: true), g.Select(r => r.Row.Reporter).Distinct().Count()))];

    private AnswerRow RowOf(MirrorFlow flow) => new AnswerRow()
        .With("state", Codes.Of(flow.State)).With("category", flow.Row.Category)
        .With("supplier", Code(flow.Row.Supplier)).With("supplier_name", Name(flow.Row.Supplier)).With("recipient", Code(flow.Row.Recipient)).With("recipient_name", Name(flow.Row.Recipient))
        .With("export", SideOf(flow, flow.Export, _exports, flow.Row.Supplier)).With("import", SideOf(flow, flow.Import, _imports, flow.Row.Recipient))
        .With("years_later", flow.YearsLater is { } later ? FieldValue.Of(later) : new FieldValue.Missing("one-side-silent"))
        .With("discrepancy", FieldValue.Of(flow.Discrepancy, flow.State == MirrorState.Matched ? "withheld" : "one-side-silent"))
        .With("near", flow.Near is { } near ? new FieldValue.YesNo(near) : FieldValue.Blank.Instance);

    /// <summary>One side: its year and number, or what its silence is.</summary>
    private static AnswerRow SideOf(MirrorFlow flow, RegisterReport? row, SourceCoverage side, short reporter)
    {
        if (row is not null)
        {
            var question = ReportTables.QuestionOf(side);
            return new AnswerRow().With("year", row.Year).With("says", row.Items is null ? "withheld" : "amount")
                .With("items", row.Items is { } items ? FieldValue.OfAmount(items) : new FieldValue.Missing("withheld"))
                .With("flows", row.Items is null ? new FieldValue.Missing("withheld") : FieldValue.Of(AskedParties.Command(question, row.Supplier, row.Recipient, new YearRange(row.Year, row.Year), row.Printed)));
        }

        var silence = flow.State == MirrorState.OneSided ? "not-named" : Codes.Of(side[reporter, flow.Row.Year].State);
        return new AnswerRow().With("year", new FieldValue.Missing(silence)).With("says", silence).With("items", new FieldValue.Missing(silence)).With("flows", new FieldValue.Missing("no-printed-row"));
    }

    private AnswerRow RowOf((Party Reporter, MatchRate Rate, List<(string Category, MatchRate Rate)> Categories, int Exports, int Imports) reporter) => new AnswerRow()
        .With("key", reporter.Reporter.Code.Value).With("name", reporter.Reporter.Name(Language)).With("period", _years.ToString())
        .CopyAll(Figures(reporter.Rate))
        .With("categories", reporter.Categories.Select(c => RateRow((c.Category, c.Rate))).ToList())
        .With("flows", reporter.Exports > 0 ? FieldValue.Of(FlowsCommandText.For(ReportTables.QuestionOf(_exports), Composition.AtTheTime, _years, reporter.Reporter.Code.Value, null, null, null, null)) : new FieldValue.Missing("no-printed-row"))
        .With("flows_import", reporter.Imports > 0 ? FieldValue.Of(FlowsCommandText.For(ReportTables.QuestionOf(_imports) with { Recipients = new PartySelection.Parties([reporter.Reporter]) }, Composition.AtTheTime, _years, "all", null, null, null, null)) : new FieldValue.Missing("no-printed-row"));

    private static AnswerRow RateRow((string Category, MatchRate Rate) of) => new AnswerRow().With("category", of.Category).CopyAll(Figures(of.Rate))
        .With("items_judged", of.Rate.Items is { } items ? FieldValue.OfAmount(items) : new FieldValue.Missing("items-not-added"))
        .With("items_near", of.Rate.NearItems is { } near ? FieldValue.OfAmount(near) : new FieldValue.Missing("items-not-added"))
        .With("reliability", FieldValue.Of(of.Rate.Reliability, "nothing-to-compare"));

    private AnswerRow RowOf((string Category, MatchRate Rate, int Reporters) of)
    {
        var printed = Rows.Where(r => r.Row.Category == of.Category && r.Row.Items is not null).ToList();
        FieldValue Command(Side side) => printed.Find(r => r.Row.Side == side).Row is { } row
            ? FieldValue.Of(FlowsCommandText.For(ReportTables.QuestionOf(side == Side.Export ? _exports : _imports) with { Recipients = _asked.Recipients }, _asked.Composition, _years, _asked.Suppliers.Text, null, row.Printed, null, null))
            : new FieldValue.Missing("no-printed-row");
        return RateRow((of.Category, of.Rate)).With("period", _years.ToString()).With("reporters", of.Reporters).With("flows", Command(Side.Export)).With("flows_import", Command(Side.Import));
    }

    private static AnswerRow Figures(MatchRate rate) => new AnswerRow()
        .With("rows", rate.Rows).With("compared", rate.Compared).With("matched", rate.Matched).With("match_rate", FieldValue.Of(rate.Rate, "nothing-to-compare"))
        .With("judged", rate.Judged).With("near", rate.Near).With("near_rate", FieldValue.Of(rate.NearRate, "nothing-to-compare")).With("withheld", rate.Withheld);

    private IEnumerable<ViewTable> Tables()
    {
        var limit = _question.Limit ?? DefaultLimit;
        if (!_question.ByReporter) yield return RateTable(Language.Say("By category: rows of both sides", "Per categorie: regels van beide kanten"), Language.Say("Category", "Categorie"), ByCategory().Select(c => (c.Category, c.Rate)), withReliability: true);
        var reporters = ByReporter();
        if (_question.By != ShareKey.Category)
        {
            yield return RateTable(Language.Say($"By reporter{Shown(reporters.Count, limit)}", $"Per rapporteur{Shown(reporters.Count, limit)}"), Language.Say("Reporter", "Rapporteur"), reporters.Take(limit).Select(r => (r.Reporter.Name(Language), r.Rate)), withReliability: false);
        }

        if (_question.ByReporter || _question.By == ShareKey.Category) yield break;
        var ordered = Ordered();
        yield return Transfers(Language.Say("Named by one side, and not by the other, whose report is here", "Door één kant genoemd, en niet door de andere, waarvan de opgave hier is"), [.. ordered.Where(f => f.State == MirrorState.OneSided)], limit);
        yield return Transfers(Language.Say("Named by both, with numbers that differ by 20 % or more", "Door beide genoemd, met aantallen die 20 % of meer verschillen"), [.. ordered.Where(f => f is { State: MirrorState.Matched, Near: false })], limit);
    }

    private ViewTable Transfers(string heading, List<MirrorFlow> flows, int limit) => new(
        heading + Shown(flows.Count, limit),
        [
            new(Language.Say("Category", "Categorie"), ColumnKind.Words, "Cat."), new(Language.Say("Supplier", "Leverancier"), ColumnKind.Words), new(Language.Say("Recipient", "Ontvanger"), ColumnKind.Words),
            new(Language.Say("Year", "Jaar"), ColumnKind.Words), new(Language.Say("Supplier says", "Leverancier zegt"), ColumnKind.Figure, Language.Say("Supplier", "Lever.")),
            new(Language.Say("Recipient says", "Ontvanger zegt"), ColumnKind.Figure, Language.Say("Recipient", "Ontv.")), new(Language.Say("Discrepancy", "Verschil"), ColumnKind.MainFigure, Language.Say("Discr.", "Versch.")),
        ],
        [.. flows.Take(limit).Select(f => (IReadOnlyList<string>)
        [
            f.Row.Category, Name(f.Row.Supplier), Name(f.Row.Recipient), f.YearsLater is null or 0 ? $"{f.Row.Year}" : $"{f.Export!.Year}/{f.Import!.Year}", Said(f.Export), Said(f.Import),
            f.Discrepancy is { } discrepancy ? discrepancy.ToString("0.00", Language == Language.Nl ? DutchDecimals : System.Globalization.CultureInfo.InvariantCulture) : "–",
        ])]);

    private string Said(RegisterReport? row) => row is null ? Language.Say("not named", "niet genoemd") : row.Items is { } items ? Language.Whole(items) : Language.Say("withheld", "achtergehouden");

    private ViewTable RateTable(string heading, string first, IEnumerable<(string Name, MatchRate Rate)> rates, bool withReliability)
    {
        var columns = new List<ViewColumn>
        {
            new(first, ColumnKind.Words), new(Language.Say("Rows", "Regels"), ColumnKind.Figure), new(Language.Say("Compared", "Vergeleken"), ColumnKind.Figure),
            new(Language.Say("Matched", "Gekoppeld"), ColumnKind.Figure), new(Language.Say("Match rate", "Koppelgraad"), ColumnKind.MainFigure), new(Language.Say("Near, of judged", "Dichtbij, van beoordeeld"), ColumnKind.Figure, Language.Say("Near", "Dichtbij")),
        };
        if (withReliability) columns.Add(new(Language.Say("Near, in items", "Dichtbij, in stuks"), ColumnKind.Figure, Language.Say("Items", "Stuks")));
        return new ViewTable(heading, columns, [.. rates.Select(r =>
        {
            var cells = new List<string> { r.Name, Language.Count(r.Rate.Rows), Language.Count(r.Rate.Compared), Language.Count(r.Rate.Matched), Language.Percent(r.Rate.Rate), Language.Percent(r.Rate.NearRate) };
            if (withReliability) cells.Add(Language.Percent(r.Rate.Reliability));
            return (IReadOnlyList<string>)cells;
        })]);
    }

    private string Shown(int count, int limit) => count <= limit ? "" : Language.Say($", {limit} of {Language.Count(count)}", $", {limit} van {Language.Count(count)}");

    private void AddNotes()
    {
        _notes.Add(new OldNote("matched", Language.Say(
            $"{Language.Count(_flows.Count)} transfers: {Language.Count(Count(MirrorState.Matched))} reported by both sides, {Language.Count(Count(MirrorState.OneSided))} by one although the other side's report of that year is here, {Language.Count(Count(MirrorState.NotComparable))} by one whose partner said nothing of that year or whose report is not in this copy. These last are in no rate: silence is not zero.",
            $"{Language.Count(_flows.Count)} leveringen: {Language.Count(Count(MirrorState.Matched))} door beide kanten opgegeven, {Language.Count(Count(MirrorState.OneSided))} door één terwijl de opgave van de andere kant van dat jaar hier is, {Language.Count(Count(MirrorState.NotComparable))} door één waarvan de partner over dat jaar niets zei of de opgave niet in deze kopie zit. Die laatste tellen in geen enkele graad mee: zwijgen is geen nul.")));
        _notes.Add(new OldNote("left-out", Language.Say(
            $"In no match: {Language.Count(_reports.Ambiguous.Count)} rows whose reporter cannot be told, and {Language.Count(_reports.SetAside.Count)} set aside (shells reported as artillery). Whose report a row is was inferred from the order of the file.",
            $"In geen enkele koppeling: {Language.Count(_reports.Ambiguous.Count)} regels waarvan de rapporteur niet te bepalen is, en {Language.Count(_reports.SetAside.Count)} terzijde gelegd (granaten opgegeven als geschut). Wiens opgave een regel is, is afgeleid uit de volgorde van het bestand.")));
        _notes.Add(new OldNote("both-stand", Language.Say(
            "Near: the two numbers differ by less than 20 % of the larger (Gehlhar 1996). Items are added within a category only. Both reports stand: the data do not tell which is right. States count differently: by order, shipment or entry into service, and new or used.",
            "Dichtbij: de twee aantallen verschillen minder dan 20 % van het grootste (Gehlhar 1996). Stuks worden alleen binnen een categorie opgeteld. Beide opgaven blijven staan: uit de gegevens blijkt niet welke klopt. Staten tellen verschillend: bij order, verzending of ingebruikname, en nieuw of gebruikt.")));
        if (Count(MirrorState.NotComparable) > 0) _incomplete.Add($"{Count(MirrorState.NotComparable)} transfers could not be compared");
        if (_reports.Ambiguous.Count > 0) _incomplete.Add($"{_reports.Ambiguous.Count} rows have no reporter");
    }

    private static string Code(short party) => Holdings.Parties[party].Code.Value;

    private string Name(short party) => Holdings.Parties[party].Name(Language);
}
