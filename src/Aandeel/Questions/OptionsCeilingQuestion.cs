using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Options;

namespace Aandeel.Questions;

/// <summary>Answers <c>options ceiling</c>: the most that redirection can do to the share, by product class or category and in total (docs/methods/options.md).</summary>
public static class OptionsCeilingQuestion
{
    public static OldAnswer Answer(Question question, Holdings holdings)
    {
        var byCategory = question.By == ShareKey.Category;
        var basis = holdings.UsesSums ? OfSums(question, holdings, byCategory) : OptionsBasis.Of(question, holdings);
        var ceilings = Ceilings.Of(basis.Sides, byCategory);
        var (redirectable, upper) = (ceilings.Sum(c => c.Redirectable), ceilings.Sum(c => c.Upper));
        AddNotes(basis, ceilings, redirectable, upper, byCategory);
        var rows = ceilings.Select(c => Row(basis, c, byCategory)).ToList();
        var total = basis.BaseRow()
            .With("supply", FieldValue.OfAmount(ceilings.Sum(c => c.Supply)))
            .With("demand", FieldValue.OfAmount(ceilings.Sum(c => c.Demand)))
            .With("demand_second_hand", FieldValue.OfAmount(ceilings.Sum(c => c.DemandUsed)))
            .With("demand_made_by_ally", FieldValue.OfAmount(ceilings.Sum(c => c.DemandMadeByAlly)))
            .With("demand_part_made_by_ally", OfComments(basis, ceilings.Sum(c => c.DemandPartMadeByAlly)))
            .With("supply_part_made_in_recipient", OfComments(basis, ceilings.Sum(c => c.SupplyPartMade)))
            .With("left_out_ukraine", FieldValue.OfAmount(ceilings.Sum(c => c.Ukraine)))
            .With("left_out_made_in_recipient", OfComments(basis, ceilings.Sum(c => c.MadeOutside)))
            .With("redirectable", FieldValue.OfAmount(redirectable))
            .With("redirectable_bounds", new AnswerRow().With("lower", FieldValue.OfAmount(ceilings.Sum(c => c.Lower))).With("upper", FieldValue.OfAmount(upper)))
            .With("share_after", FieldValue.Of(After(basis.Sides.Base, redirectable), "nothing-delivered"))
            .With("change_points", FieldValue.Of(Points(basis.Sides.Base, redirectable), "nothing-delivered"));
        return basis.Frame(
            basis.Echo().With("by", byCategory ? "category" : "class"),
            new AnswerRow().With("total", [total]).With("made_by_ally_from", basis.Flows.Allocated ? "comments" : "participation"),
            rows,
            basis.Language.Say($"Upper limit of redirection {(byCategory ? "by category" : "by product class")}: what {OldSelectionWords.Suppliers(basis.Suppliers, basis.Language)} delivered outside and allies took from outside", $"Bovengrens van omleiding {(byCategory ? "per categorie" : "per productklasse")}: wat {OldSelectionWords.Suppliers(basis.Suppliers, basis.Language)} buiten leverden en bondgenoten van buiten betrokken"),
            [Table(basis, ceilings, byCategory)],
            Explain(basis, byCategory));
    }

    /// <summary>The share if so much had gone to allies in place of outside.</summary>
    internal static double? After(ShareSums sums, long redirected) => sums.Inside + sums.Outside is var all and > 0 ? (double)(sums.Outside - redirected) / all : null;

    internal static double? Points(ShareSums sums, long redirected) => sums.Inside + sums.Outside is var all and > 0 ? 0 - ((double)redirected / all * 100) : null;

    /// <summary>The sums know categories in present composition and no partners, so no state can be kept from being matched to itself.</summary>
    private static OptionsBasis OfSums(Question question, Holdings holdings, bool byCategory)
    {
        var fits = byCategory && question.Composition == Composition.Present && question.Alliance.Code == Alliance.NatoCode && question.Suppliers is null or PartySelection.MembersOf { Alliance.Code: Alliance.NatoCode }
            && question.Recipients is null or PartySelection.Everyone && !question.Without.Contains(Switch.Organisations);
        if (!fits) throw AandeelException.NotHere($"The built-in sums have no product classes and no partners; they answer aandeel options ceiling --by category --composition present, and the register answers all. {Holdings.GetRegister}");
        var basis = OptionsBasis.Over(question, holdings, holdings.Deliveries(question, shortWindows: false));
        basis.Notes.Add(new OldNote("built-in-sums", question.Language.Say(
            $"Answered from the built-in sums of edition {basis.Flows.Edition.Name}, which have no partners: a state may be matched to itself here, so the register can give less, never more.",
            $"Beantwoord uit de ingebouwde sommen van editie {basis.Flows.Edition.Name}, zonder partners: een staat kan hier aan zichzelf zijn gekoppeld, dus het register kan minder geven, nooit meer.")));
        return basis;
    }

    /// <summary>What only the comments of orders tell.</summary>
    internal static FieldValue OfComments(OptionsBasis basis, long amount) => basis.Flows.Allocated ? FieldValue.OfAmount(amount) : new FieldValue.Missing("no-comments");

    private static AnswerRow Row(OptionsBasis basis, Ceiling c, bool byCategory)
    {
        var (key, name) = (Key(basis, c.Key, byCategory), Name(basis, c.Key, byCategory));
        var unknown = c.Key == 0;
        var row = new AnswerRow()
            .With("period", basis.Years.ToString()).With("composition", basis.Composition.Code).With("key", key).With("name", name)
            .With("category", byCategory ? key : ProductClasses.BuiltIn.All[c.Key].Category)
            .With("supply", FieldValue.OfAmount(c.Supply)).With("demand", FieldValue.OfAmount(c.Demand))
            .With("demand_second_hand", FieldValue.OfAmount(c.DemandUsed)).With("demand_made_by_ally", FieldValue.OfAmount(c.DemandMadeByAlly))
            .With("demand_part_made_by_ally", OfComments(basis, c.DemandPartMadeByAlly)).With("supply_part_made_in_recipient", OfComments(basis, c.SupplyPartMade))
            .With("left_out_ukraine", FieldValue.OfAmount(c.Ukraine)).With("left_out_made_in_recipient", OfComments(basis, c.MadeOutside))
            .With("redirectable", unknown ? new FieldValue.Missing("class-unknown") : FieldValue.OfAmount(c.Redirectable))
            .With("redirectable_bounds", new AnswerRow().With("lower", FieldValue.OfAmount(c.Lower)).With("upper", FieldValue.OfAmount(c.Upper)))
            .With("limit", unknown ? null : Codes.Of(c.Limit))
            .With("change_points", unknown ? new FieldValue.Missing("class-unknown") : FieldValue.Of(Points(basis.Sides.Base, c.Redirectable), "nothing-delivered"));
        var (productClass, category) = byCategory ? (null, key) : (key, (string?)null);
        return unknown
            ? row.With("flows", basis.SupplyCommand(null, null)).With("flows_demand", basis.DemandCommand(null, null))
            : row.With("flows", basis.SupplyCommand(productClass, category)).With("flows_demand", basis.DemandCommand(productClass, category));
    }

    private static string Key(OptionsBasis basis, int key, bool byCategory) => byCategory ? basis.Flows.Categories[key] is { Length: > 0 } category ? category : "unknown" : ProductClasses.BuiltIn.All[key].Code;

    private static string Name(OptionsBasis basis, int key, bool byCategory) => !byCategory ? ProductClasses.BuiltIn.All[key].Name(basis.Language) : key > 0 ? basis.Flows.Categories[key] : basis.Language.Say("category unknown", "categorie onbekend");

    private static void AddNotes(OptionsBasis basis, IReadOnlyList<Ceiling> ceilings, long redirectable, long upper, bool byCategory)
    {
        var language = basis.Language;
        var sums = basis.Sides.Base;
        if (sums.ShareOutside is not null)
        {
            basis.Notes.Insert(0, new OldNote("upper-limit", language.Say(
                $"In {basis.Years} {basis.ShareInWords()} went outside. The upper limit of redirection is {language.Whole(redirectable)} TIV: so much of it stands against what other allies took from outside in the same {(byCategory ? "category" : "class")}. That is {language.Points(-Points(sums, redirectable) / 100)} points, to {language.Percent(After(sums, redirectable))}. It is not a forecast: products of one {(byCategory ? "category" : "class")} are not interchangeable, and contracts exist.",
                $"In {basis.Years} ging {basis.ShareInWords()} naar buiten. De bovengrens van omleiding is {language.Whole(redirectable)} TIV: zoveel daarvan staat tegenover wat andere bondgenoten in dezelfde {(byCategory ? "categorie" : "klasse")} van buiten betrokken. Dat is {language.Points(-Points(sums, redirectable) / 100)} punten, tot {language.Percent(After(sums, redirectable))}. Het is geen voorspelling: producten van één {(byCategory ? "categorie" : "klasse")} zijn niet uitwisselbaar, en er zijn lopende contracten.")));
        }

        if (upper > redirectable)
        {
            basis.Notes.Add(new OldNote("bounds", language.Say(
                $"Unknown suppliers and recipients could raise the limit to {language.Whole(upper)} TIV; this margin says nothing about what SIPRI does not cover.",
                $"Onbekende leveranciers en ontvangers kunnen de grens verhogen tot {language.Whole(upper)} TIV; die marge zegt niets over wat SIPRI niet dekt.")));
        }

        var (used, made, partMade) = (ceilings.Sum(c => c.DemandUsed), ceilings.Sum(c => c.DemandMadeByAlly), ceilings.Sum(c => c.DemandPartMadeByAlly));
        var inPart = partMade == 0 ? "" : language.Say($" (and in part, without a number, in orders of another {language.Whole(partMade)})", $" (en deels, zonder aantal, bij orders van nog {language.Whole(partMade)})");
        basis.Notes.Add(new OldNote("within-demand", language.Say(
            $"Of the {language.Whole(ceilings.Sum(c => c.Demand))} TIV that allies took from outside {language.Whole(used)} was second-hand (also aircraft once made by allies), and in {language.Whole(made)} {(basis.Flows.Allocated ? "the product was made in the ally itself, by the comments" + inPart : "the ally's own industry took part")}; the two can overlap. --without second-hand,modernised gives the limit for new products.",
            $"Van de {language.Whole(ceilings.Sum(c => c.Demand))} TIV die bondgenoten van buiten betrokken was {language.Whole(used)} tweedehands (ook toestellen die bondgenoten ooit maakten), en {(basis.Flows.Allocated ? $"is {language.Whole(made)} volgens de opmerkingen in de bondgenoot zelf gemaakt" + inPart : $"werkte bij {language.Whole(made)} de eigen industrie van de bondgenoot mee")}; beide kunnen samenvallen. --without second-hand,modernised geeft de grens voor nieuwe producten.")));
        basis.AddLeftOutNotes(ceilings);
        if (ceilings.Sum(c => c.Lower) is var lower && lower < redirectable) basis.Notes.Add(new OldNote("lower-bound", language.Say($"Without those orders the limit would be {language.Whole(lower)} TIV.", $"Zonder die orders zou de grens {language.Whole(lower)} TIV zijn.")));
        if (byCategory)
        {
            basis.Notes.Add(new OldNote("comparison-only", language.Say(
                "By category only for comparison: a category holds products that nobody would take for one another, so its limit says little. The class is the coarsest useful level (leave --by out).",
                "Per categorie alleen ter vergelijking: een categorie bevat producten die niemand voor elkaar zou nemen, dus die grens zegt weinig. De klasse is het grofste bruikbare niveau (laat --by weg).")));
        }

        basis.AddScopeNote();
    }

    private static ViewTable Table(OptionsBasis basis, IReadOnlyList<Ceiling> ceilings, bool byCategory)
    {
        var language = basis.Language;
        var shown = ceilings.Take(basis.Question.Limit ?? int.MaxValue).Where(c => c.Redirectable > 0 || c.Demand > 0 || basis.Question.Limit is not null).ToList();
        var rest = ceilings.Count - shown.Count;
        if (rest > 0) basis.Notes.Add(new OldNote("table-cut", language.Say($"{rest} of {ceilings.Count} rows are not shown{(basis.Question.Limit is null ? ": there allies took nothing from outside" : "")}; files hold all, and the total does.", $"{rest} van {ceilings.Count} rijen zijn niet getoond{(basis.Question.Limit is null ? ": daar betrokken bondgenoten niets van buiten" : "")}; bestanden bevatten alles, en het totaal ook.")));
        IReadOnlyList<string> Cells(string name, long supply, long demand, long used, long made, long partMade, long redirectable, string limit) =>
            [name, language.Whole(supply), language.Whole(demand), language.Whole(used), partMade == 0 ? language.Whole(made) : $"{language.Whole(made)}-{language.Whole(made + partMade)}", language.Whole(redirectable), language.Points(-Points(basis.Sides.Base, redirectable) / 100), limit];
        var rows = shown.Select(c => Cells(Name(basis, c.Key, byCategory), c.Supply, c.Demand, c.DemandUsed, c.DemandMadeByAlly, c.DemandPartMadeByAlly, c.Redirectable, LimitName(c.Limit, language))).ToList();
        rows.Add(Cells(language.Say("Total", "Totaal"), ceilings.Sum(c => c.Supply), ceilings.Sum(c => c.Demand), ceilings.Sum(c => c.DemandUsed), ceilings.Sum(c => c.DemandMadeByAlly), ceilings.Sum(c => c.DemandPartMadeByAlly), ceilings.Sum(c => c.Redirectable), ""));
        return new ViewTable(
            language.Say("The most that redirection could do", "Het meeste dat omleiding zou kunnen doen"),
            [
                new(byCategory ? language.Say("Category", "Categorie") : language.Say("Class", "Klasse"), ColumnKind.Words),
                new(language.Say("Allies delivered outside", "Bondgenoten leverden buiten"), ColumnKind.Figure, language.Say("Outside", "Buiten")),
                new(language.Say("Allies took from outside", "Bondgenoten betrokken van buiten"), ColumnKind.Figure, language.Say("Taken", "Betrokken")),
                new(language.Say("of which second-hand", "waarvan tweedehands"), ColumnKind.Figure, language.Say("used", "tweedeh.")),
                new(basis.Flows.Allocated ? language.Say("made in the ally", "gemaakt in bondgenoot") : language.Say("ally took part", "bondgenoot werkte mee"), ColumnKind.Figure, language.Say("own", "eigen")),
                new(language.Say("Upper limit", "Bovengrens"), ColumnKind.MainFigure, language.Say("Limit", "Grens")),
                new(language.Say("Points of the share", "Punten van het aandeel"), ColumnKind.Figure, language.Say("Pts", "Ptn")),
                new(language.Say("Limited by", "Begrensd door"), ColumnKind.Words, language.Say("By", "Door")),
            ],
            rows);
    }

    private static string LimitName(CeilingLimit limit, Language language) => limit switch
    {
        CeilingLimit.Demand => language.Say("demand", "vraag"),
        CeilingLimit.Supply => language.Say("supply", "aanbod"),
        CeilingLimit.OwnState => language.Say("one state", "één staat"),
        _ => "–",
    };

    private static IReadOnlyList<string> Explain(OptionsBasis basis, bool byCategory)
    {
        var language = basis.Language;
        return
        [
            language.Say(
                $"Per {(byCategory ? "category" : "class")}: O is what members delivered outside (by supplier), M what members took from suppliers outside (by recipient). The limit is min(ΣO, ΣM, least over j of ΣO − O_j + ΣM − M_j): the last keeps a state from being matched to itself. The total is the sum over {(byCategory ? "categories" : "classes")}.",
                $"Per {(byCategory ? "categorie" : "klasse")}: O is wat leden buiten leverden (per leverancier), M wat leden van leveranciers buiten betrokken (per ontvanger). De grens is min(ΣO, ΣM, kleinste over j van ΣO − O_j + ΣM − M_j): het laatste voorkomt dat een staat aan zichzelf wordt gekoppeld. Het totaal is de som over de {(byCategory ? "categorieën" : "klassen")}."),
            language.Say("Redirected volume leaves the outside part and enters the inside part: the share falls by the limit / (inside + outside). Ukraine and, where the comments tell, what outside recipients made count in the share and not in O.", "Omgeleid volume verlaat het deel buiten en komt bij het deel binnen: het aandeel daalt met de grens / (binnen + buiten). Oekraïne en, waar opmerkingen het zeggen, wat ontvangers buiten zelf maakten tellen wel in het aandeel en niet in O."),
            language.Say("The formula and its proof: docs/methods/options.md.", "De formule en het bewijs: docs/methods/options.md."),
        ];
    }
}
