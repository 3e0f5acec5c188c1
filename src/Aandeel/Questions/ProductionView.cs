using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>How people see production: the intervals of a year, how many have one, and what must be said beside them.</summary>
internal sealed class ProductionView
{
    private const long Million = 1_000_000;
    private const int FewParties = 3;
    private readonly Question _question;
    private readonly ProductionInputs _inputs;
    private readonly Composition _composition;
    private readonly Unit _unit;
    private readonly IReadOnlyList<ProductionYear> _years;

    public ProductionView(Question question, ProductionInputs inputs, Composition composition, Unit unit, IReadOnlyList<ProductionYear> years)
    {
        (_question, _inputs, _composition, _unit, _years) = (question, inputs, composition, unit, years);
        Notes = [.. MakeNotes()];
    }

    public IReadOnlyList<OldNote> Notes { get; }

    private Language Language => _question.Language;

    private string Outside => Language.Say($"outside {_question.Alliance.NameEn}", $"buiten {_question.Alliance.NameNl}");

    /// <summary>The years whose rows are shown: all where they are few, else the last with a figure.</summary>
    private IReadOnlyList<ProductionYear> Shown => _years.Count == 1 || _years.All(y => y.Lines.Count <= FewParties)
        ? _years
        : [_years.LastOrDefault(y => y.Known.Count > 0) ?? _years[^1]];

    private ProductionYear Main => Shown.LastOrDefault(y => y.Known.Count > 0) ?? Shown[^1];

    public TableView Build()
    {
        var tables = new List<ViewTable> { Intervals() };
        if (Beside() is { Rows.Count: > 0 } beside) tables.Add(beside);
        if (_years.Count > 1 && _years.Any(y => y.Lines.Count > FewParties)) tables.Add(Overview());
        return new TableView(
            Language.Say($"Production in money and the part of it exported {Outside}", $"Productie in geld en het deel daarvan dat is uitgevoerd naar {Outside}"),
            Language.Say($"{_unit.Title(Language)}; {_composition.Name(Language)}; intervals, since deliveries at home are not measured", $"{_unit.Title(Language)}; {_composition.Name(Language)}; intervallen, want leveringen in eigen land worden niet gemeten"),
            tables,
            [.. Notes.Select(n => n.Text)],
            Language.Say("Own calculations based on the sources named under editions (--format json); their publishers are not responsible for them.", "Eigen berekeningen op basis van de bronnen die bij editions staan (--format json); de uitgevers zijn er niet verantwoordelijk voor."),
            []);
    }

    /// <summary>How the first figure of the last year came about.</summary>
    public IReadOnlyList<string> Explain()
    {
        var steps = new List<string>
        {
            Language.Say(
                "Production P = exports X + deliveries at home D. X is what the state reports as actually exported. D is at least 0, since all equipment can have been bought abroad, and at most what was spent on equipment (E), less what partners report as exported to it (M), with the parameters at the ends that make it largest.",
                "Productie P = uitvoer X + leveringen in eigen land D. X is wat de staat opgeeft als feitelijk uitgevoerd. D is ten minste 0, want al het materieel kan in het buitenland zijn gekocht, en ten hoogste wat aan materieel is uitgegeven (E), min wat partners opgeven als daarheen uitgevoerd (M), met de parameters op de uiteinden die D het grootst maken."),
        };
        foreach (var line in Main.Known.Take(FewParties))
        {
            var p = line.Production!;
            var (name, parameters) = (line.Party.Name(Language), _question.Parameters);
            steps.Add(Language.Say(
                $"{name}, {line.Year}: X {Exact(p.Exports)} ({SourceName(line)}), of which {Outside} {Exact(p.Outside)}; E {Exact(line.Equipment)}; Other {Exact(line.Other)}; M {Exact(line.Partners)}. D is at most E − {parameters.Research.Least} % research + {parameters.OtherIndustry.Most} % of Other − M = {Exact(p.Domestic.Most)}, so the share is at least {Exact(p.Outside)} / ({Exact(p.Exports)} + {Exact(p.Domestic.Most)}) = {Language.Percent(p.ShareLower)}, and at most that of exports, {Language.Percent(p.ShareUpper)}.",
                $"{name}, {line.Year}: X {Exact(p.Exports)} ({SourceName(line)}), waarvan {Outside} {Exact(p.Outside)}; E {Exact(line.Equipment)}; Overig {Exact(line.Other)}; M {Exact(line.Partners)}. D is ten hoogste E − {parameters.Research.Least} % onderzoek + {parameters.OtherIndustry.Most} % van Overig − M = {Exact(p.Domestic.Most)}, dus het aandeel is ten minste {Exact(p.Outside)} / ({Exact(p.Exports)} + {Exact(p.Domestic.Most)}) = {Language.Percent(p.ShareLower)}, en ten hoogste dat van de uitvoer, {Language.Percent(p.ShareUpper)}."));
            steps.Add(Language.Say(
                $"Without the parameters the lower end is {Language.Percent(p.ShareLowerPlain)}; with {parameters.Research.Most} % research and {parameters.OtherIndustry.Least} % of Other it is {Language.Percent(p.ShareLowerFewest)}.{Rate(line)}",
                $"Zonder de parameters is het laagste uiteinde {Language.Percent(p.ShareLowerPlain)}; met {parameters.Research.Most} % onderzoek en {parameters.OtherIndustry.Least} % van Overig is het {Language.Percent(p.ShareLowerFewest)}.{Rate(line)}"));
        }

        steps.Add(Language.Say("The method: docs/methods/production.md.", "De methode: docs/methods/production.md."));
        return steps;
    }

    private ViewTable Intervals()
    {
        var severalYears = Shown.Count > 1;
        var columns = new List<ViewColumn>();
        if (severalYears) columns.Add(new(Language.Say("Year", "Jaar"), ColumnKind.Words));
        columns.AddRange(
        [
            new(Language.Say("Who", "Wie"), ColumnKind.Words),
            new(Language.Say("Exports (X)", "Uitvoer (X)"), ColumnKind.Figure, "X"),
            new(Language.Say($"of which {Outside}", $"waarvan {Outside}"), ColumnKind.Figure, Language.Say("outside", "buiten")),
            new(Language.Say("Equipment (E)", "Materieel (E)"), ColumnKind.Figure, "E"),
            new(Language.Say("Partners report (M)", "Partners melden (M)"), ColumnKind.Figure, "M"),
            new(Language.Say("Production (P)", "Productie (P)"), ColumnKind.Figure, "P"),
            new(Language.Say("Share of P outside", "Aandeel van P buiten"), ColumnKind.MainFigure, Language.Say("outside/P", "buiten/P")),
        ]);
        var rows = new List<IReadOnlyList<string>>();
        foreach (var year in Shown)
        {
            foreach (var whole in year.Wholes) Add(year.Year, Capital(whole.Name), whole.Production, whole.Sum(l => l.ExportsTotal), whole.Production?.ShareOfExports, whole.Sum(l => l.Equipment), whole.Production is null ? null : whole.Partners);
            var lines = year.Known.Count > 0 && year.Lines.Count > FewParties ? year.Known : year.Lines;
            foreach (var line in lines) Add(year.Year, line.Party.Name(Language) + Marks(line), line.Production, line.ExportsTotal, line.ShareOfExports, line.Equipment, line.Partners);
        }

        var heading = (severalYears ? "" : $"{Shown[0].Year}, ") + Language.Say($"millions of {_unit.Code}", $"miljoenen {_unit.Code}");
        return new ViewTable(heading, columns, rows);

        void Add(int year, string name, Production? production, long? exports, double? share, long? equipment, long? partners)
        {
            var row = new List<string>();
            if (severalYears) row.Add(year.ToString());
            row.AddRange([name, Amount(exports), Language.Percent(share), Amount(equipment), Amount(partners), production is null ? "–" : $"{Amount(production.Lower)}–{Amount(production.Upper)}", Interval(production)]);
            rows.Add(row);
        }
    }

    /// <summary>What stands beside the interval and is no bound of it.</summary>
    private ViewTable Beside() => new(
        Language.Say("Beside it: the lower end at other parameters, and the Top 100 by headquarters (neither bound)", "Ernaast: het laagste uiteinde bij andere parameters, en de Top 100 naar hoofdkantoor (geen van beide grenzen)"),
        [
            new(Language.Say("Who", "Wie"), ColumnKind.Words),
            new(Language.Say("Year", "Jaar"), ColumnKind.Words),
            new(Language.Say("Lower end", "Laagste uiteinde"), ColumnKind.Figure, Language.Say("Lower", "Laagste")),
            new(Language.Say("without parameters", "zonder parameters"), ColumnKind.Figure, Language.Say("plain", "zonder")),
            new(Language.Say($"research {_question.Parameters.Research.Most} %", $"onderzoek {_question.Parameters.Research.Most} %"), ColumnKind.Figure),
            new(Language.Say("Top 100 revenue", "Omzet Top 100"), ColumnKind.Figure, "Top 100"),
            new(Language.Say("firms", "bedrijven"), ColumnKind.Figure),
        ],
        [
            .. Shown.SelectMany(y => y.Known).Select(l => (IReadOnlyList<string>)
            [
                l.Party.Name(Language), l.Year.ToString(), Language.Percent(l.Production!.ShareLower), Language.Percent(l.Production.ShareLowerPlain), Language.Percent(l.Production.ShareLowerFewest),
                Amount(l.Top?.Dollars), l.Top?.Companies.ToString() ?? "–",
            ]),
        ]);

    private ViewTable Overview() => new(
        Language.Say("How many have a figure", "Hoeveel er een cijfer hebben"),
        [
            new(Language.Say("Year", "Jaar"), ColumnKind.Words), new(Language.Say("States", "Staten"), ColumnKind.Figure),
            new(Language.Say("with X", "met X"), ColumnKind.Figure), new(Language.Say("with E", "met E"), ColumnKind.Figure),
            new(Language.Say("with a figure", "met een cijfer"), ColumnKind.MainFigure), new(Language.Say("E together", "E samen"), ColumnKind.Figure),
        ],
        [.. _years.Select(y => (IReadOnlyList<string>)[y.Year.ToString(), y.Lines.Count.ToString(), y.Lines.Count(l => l.Exports is not null).ToString(), y.Lines.Count(l => l.Equipment is not null).ToString(), y.Known.Count.ToString(), Amount(y.Equipment)])]);

    private IEnumerable<OldNote> MakeNotes()
    {
        yield return new OldNote("share-of-production", Headline());
        yield return new OldNote("intervals", Language.Say(
            "The interval holds what is not measured: how much the industry delivered to its own forces. Its lower end counts as much as can have been spent at home; its upper end counts nothing for that, and exports without a printed destination as outside. So it is never above the share of exports that is counted in the same way. It is no strict bound: exports can hold surplus and re-exports, which were not produced then, and equipment is paid in other years than it is delivered.",
            "Het interval bevat wat niet wordt gemeten: hoeveel de industrie aan de eigen krijgsmacht leverde. Het laagste uiteinde telt alles mee wat in eigen land kan zijn uitgegeven; het hoogste niets daarvan, en uitvoer zonder gedrukte bestemming als buiten. Het ligt dus nooit boven het aandeel van de uitvoer dat op dezelfde manier is geteld. Het is geen strikte grens: uitvoer kan overtollig materieel en wederuitvoer bevatten, die toen niet zijn geproduceerd, en materieel wordt in andere jaren betaald dan geleverd."));
        if (Shown.Where(y => y.Known.Count < y.Lines.Count).ToList() is { Count: > 0 } lacking) yield return MissingInputs(lacking);
        if (_years.Sum(y => y.Lines.Count) is var all && all > 1) yield return new OldNote("how-many", Language.Say(
            $"States and years that were asked: {Language.Count(all)}; of them with a figure: {Language.Count(_years.Sum(y => y.Known.Count))} ({_inputs.Years}).{Beyond()}",
            $"Gevraagde staten en jaren: {Language.Count(all)}; daarvan met een cijfer: {Language.Count(_years.Sum(y => y.Known.Count))} ({_inputs.Years}).{Beyond()}"));
        if (Main.Equipment is { } equipment && Main.Lines.Count > FewParties)
        {
            var without = Main.Lines.Where(l => l.Equipment is null).Select(l => l.Party.Name(Language)).ToList();
            yield return new OldNote("equipment", Language.Say(
                $"Equipment expenditure in {Main.Year} of the {Main.Lines.Count - without.Count} that NATO's tables have: {_unit.Code} {Amount(equipment)} m{(without.Count > 0 ? $"; not in them: {string.Join(", ", without)}" : "")}.",
                $"Materieeluitgaven in {Main.Year} van de {Main.Lines.Count - without.Count} die in de tabellen van de NAVO staan: {_unit.Code} {Amount(equipment)} mln{(without.Count > 0 ? $"; niet erin: {string.Join(", ", without)}" : "")}."));
        }

        var lines = _years.SelectMany(y => y.Lines).ToList();
        if (lines.Where(l => l.Production?.Domestic.PartnersExceed == true).ToList() is { Count: > 0 } exceed)
        {
            yield return new OldNote("partners-exceed", Language.Say(
                $"Partners report more than was spent on equipment: {Named(exceed)}. The difference would be negative and counts as 0; transfers that were not paid from equipment, or years that do not match, explain it.",
                $"Partners melden meer dan er aan materieel is uitgegeven: {Named(exceed)}. Het verschil zou negatief zijn en telt als 0; leveringen die niet uit materieeluitgaven zijn betaald, of jaren die niet overeenkomen, verklaren het."));
        }

        if (lines.Where(l => l.Source?.Source == SourceCatalog.GermanReports).ToList() is { Count: > 0 } weapons)
        {
            yield return new OldNote("war-weapons-only", Language.Say(
                $"Exports are war weapons only, a part of all military goods: {Named(weapons)}.",
                $"De uitvoer is alleen van oorlogswapens, een deel van alle militaire goederen: {Named(weapons)}."));
        }

        if (lines.Where(l => l.Source?.Source == SourceCatalog.UnitedStates).ToList() is { Count: > 0 } fiscal)
        {
            yield return new OldNote("fiscal-years", Language.Say(
                $"Deliveries of arms and services in fiscal years (October to September): {Named(fiscal)}.",
                $"Leveringen van wapens en diensten in begrotingsjaren (oktober tot en met september): {Named(fiscal)}."));
        }

        if (lines.Where(l => l is { IsEstimated: true, Equipment: not null }).ToList() is { Count: > 0 } estimated)
        {
            yield return new OldNote("equipment-estimated", Language.Say(
                $"Equipment expenditure of {Runs.Of(estimated.Select(l => l.Year))} is NATO's own estimate.",
                $"De materieeluitgaven van {Runs.Of(estimated.Select(l => l.Year))} zijn een raming van de NAVO zelf."));
        }

        if (_inputs.AmericanYears is { } american && lines.Where(l => l.Partners is not null && l.Party.Code.Value != ProductionInputs.UnitedStates && !american.Contains(l.Year)).ToList() is { Count: > 0 } outsideThem)
        {
            yield return new OldNote("partners-without-american", Language.Say(
                $"What partners report (M) holds American deliveries in {american} only. In {Runs.Of(outsideThem.Select(l => l.Year))} they are not in it, so that more can have been delivered at home and the lower end is lower.",
                $"Wat partners melden (M) bevat alleen in {american} Amerikaanse leveringen. In {Runs.Of(outsideThem.Select(l => l.Year))} zitten die er niet in, zodat er in eigen land meer kan zijn geleverd en het laagste uiteinde lager ligt."));
        }

        if (_inputs.Rates is not null && (lines.Any(l => l.Source is { } s && s.Unit != _unit) || (_unit != Unit.UsDollar && lines.Any(l => l.Equipment is not null))))
        {
            yield return new OldNote("converted", Language.Say(
                $"Amounts are in {_unit.Code} of the year; what a source gives in another currency was converted by yearly rates that follow from SIPRI's military expenditure.",
                $"Bedragen zijn in {_unit.Code} van het jaar; wat een bron in een andere munt geeft is omgerekend met jaarkoersen die volgen uit SIPRI's militaire uitgaven."));
        }

        yield return new OldNote("top100", Language.Say(
            "The Top 100 counts firms by the country of their headquarters, wherever they produce, and leaves out smaller firms and those that are trans-European (Airbus, MBDA, KNDS): a dash is not zero. It can lie above exports and equipment together.",
            "De Top 100 telt bedrijven naar het land van hun hoofdkantoor, waar ze ook produceren, en laat kleinere bedrijven en trans-Europese (Airbus, MBDA, KNDS) weg: een streepje is geen nul. Zij kan boven uitvoer en materieel samen liggen."));
        foreach (var party in Main.Lines.Where(_ => Main.Lines.Count <= FewParties).Select(l => l.Party))
        {
            foreach (var statement in StatementWords.About(party).Where(StatementWords.IsOfProduction))
            {
                yield return new OldNote("statement", StatementWords.Sentence(statement, Language));
            }
        }
    }

    private string Headline()
    {
        var year = Main;
        if (year.Known.Count == 0)
        {
            return Language.Say(
                $"No share of production can be given for {year.Year}: an input is missing for each state.",
                $"Voor {year.Year} is geen aandeel van de productie te geven: voor elke staat ontbreekt een gegeven.");
        }

        var subject = year.Wholes.FirstOrDefault(w => w.Production is not null);
        var (name, production) = subject is not null ? (subject.Name, subject.Production!) : (OldSelectionWords.Suppliers(new PartySelection.Parties([year.Known[0].Party]), Language), year.Known[0].Production!);
        var whole = year.Wholes is [{ Production: null } missing, ..]
            ? Language.Say($" For {missing.Name} together it cannot be given: an input is missing for {missing.Missing.Count} of {missing.Lines.Count}.", $" Voor {missing.Name} samen is het niet te geven: er ontbreekt een gegeven voor {missing.Missing.Count} van de {missing.Lines.Count}.")
            : "";
        return Language.Say(
            $"Of what the industry of {name} can have produced in {year.Year}, {Language.Points(production.ShareLower)} to {Language.Percent(production.ShareUpper)} was exported {Outside} ({_composition.Name(Language)}); of its exports alone {Language.Percent(production.ShareOfExports)}.{whole}",
            $"Van wat de industrie van {name} in {year.Year} kan hebben geproduceerd is {Language.Points(production.ShareLower)} tot {Language.Percent(production.ShareUpper)} uitgevoerd naar landen {Outside} ({_composition.Name(Language)}); van de uitvoer alleen {Language.Percent(production.ShareOfExports)}.{whole}");
    }

    /// <summary>Later years with expenditure and without exports, which are left out unless they are asked.</summary>
    private string Beyond() =>
        _inputs is { EquipmentYears: { } spent, LastExports: { } exports } && _inputs.Years.Last == exports && spent.Last > exports
            ? Language.Say($" Expenditure is known to {spent.Last} and exports to {exports}: later years have no figure.", $" Uitgaven zijn bekend tot en met {spent.Last} en uitvoer tot en met {exports}: latere jaren hebben geen cijfer.")
            : "";

    /// <summary>Why there is no figure: by state where one year is shown, else by the years in which a reason holds.</summary>
    private OldNote MissingInputs(List<ProductionYear> years)
    {
        var groups = years.SelectMany(y => y.Lines).Where(l => l.Production is null).GroupBy(Why).OrderBy(g => g.Key, StringComparer.Ordinal);
        var named = string.Join("; ", groups.Select(g => $"{g.Key} ({(years.Count == 1 || g.Select(l => l.Party).Distinct().Count() > 1 ? string.Join(", ", g.GroupBy(l => l.Party).Select(p => p.Key.Name(Language) + (years.Count == 1 ? "" : " " + Runs.Of(p.Select(l => l.Year))))) : Runs.Of(g.Select(l => l.Year)))})"));
        var when = Runs.Of(years.Select(y => y.Year));
        return new OldNote("inputs-missing", Language.Say($"No figure in {when}: {named}.", $"Geen cijfer in {when}: {named}."));
    }

    private string Why(ProductionLine line) => (line.ExportsTotal is null, line.Reason) switch
    {
        (true, "no-report") => Language.Say("no report of actual exports", "geen opgave van feitelijke uitvoer"),
        (true, "no-source") => Language.Say("no source has its exports in money", "geen bron heeft de uitvoer in geld"),
        (true, "years-not-covered") => Language.Say("exports are not covered", "de uitvoer is niet gedekt"),
        (true, "source-not-here") => Language.Say("the source of exports is not here", "de bron van de uitvoer is niet hier"),
        (_, "rates-missing") => Language.Say("no exchange rate", "geen wisselkoers"),
        (_, "equipment-missing") => Language.Say("not in NATO's tables", "niet in de tabellen van de NAVO"),
        (_, "years-not-covered") => Language.Say($"equipment expenditure is known for {_inputs.EquipmentYears} only", $"materieeluitgaven zijn alleen bekend over {_inputs.EquipmentYears}"),
        _ => Language.Say("NATO's tables of expenditure are not here", "de uitgaventabellen van de NAVO zijn niet hier"),
    };

    private static string SourceName(ProductionLine line) => SourceCatalog.Find(line.Source!.Source)!.Title;

    private string Rate(ProductionLine line) => line.Source?.Unit == Unit.Euro && _inputs.Rates?.PerDollar(Unit.Euro, line.Year) is { } rate
        ? Language.Say($" Rate of {line.Year}: {Language.Rate(rate)} euros for a dollar.", $" Koers van {line.Year}: {Language.Rate(rate)} euro voor een dollar.")
        : "";

    private string Marks(ProductionLine line) => line.Source?.Source == SourceCatalog.GermanReports ? Language.Say(", war weapons", ", oorlogswapens") : "";

    private string Interval(Production? production) => production?.ShareLower is { } lower ? $"{Language.Points(lower)}–{Language.Percent(production.ShareUpper)}" : "–";

    private string Named(IReadOnlyList<ProductionLine> lines) => string.Join(", ", lines.GroupBy(l => l.Party.Name(Language)).Select(g => $"{g.Key} ({Runs.Of(g.Select(l => l.Year))})"));

    private string Amount(long? amount) => amount is not { } known ? "–" : Math.Abs(known) < 10 * Million * Aandeel.Amount.Scale ? Language.OneDecimal(known / Million) : Language.Whole(known / Million);

    private string Exact(long? amount) => amount is { } known ? $"{_unit.Code} {Language.OneDecimal(known / Million)} {Language.Say("m", "mln")}" : Language.Say("none reported", "niets gemeld");

    private static string Capital(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
