using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Sources;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>production</c>: what the interval is and holds, and what must be said beside it.
/// </summary>
internal sealed class ProductionWords(ProductionResult result)
{
    /// <summary>The part of all members' equipment expenditure from which a state is named as the widest apart.</summary>
    private const double LargeEnough = 0.01;

    private static readonly Text Top100 = Text.Of("Top 100");

    private readonly ProductionTable _table = result.Table;
    private readonly Text _composition = Names.Of(result.Question.Composition!);
    private readonly Text _outside = Text.Of(
        $"outside {Names.Of(result.Question.Alliance)}", $"buiten {Names.Of(result.Question.Alliance)}");

    public Text Title => Text.Of(
        $"Production in money and the part of it exported {_outside}", $"Productie in geld en het deel daarvan dat is "
            + $"uitgevoerd naar landen {_outside}");

    public Text Subtitle
    {
        get
        {
            var unit = Text.Of(result.Unit.En, result.Unit.Nl);
            return Text.Of(
                $"{unit}; {_composition}; intervals, since deliveries at home are not measured",
                $"{unit}; {_composition}; intervallen, want leveringen in eigen land worden niet gemeten");
        }
    }

    /// <summary>What the picture shows.</summary>
    public Text Finding
    {
        get
        {
            if (result.Headline is not { } row) return NoFigure();
            if (result.Outliers.Rows.Rows.Any(o => o.Year.Year == row.Year) && row.Line is { } line)
            {
                var apart = result.Outliers.Rows.Rows.Select(o => o.Year.Year).ToHashSet();
                var usual = result.Rows.Where(r => r.Line?.Party == line.Party && r.IsKnown && !apart.Contains(r.Year)).ToList();
                var (least, most) = (Share(usual.MinBy(r => r.Production!.ShareLower)!, "lower"),
                    Share(usual.MaxBy(r => r.Production!.ShareUpper)!, "upper"));
                var years = new YearRange(usual[0].Year, usual[^1].Year);
                return Text.Of(
                    $"{row.Name}, {years}: {least:bare} to {most} of production exported {_outside}; {row.Period} is unlike "
                        + $"them",
                    $"{row.Name}, {years}: {least:bare} tot {most} van de productie uitgevoerd naar landen {_outside}; "
                        + $"{row.Period} lijkt daar niet op");
            }

            var (name, lower, upper) = (NameOf(row), Share(row, "lower"), Share(row, "upper"));
            return Text.Of(
                $"{name}, {row.Period}: {lower:bare} to {upper} of production exported {_outside}",
                $"{name}, {row.Period}: {lower:bare} tot {upper} van de productie uitgevoerd naar landen {_outside}");
        }
    }

    /// <summary>What the picture of accounts shows, by one of them.</summary>
    public Text OfAccounts(AccountLine line)
    {
        var accounts = result.Accounts;
        Figure Quote(Column<AccountLine> column, string end) => accounts.Rows.Quote(line, column, end);
        var (least, most) = (Quote(accounts.Hull, "lower"), Quote(accounts.Hull, "upper"));
        var (lower, upper) = (Quote(accounts.Bounds, "lower"), Quote(accounts.Bounds, "upper"));
        return Text.Of(
            $"With the printed account: {line.Name} {line.Period} {least:bare} to {most}, assuming nothing {lower:bare} to "
                + $"{upper}",
            $"Met de gedrukte opgave: {line.Name} {line.Period} {least:bare} tot {most}, zonder aanname {lower:bare} tot "
                + $"{upper}");
    }

    public IEnumerable<Note> Notes()
    {
        foreach (var lead in new ProductionLead(result).Notes()) yield return lead;
        yield return new Note("intervals", Intervals);
        if (new ProductionLead(result).OtherAccounts() is { } others) yield return others;
        if (result.Shown.Where(y => y.Known.Count < y.Parties.Count).ToList() is { Count: > 0 } lacking)
        {
            yield return MissingInputs(lacking);
        }
        foreach (var note in Beside()) yield return note;
        if (HowMany() is { } many) yield return many;
        if (EquipmentTogether() is { } equipment) yield return equipment;
        foreach (var note in new ProductionMarks(result).Notes()) yield return note;
        yield return new Note("top100", Text.Of(
            $"The {Top100} counts firms by the country of their headquarters, wherever they produce, and leaves out "
                + $"smaller firms and those that are trans-European (Airbus, MBDA, KNDS): a dash is not zero. "
                + $"It can lie above exports and equipment together.",
            $"De {Top100} telt bedrijven naar het land van hun hoofdkantoor, waar ze ook produceren, en laat kleinere "
                + $"bedrijven en trans-Europese (Airbus, MBDA, KNDS) weg: een streepje is geen nul. "
                + $"Zij kan boven uitvoer en materieel samen liggen."));
        if (result.Main.Parties.Count > ProductionResult.FewParties) yield break;
        var statements = result.Main.Parties.SelectMany(p => StatementWords.About(p.Line!.Party));
        foreach (var statement in statements.Where(StatementWords.IsOfProduction))
        {
            yield return new Note("statement", StatementWords.Sentence(statement));
        }
    }

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        foreach (var year in result.Years.Where(y => y.Known.Count < y.Parties.Count))
        {
            var missing = Figure.Count("missing", year.Parties.Count - year.Known.Count);
            var all = result.Overview.Rows.Quote(year, result.Overview.Parties);
            yield return Text.Of(
                $"{year.Period}: inputs are missing for {missing} of {all}", $"{year.Period}: er ontbreken gegevens "
                    + $"voor {missing} van {all}");
        }
    }

    /// <summary>How the first figures of the last year came about.</summary>
    public IReadOnlyList<Text> Explanation() =>
    [
        (
            "Production P = exports X + deliveries at home D. X is what the state reports as actually exported. D is "
                + "at least zero, since all "
                + "equipment can have been bought abroad, and at most what was spent on equipment (E), less what "
                + "partners report as exported "
                + "to it (M), with the parameters at the ends that make it largest.",
            "Productie P = uitvoer X + leveringen in eigen land D. X is wat de staat opgeeft als feitelijk uitgevoerd. "
                + "D is ten minste nul, "
                + "want al het materieel kan in het buitenland zijn gekocht, en ten hoogste wat aan materieel is "
                + "uitgegeven (E), min wat "
                + "partners opgeven als daarheen uitgevoerd (M), met de parameters op de uiteinden die D het grootst "
                + "maken."),
        .. result.Main.Known.Take(ProductionResult.FewParties).SelectMany(Steps),
        ("The method: docs/methods/production.md.", "De methode: docs/methods/production.md."),
    ];

    private static Text Intervals { get; } = (
        "The interval holds what is not measured: how much the industry delivered to its own forces. Its lower end "
            + "counts as much as can have "
            + "been spent at home; its upper end counts nothing for that, and exports without a printed destination as "
            + "outside: it is the share of exports, and says no more than that. It is no strict bound: exports can hold "
            + "surplus and re-exports, "
            + "which were not produced then, and equipment is paid in other years than it is delivered.",
        "Het interval bevat wat niet wordt gemeten: hoeveel de industrie aan de eigen krijgsmacht leverde. De "
            + "ondergrens telt alles mee "
            + "wat in eigen land kan zijn uitgegeven; de bovengrens niets daarvan, en uitvoer zonder gedrukte bestemming "
            + "als buiten: die is het aandeel van de uitvoer, en zegt niet meer dan dat. Het is geen strikte grens: "
            + "uitvoer kan overtollig "
            + "materieel en wederuitvoer bevatten, die toen niet zijn geproduceerd, en materieel wordt in andere jaren "
            + "betaald dan geleverd.");

    private Text NoFigure()
    {
        var year = result.Main.Period;
        return Text.Of(
            $"No share of production can be given for {year}: an input is missing for each state.",
            $"Voor {year} is geen aandeel van de productie te geven: voor elke staat ontbreekt een gegeven.");
    }

    /// <summary>What stands beside the interval and is read with care: the assumption, the accounts, the shipments.</summary>
    private IEnumerable<Note> Beside()
    {
        if (result.Shown.Any(y => y.Known.Count > 0))
        {
            yield return new Note("assumption", (
                "The assumption beside it (all equipment expenditure that partners do not report went to own industry) "
                    + "is named and no estimate: partners report less than was delivered, so own industry got less.",
                "De aanname ernaast (alle materieeluitgaven die partners niet melden gingen naar de eigen industrie) is "
                    + "benoemd en geen schatting: partners melden minder dan er is geleverd, dus de eigen industrie "
                    + "kreeg minder."));
        }

        if (result.Accounts.Rows.Count > 0)
        {
            var least = Figure.Printed("least_seen", 100 * IndustryShare.LeastSeen, Kind.Factor, null);
            yield return new Note("accounts", Text.Of(
                $"The hull of a printed account is no margin of error: it is what two opposite readings give (the unseen "
                    + $"exports went where the seen ones went; the unseen exports are no defence goods). Under {least} % "
                    + $"seen, or with destinations of another year, the bounds stand alone. No sum is made of accounts.",
                $"Het bereik van een gedrukte opgave is geen foutmarge: het is wat twee tegengestelde lezingen geven (de "
                    + $"niet geziene uitvoer ging waar de geziene ging; de niet geziene uitvoer is geen defensie). Onder "
                    + $"{least} % gezien, of met bestemmingen van een ander jaar, staan de grenzen alleen. Van opgaven "
                    + $"wordt geen som gemaakt."));
        }

        foreach (var note in VolumeAgainstMoney()) yield return note;
        if (result.Years.All(y => y.Parties.All(p => p.Key != ProductionInputs.UnitedStates))) yield break;
        if (result.Shipments.Rows.Count > 0)
        {
            yield return new Note("shipments", (
                "For the United States the factories' shipments of defence capital goods stand beside exports by end use: "
                    + "exports are valued at the port and shipments at the factory, and the Bureau's group NATO may not "
                    + "follow new members, so both countings are given.",
                "Voor de Verenigde Staten staan leveringen van fabrieken van kapitaalgoederen voor defensie naast de "
                    + "uitvoer naar eindgebruik: uitvoer is gewaardeerd in de haven en leveringen bij de fabriek, en de "
                    + "groep NAVO van het bureau volgt nieuwe leden misschien niet, dus staan er twee tellingen."));
            yield break;
        }

        var source = SourceCatalog.Find(SourceCatalog.Census)!;
        var (name, address) = (Text.Of(source.Code), Text.Name(source.Address.ToString(), source.Address.ToString()));
        yield return new Note(
            "shipments-not-here",
            Text.Of(
                $"For the United States after its last year here, shipments of defence capital goods and exports by end "
                    + $"use would give a figure, monthly; nothing of them is here, and no number is printed that no data "
                    + $"gave (source {name}, {address}; a free key).",
                $"Voor de Verenigde Staten na het laatste ingelezen jaar zouden leveringen van kapitaalgoederen voor defensie "
                    + $"en uitvoer naar eindgebruik een cijfer geven, maandelijks; daarvan is niets ingelezen, en er wordt "
                    + $"geen getal gegeven waarvoor gegevens ontbreken (bron {name}, {address}; een gratis sleutel)."),
            new Remedy("get-source", What: SourceCatalog.Census));
    }

    private IEnumerable<Note> VolumeAgainstMoney()
    {
        var table = result.VolumeMoney;
        var large = result.Main.Parties.Where(p => result.IsOfFew || p.PartOfWhole >= LargeEnough)
            .Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        if (table.Rows.Rows.Where(l => large.Contains(l.Party.Code.Value)
                && l.Of.Relation is (VolumeMoneyRelation.VolumeAbove or VolumeMoneyRelation.MoneyAbove))
            .MaxBy(l => Math.Abs(l.Of.Distance!.Value)) is { } widest)
        {
            var (volume, name) = (table.Rows.Quote(widest, table.Volume), SelectionWords.WithArticleOf(widest.Party));
            var money = table.Said(widest);
            yield return new Note("volume-money", Text.Of(
                $"Volume and money are two true answers in units that never mix; widest apart they are for {name}: {volume} of "
                    + $"the volume went outside ({widest.Of.VolumeYears}), and {money} of the money "
                    + $"({widest.Of.MoneyYears!}). SIPRI counts whole major arms; money also holds parts, small arms, "
                    + $"ammunition and services.",
                $"Volume en geld zijn twee ware antwoorden in eenheden die nooit mengen; het verst uiteen liggen zij voor "
                    + $"{name}: {volume} van het volume ging naar landen buiten het bondgenootschap ({widest.Of.VolumeYears}), en {money} "
                    + $"van het geld ({widest.Of.MoneyYears!}). SIPRI telt hele zware wapens; geld bevat ook onderdelen, "
                    + $"kleine wapens, munitie en diensten."));
        }

        if (result.InnerGroup.Rows.Rows is not [.., var last]) yield break;
        var inner = result.InnerGroup;
        var (own, members) = (inner.Rows.Quote(last, inner.ThirdByOwn), inner.Rows.Quote(last, inner.OutsideMembers));
        yield return new Note("inner-group", Text.Of(
            $"A government's third countries are not those outside NATO: of Germany's licences of {last.Period} {own} went to "
                + $"third countries by its own inner group (EU, NATO, states treated like NATO, and later more), and {members} "
                + $"to states that are no members. Licences are permissions and no exports.",
            $"De derde landen van een regering zijn niet de landen buiten de NAVO: van de Duitse vergunningen van "
                + $"{last.Period} ging {own} naar derde landen volgens de eigen groep (EU, NAVO, gelijkgestelde staten, en "
                + $"later meer), en {members} naar staten die geen lid zijn. Vergunningen zijn toestemmingen en geen uitvoer."));
    }

    private Note? HowMany()
    {
        var (all, known) = (result.Years.Sum(y => y.Parties.Count), result.Years.Sum(y => y.Known.Count));
        if (all <= 1) return null;
        var (asked, figures, years) = (Figure.Count("asked", all), Figure.Count("with_figure", known),
            result.Inputs.Years);
        var beyond = Beyond();
        return new Note("how-many", Text.Of(
            $"States and years that were asked: {asked}; of them with a figure: {figures} ({years}).{beyond}",
            $"Gevraagde staten en jaren: {asked}; daarvan met een cijfer: {figures} ({years}).{beyond}"));
    }

    /// <summary>Later years with expenditure and without exports, which are left out unless they are asked.</summary>
    private Text Beyond()
    {
        if (result.Inputs is not { EquipmentYears: { } spent, LastExports: { } exports } inputs) return Text.None;
        if (inputs.Years.Last != exports || spent.Last <= exports) return Text.None;
        var (last, lastExports) = (Figure.Year("last_expenditure", spent.Last), Figure.Year("last_exports", exports));
        return Text.Of(
            $" Expenditure is known to {last} and exports to {lastExports}: later years have no figure.",
            $" Uitgaven zijn bekend tot en met {last} en uitvoer tot en met {lastExports}: latere jaren hebben geen "
                + $"cijfer.");
    }

    private Note? EquipmentTogether()
    {
        var (main, overview) = (result.Main, result.Overview);
        if (main.Equipment is null || main.Parties.Count <= ProductionResult.FewParties) return null;
        var without = Text.Join(", ", main.Parties.Where(p => p.Equipment is null).Select(p => p.Name));
        var (sum, count) = (overview.Rows.Quote(main, overview.Equipment),
            overview.Rows.Quote(main, overview.WithEquipment));
        var not = without.IsEmpty ? Text.None : Text.Of($"; not in them: {without}", $"; niet erin: {without}");
        return new Note("equipment", Text.Of(
            $"Equipment expenditure in {main.Period} of the {count} that NATO's tables have: {sum}{not}.",
            $"Materieeluitgaven in {main.Period} van de {count} die in de tabellen van de NAVO staan: {sum}{not}."));
    }

    /// <summary>
    /// Why there is no figure: by state where one year is shown, else by the years in which a reason holds.
    /// </summary>
    private Note MissingInputs(List<ProductionYear> years)
    {
        var groups = years.SelectMany(y => y.Parties)
            .Where(p => p.Production is null)
            .GroupBy(p => Why(p.Line!))
            .OrderBy(g => g.Key.WordsIn(Language.En), StringComparer.Ordinal)
            .Select(g =>
            {
                var which = years.Count == 1 || g.Select(p => p.Key).Distinct().Count() > 1
                    ? Text.Join(", ", g.GroupBy(p => p.Key).Select(p => p.First().Name + Within(p)))
                    : Text.Of(Runs.Of(g.Select(p => p.Year)));
                return Text.Of($"{g.Key} ({which})", $"{g.Key} ({which})");
            });
        var (named, when) = (Text.Join("; ", groups), Runs.Of(years.Select(y => y.Year)));
        return new Note(
            "inputs-missing", Text.Of($"No figure in {when}: {named}.", $"Geen cijfer in {when}: {named}."));

        Text Within(IEnumerable<ProductionRow> rows) =>
            years.Count == 1 ? Text.None : Text.Of(" " + Runs.Of(rows.Select(p => p.Year)));
    }

    private Text Why(ProductionLine line) => (line.ExportsTotal is null, line.Reason) switch
    {
        (true, "no-report") => ("no report of actual exports", "geen opgave van feitelijke uitvoer"),
        (true, "no-source") => ("no source has its exports in money", "geen bron heeft de uitvoer in geld"),
        (true, "years-not-covered") => ("exports are not covered", "de uitvoer is niet gedekt"),
        (true, "source-not-here") => ("the source of exports is not here", "de bron van de uitvoer is niet ingelezen"),
        (_, "rates-missing") => ("no exchange rate", "geen wisselkoers"),
        (_, "equipment-missing") => ("not in NATO's tables", "niet in de tabellen van de NAVO"),
        (_, "years-not-covered") => Text.Of(
            $"equipment expenditure is known for {result.Inputs.EquipmentYears!} only",
            $"materieeluitgaven zijn alleen bekend over {result.Inputs.EquipmentYears!}"),
        _ => ("NATO's tables of expenditure are not here", "de uitgaventabellen van de NAVO zijn niet ingelezen"),
    };

    private IEnumerable<Text> Steps(ProductionRow row)
    {
        var (line, parameters) = (row.Line!, result.Question.Parameters);
        var source = SourceCatalog.Find(line.Source!.Source)!.Title;
        var (exports, outside, spent) = (Quote(row, _table.Exports), Quote(row, _table.Outside),
            Quote(row, _table.Equipment));
        var (other, domestic) = (Quote(row, _table.Other), _table.Rows.Quote(row, _table.Domestic, "upper"));
        Text partners = row.Partners is null
            ? ("none reported", "niets gemeld")
            : Text.Of(Quote(row, _table.Partners), Form.TenthsWithUnit);
        var (least, most) = (Percent("research_least", parameters.Research.Least),
            Percent("other_most", parameters.OtherIndustry.Most));
        var (lower, upper) = (Share(row, "lower"), Share(row, "upper"));
        yield return Text.Of(
            $"{row.Name}, {row.Period}: X {exports:tenths-with-unit} ({source}), of which {_outside} "
                + $"{outside:tenths-with-unit}; "
                + $"E {spent:tenths-with-unit}; Other {other:tenths-with-unit}; M {partners}. D is at most E − {least} "
                + $"% research + {most} % of "
                + $"Other − M = {domestic:tenths-with-unit}, so the share is at least {outside:tenths-with-unit} / "
                + $"({exports:tenths-with-unit} + {domestic:tenths-with-unit}) = {lower}, and at most that of exports, "
                + $"{upper}.",
            $"{row.Name}, {row.Period}: X {exports:tenths-with-unit} ({source}), waarvan {_outside} "
                + $"{outside:tenths-with-unit}; "
                + $"E {spent:tenths-with-unit}; Overig {other:tenths-with-unit}; M {partners}. D is ten hoogste E − "
                + $"{least} % onderzoek + "
                + $"{most} % van Overig − M = {domestic:tenths-with-unit}, dus het aandeel is ten minste "
                + $"{outside:tenths-with-unit} / "
                + $"({exports:tenths-with-unit} + {domestic:tenths-with-unit}) = {lower}, en ten hoogste dat van de "
                + $"uitvoer, {upper}.");
        var (plain, fewest) = (Quote(row, _table.LowerPlain), Quote(row, _table.LowerFewest));
        var (research, rest) = (Percent("research_most", parameters.Research.Most),
            Percent("other_least", parameters.OtherIndustry.Least));
        var rate = Rate(line);
        yield return Text.Of(
            $"Without the parameters the lower end is {plain}; with {research} % research and {rest} % of Other it is "
                + $"{fewest}.{rate}",
            $"Zonder de parameters is de ondergrens {plain}; met {research} % onderzoek en {rest} % van Overig "
                + $"is het {fewest}.{rate}");
    }

    private Text Rate(ProductionLine line)
    {
        if (line.Source?.Unit != Unit.Euro || result.Inputs.Rates?.PerDollar(Unit.Euro, line.Year) is not { } euros)
        {
            return Text.None;
        }

        var (year, rate) = (new YearRange(line.Year, line.Year), Figure.Factor("euros_for_a_dollar", (double)euros));
        return Text.Of($" Rate of {year}: {rate:exact} euros for a dollar.", $" Koers van {year}: {rate:exact} euro "
            + $"voor een dollar.");
    }

    private Figure Quote(ProductionRow row, Column<ProductionRow> column) => _table.Rows.Quote(row, column);

    private Figure Share(ProductionRow row, string end) => _table.Rows.Quote(row, _table.ShareOfProduction, end);

    private static Figure Percent(string name, decimal percent) => Figure.Printed(name, percent, Kind.Factor, null);

    /// <summary>The name within a sentence: "the Netherlands".</summary>
    private static Text NameOf(ProductionRow row) =>
        row.Line is { } line ? SelectionWords.Suppliers(new PartySelection.Parties([line.Party])) : row.Name;
}
