using Aandeel.Answers;
using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>The sentences of the first page, in both languages, every figure quoted.</summary>
internal sealed class FrontWords(Front front)
{
    private static readonly Figure Nothing = new(Cell.Lacks("not-imported"), Kind.Share, null, "none");

    /// <summary>The beginning of the first sentence; the words that may not be left out follow it in bold.</summary>
    public Text Begin => Text.Join("",
    [
        ("Of the major arms that NATO members ", "Van de grote wapensystemen die NAVO-landen in "),
        Text.Name("", front.Years), ("", " "),
    ]);

    public static Text Bold => ("delivered to other countries", "aan andere landen leverden");

    public Text Rest
    {
        get
        {
            var share = Or(front.OfShare("share_outside"));
            return Text.Of(
                $" in {front.Years}, {share} went to countries outside the Alliance.",
                $", ging {share} naar landen buiten het bondgenootschap.");
        }
    }

    public Text Lead
    {
        get
        {
            var (ukraine, four, others) = (Or(front.OfShare("ukraine_part")), Or(front.OfShare("indo_pacific_part")),
                Or(front.OfShare("others_part")));
            return Text.Of(
                $"Of this, {ukraine:bare} points went to Ukraine, {four:bare} to Australia, Japan, New Zealand and "
                    + $"South Korea, and "
                    + $"{others:bare} to the rest of the world.",
                $"Daarvan ging {ukraine:bare} procentpunt naar Oekraïne, {four:bare} naar Australië, Japan, "
                    + $"Nieuw-Zeeland en "
                    + $"Zuid-Korea, en {others:bare} naar de rest van de wereld.");
        }
    }

    /// <summary>Under the sentence: the frame, what else it could be, and what may still move it.</summary>
    public IEnumerable<Text> Below()
    {
        var edition = front.Share.Editions[0].Name;
        yield return Text.Of($"SIPRI, edition {edition}", $"SIPRI, editie {edition}");
        var members = Figure.Count("members", Alliance.Nato.Entries.Count(e => PartyTable.BuiltIn[e.Party].IsState));
        var dated = Or(Front.Quote(front.Dated.Rows, "share_outside", null, ("period", front.Years)));
        yield return Text.Of(
            $"the {members} members of today in all years (members at the time: {dated})",
            $"de {members} leden van nu in alle jaren (leden op het moment van levering: {dated})");
        if (front.OfRevision("largest") is { } largest && front.OfRevision("n") is { } cases)
        {
            yield return Text.Of(
                $"revised by SIPRI: such periods moved by up to {largest:bare} points ({cases} cases)",
                $"SIPRI herziet: zulke perioden schoven tot {largest:bare} procentpunt ({cases} gevallen)");
        }

        yield return ("five years, volume in TIV, not money", "vijf jaar, omvang in TIV, geen geld");
        if (front.Definitions?.Frame is { } all)
        {
            var (count, low, high) = (all.Quote(0, all.Find("definitions")!), all.Quote(0, all.Find("lower")!),
                all.Quote(0, all.Find("upper")!));
            yield return Text.Of(
                $"{count} combinations of choices: {low:bare} to {high}", $"{count} combinaties van keuzes: "
                    + $"{low:bare} tot {high}");
        }
    }

    public IEnumerable<Text> Caveat()
    {
        Text first = (
            "What states have made for their own forces is not counted here, and SIPRI measures volume, not money.",
            "Wat landen voor hun eigen krijgsmacht laten maken, telt hier niet mee, en SIPRI meet omvang, geen geld.");
        Text last = (
            "Small arms, most ammunition, parts and services are not in these figures.",
            "Kleine wapens, de meeste munitie, onderdelen en diensten staan niet in deze cijfers.");
        yield return first;
        if (front.Production is { } production)
        {
            yield return Text.Join(" ",
            [
                (
                    "Which part of everything that is made ends up outside NATO cannot be computed for NATO as a whole.",
                    "Welk deel van álles wat wordt gemaakt buiten de NAVO terechtkomt, is voor de NAVO als geheel niet "
                        + "te berekenen."),
                OfProduction(production) ?? PartHtml.Lead(production),
            ]);
        }

        yield return last;
    }

    /// <summary>
    /// What the states that have a figure had together, in the year that says most; null where none has.
    /// </summary>
    private static Text? OfProduction(Answer production)
    {
        if (Front.Listed(production, "years") is not { } years || years.Find("leads") is not { } leads) return null;
        var row = Enumerable.Range(0, years.Count).FirstOrDefault(r => years[r, leads] is Cell.YesNo { Value: true }, -1);
        if (row < 0 || years[row, years.Find("period")!] is not Cell.Period { Value: var period }) return null;
        var year = period.ToString();
        Figure? Of(string column, string key, string? inside = null) =>
            Front.Known(production.Rows, column, inside, ("period", year), ("key", key));
        return Of("parties", "known") is { } known && Of("parties", Alliance.NatoCode) is { } all
            && Of("share_of_production", "known", "lower") is { } lower
            && Of("share_of_production", "known", "upper") is { } upper
            ? Text.Of(
                $"For the {known} of {all} states where it can, it was, in money, between {lower:bare} and {upper} in {year}.",
                $"Voor de {known} van de {all} landen waar het wel kan, was het in {year}, in geld, tussen {lower:bare} en "
                    + $"{upper}.")
            : null;
    }

    public Text SizeTitle => InsideIsAQuarter
        ? ("A quarter of these deliveries went to allies", "Een kwart van deze leveringen ging naar bondgenoten")
        : Text.Of($"{Inside:whole} of these deliveries went to allies", $"{Inside:whole} van deze leveringen ging "
            + $"naar bondgenoten");

    public Text Size
    {
        get
        {
            var east = Or(Front.Quote(front.Groups.Rows, "share", null, ("key", "middle-east-north-africa")));
            Text first = Text.Of(
                $"{Inside}, and {east} to the Middle East and North Africa.", $"{Inside}, en {east} naar het "
                    + $"Midden-Oosten en Noord-Afrika.");
            if (front.Parts is not { } parts) return first;
            var largest = Heaviest(parts.Rows);
            var (name, weight) = (parts.Rows[largest, parts.Rows.Find("name")!], Front.Named(
                parts.Rows.Quote(largest, parts.Rows.Find("now")!, "weight"), Kind.Share));
            var who = name is Cell.Named { Value: var words } ? words : Text.None;
            return Text.Join(" ",
                [first, Text.Of($"{who} supplied {weight:whole} of it all.", $"{who} leverde {weight:whole} van het "
                    + $"geheel.")]);
        }
    }

    public Text DevelopmentTitle
    {
        get
        {
            var before = Or(front.OfShare("share_outside", front.Before));
            var up = (RowOrder.Number(before.Cell) ?? 0) > (RowOrder.Number(Or(front.OfShare("share_outside")).Cell) ?? 0);
            return up
                ? Text.Of($"Up to {before} in {front.Before}, then down", $"Omhoog tot {before} in {front.Before}, "
                    + $"daarna omlaag")
                : Text.Of($"From {before} in {front.Before} upwards", $"Vanaf {before} in {front.Before} omhoog");
        }
    }

    public Text Development
    {
        get
        {
            var (now, last) = (Or(front.OfShare("share_outside")), Or(front.OfShare("share_outside", front.LastYear)));
            var (before0, now0, last0) = (Or(front.OfApart("share_outside", front.Before)),
                Or(front.OfApart("share_outside")),
                Or(front.OfApart("share_outside", front.LastYear)));
            var list = new List<Text>
            {
                Text.Of(
                    $"{now} in {front.Years}, {last} in {front.LastYear} (provisional). Leaving Ukraine out: "
                        + $"{before0:bare}, {now0:bare} "
                        + $"and {last0}.",
                    $"{now} in {front.Years}, {last} in {front.LastYear} (voorlopig). Oekraïne niet meegerekend: "
                        + $"{before0:bare}, "
                        + $"{now0:bare} en {last0}."),
            };
            if (front.Worked("outside_change") is { } outside && front.Worked("inside_change") is { } inside
                && front.Worked("outside_change_apart") is { } apart)
            {
                list.Add(Text.Of(
                    $"What went outside changed by {outside:whole} ({apart:whole} leaving Ukraine out), what allies "
                        + $"took from one another "
                        + $"by {inside:whole}.",
                    $"Wat buiten de NAVO ging veranderde met {outside:whole} (Oekraïne niet meegerekend "
                        + $"{apart:whole}), wat bondgenoten van "
                        + $"elkaar afnamen met {inside:whole}."));
            }

            if (Verdict is { Length: > 0 } and not ("rising" or "falling" or "trend"))
            {
                list.Add(Text.Of(
                    $"No single direction runs through {front.Trend!.Filled["years"]}.",
                    $"Over {front.Trend.Filled["years"]} is er geen doorlopende richting."));
            }

            return Text.Join(" ", list);
        }
    }

    public Text OptionsTitle
    {
        get
        {
            var points = Or(Front.Quote(Front.Listed(front.Ceiling, "total"), "redirectable_part", null)
                ?? Front.Quote(Front.Listed(front.Ceiling, "total"), "change_points", null));
            return Text.Of(
                $"Redirecting makes at most {points:bare} points of difference", $"Omleiden scheelt ten hoogste "
                    + $"{points:bare} procentpunt");
        }
    }

    public Text Options
    {
        get
        {
            var after = Or(Front.Quote(Front.Listed(front.Ceiling, "total"), "share_after", null));
            var list = new List<Text>
            {
                front.Ceiling?.Filled["by"] == "category"
                    ? Text.Of(
                        $"To {after}; deliveries of {front.Years}, within SIPRI's categories.",
                        $"Tot {after}; leveringen van {front.Years}, binnen de categorieën van SIPRI.")
                    : Text.Of(
                        $"To {after}; deliveries of {front.Years}, within product classes.",
                        $"Tot {after}; leveringen van {front.Years}, binnen productklassen."),
            };
            if (front.Worked("demand_change") is { } change)
            {
                var (goal, until) = (Goal, front.Goal.Until);
                var now = front.Worked("demand_change_now");
                list.Add(now is null
                    ? Text.Of(
                        $"For {goal:whole} by {until} allies would have to take {change:whole} more from one another "
                            + $"than on average in "
                            + $"{front.Years}.",
                        $"Voor {goal:whole} in {until} zouden bondgenoten {change:whole} meer van elkaar moeten "
                            + $"afnemen dan gemiddeld in "
                            + $"{front.Years}.")
                    : Text.Of(
                        $"For {goal:whole} by {until} allies would have to take {change:whole} more from one another "
                            + $"than on average in "
                            + $"{front.Years}, or {now:whole} more than in {front.LastYear}.",
                        $"Voor {goal:whole} in {until} zouden bondgenoten {change:whole} meer van elkaar moeten "
                            + $"afnemen dan gemiddeld in "
                            + $"{front.Years}, of {now:whole} meer dan in {front.LastYear}."));
            }

            list.Add(("Arithmetic, not a forecast.", "Een rekensom, geen voorspelling."));
            return Text.Join(" ", list);
        }
    }

    /// <summary>The goal that the page proposes, quoted from the answer to it.</summary>
    public Figure Goal =>
        Or(Front.Quote(front.Target?.Rows, "target", null, ("period", front.Goal.Until), ("key", "demand")));

    private Figure Inside => Or(front.OfShare("inside_part"));

    private bool InsideIsAQuarter => RowOrder.Number(Inside.Cell) is > 0.23m and < 0.27m;

    private string? Verdict => Front.Listed(front.Trend, "trends") is { Count: > 0 } trends
        && trends.Find("verdict") is { } column
        && trends[0, column] is Cell.Code code ? code.Value : null;

    private static Figure Or(Figure? figure) => figure ?? Nothing;

    private static int Heaviest(Table rows)
    {
        var now = rows.Find("now")!;
        return Enumerable.Range(0, rows.Count)
            .MaxBy(r => rows[r, now] is Cell.Map map
                ? RowOrder.Number(map.Items.FirstOrDefault(i => i.Key == "weight").Value) ?? 0 : 0);
    }
}
