using Aandeel.Answers;
using Aandeel.Options;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>options target</c>.</summary>
internal sealed class OptionsTargetWords(OptionsBasis basis, OptionsTargetTable table, TargetPath path, decimal target)
{
    /// <summary>From here on a percentage says less than a number of times.</summary>
    private const double ManyTimes = 10;

    /// <summary>The whole, in a formula: no constant, or the sentence would be words alone.</summary>
    private static readonly string One = "1";

    private readonly Figure _target = Figure.Printed("target", target, Kind.Share, null);
    private readonly Ceiling _sum = OptionsNotes.Sum(Ceilings.Of(basis.Sides, byCategory: false));

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
        $"Wat nodig zou zijn om het aandeel buiten op {_target:exact} te brengen");

    private bool IsThere => target >= path.Share;

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var (share, need) = (table.Base.Quote(table.Base.ShareOutside),
                table.Rows.Quote(table.Last[Lever.Demand], table.Demand));
            return Text.Of(
                $"From {share} to {_target:exact}{By}: {need:bare} TIV a year of new allied demand alone",
                $"Van {share} naar {_target:exact}{By}: {need:bare} TIV per jaar met alleen nieuwe vraag van "
                    + $"bondgenoten");
        }
    }

    public IEnumerable<Note> Notes()
    {
        yield return IsThere ? AlreadyThere() : Needed();
        foreach (var note in basis.OfChoice) yield return note;
        if (!IsThere)
        {
            foreach (var need in table.Last.Values.Where(n => n.Limit is not null)) yield return NotFeasible(need);
            if (Mix() is { } mix) yield return mix;
            yield return new Note("by-class", (
                "By class: redirection in proportion to the ceilings, new demand to what members now deliver to "
                    + "others, less outside to what goes "
                    + "there now. Other divisions reach the same share.",
                "Per klasse: omleiding naar rato van de bovengrenzen, nieuwe vraag naar rato van wat leden nu aan "
                    + "anderen leveren, minder naar "
                    + "buiten naar rato van wat er nu heen gaat. Andere verdelingen halen hetzelfde aandeel."));
            foreach (var note in OptionsNotes.LeftOut(basis, _sum)) yield return note;
        }

        yield return OptionsNotes.Scope;
    }

    private Text By =>
        basis.Question.Until is { } until ? Text.Of($" by {Year(until)}", $" in {Year(until)}") : Text.None;

    private static string Year(int year) => new YearRange(year, year).ToString();

    private Note AlreadyThere() => new("already-there", Text.Of(
        $"In {basis.Years} {table.Base.Share} went outside, which is not more than {_target:exact}: nothing is needed "
            + $"for this target.",
        $"In {basis.Years} ging {table.Base.Share} naar buiten, niet meer dan {_target:exact}: voor dit doel is niets "
            + $"nodig."));

    private Note Needed()
    {
        var last = table.Last;
        var demand = table.Rows.Quote(last[Lever.Demand], table.Demand);
        var less = table.Rows.Quote(last[Lever.Less], table.Less);
        var redirect = table.Rows.Quote(last[Lever.Redirect], table.Redirect);
        var inside = OfInside(last[Lever.Demand].Demand / (basis.Sides.Base.Inside / (double)basis.Years.Count));
        return new Note("scenario", Text.Of(
            $"In {basis.Years} {table.Base.Share} went outside. For {_target:exact}{By}, at volumes as they are: "
                + $"{demand:bare} TIV a year of new "
                + $"allied demand met by another ally ({inside} what allies now take from each other), or {less:bare} "
                + $"TIV a year less outside, or "
                + $"{redirect:bare} TIV a year that goes to allies in place of outside. This is arithmetic, not a "
                + $"forecast: products of one class "
                + $"are not interchangeable, and exports are not capacity.",
            $"In {basis.Years} ging {table.Base.Share} naar buiten. Voor {_target:exact}{By}, bij verder gelijke "
                + $"volumes: {demand:bare} TIV per "
                + $"jaar nieuwe vraag van bondgenoten waaraan een andere bondgenoot voldoet ({inside} wat bondgenoten "
                + $"nu van elkaar betrekken), of "
                + $"{less:bare} TIV per jaar minder naar buiten, of {redirect:bare} TIV per jaar die naar bondgenoten "
                + $"gaat in plaats van naar "
                + $"buiten. Dit is rekenwerk, geen voorspelling: producten van één klasse zijn niet uitwisselbaar, en "
                + $"uitvoer is geen capaciteit."));
    }

    /// <summary>"93.5 % of", or "26 times" where a percentage says nothing.</summary>
    private static Text OfInside(double part)
    {
        if (part < ManyTimes)
        {
            var share = Figure.Share("of_inside", part);
            return Text.Of($"{share} of", $"{share} van");
        }

        var times = Figure.Factor("of_inside", Math.Round(part));
        return Text.Of($"{times:whole} times", $"{times:whole} maal");
    }

    private Note? Mix()
    {
        var mix = table.Last[Lever.Mix];
        if (mix.Limit is not null || (mix.Redirect == 0 && basis.Question.Mix is null)) return null;
        var (redirect, demand, less) =
            (table.Rows.Quote(mix, table.Redirect), table.Rows.Quote(mix, table.Demand),
                table.Rows.Quote(mix, table.Less));
        var parts = new List<Text>();
        if (mix.Redirect > 0)
        {
            parts.Add(Text.Of($"{redirect:bare} TIV a year redirected", $"{redirect:bare} TIV per jaar omgeleid"));
        }

        if (mix.Demand > 0)
        {
            parts.Add(Text.Of($"{demand:bare} of new allied demand", $"{demand:bare} nieuwe vraag van bondgenoten"));
        }

        if (mix.Less > 0) parts.Add(Text.Of($"{less:bare} less outside", $"{less:bare} minder naar buiten"));
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
        var (name, ceiling) = (OptionsTargetTable.NameOf(need.Lever), table.Base.Quote(table.CeilingPerYear));
        var rest = basis.Amount(
            "rest_by_new_demand", path.Needs(target, null, null, 1).Single(n => n.Lever == Lever.Mix).Demand);
        var reach = Reach(need, r => Text.Of($", which brings the share to {r}", $" en brengt het aandeel op {r}"));
        return new Note("not-feasible", Text.Of(
            $"{name}: not enough. It binds at the ceiling of {ceiling:whole} TIV a year{reach}. With all of that, "
                + $"{rest:bare} TIV a year of new "
                + $"allied demand would do.",
            $"{name}: onvoldoende. De bovengrens van {ceiling:whole} TIV per jaar bindt{reach}. Met dat alles zou "
                + $"{rest:bare} TIV per jaar nieuwe "
                + $"vraag van bondgenoten volstaan."));
    }

    private Note AtSupply(TargetNeed need)
    {
        var (name, supply) = (OptionsTargetTable.NameOf(need.Lever), table.Base.Quote(table.RedirectablePerYear));
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
                $"{name}: onvoldoende. Wat naar buiten gaat en niet is weggelaten bindt, {supply:whole} TIV per "
                    + $"jaar{reach}. Nieuwe vraag van "
                    + $"bondgenoten zou volstaan{end}"),
            included is null ? null : new Remedy("put-back", What: included));
    }

    private Note AtGrowth(TargetNeed need)
    {
        var (name, until) = (OptionsTargetTable.NameOf(need.Lever), Year(need.Year!.Value));
        var growth = Figure.Share("growth", (double)basis.Question.Growth!.Value);
        var reach = Reach(need, r => Text.Of($", which brings the share to {r}", $" en brengt het aandeel op {r}"));
        Text when = ("with new demand alone never within a century", "met alleen nieuwe vraag in geen honderd jaar");
        if (path.StepsFor(target) is { } steps)
        {
            var year = Figure.Year("reached_in", basis.Years.Last + steps);
            when = Text.Of(
                $"with new demand alone it could be reached by {year}", $"met alleen nieuwe vraag kan het in {year}");
        }

        return new Note("not-feasible", Text.Of(
            $"{name}: not enough by {until}. It binds at a growth of {growth} a year{reach}; {when}.",
            $"{name}: onvoldoende in {until}. Een groei van {growth} per jaar bindt{reach}; {when}."));
    }

    private Text Reach(TargetNeed need, Func<Figure, Text> words) =>
        need.Reachable is null ? Text.None : words(table.Rows.Quote(need, table.Reachable));

    /// <summary>What could be put back so that enough goes outside; null where nothing would do.</summary>
    private string? Included(TargetNeed need)
    {
        var lacking = (need.Redirect + need.Less - path.Supply) * basis.Years.Count;
        return _sum.Ukraine >= lacking ? "ukraine"
            : _sum.MadeOutside >= lacking ? "made-in-recipient"
            : _sum.Ukraine + _sum.MadeOutside >= lacking ? "ukraine,made-in-recipient" : null;
    }
}
