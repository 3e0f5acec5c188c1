namespace Aandeel.App.Letters;

/// <summary>
/// The letter to parliament as it is sent, with the account of its figures: for the motion, or on one supplier. At
/// most two pages; what runs over goes to the annex, never a clause on members, Ukraine or revision.
/// </summary>
internal static class ParliamentLetter
{
    private const string Netherlands = "NLD";

    public static Letter Of(LetterChoice choice, Facts facts)
    {
        Begin(facts, new Who(choice.Party));
        var letter = Written(choice, facts, suppliers: true, joint: true);
        if (Length.Pages(letter) > 2) letter = Written(choice, facts, suppliers: false, joint: true);
        if (Length.Pages(letter) > 2) letter = Written(choice, facts, suppliers: false, joint: false);
        return letter;
    }

    /// <summary>What the letter is about, as its line "Betreft".</summary>
    public static Text Subject(Who who) => who.Party is null
        ? Text.Of(
            "Share of NATO members' defence products that goes to countries outside NATO",
            "Aandeel van defensieproducten uit NAVO-landen dat naar landen buiten de NAVO gaat")
        : Text.Of(
            $"Share of the defence products of {who.Name} that goes to countries outside NATO",
            $"Aandeel van defensieproducten uit {who.Name} dat naar landen buiten de NAVO gaat");

    /// <summary>Works out side by side what takes long: what is read from other tables than the main one.</summary>
    private static void Begin(Facts facts, Who who)
    {
        var party = who.Party?.Code.Value ?? Netherlands;
        CoreSection.Begin(facts, who);
        ProductionSection.Begin(facts.Answers, who.Party);
        SourcesSection.Begin(facts, party);
        TrendSection.Begin(facts, who);
        if (who.Party is null) OptionsSection.Begin(facts);
    }

    private static Letter Written(LetterChoice choice, Facts facts, bool suppliers, bool joint)
    {
        var who = new Who(choice.Party);
        var shares = new Shares(facts, who);
        var trend = new TrendSection(shares);
        var production = new ProductionSection(facts, who, who.Party?.Code.Value ?? Netherlands);
        var sources = new SourcesSection(facts, who.Party?.Code.Value ?? Netherlands, who.Party is not null);
        var options = new OptionsSection(shares);
        var blocks = new List<Block>();
        blocks.AddRange(Head(choice, who));
        blocks.Add(new Block.Paragraph(Style.Body, [.. CoreSection.Of(shares, production.HasRange)]));
        if (shares.Moved is not null)
        {
            blocks.Add(Heading(trend.Heading()));
            blocks.Add(Body(trend.Paragraph(suppliers)));
            if (trend.Chart() is { } chart)
            {
                blocks.Add(new Block.Picture(chart));
                blocks.Add(Block.Paragraph.Of(Style.Caption, Caption(chart, shares)));
            }

            if (trend.Uncertainty() is { } uncertainty) blocks.Add(Body(uncertainty));
        }

        blocks.Add(Heading(production.Heading()));
        blocks.Add(Body(production.Paragraph()));
        if (sources.IsThere)
        {
            blocks.Add(Heading(sources.Heading()));
            blocks.AddRange(sources.Blocks(("Table 1. ", "Tabel 1. ")));
        }

        if (shares.Outside is not null)
        {
            blocks.Add(Heading(options.Heading()));
            blocks.AddRange(options.Bullets(joint));
        }

        blocks.Add(Heading(LimitsSection.Heading));
        blocks.Add(Body(LimitsSection.Paragraph(shares)));
        blocks.AddRange(Foot());
        return new Letter(
            "letter", choice, facts, Subject(who), blocks, [.. Left(trend, options, suppliers, joint)]);
    }

    private static IEnumerable<Block> Head(LetterChoice choice, Who who)
    {
        if (choice.Language == Language.En)
        {
            yield return Block.Paragraph.Of(Style.Small, Text.Of(
                "Translation; the Dutch text is authoritative.", ""));
        }

        foreach (var line in new Text[]
        {
            ("To the President of the House of Representatives of the States General",
                "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal"),
            ("PO Box 20018", "Postbus 20018"),
            ("2500 EA The Hague", "2500 EA Den Haag"),
        })
        {
            yield return Block.Paragraph.Of(Style.Address, line);
        }

        yield return Reference(("Date", "Datum"), LetterNumbers.Of(choice.Date));
        yield return Reference(("Subject", "Betreft"), Subject(who));
        yield return Reference(
            ("Our reference", "Onze referentie"), new Part.Open("reference", ("to be filled in", "in te vullen")));
        if (who.Party is null) yield return Reference(("Your reference", "Uw kenmerk"), Paper.Motion.Cited);
        yield return Reference(
            ("Annexes", "Bijlagen"), Text.Of(
                "Decision note; tables; account of the figures", "Beslisnota; tabellen; verantwoording van de cijfers"));
        yield return Block.Paragraph.Of(Style.Salutation, Text.Of("Dear President,", "Geachte Voorzitter,"));
    }

    private static IEnumerable<Block> Foot()
    {
        yield return Block.Paragraph.Of(
            Style.Body, new Part.Open(
                "policy", ("closing on policy: to be filled in by the policy directorate",
                    "beleidsmatig slot: in te vullen door de beleidsdirectie"))) with
        { IsWithNext = true };
        // Who signs stands on one page with what is signed.
        yield return Block.Paragraph.Of(Style.Salutation, Text.Of("Yours sincerely,", "Hoogachtend,")) with { IsWithNext = true };
        yield return Block.Paragraph.Of(
            Style.Signature, Text.Of("THE MINISTER OF DEFENCE\tTHE STATE SECRETARY FOR DEFENCE",
                "DE MINISTER VAN DEFENSIE\tDE STAATSSECRETARIS VAN DEFENSIE")) with
        { IsWithNext = true };
        yield return Block.Paragraph.Of(
            Style.Signature, new Part.Open("minister", ("name", "naam")), Text.Of("\t"),
            new Part.Open("state-secretary", ("name", "naam")));
    }

    /// <summary>What did not fit on two pages.</summary>
    private static IEnumerable<Block> Left(TrendSection trend, OptionsSection options, bool suppliers, bool joint)
    {
        var left = new List<Block>();
        if (!suppliers && trend.Suppliers() is { } moved) left.Add(Body(moved));
        if (!joint && options.Joint() is { } orders) left.Add(orders);
        if (left.Count == 0) yield break;
        yield return Heading(("Further figures", "Verdere cijfers"));
        foreach (var block in left) yield return block;
    }

    internal static Text Caption(LetterChart chart, Shares shares)
    {
        var edition = shares.Frame.Published is { } month ? LetterNumbers.OfMonth(month) : Text.Of(shares.Frame.Edition);
        var year = shares.Facts.Years("last-year", shares.Frame.LastYear);
        return Text.Of(
            $"Figure 1. {chart.Finding} Share of the deliveries to other countries that went outside NATO, by five years "
                + $"and in {year} (provisional), in per cent of the volume; below each column its sum. "
                + $"Source: own calculation based on SIPRI, edition of {edition}; SIPRI is not responsible for it.",
            $"Figuur 1. {chart.Finding} Aandeel van de leveringen aan andere landen dat buiten de NAVO terechtkwam, per "
                + $"vijf jaar en in {year} (voorlopig), in procenten van de omvang; onder elke kolom de som. "
                + $"Bron: eigen berekening op basis van SIPRI, editie {edition}; SIPRI is er niet verantwoordelijk voor.");
    }

    private static Block.Paragraph Heading(Text text) => Block.Paragraph.Of(Style.Heading, text);

    private static Block.Paragraph Body(Text text) => Block.Paragraph.Of(Style.Body, text);

    private static Block.Paragraph Reference(Text name, Part value) =>
        Block.Paragraph.Of(Style.Reference, name + Text.Of("\t"), value);
}
