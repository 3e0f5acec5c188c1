using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Answers <c>options joint</c>: classes in which allies could order together, with the known initiatives beside them (docs/methods/options.md).</summary>
public static class OptionsJointQuestion
{
    private const int DefaultLimit = 10;
    private const int Named = 4;

    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        // Who could order together is a matter of who is in now.
        var basis = OptionsBasis.Of(question with { Composition = question.Composition ?? Composition.Present }, holdings);
        var language = basis.Language;
        byte? only = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : null;
        var concerned = Enumerable.Range(0, basis.Flows.Count).Where(f => JointOrders.Concerns(basis.Sides, f) && (only is null || basis.Flows.Class[f] == only)).ToList();
        var history = Enumerable.Range(0, basis.Flows.Count).Where(JointOrders.IsHistory(basis.Sides, concerned)).ToList();
        var texts = new DealTexts(holdings.Snapshot!, basis.Flows, concerned.Concat(history), language);
        var candidates = JointOrders.Of(basis.Sides, Purchases(concerned), Purchases(history));
        var shown = candidates.Take(question.Limit ?? DefaultLimit).ToList();
        AddNotes(basis, candidates, shown.Count);
        var sentences = shown.Select((c, i) => Sentence(basis, c, i + 1, texts)).ToList();
        return basis.Frame(
            basis.Echo().With("class", question.Class),
            new AnswerRow().With("total", [basis.BaseRow()]).With("initiatives", [.. Initiatives.All.Select(i => Row(i, language))]),
            [.. candidates.Select((c, i) => Row(basis, c, i + 1, texts))],
            language.Say("Candidates for joint orders: what allies took from outside or ordered apart, and which allies deliver it", "Kandidaten voor gezamenlijke orders: wat bondgenoten van buiten betrokken of apart bestelden, en welke bondgenoten het leveren"),
            [Table(basis, shown)],
            Explain(language),
            sentences);

        IReadOnlyList<Purchase> Purchases(IEnumerable<int> flows) => [.. flows.Select(f => new Purchase(f, texts.Item(f), texts.Ordered(f)))];
    }

    private static AnswerRow Row(OptionsBasis basis, JointCandidate c, int rank, DealTexts texts)
    {
        var language = basis.Language;
        var parties = basis.Flows.Parties;
        var ofClass = ProductClasses.BuiltIn.All[c.Class];
        AnswerRow Party(short party) => new AnswerRow().With("key", parties[party].Code.Value).With("name", parties[party].Name(language));
        return new AnswerRow()
            .With("period", basis.Years.ToString()).With("composition", basis.Composition.Code).With("rank", rank)
            .With("key", ofClass.Code).With("name", ofClass.Name(language)).With("category", ofClass.Category)
            .With("taken_from_outside", FieldValue.OfAmount(c.Outside))
            .With("made_by_ally", FieldValue.OfAmount(c.Flows.Where(f => basis.Sides.Role(f) == FlowRole.Demand && basis.Sides.IsMadeByAlly(f)).Sum(f => basis.Flows.Amount[f])))
            .With("part_made_by_ally", OptionsCeilingQuestion.OfComments(basis, c.Flows.Where(f => basis.Sides.Role(f) == FlowRole.Demand && basis.Sides.IsPartMade(f)).Sum(f => basis.Flows.Amount[f]))).With("ordered_apart", FieldValue.OfAmount(c.Apart))
            .With("buyers_outside", c.BuyersOutside).With("buyers_all", c.Buyers.Count).With("ordered", c.Ordered?.ToString())
            .With("buyers", [.. c.Buyers.Select(b => Party(b.Party).With("taken_from_outside", FieldValue.OfAmount(b.Outside)).With("ordered_apart", FieldValue.OfAmount(b.Apart)))])
            .With("present_suppliers", [.. c.Present.Select(s => Party(s.Party).With("amount", FieldValue.OfAmount(s.Amount)))])
            .With("allied_suppliers", [.. c.Suppliers.Select(s => Party(s.Party).With("delivered", FieldValue.OfAmount(s.Output)).With("delivered_inside", FieldValue.OfAmount(s.Inside)).With("delivered_outside", FieldValue.OfAmount(s.Outside)).With("delivered_ukraine", FieldValue.OfAmount(s.Ukraine)))])
            .With("passed_on", [.. c.PassedOn.Select(s => Party(s.Party).With("amount", FieldValue.OfAmount(s.Amount)))])
            .With("mixed", ofClass.Mixed(language) is { Length: > 0 } mixed ? mixed : null)
            .With("same_items", [.. c.Items.Select(i => new AnswerRow().With("item", i.Item).With("supplier", parties[i.Supplier].Code.Value).With("buyers", string.Join(',', i.Buyers.Select(b => parties[b].Code))).With("ordered", i.Ordered.ToString()).With("amount", FieldValue.OfAmount(i.Amount)))])
            .With("initiatives", [.. Initiatives.For(ofClass.Code).Select(i => Row(i, language))])
            .With("deals", [.. c.Flows.Select(texts.Row)])
            .With("flows", basis.SupplyCommand(ofClass.Code, null)).With("flows_demand", basis.DemandCommand(ofClass.Code, null));
    }

    private static AnswerRow Row(Initiative i, Language language) => new AnswerRow()
        .With("key", i.Code).With("name", i.Name(language)).With("from", Filled(i.From)).With("until", Filled(i.Until)).With("states", string.Join(',', i.States)).With("classes", i.ForAll ? "all" : string.Join(',', i.Classes))
        .With("announced", i.Amount is { } amount ? new FieldValue.Number(amount) : FieldValue.Blank.Instance).With("announced_unit", Filled(i.Unit))
        .With("text", i.Text(language)).With("address", Filled(i.Address)).With("read", Codes.Of(i.Reading));

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static void AddNotes(OptionsBasis basis, IReadOnlyList<JointCandidate> candidates, int shown)
    {
        var language = basis.Language;
        basis.Notes.Add(new OldNote("candidates", language.Say(
            $"Candidates for a conversation, not advice and not a forecast: products of one class are not interchangeable, states buy for reasons that no table has, and what an ally delivered to others is its exports, not its capacity. New products only. In {basis.Years} {basis.ShareInWords()} went outside; only what replaces purchases from outside, or is new demand met by another ally, can lower that; what is ordered apart within the alliance is inside already. \"Apart\" means entries of their own in the register: it lists an order per state also where states bought together (A400M).",
            $"Kandidaten voor een gesprek, geen advies en geen voorspelling: producten van één klasse zijn niet uitwisselbaar, staten kopen om redenen die in geen tabel staan, en wat een bondgenoot aan anderen leverde is uitvoer, geen capaciteit. Alleen nieuwe producten. In {basis.Years} ging {basis.ShareInWords()} naar buiten; alleen wat aankopen van buiten vervangt, of nieuwe vraag waaraan een andere bondgenoot voldoet, kan dat verlagen; wat binnen het bondgenootschap apart wordt besteld is al binnen. \"Apart\" betekent: een eigen regel in het register; dat noemt een order per staat ook waar staten samen kochten (A400M).")));
        var beside = string.Join(", ", Initiatives.All.Where(i => i is { ForAll: false, Classes.Count: 0 }).Select(i => i.Name(language)));
        var general = Initiatives.All.Where(i => i.ForAll).Select(i => i.Name(language));
        basis.Notes.Add(new OldNote("initiatives", language.Say(
            $"For all classes there are {string.Join(", ", general)}. For ammunition that SIPRI does not count, so beside no candidate: {beside}. Amounts of initiatives are money as announced and stand beside TIV, never against it. \"Not verified\" means that we did not read the primary source.",
            $"Voor alle klassen zijn er {string.Join(", ", general)}. Voor munitie die SIPRI niet telt, dus bij geen kandidaat: {beside}. Bedragen van initiatieven zijn aangekondigd geld en staan naast TIV, nooit ertegenover. \"Niet nagegaan\" betekent dat wij de primaire bron niet hebben gelezen.")));
        if (candidates.Count > shown) basis.Notes.Add(new OldNote("table-cut", language.Say($"The {shown} first of {candidates.Count} candidates are shown; --limit N shows more, and files hold all with their deals.", $"De eerste {shown} van {candidates.Count} kandidaten zijn getoond; --limit N toont er meer, en bestanden bevatten alle met hun orders.")));
        basis.AddScopeNote();
    }

    private static ViewTable Table(OptionsBasis basis, IReadOnlyList<JointCandidate> shown)
    {
        var language = basis.Language;
        return new ViewTable(
            language.Say("By what allies took from outside", "Naar wat bondgenoten van buiten betrokken"),
            [
                new("", ColumnKind.Figure), new(language.Say("Class", "Klasse"), ColumnKind.Words),
                new(language.Say("From outside", "Van buiten"), ColumnKind.MainFigure, language.Say("Outside", "Buiten")), new(language.Say("Allies", "Bondgenoten"), ColumnKind.Figure),
                new(language.Say("Ordered apart", "Apart besteld"), ColumnKind.Figure, language.Say("Apart", "Apart")), new(language.Say("Allies delivered", "Bondgenoten leverden"), ColumnKind.Figure, language.Say("Deliv.", "Gelev.")),
                new(language.Say("Ordered", "Besteld"), ColumnKind.Words),
            ],
            [.. shown.Select((c, i) => (IReadOnlyList<string>)[
                (i + 1).ToString(), ProductClasses.BuiltIn.All[c.Class].Name(language), language.Whole(c.Outside), c.BuyersOutside.ToString(),
                language.Whole(c.Apart), language.Whole(c.Suppliers.Sum(s => s.Output)), c.Ordered?.ToString() ?? "–"])]);
    }

    /// <summary>A candidate in words: who took what from whom, which allies deliver it, and what is being done.</summary>
    private static string Sentence(OptionsBasis basis, JointCandidate c, int rank, DealTexts texts)
    {
        var language = basis.Language;
        var flows = basis.Flows;
        string Name(short party) => flows.Parties[party].Name(language);
        string List<T>(IReadOnlyList<T> all, Func<T, string> words) => string.Join(", ", all.Take(Named).Select(words)) + (all.Count > Named ? language.Say($" and {all.Count - Named} more", $" en nog {all.Count - Named}") : "");
        var parts = new List<string>();
        var outside = c.Buyers.Where(b => b.Outside > 0).ToList();
        if (outside.Count > 0)
        {
            var taken = c.Flows.Where(f => basis.Sides.Role(f) == FlowRole.Demand).ToList();
            var made = taken.Where(f => basis.Sides.IsMadeByAlly(f) || basis.Sides.IsPartMade(f)).Sum(f => flows.Amount[f]);
            parts.Add(language.Say("From outside: ", "Van buiten: ") + List(outside, b => $"{Name(b.Party)} ({language.Exact(b.Outside)})") + language.Say(", namely ", ", namelijk ") + texts.Largest(taken, f => flows.Supplier[f], 3)
                + (made == 0 ? "" : language.Say($", in {language.Exact(made)} of it with the ally's own industry", $", waarvan {language.Exact(made)} met de eigen industrie van de bondgenoot")));
        }

        if (c.Items.Count > 0)
        {
            parts.Add(language.Say(
                $"{(outside.Count > 0 ? "ordered" : "Ordered")} apart within five years: {List(c.Items, i => $"{i.Item.TrimEnd(' ', '-')} of {flows.Parties[i.Supplier].Code} by {string.Join(", ", i.Buyers.Select(b => flows.Parties[b].Code))}")}",
                $"{(outside.Count > 0 ? "binnen" : "Binnen")} vijf jaar apart besteld: {List(c.Items, i => $"{i.Item.TrimEnd(' ', '-')} van {flows.Parties[i.Supplier].Code} door {string.Join(", ", i.Buyers.Select(b => flows.Parties[b].Code))}")}"));
        }

        var (output, ukraine) = (c.Suppliers.Sum(s => s.Output), c.Suppliers.Sum(s => s.Ukraine));
        var where = language.Say($"to allies {language.Whole(c.Suppliers.Sum(s => s.Inside))}, to Ukraine {language.Whole(ukraine)}, elsewhere outside {language.Whole(output - ukraine - c.Suppliers.Sum(s => s.Inside))}", $"aan bondgenoten {language.Whole(c.Suppliers.Sum(s => s.Inside))}, aan Oekraïne {language.Whole(ukraine)}, elders buiten {language.Whole(output - ukraine - c.Suppliers.Sum(s => s.Inside))}");
        parts.Add(language.Say($"allies that deliver the class: {List(c.Suppliers, s => $"{Name(s.Party)} ({language.Exact(s.Output)})")}, in all {where}", $"bondgenoten die de klasse leveren: {List(c.Suppliers, s => $"{Name(s.Party)} ({language.Exact(s.Output)})")}, samen {where}"));
        if (c.PassedOn.Count > 0) parts.Add(language.Say("passed on what they had bought: ", "gaven door wat zij hadden gekocht: ") + List(c.PassedOn, s => $"{Name(s.Party)} ({language.Exact(s.Amount)})"));
        if (ProductClasses.BuiltIn.All[c.Class].Mixed(language) is { Length: > 0 } mixed) parts.Add(language.Say("the class holds ", "de klasse bevat ") + mixed);
        var known = Initiatives.For(ProductClasses.BuiltIn.All[c.Class].Code);
        parts.Add(known.Count == 0
            ? language.Say("no initiative in our table", "geen initiatief in onze tabel")
            : language.Say("being done: ", "loopt: ") + string.Join(", ", known.Select(i => i.Name(language) + (i.Reading == InitiativeReading.Primary ? "" : language.Say(" (not verified at the source)", " (niet bij de bron nagegaan)")))));
        return $"{rank}. {ProductClasses.BuiltIn.All[c.Class].Name(language)}. {string.Join("; ", parts)}.";
    }

    private static IReadOnlyList<string> Explain(Language language) =>
    [
        language.Say(
            "A class is a candidate when two or more allies took new products of it from outside, or two or more ordered the same product of one ally with orders at most five years apart, and an ally other than the buyers, or one of them for the others, delivers the class. An ally that only passed on what it had bought, by the register, is no supplier. Engines, turrets and refuelling systems are left out: they are ordered with what they go into.",
            "Een klasse is kandidaat als twee of meer bondgenoten er nieuwe producten van buiten van betrokken, of twee of meer hetzelfde product van één bondgenoot bestelden met orders hoogstens vijf jaar uit elkaar, en een andere bondgenoot, of een van hen voor de andere, de klasse levert. Een bondgenoot die volgens het register alleen doorgaf wat hij zelf had gekocht is geen leverancier. Motoren, geschutstorens en bijtanksystemen zijn weggelaten: die worden besteld met waar zij in gaan."),
        language.Say("Ranked by what was taken from outside, since only that can move the share; then by what was ordered apart, the number of buyers and of suppliers. docs/methods/options.md.", "Gerangschikt naar wat van buiten kwam, omdat alleen dat het aandeel kan verschuiven; daarna naar wat apart werd besteld, het aantal kopers en het aantal leveranciers. docs/methods/options.md."),
    ];
}
