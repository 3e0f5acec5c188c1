using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The page of a party in sentences.</summary>
internal sealed class PartyWords
{
    private const int Quoted = 8;
    private const int MostNamed = 5;
    private readonly PartyResult _result;
    private readonly PartyPage _page;
    private readonly PartyTables _tables;
    private readonly Party _party;

    public PartyWords(PartyResult result)
    {
        (_result, _page, _tables, _party) = (result, result.Page, result.Tables, result.Page.Party);
        var alliance = Names.Of(result.Question.Alliance);
        Outside = Text.Of($"outside {alliance}", $"buiten {alliance}");
        Subject = SelectionWords.WithArticleOf(_party);
    }

    public Text Title =>
        Text.Of($"{Subject.Capital()}: what the sources say", $"{Subject.Capital()}: wat de bronnen zeggen");

    public Text Subtitle =>
        Text.Of($"Each source in its own unit; {Standing()}", $"Elke bron in haar eigen eenheid; {Standing()}");

    public Text Outside { get; }

    /// <summary>The party as the subject of a sentence.</summary>
    private Text Subject { get; }

    /// <summary>Which questions the page asks.</summary>
    public IReadOnlyList<Text> Explanation()
    {
        var code = _party.Code.Value;
        return
        [
            Text.Of(
                $"Each line of the share is what aandeel share --source SOURCE --suppliers {code} gives for those "
                    + $"years; recipients and suppliers are "
                    + $"those of aandeel suppliers and aandeel recipients, products those of aandeel share --by class.",
                $"Elke regel van het aandeel is wat aandeel share --source BRON --suppliers {code} voor die jaren "
                    + $"geeft; ontvangers en leveranciers "
                    + $"zijn die van aandeel suppliers en aandeel recipients, producten die van aandeel share --by "
                    + $"class."),
            (
                "Its part in Europe's exports is its total over that of all suppliers of the definition, to everyone "
                    + "and to recipients of the same "
                    + "definition. The method: docs/methods/party.md.",
                "Het deel in de Europese uitvoer is het eigen totaal gedeeld door dat van alle leveranciers van de "
                    + "definitie, aan iedereen en aan "
                    + "ontvangers van dezelfde definitie. De methode: docs/methods/party.md."),
        ];
    }

    /// <summary>The figures of all sources, without why they differ.</summary>
    public Text? Brief()
    {
        var reasons = new PartyReasons(_result, Subject, Outside);
        var all = reasons.WhyTheyDiffer();
        return reasons.Figures.IsEmpty ? all : reasons.Figures;
    }

    public IEnumerable<Note> Notes()
    {
        if (_tables.Exports.Old(_result.ExportsShown).Said() is { } old) yield return old;
        yield return new Note("why-they-differ", new PartyReasons(_result, Subject, Outside).WhyTheyDiffer());
        if (Made() is { } made) yield return made;
        yield return new Note("not-production", ShareOfProduction());
        if (_page.Imports.Count > 0) yield return new Note("imports", Imports());
        if (Europe() is { } europe) yield return europe;
        if (HasTwoFilesOfLicences())
        {
            yield return new Note("two-files-of-licences", (
                "The Dutch list of licences holds several times the value that the Netherlands states to the EU; no "
                    + "rule on its flags reproduces the "
                    + "totals that were published (docs/methods/series.md), so its shares say more than its amounts.",
                "De Nederlandse lijst van vergunningen bevat een veelvoud van de waarde die Nederland aan de EU "
                    + "opgeeft; met geen enkele selectie op de kenmerken zijn de "
                    + "gepubliceerde totalen te reproduceren (docs/methods/series.md), dus de aandelen zeggen meer dan de "
                    + "bedragen."));
        }

        if (ByWay() is { } byWay) yield return new Note("by-way-of-allies", byWay);
        foreach (var note in Statements()) yield return note;
        if (_page.Gaps.Count > 0)
        {
            var gaps = Text.Join("; ", _page.Gaps.Select(Missing));
            yield return new Note("missing", Text.Of($"Missing: {gaps}.", $"Ontbreekt: {gaps}."));
        }
    }

    private static Text Missing(PartyGap gap) =>
        gap.Command is { } command ? Text.Of($"{gap.Text} ({command})", $"{gap.Text} ({command})") : gap.Text;

    /// <summary>"in NATO since 24 August 1949, in the EU since 1 January 1958".</summary>
    private Text Standing() => _party.Kind switch
    {
        _ when _party.IsState => Text.Join(", ", [In(Alliance.Nato), In(Alliance.Eu)]),
        PartyKind.Organisation => ("an organisation", "een organisatie"),
        PartyKind.ArmedGroup => ("a non-state armed group", "een niet-statelijke gewapende groep"),
        _ => ("not a known party", "geen bekende partij"),
    };

    private Text In(Alliance of)
    {
        var alliance = Names.Of(of);
        var stretches = of.Entries.Where(e => e.Party == _party.Index).ToList();
        if (stretches.Count == 0) return Text.Of($"never in {alliance}", $"nooit in {alliance}");
        return Text.Join(", ", stretches.Select(s =>
        {
            var from = DayWords.Of(s.From);
            return s.Until is { } last && DayWords.Of(last) is var until
                ? Text.Of($"in {alliance} from {from} until {until}", $"in {alliance} van {from} tot en met {until}")
                : Text.Of($"in {alliance} since {from}", $"in {alliance} sinds {from}");
        }));
    }

    private Note? Europe()
    {
        if (_page.Europe.Count > 0)
        {
            return new Note("europe", (
                "The part in Europe's exports is that of what is reported; where members are silent the whole is too "
                    + "small, and the lower figure "
                    + "counts what silence could hide. Only EU members report to the EU, so there Europe is its "
                    + "members "
                    + "in every column. Each source "
                    + "counts other things, so the parts differ too.",
                "Het deel in de Europese uitvoer is dat van wat is opgegeven; waar leden geen opgave doen is het geheel te "
                    + "klein, en het laagste cijfer telt "
                    + "mee wat ontbrekende opgaven kunnen verbergen. Alleen EU-leden rapporteren aan de EU, dus daar is Europa in "
                    + "elke "
                    + "kolom haar leden. Elke bron "
                    + "telt iets anders, dus ook de delen verschillen."));
        }

        if (!_party.IsState) return null;
        if (EuropeShares.IsEuropean(_result.Question, _party))
        {
            return new Note("europe", (
                "Its part in Europe's exports cannot be given from what is here.",
                "Het deel in de Europese uitvoer is niet te geven uit wat is ingelezen."));
        }

        var subject = Subject.Capital();
        return new Note("not-in-europe", Text.Of(
            $"{subject} is in none of the definitions of Europe (EU members, European NATO, SIPRI's Europe), so it has "
                + $"no part in Europe's exports.",
            $"{subject} valt onder geen van de definities van Europa (EU-leden, Europese NAVO-leden, Europa volgens "
                + $"SIPRI), en heeft dus geen deel in "
                + $"de Europese uitvoer."));
    }

    private bool HasTwoFilesOfLicences()
    {
        var series = _page.Exports.Select(e => e.Line.Series).ToList();
        return series.Exists(s => s.Source == SourceCatalog.DutchLicences)
            && series.Exists(s => s is { Source: SourceCatalog.Eu, Flow: Flow.Licence });
    }

    private IEnumerable<Note> Statements()
    {
        var all = _page.Statements;
        var told = all.DistinctBy(s => (s.WhoEn, s.SentenceEn))
            .OrderByDescending(s => s.Comparison is not null).Take(Quoted);
        foreach (var statement in told) yield return new Note("statement", StatementWords.Sentence(statement));
        if (all.Count == 0) yield break;
        var count = Figure.Count("statements", all.Count);
        yield return new Note(
            "more-statements",
            Text.Of($"Published statements that name it: {count}", $"Gepubliceerde uitspraken hierover: {count}"),
            new Remedy("published-about", What: _party.Code.Value));
    }

    /// <summary>Which part of its volume was built at home, as far as the comments say, and where the rest.</summary>
    private Note? Made()
    {
        if (_page.Made is not { } made || _tables.Made is not { } table) return null;
        var line = made.Lines[0];
        Figure Quote(Column<MadeLine> column) => table.Quote(line, column);
        var (total, elsewhere, part) = (Quote(made.Table.Total), Quote(made.Table.Elsewhere),
            Quote(made.Table.ElsewherePart));
        var (inside, rate, code) = (Quote(made.Table.ElsewhereInside), Quote(made.Table.MatchRate), _party.Code.Value);
        var (alliance, edition) = (Names.Of(_result.Question.Alliance), Text.Of(made.Register.Flows.Edition.Name));
        return new Note("made-where", Text.Of(
            $"Where it was built: of {total:bare} TIV in {line.Period} (orders of edition {edition}) {elsewhere:bare} "
                + $"({part:whole}) was built elsewhere by the comments, {inside:bare} of it in {alliance}; the rest was said to "
                + $"be built at home or not said (a place is named for {rate:whole} of new goods). Every order: aandeel made "
                + $"--suppliers {code}.",
            $"Waar het is gebouwd: van {total:bare} TIV in {line.Period} (orders van editie {edition}) is "
                + $"{elsewhere:bare} ({part:whole}) volgens de opmerkingen elders gebouwd, {inside:bare} daarvan in {alliance}; "
                + $"de rest is thuis gebouwd of er is niets over gezegd (van {rate:whole} van de nieuwe goederen is een "
                + $"plaats genoemd). Elke order: aandeel made --suppliers {code}."));
    }

    private Text ShareOfProduction()
    {
        if (_page.Production is not { } production || _tables.Production is not { } table) return NoProduction(null);
        var known = _page.ProductionRows.Where(PartyPage.IsKnown).ToList();
        if (known.Count == 0) return NoProduction(_page.ProductionRows is [var row, ..] ? row : null);
        var (code, alliance) = (_party.Code.Value, Names.Of(_result.Question.Alliance));
        var range = ProductionRange.Of(
            known, production.Outliers.Rows.Rows, production.Outliers,
            (row, end) => table.Quote(row, production.Table.ShareOfProduction, end), Subject, alliance);
        return Text.Of(
            $"None of these is a share of production: deliveries to the own forces are not in them. {range} "
                + $"See aandeel production --suppliers {code}.",
            $"Geen ervan is een aandeel van de productie: leveringen aan de eigen krijgsmacht tellen niet mee. {range} "
                + $"Zie aandeel production --suppliers {code}.");
    }

    private static Text NoProduction(ProductionRow? row)
    {
        Text why = row?.ShareReason switch
        {
            "no-report" => ("actual exports are not reported", "de feitelijke uitvoer wordt niet opgegeven"),
            "no-source" =>
                ("no source that we read has its exports in money", "geen bron die wij lezen heeft de uitvoer in geld"),
            "years-not-covered" => (
                "exports and expenditure are not known for the same years",
                "uitvoer en uitgaven zijn niet over dezelfde jaren bekend"),
            "equipment-missing" => (
                "its expenditure on equipment is not in NATO's tables",
                "de materieeluitgaven staan niet in de tabellen van de NAVO"),
            _ =>
                ("exports in money or expenditure on equipment are not here",
                    "uitvoer in geld of materieeluitgaven zijn niet ingelezen"),
        };
        return Text.Of(
            $"None of these is a share of production, and that cannot be given: {why}.",
            $"Geen ervan is een aandeel van de productie, en dat is niet te geven: {why}.");
    }

    private Text Imports() => Text.Join(" ", _page.Imports.Select(i =>
    {
        var total = _tables.Imports.Rows.Quote(i, ImportTable.Total);
        if (i.Source != SourceCatalog.Sipri)
        {
            return Text.Of(
                $"EU members report {total} of actual exports to it in {i.Years}; silent members and others are not "
                    + $"in that.",
                $"EU-leden geven {total} feitelijke uitvoer erheen op in {i.Years}; leden die geen opgave deden en anderen tellen "
                    + $"niet mee.");
        }

        var part = Text.None;
        if (i.FromOutside is not null)
        {
            var share = _tables.Imports.Rows.Quote(i, ImportTable.FromOutside);
            part = Text.Of(
                $", {share} of it from suppliers {Outside}", $", waarvan {share} van leveranciers {Outside}");
        }

        return Text.Of(
            $"Received {i.Years}: {total:bare} TIV of major arms{part}.",
            $"Ontvangen {i.Years}: {total:bare} TIV zware wapens{part}.");
    }));

    private Text? ByWay()
    {
        if (Through(FinalLine.AllButExtensions) is not { } all) return null;
        var (total, share) = (_tables.Finals.Rows.Quote(all, FinalTable.Total),
            _tables.Finals.Rows.Quote(all, FinalTable.Share));
        var (names, rest) = (Recipients(FinalLine.AllButExtensions), Definitive());
        return Text.Of(
            $"By way of an ally: of what was licensed in {all.Years} {total} ({share}) is stated for a member and ends "
                + $"outside: {names} (EUR million) and "
                + $"others.{rest}",
            $"Via een bondgenoot: van wat in {all.Years} is vergund is {total} ({share}) bestemd voor een lid, met een "
                + $"eindbestemming buiten de NAVO: {names} (in miljoen euro) "
                + $"en andere.{rest}");
    }

    private Text Definitive()
    {
        if (Through(FinalLine.DefinitiveNew) is not { } first) return Text.None;
        var (total, share) = (_tables.Finals.Rows.Quote(first, FinalTable.Total),
            _tables.Finals.Rows.Quote(first, FinalTable.Share));
        var names = Recipients(FinalLine.DefinitiveNew);
        return Text.Of(
            $" Temporary licences and those marked as renewed are in that, so that the same goods can stand in it more "
                + $"than once; of definitive new "
                + $"licences alone it is {total} ({share}): {names} and others. The marks are not documented; this is "
                + $"our reading of them.",
            $" Tijdelijke vergunningen en wat als vernieuwd is gemerkt zitten daarin, zodat dezelfde goederen er meer "
                + $"dan eens in kunnen staan; van "
                + $"definitieve nieuwe vergunningen alleen is het {total} ({share}): {names} en andere. De kenmerken "
                + $"zijn niet gedocumenteerd; dit is onze "
                + $"lezing ervan.");
    }

    private FinalLine? Through(string licences) =>
        _page.Finals.LastOrDefault(f => f.Licences == licences && f.IsByWayOfAlly);

    private Text Recipients(string licences) => Text.Join(", ", _page.ByWay.Where(b => b.Licences == licences).Take(MostNamed).Select(b =>
    {
        var (name, amount) = (Names.Of(b.Recipient), _tables.ByWay.Rows.Quote(b, ByWayTable.Total));
        return Text.Of($"{name} {amount:bare}", $"{name} {amount:bare}");
    }));
}
