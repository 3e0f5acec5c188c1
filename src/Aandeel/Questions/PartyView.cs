using Aandeel.Harmonise;
using Aandeel.Sources;

namespace Aandeel.Questions;

/// <summary>How people see the page of a party: what each source says, to whom and of what, and in words why sources that differ can all be true.</summary>
internal sealed class PartyView
{
    private const int Listed = 8;
    private const int Quoted = 8;
    private const double LeastShown = 0.005;
    private const long Million = 1_000_000;
    private readonly Question _question;
    private readonly Party _party;
    private readonly AnswerRow _page;
    private readonly IReadOnlyList<Composition> _compositions;

    public PartyView(Question question, Party party, AnswerRow page, IReadOnlyList<Composition> compositions)
    {
        (_question, _party, _page, _compositions) = (question, party, page, compositions);
        Notes = [.. MakeNotes()];
    }

    public IReadOnlyList<OldNote> Notes { get; }

    private Language Language => _question.Language;

    /// <summary>The party as the subject of a sentence.</summary>
    private string Subject => OldSelectionWords.Suppliers(new PartySelection.Parties([_party]), Language);

    private string Outside => Language.Say($"outside {_question.Alliance.NameEn}", $"buiten {_question.Alliance.NameNl}");

    private IReadOnlyList<AnswerRow> Exports => _page.List("exports");

    public TableView Build()
    {
        var tables = new List<ViewTable?> { ExportTable(), Delivered(), Received(), MoneyLists(), Europe(), Finals() };
        return new TableView(
            Language.Say($"{Capital(Subject)}: what the sources say", $"{Capital(Subject)}: wat de bronnen zeggen"),
            Language.Say($"Each source in its own unit; {Standing()}", $"Elke bron in haar eigen eenheid; {Standing()}"),
            [.. tables.OfType<ViewTable>().Where(t => t.Rows.Count > 0)],
            [.. Notes.Select(n => n.Text)],
            Language.Say("Own calculations based on the sources named (editions: --format json); their publishers are not responsible for them.", "Eigen berekeningen op basis van de genoemde bronnen (edities: --format json); de uitgevers zijn er niet verantwoordelijk voor."),
            []);
    }

    /// <summary>Which questions the page asks.</summary>
    public IReadOnlyList<string> Explain() =>
    [
        Language.Say(
            $"Each line of the share is what aandeel share --source SOURCE --suppliers {_party.Code} gives for those years; recipients and suppliers are those of aandeel suppliers and aandeel recipients, products those of aandeel share --by class.",
            $"Elke regel van het aandeel is wat aandeel share --source BRON --suppliers {_party.Code} voor die jaren geeft; ontvangers en leveranciers zijn die van aandeel suppliers en aandeel recipients, producten die van aandeel share --by class."),
        Language.Say(
            "Its part in Europe's exports is its total over that of all suppliers of the definition, to everyone and to recipients of the same definition. The method: docs/methods/party.md.",
            "Het deel in de Europese uitvoer is het eigen totaal gedeeld door dat van alle leveranciers van de definitie, aan iedereen en aan ontvangers van dezelfde definitie. De methode: docs/methods/party.md."),
    ];

    /// <summary>"member of NATO since 1949-08-24, of the EU since 1958-01-01".</summary>
    private string Standing()
    {
        if (!_party.IsState)
        {
            return _party.Kind switch
            {
                PartyKind.Organisation => Language.Say("an organisation", "een organisatie"),
                PartyKind.ArmedGroup => Language.Say("a non-state armed group", "een niet-statelijke gewapende groep"),
                _ => Language.Say("not a known party", "geen bekende partij"),
            };
        }

        var parts = new List<string>();
        Add("nato", Alliance.Nato.Name(Language));
        Add("eu", Alliance.Eu.Name(Language));
        return string.Join(", ", parts);

        void Add(string field, string alliance)
        {
            var stretches = _page.List(field);
            parts.Add(stretches.Count == 0 ? Language.Say($"never in {alliance}", $"nooit in {alliance}") : string.Join(", ", stretches.Select(s => s.Text("until") is { Length: > 0 } until
                ? Language.Say($"in {alliance} {s.Text("from")} to {until}", $"in {alliance} van {s.Text("from")} tot en met {until}")
                : Language.Say($"in {alliance} since {s.Text("from")}", $"in {alliance} sinds {s.Text("from")}"))));
        }
    }

    private ViewTable ExportTable()
    {
        var columns = new List<ViewColumn>
        {
            new(Language.Say("Source", "Bron"), ColumnKind.Words),
            new(Language.Say("What it measures", "Wat zij meet"), ColumnKind.Words, Language.Say("Measures", "Meet")),
            new(Language.Say("Years", "Jaren"), ColumnKind.Words),
            new(Capital(Outside), ColumnKind.MainFigure, Language.Say("Outside", "Buiten")),
            new(Language.Say("Margin", "Marge"), ColumnKind.Figure),
        };
        if (_compositions.Count > 1) columns.Add(new(Language.Say("Present members", "Huidige leden"), ColumnKind.Figure, Language.Say("Present", "Huidige")));
        columns.Add(new(Language.Say("of which Ukraine", "waarvan Oekraïne"), ColumnKind.Figure, Language.Say("Ukraine", "Oekraïne")));
        columns.Add(new(Language.Say("Indo-Pacific 4", "Indo-Pacific 4"), ColumnKind.Figure, Language.Say("Pacific 4", "Pacific 4")));
        columns.Add(new(Language.Say("Total", "Totaal"), ColumnKind.Figure));
        var lines = Exports.Where(e => e.Text("category").Length == 0 || e.Amount("total") > 0).GroupBy(e => $"{e.Text("source")} {e.Text("flow")} {e.Text("unit")} {e.Text("destination")} {e.Text("category")} {e.Text("period")}", StringComparer.Ordinal);
        return new ViewTable(Language.Say($"Delivered to others: the share {Outside}", $"Geleverd aan anderen: het aandeel {Outside}"), columns, [.. lines.Select(g => (IReadOnlyList<string>)[.. Cells([.. g])])]);
    }

    private IEnumerable<string> Cells(IReadOnlyList<AnswerRow> line)
    {
        var first = line[0];
        var bounds = first.Inner("bounds");
        yield return first.Text("source");
        yield return What(first);
        yield return first.Text("period");
        yield return Language.Percent(first.Ratio("share_outside"));
        yield return bounds.Ratio("lower") is { } lower && bounds.Ratio("upper") is { } upper ? $"{Language.Points(lower)}–{Language.Points(upper)}" : "–";
        if (_compositions.Count > 1) yield return Language.Percent(line[^1].Ratio("share_outside"));
        yield return ShareRow.Part(first, DestinationGroup.Ukraine) is { } ukraine ? Language.Points(ukraine) : "–";
        yield return ShareRow.Part(first, DestinationGroup.IndoPacificPartners) is { } four ? Language.Points(four) : "–";
        yield return Amount(first, "total");
    }

    private string What(AnswerRow line)
    {
        var series = FlowSeries.Of(line.Text("source")).First(s => Codes.Of(s.Flow) == line.Text("flow") && s.Unit.Code == line.Text("unit"));
        if (line.Text("category").Length > 0) return line.Text("category").TrimEnd('.') + Language.Say(" (items)", " (stuks)");
        var unit = FlowWords.UnitOf(series, Language);
        return FlowWords.ThingsOf(series, new SourceChoice(), Language)
            + (unit.Length > 0 ? $" ({unit}{(series.IsMoney ? Language.Say(" m", " mln") : "")})" : "")
            + (line.Text("destination").Length > 0 ? Language.Say(", by final destination", ", naar eindbestemming") : "");
    }

    /// <summary>To whom it delivers, and what, in SIPRI's volume.</summary>
    private ViewTable? Delivered() => Beside(
        [
            (Language.Say("Main recipients", "Belangrijkste ontvangers"), From("recipients", SourceCatalog.Sipri)),
            (Language.Say("Products", "Producten"), _page.List("products")),
        ],
        Language.Say("Major arms delivered (SIPRI, share of volume)", "Geleverde zware wapens (SIPRI, aandeel in volume)"));

    /// <summary>From whom it receives, and what, in SIPRI's volume.</summary>
    private ViewTable? Received() => Beside(
        [
            (Language.Say("Main suppliers", "Belangrijkste leveranciers"), From("suppliers", SourceCatalog.Sipri)),
            (Language.Say("Products", "Producten"), _page.List("imported_products")),
        ],
        Language.Say("Major arms received (SIPRI, share of volume)", "Ontvangen zware wapens (SIPRI, aandeel in volume)"));

    /// <summary>Partners in money, as a source reports them.</summary>
    private ViewTable? MoneyLists()
    {
        var recipients = _page.List("recipients").Where(r => r.Text("source") != SourceCatalog.Sipri).ToList();
        var columns = new (string Title, IReadOnlyList<AnswerRow> Rows)[]
        {
            (recipients.Count > 0 ? Language.Say($"Recipients ({Flow(recipients[0])})", $"Ontvangers ({Flow(recipients[0])})") : Language.Say("Recipients", "Ontvangers"), recipients),
            (Language.Say("EU members that report exports to it", "EU-leden die uitvoer erheen opgeven"), From("suppliers", SourceCatalog.Eu)),
        };
        return Beside(columns, Language.Say("In money (share of value)", "In geld (aandeel in waarde)"));

        string Flow(AnswerRow row) => $"{row.Text("source")} {row.Text("flow")}";
    }

    private ViewTable? Beside((string Title, IReadOnlyList<AnswerRow> Rows)[] lists, string heading)
    {
        var shown = lists.Where(l => l.Rows.Count > 0).ToList();
        if (shown.Count == 0) return null;
        var years = shown.Select(l => l.Rows[0].Text("period")).Distinct().ToList();
        var columns = new List<ViewColumn>();
        foreach (var (title, rows) in shown)
        {
            columns.Add(new(years.Count > 1 ? $"{title}, {rows[0].Text("period")}" : title, ColumnKind.Words));
            columns.Add(new("%", ColumnKind.Figure));
        }

        var lines = Enumerable.Range(0, Math.Min(Listed, shown.Max(l => l.Rows.Count))).Select(i => (IReadOnlyList<string>)
            [.. shown.SelectMany(l => i < l.Rows.Count ? new[] { l.Rows[i].Text("name"), Language.Points(l.Rows[i].Ratio("share")) } : ["", ""])]);
        return new ViewTable(heading + (years.Count == 1 ? $", {years[0]}" : ""), columns, [.. lines]);
    }

    private ViewTable? Europe()
    {
        var rows = _page.List("europe");
        if (rows.Count == 0) return null;
        var definitions = rows.DistinctBy(r => r.Text("definition"), StringComparer.Ordinal).ToList();
        List<ViewColumn> columns =
        [
            new(Language.Say("Source", "Bron"), ColumnKind.Words), new(Language.Say("Years", "Jaren"), ColumnKind.Words),
            .. definitions.Select(d => new ViewColumn(Capital(d.Text("name")), ColumnKind.Figure, d.Text("definition"))),
        ];
        var lines = rows.GroupBy(r => $"{r.Text("source")} {r.Text("flow")}", StringComparer.Ordinal).SelectMany(g => new IReadOnlyList<string>[]
        {
            [g.Key, g.First().Text("period"), .. definitions.Select(d => Part(g.First(r => r.Text("definition") == d.Text("definition"))))],
            [Language.Say("  to recipients in it", "  aan ontvangers erin"), g.First().Text("period"), .. definitions.Select(d => Language.Percent(g.First(r => r.Text("definition") == d.Text("definition")).Ratio("share_within")))],
        }.Where((_, i) => i == 0 || g.Any(r => r.Ratio("share_within") is not null)));
        return new ViewTable(Language.Say("Its part in the exports of all European suppliers, by what Europe is", "Het deel in de uitvoer van alle Europese leveranciers, naar wat Europa is"), columns, [.. lines]);

        string Part(AnswerRow row) => row.Ratio("share") is not { } share ? row.Reason("share") == "not-in-it" ? Language.Say("not in it", "niet erin") : "–"
            : row.Ratio("share_least") is { } least && Language.Points(least) != Language.Points(share) ? $"{Language.Points(least)}–{Language.Percent(share)}" : Language.Percent(share);
    }

    private ViewTable? Finals() => _page.List("final_destinations").Where(r => r.Text("licences") == PartyQuestion.AllButExtensions).ToList() is not { Count: > 0 } rows ? null : new ViewTable(
        Language.Say("Licences: stated destination against final destination", "Vergunningen: genoemde bestemming tegen eindbestemming"),
        [new(Language.Say("Years", "Jaren"), ColumnKind.Words), new(Language.Say("Stated", "Genoemd"), ColumnKind.Words), new(Language.Say("Final", "Eind"), ColumnKind.Words), new(Language.Say("EUR m", "mln EUR"), ColumnKind.Figure), new("%", ColumnKind.MainFigure)],
        [.. rows.Where(r => r.Text("period") == rows[^1].Text("period") && r.Ratio("share") >= LeastShown).Select(r => (IReadOnlyList<string>)[r.Text("period"), Side(r.Text("stated")), Side(r.Text("final")), Amount(r, "total"), Language.Points(r.Ratio("share"))])]);

    private string Side(string code) => code switch
    {
        "inside" => Language.Say("inside", "binnen"),
        "outside" => Language.Say("outside", "buiten"),
        "unallocated" => Language.Say("several or unknown", "meer of onbekend"),
        _ => Language.Say("not in our table", "niet in onze tabel"),
    };

    private IEnumerable<OldNote> MakeNotes()
    {
        yield return new OldNote("why-they-differ", WhyTheyDiffer());
        yield return new OldNote("not-production", ShareOfProduction());
        if (Imports() is { } imports) yield return new OldNote("imports", imports);
        if (_page.List("europe").Count > 0)
        {
            yield return new OldNote("europe", Language.Say(
                "The part in Europe's exports is that of what is reported; where members are silent the whole is too small, and the lower figure counts what silence could hide. Only EU members report to the EU, so there Europe is its members in every column. Each source counts other things, so the parts differ too.",
                "Het deel in de Europese uitvoer is dat van wat is opgegeven; waar leden zwijgen is het geheel te klein, en het laagste cijfer telt mee wat zwijgen kan verbergen. Alleen EU-leden rapporteren aan de EU, dus daar is Europa in elke kolom haar leden. Elke bron telt iets anders, dus ook de delen verschillen."));
        }
        else if (_party.IsState)
        {
            yield return EuropeShares.IsEuropean(_question, _party)
                ? new OldNote("europe", Language.Say("Its part in Europe's exports cannot be given from what is here.", "Het deel in de Europese uitvoer is niet te geven uit wat hier is."))
                : new OldNote("not-in-europe", Language.Say($"{Capital(Subject)} is in none of the definitions of Europe (EU members, European NATO, SIPRI's Europe), so it has no part in Europe's exports.", $"{Capital(Subject)} valt onder geen van de definities van Europa (EU-leden, Europese NAVO-leden, Europa volgens SIPRI), en heeft dus geen deel in de Europese uitvoer."));
        }

        if (Exports.Any(e => e.Text("source") == SourceCatalog.DutchLicences) && Exports.Any(e => e.Text("source") == SourceCatalog.Eu && e.Text("flow") == "licence"))
        {
            yield return new OldNote("two-files-of-licences", Language.Say(
                "The Dutch list of licences holds several times the value that the Netherlands states to the EU; no rule on its flags reproduces the totals that were published (docs/methods/series.md), so its shares say more than its amounts.",
                "De Nederlandse lijst van vergunningen bevat een veelvoud van de waarde die Nederland aan de EU opgeeft; geen regel op de kenmerken levert de gepubliceerde totalen (docs/methods/series.md), dus de aandelen zeggen meer dan de bedragen."));
        }

        if (ByWay() is { } byWay) yield return new OldNote("by-way-of-allies", byWay);
        foreach (var statement in StatementWords.About(_party).DistinctBy(s => (s.WhoEn, s.SentenceEn)).OrderByDescending(s => s.Comparison is not null).Take(Quoted))
        {
            yield return new OldNote("statement", Doors.Wording.Of(StatementWords.Sentence(statement), Language));
        }

        if (StatementWords.About(_party).Count is > 0 and var all)
        {
            yield return new OldNote("more-statements", Language.Say(
                $"Published statements that name it: {all}; aandeel published --about {_party.Code} sets them all beside what is computed.",
                $"Gepubliceerde uitspraken die het noemen: {all}; aandeel published --about {_party.Code} zet ze alle naast wat is berekend."));
        }

        if (_page.List("missing") is { Count: > 0 } missing)
        {
            yield return new OldNote("missing", Language.Say("Missing: ", "Ontbreekt: ") + string.Join("; ", missing.Select(m => m.Text("text") + (m.Text("command") is { Length: > 0 } command ? $" ({command})" : ""))) + ".");
        }
    }

    private string WhyTheyDiffer()
    {
        var shares = Exports.Where(e => e.Ratio("share_outside") is not null && e.Text("category").Length == 0)
            .GroupBy(e => $"{e.Text("source")} {e.Text("flow")} {e.Text("destination")} {e.Text("period")}", StringComparer.Ordinal).Select(g => g.ToList()).ToList();
        var firsts = shares.GroupBy(s => $"{s[0].Text("source")} {s[0].Text("flow")} {s[0].Text("destination")}", StringComparer.Ordinal).Select(g => g.First()).ToList();
        var survey = StatementWords.About(_party).FirstOrDefault(s => s is { Unit: "percent", Value: not null } && s.Comparison?.Question.StartsWith($"share --suppliers {_party.Code}", StringComparison.Ordinal) == true);
        if (firsts.Count == 0)
        {
            return Language.Say($"No source that is here has a share {Outside} for {Subject} as a supplier; that is not a share of zero.", $"Geen bron die hier is geeft een aandeel {Outside} voor {Subject} als leverancier; dat is geen aandeel van nul.");
        }

        var figures = string.Join("; ", firsts.Select(s => $"{s[0].Text("source")}, {What(s[0])}, {s[0].Text("period")}: {Language.Percent(s[0].Ratio("share_outside"))}{Beside(s)}"));
        var text = Language.Say($"The share {Outside}: {figures}.", $"Het aandeel {Outside}: {figures}.");
        if (survey is not null)
        {
            var outside = survey is { Value: { } inside, Comparison.Scale: StatementScale.PercentComplement } ? Language.Say($", so about {Language.Figure(100 - inside)} % {Outside}", $", dus ongeveer {Language.Figure(100 - inside)} % {Outside}") : "";
            text += $" {survey.Who(Language)}: {survey.Sentence(Language)}{outside}.";
        }

        if (firsts.Count == 1 && survey is null) return text + " " + Meaning(firsts[0][0]);
        var meanings = string.Join(" ", firsts.Select(s => Meaning(s[0])).Distinct());
        if (firsts.Select(s => s[0].Text("period")).Distinct().Count() > 1) meanings = Language.Say("They are of different years. ", "Ze gaan over verschillende jaren. ") + meanings;
        return text + " " + Language.Say("These can all be true, since they do not count the same. ", "Deze kunnen allemaal waar zijn, want ze tellen niet hetzelfde. ") + meanings
            + (survey is null ? "" : Language.Say(
                " What the industry says is about the turnover of firms: parts, services and sales to allied main contractors, whose products may go on outside, are in it.",
                " Wat de industrie zegt gaat over de omzet van bedrijven: onderdelen, diensten en verkoop aan hoofdaannemers bij bondgenoten, wier producten naar buiten door kunnen gaan, tellen erin mee."));
    }

    /// <summary>In brackets behind a share: the parts of Ukraine and the Indo-Pacific four, and the share in present composition where it is another.</summary>
    private string Beside(List<AnswerRow> line)
    {
        var parts = new List<string>();
        if (ShareRow.Part(line[0], DestinationGroup.Ukraine) is >= LeastShown and { } ukraine) parts.Add(Language.Say($"Ukraine {Language.Points(ukraine)} points of it", $"waarvan Oekraïne {Language.Points(ukraine)} punten"));
        if (ShareRow.Part(line[0], DestinationGroup.IndoPacificPartners) is >= LeastShown and { } four) parts.Add(Language.Say($"the Indo-Pacific four {Language.Points(four)}", $"de vier van de Indo-Pacific {Language.Points(four)}"));
        var (first, last) = (line[0].Ratio("share_outside"), line[^1].Ratio("share_outside"));
        if (line.Count > 1 && Language.Points(first) != Language.Points(last)) parts.Add(Language.Say($"{Language.Percent(last)} with the present members", $"{Language.Percent(last)} met de huidige leden"));
        return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
    }

    /// <summary>What a source counts, in a sentence.</summary>
    private string Meaning(AnswerRow line) => (line.Text("source"), line.Text("flow")) switch
    {
        (SourceCatalog.Sipri, _) => Language.Say(
            "SIPRI counts major arms that were delivered, by military capability, also from stock, and of what goes into them engines, radars, turrets and the like; no other parts, no services, no small arms.",
            "SIPRI telt geleverde zware wapens naar militair vermogen, ook uit voorraad, en van wat erin gaat motoren, radars, geschutstorens en dergelijke; geen andere onderdelen, geen diensten, geen kleine wapens."),
        (SourceCatalog.GermanReports, "actual-export") => Language.Say("Germany's actual exports are of war weapons only.", "De feitelijke uitvoer van Duitsland betreft alleen oorlogswapens."),
        (_, "actual-export") => Language.Say(
            "Actual exports are the money value of all military goods that left the country, parts for allied industry among them.",
            "Feitelijke uitvoer is de geldwaarde van alle militaire goederen die het land verlieten, ook onderdelen voor de industrie van bondgenoten."),
        (_, "licence") => Language.Say(
            "Licences are permissions in money, of which only a part is delivered, and often name where parts go first and not where the product ends.",
            "Vergunningen zijn toestemmingen in geld, waarvan maar een deel wordt geleverd, en noemen vaak waar onderdelen eerst heen gaan en niet waar het product eindigt."),
        (SourceCatalog.Customs, _) => Language.Say("Customs count arms and ammunition of two headings, civilian arms too, and no aircraft or ships.", "De douane telt wapens en munitie van twee posten, ook civiele, en geen vliegtuigen of schepen."),
        _ => Language.Say("Deliveries in money hold services and training beside arms.", "Leveringen in geld omvatten naast wapens ook diensten en opleiding."),
    };

    private string ShareOfProduction()
    {
        var rows = _page.List("production");
        var known = rows.Where(r => r.Inner("share_of_production").Ratio("lower") is not null).Select(r => (Year: r.Text("period"), Of: r.Inner("share_of_production"))).ToList();
        if (known is [.., var last])
        {
            var (lowers, uppers) = (known.Select(k => k.Of.Ratio("lower")!.Value).ToList(), known.Select(k => k.Of.Ratio("upper")!.Value).ToList());
            var others = known.Count == 1 ? "" : Language.Say(
                $" One year can be an exception: over {known[0].Year}-{last.Year} the lower end was {Language.Points(lowers.Min())} to {Language.Percent(lowers.Max())} and the upper end {Language.Points(uppers.Min())} to {Language.Percent(uppers.Max())}.",
                $" Eén jaar kan een uitzondering zijn: over {known[0].Year}-{last.Year} was het laagste uiteinde {Language.Points(lowers.Min())} tot {Language.Percent(lowers.Max())} en het hoogste {Language.Points(uppers.Min())} tot {Language.Percent(uppers.Max())}.");
            return Language.Say(
                $"None of these is a share of production: deliveries to the own forces are not in them. In {last.Year} between {Language.Points(last.Of.Ratio("lower"))} and {Language.Percent(last.Of.Ratio("upper"))} of what its industry can have produced was exported {Outside} (aandeel production --suppliers {_party.Code}).",
                $"Geen ervan is een aandeel van de productie: leveringen aan de eigen krijgsmacht tellen niet mee. In {last.Year} is tussen {Language.Points(last.Of.Ratio("lower"))} en {Language.Percent(last.Of.Ratio("upper"))} van wat de industrie kan hebben geproduceerd uitgevoerd naar landen {Outside} (aandeel production --suppliers {_party.Code}).")
                + others;
        }

        var why = (rows is [var first, ..] ? first.Inner("share_of_production") : null)?.Reason("lower") switch
        {
            "no-report" => Language.Say("actual exports are not reported", "de feitelijke uitvoer wordt niet opgegeven"),
            "no-source" => Language.Say("no source that we read has its exports in money", "geen bron die wij lezen heeft de uitvoer in geld"),
            "years-not-covered" => Language.Say("exports and expenditure are not known for the same years", "uitvoer en uitgaven zijn niet over dezelfde jaren bekend"),
            "equipment-missing" => Language.Say("its expenditure on equipment is not in NATO's tables", "de materieeluitgaven staan niet in de tabellen van de NAVO"),
            _ => Language.Say("exports in money or expenditure on equipment are not here", "uitvoer in geld of materieeluitgaven zijn niet hier"),
        };
        return Language.Say(
            $"None of these is a share of production, and that cannot be given: {why}.",
            $"Geen ervan is een aandeel van de productie, en dat is niet te geven: {why}.");
    }

    private string? Imports()
    {
        var imports = _page.List("imports");
        if (imports.Count == 0) return null;
        var sentences = imports.Select(i => i.Text("source") == SourceCatalog.Sipri
            ? Language.Say(
                $"Received {i.Text("period")}: {Amount(i, "total")} TIV of major arms{(i.Ratio("share_from_outside") is { } share ? $", {Language.Percent(share)} of it from suppliers {Outside}" : "")}.",
                $"Ontvangen {i.Text("period")}: {Amount(i, "total")} TIV zware wapens{(i.Ratio("share_from_outside") is { } deel ? $", waarvan {Language.Percent(deel)} van leveranciers {Outside}" : "")}.")
            : Language.Say(
                $"EU members report EUR {Amount(i, "total")} m of actual exports to it in {i.Text("period")}; silent members and others are not in that.",
                $"EU-leden geven EUR {Amount(i, "total")} mln feitelijke uitvoer erheen op in {i.Text("period")}; zwijgende leden en anderen tellen niet mee."));
        return string.Join(" ", sentences);
    }

    private string? ByWay()
    {
        AnswerRow? Through(string licences) => _page.List("final_destinations").LastOrDefault(r => r.Text("licences") == licences && r.Text("stated") == "inside" && r.Text("final") == "outside");
        string Names(string licences) => string.Join(", ", _page.List("by_way_of_allies").Where(r => r.Text("licences") == licences).Take(5).Select(r => $"{r.Text("name")} {Amount(r, "total")}"));
        if (Through(PartyQuestion.AllButExtensions) is not { } all) return null;
        var first = Through(PartyQuestion.DefinitiveNew);
        return Language.Say(
            $"By way of an ally: of what was licensed in {all.Text("period")} EUR {Amount(all, "total")} m ({Language.Percent(all.Ratio("share"))}) is stated for a member and ends outside: {Names(PartyQuestion.AllButExtensions)} (EUR m) and others.",
            $"Via een bondgenoot: van wat in {all.Text("period")} is vergund is EUR {Amount(all, "total")} mln ({Language.Percent(all.Ratio("share"))}) bestemd voor een lid en eindigt het daarbuiten: {Names(PartyQuestion.AllButExtensions)} (mln EUR) en andere.")
            + (first is null ? "" : Language.Say(
                $" Temporary licences and those marked as renewed are in that, so that the same goods can stand in it more than once; of definitive new licences alone it is EUR {Amount(first, "total")} m ({Language.Percent(first.Ratio("share"))}): {Names(PartyQuestion.DefinitiveNew)} and others. The marks are not documented; this is our reading of them.",
                $" Tijdelijke vergunningen en wat als vernieuwd is gemerkt zitten daarin, zodat dezelfde goederen er meer dan eens in kunnen staan; van definitieve nieuwe vergunningen alleen is het EUR {Amount(first, "total")} mln ({Language.Percent(first.Ratio("share"))}): {Names(PartyQuestion.DefinitiveNew)} en andere. De kenmerken zijn niet gedocumenteerd; dit is onze lezing ervan."));
    }

    private List<AnswerRow> From(string list, string source) => [.. _page.List(list).Where(r => r.Text("source") == source)];

    private string Amount(AnswerRow row, string field)
    {
        if (row.Amount(field) is not { } amount) return "–";
        if (row.Text("unit") is not ("EUR" or "GBP" or "USD")) return Language.Whole(amount);
        return Math.Abs(amount) < 10 * Million * Aandeel.Amount.Scale ? Language.OneDecimal(amount / Million) : Language.Whole(amount / Million);
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
