using Aandeel.Harmonise;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Answers <c>options match</c>: which deliveries outside and which allied imports are of one class and near in time (docs/methods/options.md).</summary>
public static class OptionsMatchQuestion
{
    private const int DefaultLimit = 25;

    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        var basis = OptionsBasis.Of(question, holdings);
        var language = basis.Language;
        var costs = question.Costs ?? MatchCosts.Default;
        byte? only = question.Class is { } named ? ProductClasses.BuiltIn.Require(named) : null;
        if (only is not null && question.AcrossClasses) throw AandeelException.Usage("--class chooses one class and --across category pairs several; choose one of them.");
        var matching = Matching.Of(basis.Sides, costs, question.AcrossClasses, question.Apart, only);
        var ceilings = Ceilings.Of(basis.Sides, byCategory: false);
        var texts = new DealTexts(holdings.Snapshot!, basis.Flows, matching.Assignments.SelectMany(a => a.Supply.Flows.Concat(a.Demand.Flows)), language);
        AddNotes(basis, matching, ceilings, costs, only);
        var classes = matching.Assignments.GroupBy(a => a.Supply.Class).Select(g => (Class: g.Key, Amount: g.Sum(a => a.Amount))).ToList();
        return basis.Frame(
            basis.Echo().With("class", question.Class).With("across", question.AcrossClasses ? "category" : null).With("apart", question.Apart is { } apart ? FieldValue.Of(apart) : FieldValue.Blank.Instance).With("costs", costs.ToString()),
            new AnswerRow()
                .With("total", [basis.BaseRow()
                    .With("supply", FieldValue.OfAmount(matching.Supply)).With("demand", FieldValue.OfAmount(matching.Demand)).With("matched", FieldValue.OfAmount(matching.Total))
                    .With("same_year", FieldValue.OfAmount(matching.Assignments.Where(a => a.YearsApart == 0).Sum(a => a.Amount)))
                    .With("same_status", FieldValue.OfAmount(matching.Assignments.Where(a => a.IsSameStatus).Sum(a => a.Amount)))
                    .With("same_year_and_status", FieldValue.OfAmount(matching.Assignments.Where(a => a.YearsApart == 0 && a.IsSameStatus).Sum(a => a.Amount)))
                    .With("cost", new FieldValue.Number((decimal)matching.Cost / Amount.Scale))
                    .With("share_after", FieldValue.Of(OptionsCeilingQuestion.After(basis.Sides.Base, matching.Total), "nothing-delivered"))])
                .With("by_class", [.. classes.Select(c => new AnswerRow().With("key", ProductClasses.BuiltIn.All[c.Class].Code).With("name", ProductClasses.BuiltIn.All[c.Class].Name(language)).With("matched", FieldValue.OfAmount(c.Amount)))]),
            [.. matching.Assignments.Select((a, i) => Row(basis, a, i + 1, texts))],
            language.Say("Which deliveries outside and which allied imports are of one class and near in time", "Welke leveringen naar buiten en welke invoer van bondgenoten van één klasse zijn en dicht bij elkaar in tijd"),
            [Table(basis, matching, texts)],
            Explain(language, costs));
    }

    private static AnswerRow Row(OptionsBasis basis, Assignment a, int number, DealTexts texts)
    {
        var parties = basis.Flows.Parties;
        var (supplier, recipient) = (parties[a.Supply.Party], parties[a.Demand.Party]);
        var (ofSupply, ofDemand) = (ProductClasses.BuiltIn.All[a.Supply.Class], ProductClasses.BuiltIn.All[a.Demand.Class]);
        return new AnswerRow()
            .With("period", basis.Years.ToString()).With("composition", basis.Composition.Code)
            .With("key", number.ToString()).With("name", ofSupply.Name(basis.Language)).With("class", ofSupply.Code).With("demand_class", ofDemand.Code)
            .With("supplier", supplier.Code.Value).With("supplier_name", supplier.Name(basis.Language)).With("supplier_year", a.Supply.Year).With("supplier_new", new FieldValue.YesNo(a.Supply.IsNew))
            .With("recipient", recipient.Code.Value).With("recipient_name", recipient.Name(basis.Language)).With("recipient_year", a.Demand.Year).With("recipient_new", new FieldValue.YesNo(a.Demand.IsNew))
            .With("amount", FieldValue.OfAmount(a.Amount)).With("years_apart", a.YearsApart).With("cost", a.Cost)
            .With("delivered_outside", [.. a.Supply.Flows.Select(texts.Row)])
            .With("taken_from_outside", [.. a.Demand.Flows.Select(texts.Row)])
            .With("flows", basis.SupplyCommand(ofSupply.Code, null, supplier.Code.Value, new YearRange(a.Supply.Year, a.Supply.Year)))
            .With("flows_demand", basis.DemandCommand(ofDemand.Code, null, recipient.Code.Value, new YearRange(a.Demand.Year, a.Demand.Year)));
    }

    private static void AddNotes(OptionsBasis basis, Matching matching, IReadOnlyList<Ceiling> ceilings, MatchCosts costs, byte? only)
    {
        var language = basis.Language;
        var ceiling = ceilings.Where(c => only is null || c.Key == only).Sum(c => c.Redirectable);
        var sameYear = matching.Assignments.Where(a => a.YearsApart == 0 && a.IsSameStatus).Sum(a => a.Amount);
        basis.Notes.Insert(0, new OldNote("upper-limit", language.Say(
            $"In {basis.Years} {basis.ShareInWords()} went outside. {language.Whole(matching.Total)} TIV of deliveries outside and of allied imports from outside can be paired {(basis.Question.AcrossClasses ? "within a category" : "within a class")}, {language.Whole(sameYear)} of it in the same year and both new or both used. An upper limit, not a forecast and no recommendation: products of one class are not interchangeable, contracts exist, and other pairings are as near.",
            $"In {basis.Years} ging {basis.ShareInWords()} naar buiten. Van de leveringen naar buiten en de invoer van bondgenoten van buiten is {language.Whole(matching.Total)} TIV te koppelen binnen {(basis.Question.AcrossClasses ? "een categorie" : "een klasse")}, waarvan {language.Whole(sameYear)} in hetzelfde jaar en beide nieuw of beide gebruikt. Een bovengrens, geen voorspelling en geen aanbeveling: producten van één klasse zijn niet uitwisselbaar, er zijn lopende contracten, en andere koppelingen liggen even dichtbij.")));
        basis.Notes.Add(new OldNote("costs", language.Say(
            $"Nearness: {costs.Year} point(s) per year between two deliveries, {costs.Status} where one is new and the other used{(basis.Question.AcrossClasses ? $", {costs.Class} for another class" : "")}; of all largest pairings this is one with the fewest points. Points only order pairings and have no meaning of their own.",
            $"Nabijheid: {costs.Year} punt(en) per jaar tussen twee leveringen, {costs.Status} als de ene nieuw en de andere gebruikt is{(basis.Question.AcrossClasses ? $", {costs.Class} voor een andere klasse" : "")}; van alle grootste koppelingen is dit er een met de minste punten. Punten ordenen alleen koppelingen en betekenen op zichzelf niets.")));
        if (basis.Question.Apart is { } apart && !basis.Question.AcrossClasses)
        {
            basis.Notes.Add(new OldNote("apart", language.Say(
                $"Only deliveries at most {apart} year(s) apart are paired; without that limit it would be {language.Whole(ceiling)} TIV, the ceiling of aandeel options ceiling.",
                $"Alleen leveringen met hoogstens {apart} jaar ertussen zijn gekoppeld; zonder die grens zou het {language.Whole(ceiling)} TIV zijn, de bovengrens van aandeel options ceiling.")));
        }

        basis.AddLeftOutNotes([.. ceilings.Where(c => only is null || c.Key == only)]);
        basis.AddScopeNote();
    }

    private static ViewTable Table(OptionsBasis basis, Matching matching, DealTexts texts)
    {
        var language = basis.Language;
        var flows = basis.Flows;
        var limit = basis.Question.Limit ?? DefaultLimit;
        var shown = matching.Assignments.OrderByDescending(a => a.Amount).Take(limit).ToList();
        if (matching.Assignments.Count > limit)
        {
            basis.Notes.Add(new OldNote("table-cut", language.Say(
                $"The table shows the {shown.Count} largest of {matching.Assignments.Count} pairings; --limit N shows more, and files (--format json, --out match.csv) hold all with their deals.",
                $"De tabel toont de {shown.Count} grootste van {matching.Assignments.Count} koppelingen; --limit N toont er meer, en bestanden (--format json, --out match.csv) bevatten alle met hun orders.")));
        }

        string Side(MatchNode node, Func<int, short> other) => $"{flows.Parties[node.Party].Code} {node.Year}{(node.IsNew ? "" : language.Say(" used", " gebruikt"))}: {texts.Largest(node.Flows, other, 2)}";
        return new ViewTable(
            language.Say("Largest first", "Grootste eerst"),
            [
                new(language.Say("Class", "Klasse"), ColumnKind.Words), new("TIV", ColumnKind.MainFigure),
                new(language.Say("Ally delivered outside", "Bondgenoot leverde buiten"), ColumnKind.Words), new(language.Say("Ally took from outside", "Bondgenoot betrok van buiten"), ColumnKind.Words),
                new(language.Say("Years apart", "Jaren ertussen"), ColumnKind.Figure, language.Say("Yrs", "Jr")),
            ],
            [.. shown.Select(a => (IReadOnlyList<string>)[
                ProductClasses.BuiltIn.All[a.Supply.Class].Name(language) + (a.Supply.Class == a.Demand.Class ? "" : " / " + ProductClasses.BuiltIn.All[a.Demand.Class].Name(language)),
                language.Exact(a.Amount), Side(a.Supply, f => flows.Recipient[f]), Side(a.Demand, f => flows.Supplier[f]), a.YearsApart.ToString()])]);
    }

    private static IReadOnlyList<string> Explain(Language language, MatchCosts costs) =>
    [
        language.Say(
            "A transport problem: one node per member, class, year and status (new or used) for what it delivered outside, one for what it took from outside; amounts are the capacities; no state is matched to itself. First as much as possible, then as near as possible; solved exactly in whole numbers.",
            "Een transportprobleem: één knoop per lid, klasse, jaar en toestand (nieuw of gebruikt) voor wat het buiten leverde, en één voor wat het van buiten betrok; de bedragen zijn de capaciteiten; geen staat wordt aan zichzelf gekoppeld. Eerst zo veel mogelijk, dan zo dichtbij mogelijk; exact opgelost in gehele getallen."),
        language.Say($"The costs ({costs}) decide only among largest matchings, so the total is that of aandeel options ceiling unless --apart is given.", $"De kosten ({costs}) beslissen alleen tussen grootste koppelingen, dus het totaal is dat van aandeel options ceiling, tenzij --apart is gegeven."),
        language.Say("Problem, solver and checks: docs/methods/options.md.", "Probleem, oplosser en controles: docs/methods/options.md."),
    ];
}
