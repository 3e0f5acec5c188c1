using Aandeel.Answers;
using Aandeel.Options;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>options target</c>.</summary>
internal sealed class OptionsTargetWords(TargetResult result)
{
    /// <summary>From here on a percentage says less than a number of times.</summary>
    private const double ManyTimes = 10;

    /// <summary>The whole, in a formula: no constant, or the sentence would be words alone.</summary>
    private static readonly string One = "1";

    private readonly Figure _target = Figure.Printed("target", result.Target, Kind.Share, null);

    private readonly Ceiling _sum = OptionsNotes.Sum(
        result.Path.HasRedirection ? Ceilings.Of(result.Basis.Sides, byCategory: false) : []) with
    {
        Ukraine = result.Basis.Sides.AmountOf(FlowRole.Ukraine),
    };

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        Text.Of(
            $"With In inside and Out outside in the average year, redirection r, new demand d and less outside l "
                + $"reach the share s when s·d + r + "
                + $"({One} − s)·l = Out − s·(In + Out): a unit redirected counts whole, a unit of new demand only s "
                + $"of it, a unit less outside only "
                + $"{One} − s.",
            $"Met In binnen en Uit buiten in het gemiddelde jaar halen omleiding r, nieuwe vraag d en minder naar "
                + $"buiten l het aandeel s als s·d + "
                + $"r + ({One} − s)·l = Uit − s·(In + Uit): een omgeleide eenheid telt geheel, een eenheid nieuwe "
                + $"vraag voor s, een eenheid minder "
                + $"naar buiten voor {One} − s."),
        (
            "Amounts are rounded up to a ten-thousandth of a million TIV, so the target is reached and not just "
                + "missed. docs/methods/options.md.",
            "Bedragen zijn naar boven afgerond op een tienduizendste van een miljoen TIV, zodat het doel wordt "
                + "gehaald en niet net gemist. "
                + "docs/methods/options.md."),
    ];

    public Text Title => Text.Of(
        $"What it would take to bring the share outside to {_target:exact}",
        $"Wat nodig is om het aandeel buiten {Alliance} terug te brengen tot {_target:exact}");

    /// <summary>The one sentence: already so, or what it would take.</summary>
    public Text Brief => IsThere ? AlreadyThere().Text
        : result.IsThereInLast ? AlreadySo().Text
        : Text.Join(" ", [Needed(), ("Arithmetic, not a forecast.", "Een rekensom, geen voorspelling.")]);

    private OptionsBasis Basis => result.Basis;

    private OptionsTargetTable Table => result.Table;

    private TargetPath Path => result.Path;

    private bool IsThere => result.Target >= Path.Share;

    private Text Alliance => Names.Of(Basis.Question.Alliance);

    /// <summary>Whether all members are meant, who take from one another; else chosen ones, from whom allies take.</summary>
    private bool IsOfAll => Basis.Suppliers is Harmonise.PartySelection.MembersOf;

    private Text Who => SelectionWords.Suppliers(Basis.Suppliers);

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var (share, need) = (Table.Base.Quote(Table.Base.ShareOutside),
                Table.Rows.Quote(Table.Last[Lever.Demand], Table.Demand));
            return Text.Of(
                $"From {share} to {_target:exact}{By}: {need:bare} TIV a year of new allied demand alone",
                $"Van {share} naar {_target:exact}{By}: {need:bare} TIV per jaar met alleen nieuwe vraag van "
                    + $"bondgenoten");
        }
    }

    public IEnumerable<Note> Notes(bool ofSums)
    {
        if (IsThere) yield return AlreadyThere();
        else if (result.IsThereInLast) yield return AlreadySo();
        if (!IsThere)
        {
            yield return new Note("scenario", Text.Join(" ", [Needed(), (
                "This is arithmetic, not a forecast: products of one class are not interchangeable, and exports say "
                    + "nothing of capacity.",
                "Dit is een rekensom, geen voorspelling: producten van één klasse zijn niet uitwisselbaar, en "
                    + "exportcijfers zeggen niets over productiecapaciteit.")]));
        }

        if (!IsThere && !result.IsThereInLast && LastAlone() is { } last) yield return last;
        foreach (var note in Basis.OfChoice) yield return note;
        if (ofSums)
        {
            yield return EditionNotes.BuiltInSums(Basis.Flows);
            yield return new Note(
                "redirection-not-here",
                (
                    "What redirection could do is not in the built-in sums, which have no product classes and no "
                        + "partners.",
                    "Wat omleiding kan doen staat niet in de meegeleverde totalen: die hebben geen productklassen en "
                        + "geen partners."),
                new Remedy("get-register"));
        }

        if (!IsThere)
        {
            foreach (var need in Table.Last.Values.Where(n => n.Limit is not null)) yield return NotFeasible(need);
            if (Mix() is { } mix) yield return mix;
            if (Path.HasRedirection) yield return ByClass();
            foreach (var note in OptionsNotes.LeftOut(Basis, _sum)) yield return note;
        }

        yield return OptionsNotes.Scope;
    }

    private Note ByClass()
    {
        var who = IsOfAll ? ("members", "leden") : Who;
        return new Note("by-class", Text.Of(
            $"By class: redirection in proportion to the ceilings, new demand to what was delivered to others by {who}, "
                + $"less outside to what went there. Other divisions reach the same share.",
            $"Per klasse: omleiding naar rato van de bovengrenzen, nieuwe vraag naar rato van wat door {who} aan "
                + $"anderen is geleverd, minder naar landen buiten {Alliance} naar rato van wat daar heen ging. Andere "
                + $"verdelingen halen hetzelfde aandeel."));
    }

    private Text By =>
        Basis.Question.Until is { } until ? Text.Of($" by {Year(until)}", $" in {Year(until)}") : Text.None;

    private static string Year(int year) => new YearRange(year, year).ToString();

    private Note AlreadyThere() => new("already-there", Text.Of(
        $"In {Basis.Years} {Table.Base.Share} went outside, which is not more than {_target:exact}: nothing is needed "
            + $"for this target.",
        $"In {Basis.Years} ging {Table.Base.Share} naar landen buiten {Alliance}, niet meer dan {_target:exact}: voor "
            + $"dit doel is niets nodig."));

    /// <summary>The last year alone is there, though the mean of the period is not.</summary>
    private Note AlreadySo()
    {
        var (last, share) = (Basis.Years.Ending(1), result.FromLast!.Base.Share);
        return new Note("already-so", Text.Of(
            $"Already so in {last}: {share} went outside, which is not more than {_target:exact}. One year is not "
                + $"five: in {Basis.Years} together {Table.Base.Share} did.",
            $"In {last} was dat al zo: {share} ging naar landen buiten {Alliance}, niet meer dan {_target:exact}. Eén "
                + $"jaar is geen periode: in {Basis.Years} samen was het {Table.Base.Share}."));
    }

    /// <summary>
    /// What the last year alone was, where that is below the mean: the way begins at the mean, so its first years lie above
    /// what already was.
    /// </summary>
    private Note? LastAlone()
    {
        if (result.LastPath is not { } last || last.Share >= Path.Share) return null;
        var (year, share) = (Basis.Years.Ending(1), result.FromLast!.Base.Share);
        var provisional = year.Last == Basis.Flows.Years.Last
            ? (" (provisional)", " (voorlopig)")
            : Text.None;
        var alone = Text.Of(
            $"In {year} alone{provisional} it was {share}.", $"In {year} alleen{provisional} was het {share}.");
        List<int> above = [.. Table.Rows.Rows.Where(n => n.Year is not null && n.Target > last.Share).Select(n => n.Year!.Value)];
        return new Note("last-year-alone", above.Count == 0 ? alone : Text.Join(" ", [alone, Text.Of(
            $"The way begins at the mean of {Basis.Years}, so what it gives for {Runs.Of([.. above.Distinct()])} lies above "
                + $"what {year} already was.",
            $"De weg begint bij het gemiddelde van {Basis.Years}, dus wat hij voor {Runs.Of([.. above.Distinct()])} geeft ligt "
                + $"boven wat {year} al was.")]));
    }

    /// <summary>What each lever would take, from the mean of the period and from its last year.</summary>
    private Text Needed()
    {
        var last = Table.Last;
        var (demand, less) = (Demanded(Table), Lessened(Table));
        var (fromLast, lessFromLast) = result.FromLast is { } other && !result.IsThereInLast
            ? (FromLast(Demanded(other)), FromLast(Lessened(other)))
            : (Text.None, Text.None);
        var redirect = Text.None;
        if (last.TryGetValue(Lever.Redirect, out var need))
        {
            var amount = Table.Rows.Quote(need, Table.Redirect);
            redirect = need.Limit is TargetLimit.Ceiling ? Short(need) : Text.Of(
                $"; or {amount:bare} TIV a year would have to go to allies instead of outside",
                $"; of {amount:bare} TIV per jaar zou naar bondgenoten moeten gaan in plaats van naar landen buiten "
                    + $"{Alliance}");
        }

        var mean = Mean();
        var take = IsOfAll
            ? Text.Of(
                $"allies would have to take {demand} from one another than {mean}{fromLast}",
                $"zouden bondgenoten {demand} van elkaar moeten afnemen dan {mean}{fromLast}")
            : Text.Of(
                $"allies would have to take {demand} from {Who} than {mean}{fromLast}",
                $"zouden bondgenoten {demand} van {Who} moeten afnemen dan {mean}{fromLast}");
        return Text.Of(
            $"In {Basis.Years} {Table.Base.Share} went outside. For {_target:exact}{By}, at volumes as they are, "
                + $"{take}; or {less} would have to go outside{lessFromLast}{redirect}.",
            $"In {Basis.Years} ging {Table.Base.Share} naar landen buiten {Alliance}. Voor {_target:exact}{By}, bij "
                + $"verder gelijke volumes, {take}; of er zou {less} naar landen buiten {Alliance} moeten "
                + $"gaan{lessFromLast}{redirect}.");
    }

    /// <summary>Redirection alone does not reach the target: how far it comes.</summary>
    private Text Short(TargetNeed need)
    {
        var reach = Table.Rows.Quote(need, Table.Reachable);
        return Text.Of(
            $"; redirection alone comes no further than {reach}", $"; omleiden alleen komt niet verder dan {reach}");
    }

    private Text Mean() => Basis.Years.Count == 1
        ? Text.Of($"in {Basis.Years}", $"in {Basis.Years}")
        : Text.Of($"on average in {Basis.Years}", $"gemiddeld in {Basis.Years}");

    private Text FromLast(Text words)
    {
        var year = Basis.Years.Ending(1);
        return Text.Of($", or {words} than in {year}", $", of {words} dan in {year}");
    }

    /// <summary>"92.9 % (5,062 TIV a year) more", or the amount alone where a percentage says nothing.</summary>
    private static Text Demanded(OptionsTargetTable of)
    {
        var need = of.Last[Lever.Demand];
        var (part, amount) = (of.Rows.Quote(need, of.OfInside), of.Rows.Quote(need, of.Demand));
        return part.Cell is Cell.Ratio { Value: < ManyTimes }
            ? Text.Of($"{part} ({amount:bare} TIV a year) more", $"{part} ({amount:bare} TIV per jaar) meer")
            : Text.Of($"{amount:bare} TIV a year more", $"{amount:bare} TIV per jaar meer");
    }

    /// <summary>"48.2 % (7,877 TIV a year) less".</summary>
    private static Text Lessened(OptionsTargetTable of)
    {
        var need = of.Last[Lever.Less];
        var (part, amount) = (of.Rows.Quote(need, of.OfOutside), of.Rows.Quote(need, of.Less));
        return Text.Of($"{part} ({amount:bare} TIV a year) less", $"{part} ({amount:bare} TIV per jaar) minder");
    }

    private Note? Mix()
    {
        if (!Table.Last.TryGetValue(Lever.Mix, out var mix)) return null;
        if (mix.Limit is not null || (mix.Redirect == 0 && Basis.Question.Mix is null)) return null;
        var (redirect, demand, less) =
            (Table.Rows.Quote(mix, Table.Redirect), Table.Rows.Quote(mix, Table.Demand),
                Table.Rows.Quote(mix, Table.Less));
        var parts = new List<Text>();
        if (mix.Redirect > 0)
        {
            parts.Add(Text.Of($"{redirect:bare} TIV a year redirected", $"{redirect:bare} TIV per jaar omgeleid"));
        }

        if (mix.Demand > 0)
        {
            parts.Add(Text.Of($"{demand:bare} of new allied demand", $"{demand:bare} nieuwe vraag van bondgenoten"));
        }

        if (mix.Less > 0)
        {
            parts.Add(Text.Of(
                $"{less:bare} less outside", $"{less:bare} minder leveren aan landen buiten het bondgenootschap"));
        }

        var all = Text.Join(", ", parts);
        return new Note("mix", Text.Of($"A mix that does: {all}.", $"Een combinatie die volstaat: {all}."));
    }

    /// <summary>Which constraint binds, and what would do.</summary>
    private Note NotFeasible(TargetNeed need) => need.Limit switch
    {
        TargetLimit.Ceiling => AtCeiling(need),
        TargetLimit.Redirectable => AtSupply(need),
        _ => AtGrowth(need),
    };

    private Note AtCeiling(TargetNeed need)
    {
        var (name, ceiling) = (OptionsTargetTable.NameOf(need.Lever), Table.Base.Quote(Table.CeilingPerYear));
        var rest = Basis.Amount(
            "rest_by_new_demand", Path.Needs(result.Target, null, null, 1).Single(n => n.Lever == Lever.Mix).Demand);
        var reach = Reach(need, r => Text.Of($", which brings the share to {r}", $"; het aandeel komt dan op {r}"));
        return new Note("not-feasible", Text.Of(
            $"{name}: not enough. It binds at the ceiling of {ceiling:whole} TIV a year{reach}. With all of that, "
                + $"{rest:bare} TIV a year of new allied demand would do.",
            $"{name}: onvoldoende. Omleiding kan niet verder dan {ceiling:whole} TIV per jaar{reach}. Daarnaast is nog "
                + $"{rest:bare} TIV per jaar aan nieuwe vraag van bondgenoten nodig."));
    }

    private Note AtSupply(TargetNeed need)
    {
        var (name, supply) = (OptionsTargetTable.NameOf(need.Lever), Table.Base.Quote(Table.RedirectablePerYear));
        var reach = Reach(
            need, r => Text.Of($"; without all of that the share is {r}", $"; zonder dat alles is het aandeel {r}"));
        var included = Included(need);
        var end = included is null ? "." : "";
        return new Note(
            "not-feasible",
            Text.Of(
                $"{name}: not enough. It binds at what goes outside and is not left out, {supply:whole} TIV a "
                    + $"year{reach}. New allied demand would "
                    + $"do{end}",
                $"{name}: onvoldoende. Er gaat per jaar niet meer dan {supply:whole} TIV dat niet is weggelaten naar "
                    + $"landen buiten {Alliance}{reach}. Nieuwe vraag van bondgenoten zou volstaan{end}"),
            included is null ? null : new Remedy("put-back", What: included));
    }

    private Note AtGrowth(TargetNeed need)
    {
        var (name, until) = (OptionsTargetTable.NameOf(need.Lever), Year(need.Year!.Value));
        var growth = Figure.Share("growth", (double)Basis.Question.Growth!.Value);
        var reach = Reach(need, r => Text.Of($", which brings the share to {r}", $" en brengt het aandeel op {r}"));
        Text when = ("with new demand alone never within a century", "met alleen nieuwe vraag in geen honderd jaar");
        if (Path.StepsFor(result.Target) is { } steps)
        {
            var year = Figure.Year("reached_in", Basis.Years.Last + steps);
            when = Text.Of(
                $"with new demand alone it could be reached by {year}", $"met alleen nieuwe vraag kan het in {year}");
        }

        return new Note("not-feasible", Text.Of(
            $"{name}: not enough by {until}. It binds at a growth of {growth} a year{reach}; {when}.",
            $"{name}: onvoldoende in {until}. Een groei van {growth} per jaar is de grens{reach}; {when}."));
    }

    private Text Reach(TargetNeed need, Func<Figure, Text> words) =>
        need.Reachable is null ? Text.None : words(Table.Rows.Quote(need, Table.Reachable));

    /// <summary>What could be put back so that enough goes outside; null where nothing would do.</summary>
    private string? Included(TargetNeed need)
    {
        var lacking = (need.Redirect + need.Less - Path.Supply) * Basis.Years.Count;
        return _sum.Ukraine >= lacking ? "ukraine"
            : _sum.MadeOutside >= lacking ? "made-in-recipient"
            : _sum.Ukraine + _sum.MadeOutside >= lacking ? "ukraine,made-in-recipient" : null;
    }
}
