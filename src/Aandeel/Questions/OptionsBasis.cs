using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>What every options question begins with: the flows, the years, the role of every flow, and the notes that belong to all of them.</summary>
internal sealed class OptionsBasis
{
    public const int DefaultYears = 5;

    private OptionsBasis(Question question, Holdings holdings, FlowTable flows, YearRange years, Composition composition, PartySelection suppliers, List<OldNote> notes, List<string> incomplete)
    {
        (Question, Holdings, Flows, Years, Composition, Suppliers, Notes, Incomplete) = (question, holdings, flows, years, composition, suppliers, notes, incomplete);
        Sides = new TradeSides(flows, new OptionScope(question.Scope(composition, suppliers), years, question.Include.Contains(Included.Ukraine), question.Include.Contains(Included.MadeInRecipient)));
    }

    public Question Question { get; }

    public Holdings Holdings { get; }

    public FlowTable Flows { get; }

    public YearRange Years { get; }

    public Composition Composition { get; }

    public PartySelection Suppliers { get; }

    public TradeSides Sides { get; }

    public List<OldNote> Notes { get; }

    public List<string> Incomplete { get; }

    public Language Language => Question.Language;

    /// <summary>The register, laid over the last five years or those that were asked.</summary>
    /// <exception cref="AandeelException">The register is not here, or none of the chosen suppliers is a member.</exception>
    public static OptionsBasis Of(Question question, Holdings holdings)
    {
        if (holdings.UsesSums) throw AandeelException.NotHere($"The built-in sums have no product classes and no partners, which this needs; the register has. {Holdings.GetRegister}");
        return Over(question, holdings, holdings.Register(EditionChoice.Of(question, question.Years is { Count: < DefaultYears })));
    }

    /// <summary>The same over a given table.</summary>
    public static OptionsBasis Over(Question question, Holdings holdings, FlowTable flows)
    {
        var (notes, incomplete) = (new List<OldNote>(), new List<string>());
        var years = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, holdings, question.Language, notes, incomplete)
            : flows.Years.Ending(DefaultYears);
        var basis = new OptionsBasis(
            question, holdings, flows, years, question.Composition ?? Composition.AtTheTime,
            question.Suppliers ?? new PartySelection.MembersOf(question.Alliance, question.Alliance.Written), notes, incomplete);
        basis.RequireMembers();
        return basis;
    }

    /// <summary>The question with its defaults, as far as all options questions have them.</summary>
    public AnswerRow Echo() => new AnswerRow()
        .With("kind", Codes.Of(Question.Kind)).With("source", Question.Source).With("edition", Flows.Edition.Name).With("years", Years.ToString())
        .With("composition", Composition.Code).With("alliance", Question.Alliance.Code).With("suppliers", Suppliers.Text)
        .With("recipients", (Question.Recipients ?? new PartySelection.Everyone()).Text)
        .With("without", string.Join(',', Question.Without.Select(w => Codes.Of(w))))
        .With("include", string.Join(',', Question.Include.Select(w => Codes.Of(w))))
        .With("lang", Codes.Of(Language));

    /// <summary>The share that everything is measured against, with Ukraine and the Indo-Pacific four apart.</summary>
    public AnswerRow BaseRow()
    {
        var sums = Sides.Base;
        return new AnswerRow()
            .With("period", Years.ToString()).With("composition", Composition.Code)
            .With("inside", FieldValue.OfAmount(sums.Inside)).With("outside", FieldValue.OfAmount(sums.Outside)).With("unallocated", FieldValue.OfAmount(sums.Unallocated + sums.Unmapped))
            .With("share_outside", FieldValue.Of(sums.ShareOutside, "nothing-delivered"))
            .With("ukraine_part", FieldValue.Of(sums.Part(DestinationGroup.Ukraine), "nothing-delivered"))
            .With("indo_pacific_part", FieldValue.Of(sums.Part(DestinationGroup.IndoPacificPartners), "nothing-delivered"))
            .With("bounds", new AnswerRow()
                .With("lower", FieldValue.Of(sums.Bounds?.Lower, "nothing-delivered"))
                .With("upper", FieldValue.Of(sums.Bounds?.Upper, "nothing-delivered")));
    }

    /// <summary>"75.0 % (Ukraine 11.0 points, Indo-Pacific four 9.1)".</summary>
    public string ShareInWords() => Language.Say(
        $"{Language.Percent(Sides.Base.ShareOutside)} (of which Ukraine {Language.Points(Sides.Base.Part(DestinationGroup.Ukraine))} points, Indo-Pacific four {Language.Points(Sides.Base.Part(DestinationGroup.IndoPacificPartners))})",
        $"{Language.Percent(Sides.Base.ShareOutside)} (waarvan Oekraïne {Language.Points(Sides.Base.Part(DestinationGroup.Ukraine))} punten, Indo-Pacifische vier {Language.Points(Sides.Base.Part(DestinationGroup.IndoPacificPartners))})");

    /// <summary>The deliveries of members, of a class or category or of all.</summary>
    public string SupplyCommand(string? productClass, string? category, string? party = null, YearRange? years = null) =>
        FlowsCommandText.For(Question with { Recipients = null }, Composition, years ?? Years, party ?? Suppliers.Text, null, category, productClass, Flows.Edition.Name);

    /// <summary>What members took, of a class or category or of all.</summary>
    public string DemandCommand(string? productClass, string? category, string? party = null, YearRange? years = null)
    {
        var takers = party is not null ? PartySelectionOf(party) : Question.Recipients is { } chosen and not PartySelection.Everyone ? chosen : new PartySelection.MembersOf(Question.Alliance, Question.Alliance.Written);
        return FlowsCommandText.For(Question with { Recipients = takers, Without = [.. Question.Without.Where(w => w != Switch.MadeInRecipient)] }, Composition, years ?? Years, "all", null, category, productClass, Flows.Edition.Name);
    }

    /// <summary>The answer's frame around rows and a view.</summary>
    public OldAnswer Frame(AnswerRow echo, AnswerRow more, IReadOnlyList<AnswerRow> rows, string title, IReadOnlyList<ViewTable> tables, IReadOnlyList<string> explanation, IReadOnlyList<string>? sentences = null)
    {
        AddDataNotes();
        return new OldAnswer
        {
            Question = echo,
            Snapshot = Holdings.IdentityOf(Flows),
            Tables = Holdings.TablesHash(Question.OwnTables),
            Editions = [Flows.Edition],
            Unit = Flows.Unit,
            More = more,
            Rows = rows,
            Notes = Notes,
            Incomplete = Incomplete,
            Explanation = Question.Explain ? explanation : [],
            View = new TableView(
                title,
                Language.Say($"SIPRI trend-indicator values (TIV, millions), edition {Flows.Edition.Name}, {Years}, {Composition.Name(Language)}", $"SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {Flows.Edition.Name}, {Years}, {Composition.Name(Language)}")
                    + OldSwitchWords.LeftOut(Question.Without, Language),
                tables, [.. sentences ?? [], .. Notes.Select(n => n.Text)], Sentences.OwnCalculation(Flows.Edition, Language), []),
        };
    }

    /// <summary>What is left out of the redirectable deliveries, and what is not because it cannot be told.</summary>
    public void AddLeftOutNotes(IReadOnlyList<Ceiling> ceilings)
    {
        var (ukraine, madeOutside, some) = (ceilings.Sum(c => c.Ukraine), ceilings.Sum(c => c.MadeOutside), ceilings.Sum(c => c.SupplyPartMade));
        var left = new List<string>();
        if (ukraine > 0) left.Add(Language.Say($"Ukraine ({Language.Whole(ukraine)} TIV)", $"Oekraïne ({Language.Whole(ukraine)} TIV)"));
        if (madeOutside > 0) left.Add(Language.Say($"what recipients outside made themselves, by the comments ({Language.Whole(madeOutside)})", $"wat ontvangers daarbuiten volgens de opmerkingen zelf maakten ({Language.Whole(madeOutside)})"));
        if (left.Count > 0)
        {
            Notes.Add(new OldNote("left-out", Language.Say(
                $"Not counted as redirectable, though part of the share: {string.Join(", ", left)}; --include puts it back.",
                $"Niet meegeteld als omleidbaar, wel in het aandeel: {string.Join(", ", left)}; --include telt het mee.")));
        }

        if (some > 0)
        {
            Notes.Add(new OldNote("part-made", Language.Say(
                $"Still counted as redirectable are orders of {Language.Whole(some)} TIV of which recipients outside made some themselves, without a number in the comments.",
                $"Nog meegeteld als omleidbaar zijn orders van {Language.Whole(some)} TIV waarvan ontvangers daarbuiten een deel zelf maakten, zonder aantal in de opmerkingen.")));
        }

        if (!Flows.Allocated && !Question.Include.Contains(Included.MadeInRecipient))
        {
            Notes.Add(new OldNote("made-in-recipient-kept", Language.Say(
                "What recipients outside assembled or produced themselves is still in it: this form of the source has no comments to tell (the register of orders has, docs/methods/products.md).",
                "Wat ontvangers daarbuiten zelf assembleerden of produceerden zit er nog in: deze vorm van de bron heeft daarover geen opmerkingen (het register van orders wel, docs/methods/products.md).")));
        }
    }

    /// <summary>What no options figure holds.</summary>
    public void AddScopeNote() => Notes.Add(new OldNote("not-in-it", Language.Say(
        "Not in it: small arms, most ammunition (155 mm shells too), parts and services, and what a state buys from its own industry, which does not move this share. It is a share of deliveries to other countries, not of production and not of money.",
        "Zit er niet in: kleine wapens, de meeste munitie (ook 155 mm-granaten), onderdelen en diensten, en wat een staat bij de eigen industrie koopt; dat verschuift dit aandeel niet. Het is een aandeel van leveringen aan andere landen, niet van de productie en geen geldbedrag.")));

    private static PartySelection.Parties PartySelectionOf(string code) => new([PartyTable.BuiltIn.Find(PartyCode.Parse(code, null))!]);

    private void AddDataNotes()
    {
        if (Sides.Base.ShareOutside is null) Notes.Add(new OldNote("nothing-delivered", Sentences.NothingDelivered(Language)));
        if (Flows.UnmappedNames.Count > 0)
        {
            var names = string.Join(", ", Flows.UnmappedNames.OrderByDescending(n => n.Value).Take(5).Select(n => $"{n.Key} ({n.Value})"));
            Incomplete.Add($"names that are not in our table: {names}");
            Notes.Add(new OldNote("unmapped-names", Language.Say($"{Flows.UnmappedNames.Count} printed names are not in our table; they count as unknown: {names}.", $"{Flows.UnmappedNames.Count} gedrukte namen staan niet in onze tabel; zij tellen als onbekend: {names}.")));
        }

        var refused = Holdings.Registers.Where(f => f.Edition == Flows.Edition.Name).Sum(f => f.Refused);
        if (refused > 0 && Flows.Grain == FlowGrain.Observations)
        {
            Incomplete.Add($"damaged rows of the source that could not be read: {refused}");
            Notes.Add(new OldNote("rows-refused", Language.Say($"Damaged rows of the source that could not be read and are in no figure: {refused} (aandeel doctor --findings lists them).", $"Beschadigde regels van de bron die niet te lezen waren en nergens meetellen: {refused} (aandeel doctor --findings noemt ze).")));
        }

        Notes.AddRange(OldEditionNotes.For(Flows, Holdings, Language));
        if (Flows.Grain == FlowGrain.Observations) Notes.AddRange(OldEditionNotes.Classes(Flows, Language));
    }

    private void RequireMembers()
    {
        if (Suppliers is not PartySelection.Parties chosen || !chosen.Chosen.All(p => Enumerable.Range(Years.First, Years.Count).All(y => !Question.Alliance.Has(p.Index, Composition.DayFor(y, Question.Alliance))))) return;
        throw AandeelException.Usage($"--suppliers {Suppliers.Text}: none of them was a member of {Question.Alliance.Name(Language.En)} in {Years} ({Composition.Name(Language.En)}), so nothing of theirs could be redirected within it. Name members, or leave --suppliers out.");
    }
}
