using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>
/// The decision note under a letter: what is advised and why, what else was weighed, and the questions to expect. Its
/// headings stay even where there is nothing to say.
/// </summary>
internal static class DecisionNote
{
    private const int Stale = 5;

    /// <summary>A share that differs by less than this changes little: as first prints of a window do.</summary>
    private const double Like = 0.0125;
    private const double Heavy = 0.01;
    private const double MostlyUkraine = 0.5;

    public static Letter Of(LetterChoice choice, Facts facts)
    {
        var who = new Who(choice.Party);
        var shares = new Shares(facts, who);
        var party = who.Party?.Code.Value ?? "NLD";
        var sources = new SourcesSection(facts, party, isMain: false);
        var production = new ProductionSection(facts, who, party);
        List<Block> blocks =
        [
            Block.Paragraph.Of(Style.Title, Text.Of("Decision note", "Beslisnota")),
            Reference(("Subject", "Onderwerp"), ParliamentLetter.Subject(who)),
            Reference(("Date", "Datum"), LetterNumbers.Of(choice.Date)),
            Reference(
                ("Our reference", "Onze referentie"),
                new Part.Open("reference", ("to be filled in", "in te vullen"))),
            Reference(
                ("Drafted by", "Steller"), choice.IsPublic
                    ? new Part.Hidden()
                    : new Part.Open("drafter", ("name", "naam"))),
            Heading(("Occasion", "Aanleiding")),
            Body(Occasion(who)),
            Heading(("Decision advised", "Geadviseerd besluit")),
            Body(Text.Of(
                "You are advised to agree to sending the letter to parliament that goes with this note.",
                "U wordt geadviseerd in te stemmen met verzending van bijgevoegde Kamerbrief.")),
            Heading(("Key points", "Kernpunten")),
            .. Points(shares, sources, production).Select(p => Block.Paragraph.Of(Style.Bullet, p)),
            Heading(("Alternatives weighed", "Afgewogen alternatieven")),
            .. Alternatives(shares).Select(p => Block.Paragraph.Of(Style.Bullet, p)),
            Heading(("Explanation", "Toelichting")),
            Minor(("Financial considerations", "Financiële overwegingen")),
            Body(("None.", "Geen.")),
            Minor(("Legal considerations", "Juridische overwegingen")),
            Body(Text.Of(
                "None; SIPRI's conditions (no commercial use, the source named, less than ten per cent of the data) are "
                    + "kept.",
                "Geen; de voorwaarden van SIPRI (niet-commercieel gebruik, bronvermelding, minder dan tien procent van de "
                    + "gegevens) zijn nageleefd.")),
            Minor(("Risks and questions to expect", "Risico's en verwachte vragen")),
            .. Expected(shares, sources).Select(p => new Block.Paragraph(
                Style.Bullet, [new Part.Stressed(p.Question), Text.Of(" ") + p.Answer])),
            Heading(("Coordination", "Afstemming")),
            Block.Paragraph.Of(Style.Body, new Part.Open(
                "coordination", ("Foreign Affairs, Economic Affairs: to be filled in", "BZ, EZ: in te vullen"))),
            Heading(("Communication", "Communicatie")),
            Block.Paragraph.Of(Style.Body, new Part.Open(
                "communication", ("directorate of communication: to be filled in", "DCo: in te vullen"))),
            Heading(("Sources older than five years", "Bronnen ouder dan vijf jaar")),
            Body(Old(choice, sources, production)) with { IsWithNext = true },
            .. Papers(party),
            Heading(("Information that is not made public", "Informatie die niet openbaar wordt gemaakt")),
            Body(Text.Of(
                "Personal data of the drafter and of the signatory are blacked out, to protect their privacy.",
                "Persoonsgegevens van de steller en ondertekenaar worden gelakt vanwege bescherming van de persoonlijke "
                    + "levenssfeer.")) with { IsWithNext = true },
            Block.Paragraph.Of(
                Style.Signature, choice.IsPublic
                    ? new Part.Hidden()
                    : new Part.Open("signatory", ("function of the signatory", "functie ondertekenaar"))),
        ];
        return new Letter(
            Pieces.Note, choice, facts,
            Text.Of("Decision note: ", "Beslisnota: ") + ParliamentLetter.Subject(who).Small(), blocks, []);
    }

    private static Text Occasion(Who who) => who.Party is null
        ? Text.Of(
            $"The motion of the member Nordkamp and others ({Paper.Motion.Cited}) asks for the size and the development of "
                + $"the share of defence products made in NATO countries that goes to countries outside NATO, and for ways "
                + $"to keep a larger share inside NATO. In April 2024 it was reported that this insight is lacking "
                + $"({Paper.Answer.Cited}). For part of the question there are figures now.",
            $"De motie van het lid Nordkamp c.s. ({Paper.Motion.Cited}) vraagt naar de omvang en de ontwikkeling van het "
                + $"aandeel van in NAVO-landen geproduceerde defensieproducten dat naar landen buiten de NAVO gaat, en naar "
                + $"mogelijkheden om een groter aandeel binnen de NAVO te houden. In april 2024 is gemeld dat dit inzicht "
                + $"ontbreekt ({Paper.Answer.Cited}). Voor een deel van de vraag zijn er nu cijfers.")
        : Text.Of(
            $"The letter gives the figures on {who.Name} that go with the answer to the motion of the member Nordkamp and "
                + $"others ({Paper.Motion.Cited}).",
            $"De brief geeft de cijfers over {who.Name} die horen bij het antwoord op de motie van het lid Nordkamp c.s. "
                + $"({Paper.Motion.Cited}).");

    private static IEnumerable<Text> Points(Shares shares, SourcesSection sources, ProductionSection production)
    {
        var frame = shares.Frame;
        var window = shares.Facts.Years("window", frame.Window);
        if (shares is not { Outside: { } outside, Ukraine: { } ukraine, Dated: { } dated })
        {
            yield return Text.Of(
                $"In {window} SIPRI has no deliveries of {shares.Who.Name} to other countries, so there is no share.",
                $"In {window} vermeldt SIPRI geen leveringen van {shares.Who.Name} aan andere landen, dus er is geen aandeel.");
            yield break;
        }

        var whose = shares.Who.Party is null ? Text.None : Text.Of($" of {shares.Who.Name}", $" van {shares.Who.Name}");
        var same = LetterNumbers.Of(dated, Form.Bare, Language.Nl) == LetterNumbers.Of(outside, Form.Bare, Language.Nl)
            ? Text.Of("also ", "ook ")
            : Text.None;
        yield return Text.Of(
            $"Of the deliveries{whose} to other countries {outside} went to countries outside NATO in {window} (present "
                + $"members; {same}{dated} with the members at the time of delivery), {ukraine:bare} percentage points of it to "
                + $"Ukraine. Do not give the figure without Ukraine apart, not as a share of production and not as an amount "
                + $"of money.",
            $"Van de leveringen{whose} aan andere landen ging in {window} {outside} naar landen buiten de NAVO (huidige leden; "
                + $"{same}{dated} met de leden op het moment van levering), waarvan {ukraine:bare} procentpunt naar Oekraïne. Noem "
                + $"het cijfer niet zonder Oekraïne, niet als aandeel van de productie en niet als geldbedrag.");
        var trend = new TrendSection(shares);
        if (shares.Moved is { } moved)
        {
            var before = shares.Facts.Years("before", frame.Before);
            yield return Text.Of(
                $"The share {moved.Said} ({before} and {window}). ", $"Het aandeel {moved.Said} ({before} en {window}). ")
                + trend.Course(brief: true);
        }

        if (shares.Who.Party is null && European(shares) is { } european) yield return european;
        yield return production.HasRange
            ? Text.Join(" ", new[]
            {
                shares.Who.Party is null
                    ? Text.Of(
                        "For production there is a wide range, for a number of states and years.",
                        "Voor de productie is er, voor een aantal landen en jaren, een ruime bandbreedte.")
                    : Text.Of(
                        "For production there is a wide range only; the letter gives it.",
                        "Voor de productie is er alleen een ruime bandbreedte; die staat in de brief."),
                production.Without(),
            }.OfType<Text>())
            : production.IsConsulted
                ? Text.Of(
                    "For production there is no figure: the sources that were consulted do not have it.",
                    "Voor de productie is er geen cijfer: de geraadpleegde bronnen hebben het niet.")
                : Text.Of(
                    "For production there is no figure: the sources that hold part of it were not consulted.",
                    "Voor de productie is er geen cijfer: de bronnen die daarvan een deel bevatten, zijn niet geraadpleegd.");
        if (sources.Summary() is { } summary) yield return summary;
        if (new OptionsSection(shares).Summary() is { } options) yield return options;
    }

    private static Text? European(Shares shares)
    {
        var facts = shares.Facts;
        var told = facts.Sipri(
            QuestionKind.Share, ("suppliers", "european-nato"), ("years", shares.Frame.Window.ToString()))?.Row();
        if (told?.Quote("european.outside", "share_outside") is not { } outside
            || told.Quote("european.ukraine", "ukraine_part") is not { } ukraine
            || told.Quote("european.indo-pacific", "indo_pacific_part") is not { } four)
        {
            return null;
        }

        var largest = facts.Sipri(
            QuestionKind.Share, ("by", "supplier"), ("years", shares.Frame.Window.ToString()))?.RowsOf("rows")
            .FirstOrDefault();
        var weight = facts.Derive(
            "weight.largest", ("part of all deliveries", "deel van alle leveringen"), Operation.Part,
            largest?.Quote("total.largest", "total"), shares.Quote(shares.Now, "total." + shares.Frame.Window, "total"));
        var first = largest is null || weight is null ? Text.None : Text.Of(
            $"{Who.Of(largest["key"]).Capital()} weighs most: {weight:whole} of the volume. ",
            $"{Who.Of(largest["key"]).Capital()} {Text.Of(Who.IsPluralName(largest["key"]) ? "bepalen" : "bepaalt")} het "
                + $"beeld: {weight:whole} van de omvang. ");
        return first + Text.Of(
            $"For the European members of NATO the share is {outside}, {ukraine:bare} percentage points of it to Ukraine and "
                + $"{four:bare} to the four in the Indo-Pacific.",
            $"Voor Europese NAVO-landen is het aandeel {outside}, waarvan {ukraine:bare} procentpunt naar Oekraïne en "
                + $"{four:bare} naar de vier Indo-Pacifische landen.");
    }

    private static IEnumerable<Text> Alternatives(Shares shares)
    {
        yield return Text.Of(
            "Only pointing to sources, as in 2024: does not do what the motion that was carried asks.",
            "Alleen naar bronnen verwijzen, zoals in 2024: voldoet niet aan de aangenomen motie.");
        yield return Text.Of(
            "Only SIPRI's figure: is read as a share of production.",
            "Alleen het cijfer van SIPRI: wordt gelezen als aandeel van de productie.");
        yield return Text.Of(
            "The members at the time of delivery as the main figure: then accessions change the share while nothing else "
                + "is delivered; that is why this figure stands beside it.",
            "De leden op het moment van levering als hoofdcijfer: dan verandert het aandeel door toetredingen, zonder dat "
                + "er iets anders wordt geleverd; daarom staat dit cijfer ernaast.");
        var newer = CoreSection.NewerThan(shares.Facts);
        if (newer is null) yield break;
        var told = shares.Facts.Sipri(
            QuestionKind.Share, ("suppliers", shares.Who.Suppliers), ("years", shares.Frame.Window.ToString()),
            ("edition", newer.Name));
        if (shares.Quote(told?.Row(), "outside.newer.window", "share_outside") is not { } share) yield break;
        var (edition, years) = (Text.Of(newer.Name), shares.Facts.Years("window", shares.Frame.Window));
        var isLike = shares.Outside is { } now && Math.Abs(Figures.Value(share)!.Value - Figures.Value(now)!.Value) < Like;
        var changes = isLike
            ? Text.Of(
                $"the figure for {years} changes little (by estimate about {share:whole} in that edition)",
                $"het cijfer over {years} verandert weinig (in die editie naar raming ongeveer {share:whole})")
            : Text.Of(
                $"by estimate the figure for {years} is about {share:whole} in that edition",
                $"naar raming is het cijfer over {years} in die editie ongeveer {share:whole}");
        yield return newer.Yearly
            ? Text.Of(
                $"Edition {edition} as the main figure: gives {share} for {years}.",
                $"Editie {edition} als hoofdcijfer: geeft voor {years} {share}.")
            : Text.Of(
                $"Waiting for the yearly figures of edition {edition}: puts off the answer; {changes}.",
                $"Wachten op de jaargegevens van editie {edition}: stelt het antwoord uit; {changes}.");
    }

    private static IEnumerable<(Text Question, Text Answer)> Expected(Shares shares, SourcesSection sources)
    {
        if (shares.DatedMoved is { } dated && shares.Who.Party is null)
        {
            yield return (
                ("'You count Sweden and Finland in NATO before they joined.'",
                    "\"U rekent Zweden en Finland ook vóór hun toetreding tot de NAVO.\""),
                Text.Of(
                    $"Yes, to compare the same over the years; with the members of the time {dated.Before:bare} and "
                        + $"{dated.Now}.",
                    $"Ja, om door de jaren heen hetzelfde te vergelijken; met de leden van toen {dated.Before} en "
                        + $"{dated.Now}."));
        }

        if (CoreSection.Newer(shares) is not null && shares.Facts.Entries.TryGetValue("outside.newer", out var newer))
        {
            var years = shares.Facts.Entries["newer"].Figure;
            yield return (
                ("'Why not the newest year?'", "\"Waarom niet het nieuwste jaar?\""),
                Text.Of(
                    $"The newest edition gives about {newer.Figure:whole} in {years}; its years are partly our estimate.",
                    $"De nieuwste editie geeft ongeveer {newer.Figure:whole} in {years}; de jaren daarin zijn deels eigen "
                        + $"raming."));
        }

        if (shares.Quote(shares.Now, "outside.new", "share_outside_new") is { } fresh)
        {
            yield return (
                ("'Second-hand equipment distorts it.'", "\"Tweedehands materieel vertekent.\""),
                Text.Of(
                    $"Without second-hand equipment the share is {fresh}.",
                    $"Zonder tweedehands materieel is het aandeel {fresh}."));
        }

        yield return (
            ("'The F-35 is a joint product.'", "\"De F-35 is een gezamenlijk product.\""),
            Text.Of(
                "It counts as a delivery of the United States.", "Dat telt als levering van de Verenigde Staten."));
        yield return (
            ("'And ammunition?'", "\"En munitie?\""),
            Text.Of(
                "SIPRI does not count most of it, nor small arms and services.",
                "De meeste munitie valt buiten SIPRI, net als kleine wapens en diensten."));
        if (sources.CountsComponents is { } counts)
        {
            yield return (
                ("'Dutch exports are mostly components.'", "\"Nederland voert vooral onderdelen uit.\""),
                counts
                    ? Text.Of(
                        "SIPRI counts complete systems; the other sources count components too. The letter sets them side by "
                            + "side.",
                        "SIPRI telt volledige systemen; de andere bronnen tellen ook onderdelen. De brief zet ze naast elkaar.")
                    : Text.Of(
                        "SIPRI counts complete systems and hardly any components; sources that count these were not consulted.",
                        "SIPRI telt volledige systemen en nauwelijks onderdelen; bronnen die deze tellen, zijn niet "
                            + "geraadpleegd."));
        }

        if (shares.Who.Party is null && ToUkraine(shares) is { } toUkraine) yield return toUkraine;
        if (shares.Who.Party is null && Bought(shares) is { } bought) yield return bought;
        yield return (
            ("'What could have stayed inside?'", "\"Wat had binnen de NAVO kunnen blijven?\""),
            Text.Of("That these figures do not say.", "Dat zeggen deze cijfers niet."));
    }

    /// <summary>A supplier whose high share is what it gave to Ukraine.</summary>
    private static (Text, Text)? ToUkraine(Shares shares)
    {
        var whole = Figures.Value(shares.Quote(shares.Now, "total." + shares.Frame.Window, "total")!)!.Value;
        var rows = shares.Facts.Sipri(
            QuestionKind.Share, ("by", "supplier"), ("years", shares.Frame.Window.ToString()))?.RowsOf("rows") ?? [];
        foreach (var row in rows)
        {
            var id = "supplier." + row["key"];
            if (row.Quote(id + ".total", "total") is not { } total || Figures.Value(total) < Heavy * whole
                || row.Quote(id + ".ukraine", "ukraine_part") is not { } part || Figures.Value(part) < MostlyUkraine
                || row.Quote(id + ".outside", "share_outside") is not { } outside)
            {
                continue;
            }

            var name = Who.Of(row["key"]);
            return (
                Text.Of(
                    $"'{name.Capital()} delivers {outside:whole} outside NATO.'",
                    $"\"{name.Capital()} levert {outside:whole} buiten de NAVO.\""),
                Text.Of(
                    $"Yes, {part:bare} percentage points of it to Ukraine.",
                    $"Ja, waarvan {part:bare} procentpunt naar Oekraïne."));
        }

        return null;
    }

    private static (Text, Text)? Bought(Shares shares)
    {
        var classes = (shares.Facts.Sipri(QuestionKind.OptionsJoint, ("years", shares.Frame.Window.ToString()))
            ?.RowsOf("rows") ?? [])
            .Select(r => (Row: r, Buyers: r.Quote("joint." + r["key"], "buyers_outside")))
            .Where(r => r.Buyers is not null).ToList();
        if (classes.Count == 0) return null;
        var most = classes.MaxBy(r => Figures.Value(r.Buyers!));
        var buyers = most.Buyers!;
        var name = most.Row.Words("name").Small();
        var deals = most.Row.RowsIn("deals").ToList();
        var from = most.Row.RowsIn("present_suppliers").Select(From).ToList();
        var answer = from.Count == 0
            ? Text.Of("Yes, by SIPRI's register.", "Ja, volgens het register van SIPRI.")
            : Text.Of($"Yes: {Text.Join("; ", from)}.", $"Ja: {Text.Join("; ", from)}.");
        return (
            Text.Of(
                $"'{Text.Of(buyers).Capital()} countries bought {name} outside NATO?'",
                $"\"Kochten {buyers} landen {name} buiten de NAVO?\""),
            answer);

        // Who alone bought from a supplier is named, so that nobody reads that all of them did.
        Text From(Quotable supplier)
        {
            var code = supplier["key"];
            var takers = deals.Where(d => d["supplier"] == code).Select(d => d["recipient"]).Distinct().ToList();
            var amount = supplier.Quote($"joint.{most.Row["key"]}.{code}", "amount");
            var volume = amount is null ? Text.None : Text.Of($" ({amount:whole} TIV)", $" ({amount:whole} TIV)");
            return takers is [var only]
                ? Text.Of(
                    $"from {Who.Of(code)} {Who.Of(only)} alone{volume}", $"uit {Who.Of(code)} alleen {Who.Of(only)}{volume}")
                : Text.Of($"from {Who.Of(code)}{volume}", $"uit {Who.Of(code)}{volume}");
        }
    }

    private static Text Old(LetterChoice choice, SourcesSection sources, ProductionSection production)
    {
        var old = sources.OlderThan(choice.Date.Year - Stale).ToList();
        if (production.LastYear is { } year && year < choice.Date.Year - Stale)
        {
            old.Add(Text.Of($"production: last year {Text.Of(year.ToString())}", $"productie: laatste jaar {Text.Of(year.ToString())}"));
        }

        return old.Count == 0
            ? Text.Of("None of the sources used.", "Geen van de gebruikte bronnen.")
            : Text.Join("; ", old).Capital() + Text.Of(
                ". Where newer files are, the documentation of the program Aandeel says (docs/sources).",
                ". Waar nieuwere bestanden staan, zegt de documentatie van het programma Aandeel (docs/sources).");
    }

    /// <summary>The papers that are about the industry of the party, here the Dutch.</summary>
    private static IEnumerable<Block> Papers(string party)
    {
        if (party != "NLD") yield break;
        var unverified = Paper.All.Where(p => !p.Verified).ToList();
        if (unverified.Count == 0) yield break;
        yield return Heading(("Papers not verified", "Stukken die niet zijn nagegaan"));
        var named = Text.Join("; ", unverified.Select(p => Text.Of(
            $"{p.What} ({p.Cited}, the text was not read)", $"{p.What} ({p.Cited}, de tekst is niet gelezen)")));
        yield return Body(named.Capital() + Text.Of(
            ". A report in Trouw (January 2023) that quotes the industry with a much smaller part outside NATO was not found. "
                + "Neither is named in the letter.",
            ". Een bericht in Trouw (januari 2023), dat de industrie aanhaalt met een veel kleiner deel buiten de NAVO, is niet "
                + "teruggevonden. Beide staan niet in de brief.")) with
        { IsWithNext = true };
    }

    private static Block.Paragraph Heading(Text text) => Block.Paragraph.Of(Style.Heading, text);

    private static Block.Paragraph Minor(Text text) => Block.Paragraph.Of(Style.Minor, text);

    private static Block.Paragraph Body(Text text) => Block.Paragraph.Of(Style.Body, text);

    private static Block.Paragraph Reference(Text name, Part value) =>
        Block.Paragraph.Of(Style.Reference, name + Text.Of("\t"), value);
}
