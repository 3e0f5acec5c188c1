using Aandeel.Answers;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>options ceiling</c>.</summary>
/// <param name="other">The same limit within the other partition; null where there is none.</param>
internal sealed class CeilingWords(OptionsBasis basis, CeilingTable table, CeilingTable? other)
{
    /// <summary>How many classes of unlike products are named.</summary>
    private const int MostMixed = 4;

    private readonly Text _kind = table.ByCategory ? ("category", "categorie") : ("class", "klasse");
    private readonly Text _kinds = table.ByCategory ? ("categories", "categorieën") : ("classes", "klassen");

    private BaseTable Base => table.Base;

    public Text Title
    {
        get
        {
            Text by = table.ByCategory ? ("by category", "per categorie") : ("by product class", "per productklasse");
            var who = SelectionWords.Suppliers(basis.Suppliers);
            return Text.Of(
                $"Upper limit of redirection {by}: what {who} delivered outside and {Takers} took from outside",
                $"Bovengrens van omleiding {by}: leveringen buiten de NAVO door {who} naast wat van buiten is betrokken "
                    + $"door {Takers}");
        }
    }

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var (most, supply) = (Base.Quote(table.All.Redirectable), Base.Quote(table.All.Supply));
            return Text.Of(
                $"{basis.Years}: of {supply:bare} TIV delivered outside at most {most:bare} could have gone to allies",
                $"{basis.Years}: van {supply:bare} TIV die naar landen buiten het bondgenootschap ging had hoogstens {most:bare} naar "
                    + $"bondgenoten kunnen gaan");
        }
    }

    public IEnumerable<Note> Notes(bool ofSums)
    {
        if (basis.Sides.Base.ShareOutside is not null) yield return UpperLimit();
        foreach (var note in basis.OfChoice) yield return note;
        if (ofSums)
        {
            var edition = basis.Flows.Edition.Name;
            yield return new Note("built-in-sums", Text.Of(
                $"Answered from the built-in sums of edition {edition}, which have no partners: a state may be "
                    + $"matched to itself here, "
                    + $"so the register can give less, never more.",
                $"Berekend uit de meegeleverde totalen van editie {edition}, zonder partners: een staat kan hier aan "
                    + $"zichzelf zijn gekoppeld, "
                    + $"dus het register kan minder geven, nooit meer."));
        }

        if (table.Sum.Upper > table.Sum.Redirectable)
        {
            var upper = Base.Quote(table.All.Bounds, "upper");
            yield return new Note("bounds", Text.Of(
                $"Unknown suppliers and recipients could raise the limit to {upper:bare} TIV; this margin says "
                    + $"nothing about what SIPRI does not cover.",
                $"Onbekende leveranciers en ontvangers kunnen de grens verhogen tot {upper:bare} TIV; die marge zegt "
                    + $"niets over wat SIPRI niet dekt."));
        }

        if (Partition() is { } partition) yield return partition;
        if (InMixed() is { } mixed) yield return mixed;
        yield return WithinDemand();
        var (ukraine, made) = (Base.Quote(table.All.LeftOutUkraine), Base.Quote(table.All.LeftOutMade));
        foreach (var note in OptionsNotes.LeftOut(basis, ukraine, made, Base.Quote(table.All.SupplyPartMade)))
        {
            yield return note;
        }

        if (table.Sum.Lower < table.Sum.Redirectable)
        {
            var lower = Base.Quote(table.All.Bounds, "lower");
            yield return new Note("lower-bound", Text.Of(
                $"Without those orders the limit would be {lower:bare} TIV.",
                $"Zonder die orders zou de grens {lower:bare} TIV zijn."));
        }

        if (table.ByCategory)
        {
            yield return new Note(
                "comparison-only",
                (
                    "By category only for comparison: a category holds products that nobody would take for one "
                        + "another, so its limit says "
                        + "little. The class is the coarsest useful level",
                    "Per categorie alleen ter vergelijking: een categorie bevat producten die niemand voor elkaar zou "
                        + "nemen, dus die grens "
                        + "zegt weinig. De klasse is het grofste bruikbare niveau"),
                new Remedy("by-class"));
        }

        yield return OptionsNotes.Scope;
    }

    public IReadOnlyList<Text> Explanation() =>
    [
        Text.Of(
            $"Per {_kind}: O is what members delivered outside (by supplier), M what members took from suppliers "
                + $"outside (by recipient). "
                + $"The limit is min(ΣO, ΣM, least over j of ΣO − O_j + ΣM − M_j): the last keeps a state from being "
                + $"matched to itself. "
                + $"The total is the sum over {_kinds}.",
            $"Per {_kind}: O is wat leden buiten leverden (per leverancier), M wat leden van leveranciers buiten "
                + $"betrokken (per ontvanger). "
                + $"De grens is min(ΣO, ΣM, kleinste over j van ΣO − O_j + ΣM − M_j): het laatste voorkomt dat een "
                + $"staat aan zichzelf wordt "
                + $"gekoppeld. Het totaal is de som over de {_kinds}."),
        (
            "Redirected volume leaves the outside part and enters the inside part: the share falls by the limit / "
                + "(inside + outside). Ukraine "
                + "and, where the comments tell, what outside recipients made count in the share and not in O.",
            "Omgeleid volume verlaat het deel buiten en komt bij het deel binnen: het aandeel daalt met de grens / "
                + "(binnen + buiten). Oekraïne "
                + "en, waar opmerkingen het zeggen, wat ontvangers buiten zelf maakten tellen wel in het aandeel en "
                + "niet in O."),
        ("The formula and its proof: docs/methods/options.md.", "De formule en het bewijs: docs/methods/options.md."),
    ];

    /// <summary>The one sentence: what it is a limit of, and that nothing can be redirected where that is so.</summary>
    public Text? Brief => basis.Sides.Base.ShareOutside is null ? null
        : table.Sum.Redirectable == 0 ? Nothing() : Limit();

    /// <summary>Who took from outside: allies, or who was chosen.</summary>
    private Text Takers => OptionsNotes.Takers(basis) ?? ("allies", "bondgenoten");

    private Text OtherTakers => OptionsNotes.Takers(basis) ?? ("other allies", "andere bondgenoten");

    private Text Products => table.ByCategory ? ("categories", "categorieën") : ("product classes", "productklassen");

    private Note UpperLimit() => new("upper-limit", Text.Join(" ", [table.Sum.Redirectable == 0 ? Nothing() : Limit(), (
        "That is an upper limit and not a forecast: products of one class are not interchangeable, and contracts exist.",
        "Dat is een bovengrens en geen voorspelling: producten van één klasse zijn niet uitwisselbaar, en er zijn "
            + "lopende contracten.")]));

    private Text Limit()
    {
        var (limit, points, after) = (Base.Quote(table.All.Redirectable), Base.Quote(table.All.Part),
            Base.Quote(table.ShareAfter));
        var size = points.Cell is Cell.Ratio { Value: < Indicators.Ripple.Tenth }
            ? Text.Of("less than a tenth of a point of difference", "minder dan een tiende procentpunt")
            : Text.Of(
                $"at most {points:bare} points of difference, to {after}", $"ten hoogste {points:bare} procentpunt, tot {after}");
        return Text.Of(
            $"In {basis.Years} {Base.Share} went outside. Within {Products}, on deliveries of {basis.Years}, "
                + $"redirection makes {size}: {limit:bare} TIV of it "
                + $"stands against what {OtherTakers} took from outside in the same {_kind}.",
            $"In {basis.Years} ging {Base.Share} naar landen buiten {Alliance}. Binnen {Products}, op leveringen van "
                + $"{basis.Years}, scheelt omleiden {size}: {limit:bare} "
                + $"TIV daarvan staat tegenover wat in dezelfde {_kind} van buiten is betrokken door {OtherTakers}.");
    }

    /// <summary>Where nothing can be redirected, which is true and says much.</summary>
    private Text Nothing()
    {
        var (supply, demand) = (Base.Quote(table.All.Supply), Base.Quote(table.All.Demand));
        var who = SelectionWords.Suppliers(basis.Suppliers);
        var takers = OtherTakers;
        return Text.Of(
            $"Nothing could be redirected in {basis.Years}, within {Products}: deliveries outside by {who} that are not "
                + $"left out were {supply:bare} TIV, purchases from outside by {takers} {demand:bare} TIV, and in no "
                + $"{_kind} do the two meet. {Base.Share} went outside.",
            $"In {basis.Years} viel er binnen {Products} niets om te leiden: tegenover {supply:bare} TIV aan leveringen "
                + $"door {who} aan landen buiten {Alliance} (zonder wat is weggelaten) staat {demand:bare} TIV aan "
                + $"aankopen van buiten door {takers}, en in geen enkele {_kind} komen die samen. {Base.Share} ging "
                + $"naar landen buiten {Alliance}.");
    }

    private Text Alliance => Names.Of(basis.Question.Alliance);

    /// <summary>What the partition does: a finer one gives less.</summary>
    private Note? Partition()
    {
        if (other is null || basis.Sides.Base.ShareOutside is null || table.Sum.Redirectable == 0) return null;
        var (here, there) = (Base.Quote(table.All.Redirectable), other.Base.Quote(other.All.Redirectable));
        Text otherKind = other.ByCategory ? ("SIPRI's categories", "SIPRI's categorieën") : ("classes", "klassen");
        return new Note("partition", Text.Of(
            $"The limit hangs on the partition: within {Products} {here:bare} TIV, within {otherKind} {there:bare}. A "
                + $"finer one gives less.",
            $"De grens hangt af van de indeling: binnen {Products} {here:bare} TIV, binnen {otherKind} {there:bare}. "
                + $"Een fijnere indeling geeft minder."));
    }

    /// <summary>How much of the limit lies in classes that hold what does not replace each other.</summary>
    private Note? InMixed()
    {
        if (table.ByCategory || Base.Quote(table.InMixed) is not { Cell: Cell.Amount { TenThousandths: > 0 } } mixed)
        {
            return null;
        }

        var rows = table.Rows.Rows
            .Where(c => c.Redirectable > 0 && table.Mixed.Of(c) is Cell.Named).Take(MostMixed).ToList();
        var named = Text.Join("; ", rows.Select(c =>
        {
            var (name, holds) = (((Cell.Named)table.Name.Of(c)).Value, ((Cell.Named)table.Mixed.Of(c)).Value);
            var limit = table.Rows.Quote(c, table.Each.Redirectable);
            return Text.Of($"{name} ({limit:bare}: {holds})", $"{name} ({limit:bare}: {holds})");
        }));
        return new Note("unlike-products", Text.Of(
            $"Of the limit {mixed:bare} TIV lies in classes that hold what does not replace each other, the largest: "
                + $"{named}.",
            $"Van de grens ligt {mixed:bare} TIV in klassen met producten die elkaar niet vervangen, de grootste: "
                + $"{named}."));
    }

    private Note WithinDemand()
    {
        var (demand, used, made) = (Base.Quote(table.All.Demand), Base.Quote(table.All.SecondHand),
            Base.Quote(table.All.MadeByAlly));
        var part = Base.Quote(table.All.PartMadeByAlly);
        var inPart = table.Sum.DemandPartMadeByAlly == 0 ? Text.None : Text.Of(
            $" (and in part, without a number, in orders of another {part:bare})",
            $" (en deels, zonder aantal, bij orders van nog {part:bare})");
        var own = basis.Flows.Allocated
            ? Text.Of(
                $"in {made:bare} the product was made in the ally itself, by the comments{inPart}",
                $"is {made:bare} volgens de opmerkingen in de bondgenoot zelf gemaakt{inPart}")
            : Text.Of(
                $"in {made:bare} the ally's own industry took part",
                $"werkte bij {made:bare} de eigen industrie van de bondgenoot mee");
        return new Note(
            "within-demand",
            Text.Of(
                $"Of the {demand:bare} TIV that {Takers} took from outside {used:bare} was second-hand (also aircraft "
                    + $"once made by allies), and "
                    + $"{own}; the two can overlap.",
                $"Van de {demand:bare} TIV die van buiten is betrokken door {Takers} was {used:bare} tweedehands (ook "
                    + $"toestellen die bondgenoten ooit "
                    + $"maakten), en {own}; beide kunnen samenvallen."),
            new Remedy("new-products"));
    }
}
