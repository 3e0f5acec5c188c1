using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>
/// What could keep more inside, each with its limit or its size and none ranked before another (LETTER-TEXT 0.5 in the
/// design: per unit redirection moves the share most, and it has a limit).
/// </summary>
internal sealed class OptionsSection(Shares shares)
{
    private const decimal Usual = 0.6m;
    private const decimal Step = 0.05m;
    private const decimal Below = 0.02m;
    private const int NamedClasses = 6;
    private const int FewestBuyers = 3;
    private const int LargestClasses = 10;

    /// <summary>Works out beforehand what takes long.</summary>
    public static void Begin(Facts facts) =>
        facts.Begin(QuestionKind.OptionsJoint, ("years", facts.Frame.Window.ToString()));

    private Facts Facts => shares.Facts;

    private bool IsMotion => shares.Who.Party is null;

    private string Window => Facts.Frame.Window.ToString();

    public Text Heading() => (IsMotion, Ceiling() is null) switch
    {
        (true, false) => (
            "Redirecting has a limit; more takes larger purchases from one another or fewer exports",
            "Omleiden heeft een grens; meer vraagt grotere onderlinge aankopen of minder uitvoer"),
        (true, true) => (
            "More inside the Alliance takes larger purchases from one another or fewer exports",
            "Meer binnen het bondgenootschap vraagt grotere onderlinge aankopen of minder uitvoer"),
        (_, false) => ("Redirecting has a limit", "Omleiden heeft een grens"),
        _ => ("What could be done", "Wat mogelijk is"),
    };

    /// <summary>The bullets; the one on joint orders may stand in the annex.</summary>
    public IEnumerable<Block> Bullets(bool joint)
    {
        if (Ceiling() is { } ceiling)
        {
            yield return Bullet(("Redirecting.", "Omleiden."), ceiling);
        }
        else if (!shares.Who.IsMember)
        {
            yield return Bullet(("Redirecting.", "Omleiden."), Text.Of(
                $" Only what members deliver can be redirected within the Alliance, and {shares.Who.Name} is no member.",
                $" Binnen het bondgenootschap kan alleen worden omgeleid wat leden leveren, en {shares.Who.Name} "
                    + $"{Text.Of(shares.Who.IsPlural ? "zijn" : "is")} geen lid."));
        }
        else
        {
            yield return Bullet(("Redirecting.", "Omleiden."), Text.Of(
                " How much could be redirected follows from the register with all deliveries, which was not consulted "
                    + "here.",
                " Hoeveel er kan worden omgeleid, volgt uit het register met alle leveringen, dat hiervoor niet is "
                    + "geraadpleegd."));
        }

        if (IsMotion && Target() is { } target)
        {
            yield return Bullet(("Buying more from one another.", "Meer van elkaar kopen."), More(target));
            yield return Bullet(("Delivering less outside NATO.", "Minder leveren buiten de NAVO."), Less(target));
        }

        if (joint && Joint() is { } orders) yield return orders;
        yield return Bullet(("Buying from the own industry", "Kopen bij de eigen industrie"), Text.Of(
            " does not change this share, but it does change the share of production.",
            " verandert dit aandeel niet, wel het aandeel van de productie."));
    }

    /// <summary>Where several allies bought one class from outside; null without the register.</summary>
    public Block? Joint()
    {
        if (!IsMotion) return null;
        var classes = (Facts.Sipri(QuestionKind.OptionsJoint, ("years", Window))?.RowsOf("rows") ?? [])
            .Take(LargestClasses)
            .Select(r => (Row: r, Buyers: r.Quote("joint." + r["key"], "buyers_outside")))
            .Where(r => r.Buyers is not null && Figures.Value(r.Buyers) >= FewestBuyers)
            .OrderByDescending(r => Figures.Value(r.Buyers!)).Take(NamedClasses)
            .Select((r, i) => Text.Of(
                $"{r.Row.Words("name").Small()} ({r.Buyers!}{Text.Of(i == 0 ? " countries" : "")})",
                $"{r.Row.Words("name").Small()} ({r.Buyers!}{Text.Of(i == 0 ? " landen" : "")})"))
            .ToList();
        return TrendSection.Listed(classes) is not { } listed ? null : Bullet(
            ("Ordering together", "Gezamenlijk bestellen"), Text.Of(
                $" is to be considered first where several allies bought the same kind of equipment from outside: "
                    + $"{listed}.",
                $" is het eerst te overwegen waar meer bondgenoten hetzelfde soort materieel van buiten kochten: "
                    + $"{listed}."));
    }

    /// <summary>Limit and size in a sentence; null where neither can be given.</summary>
    public Text? Summary()
    {
        var sentences = new List<Text>();
        if (Ceiling() is not null && Facts.Entries.TryGetValue("ceiling.points", out var points))
        {
            sentences.Add(Text.Of(
                $"Redirecting to allies what they bought outside NATO can lower the share by at most {points.Figure:bare} "
                    + $"percentage points.",
                $"Omleiden naar bondgenoten die van buiten de NAVO kochten, kan het aandeel ten hoogste "
                    + $"{points.Figure:bare} procentpunt verlagen."));
        }

        if (IsMotion && Target() is { } target)
        {
            _ = More(target);
            var (average, last) = (
                Facts.Entries["needed.inside"].Figure, Facts.Entries["needed.inside.last-year"].Figure);
            sentences.Add(Text.Of(
                $"For a share of {target.Share:whole} in {target.Until} allies would have to take {last:bare-whole} to "
                    + $"{average:whole} more from one another, depending on the year that one begins with.",
                $"Voor een aandeel van {target.Share:whole} in {target.Until} zouden bondgenoten {last:bare-whole} tot "
                    + $"{average:whole} meer van elkaar moeten afnemen, naargelang het beginjaar."));
        }

        return sentences.Count == 0 ? null : Text.Join(" ", sentences);
    }

    private Text? Ceiling()
    {
        if (!shares.Who.IsMember) return null;
        var total = Facts.Sipri(
            QuestionKind.OptionsCeiling, ("suppliers", shares.Who.Suppliers), ("years", Window))?.RowOf("total");
        if (total?.Quote("ceiling.points", "change_points") is not { } points
            || total.Quote("ceiling.after", "share_after") is not { } after)
        {
            return null;
        }

        var years = Facts.Years("window", Facts.Frame.Window);
        var whose = IsMotion
            ? Text.Of("other allies", "andere bondgenoten")
            : shares.Who.Name;
        var delivered = IsMotion || shares.Who.IsPlural ? Text.Of("delivered", "leverden") : Text.Of("delivered", "leverde");
        return Text.Of(
            $" Where allies bought from outside NATO in {years} what {whose} {delivered} to countries outside NATO (the "
                + $"same kind of product), it is a matter of at most {points:bare} percentage points, to {after}.",
            $" Waar bondgenoten in {years} van buiten de NAVO kochten wat {whose} naar landen buiten de NAVO {delivered} "
                + $"(dezelfde soort product), gaat het om ten hoogste {points:bare} procentpunt, tot {after}.")
            + SecondHand(total);
    }

    private Text SecondHand(Quotable total)
    {
        var fresh = Facts.Sipri(
            QuestionKind.OptionsCeiling, ("suppliers", shares.Who.Suppliers), ("years", Window),
            ("without", "second-hand,modernised"))?.RowOf("total");
        var part = Facts.Derive(
            "ceiling.second-hand", ("part that hangs on second-hand goods", "deel dat aan tweedehands goederen hangt"),
            Operation.Rest,
            Facts.Derive(
                "ceiling.new", ("part with new goods alone", "deel met alleen nieuwe goederen"), Operation.Part,
                fresh?.Quote("ceiling.redirectable.new", "redirectable"),
                total.Quote("ceiling.redirectable", "redirectable")));
        return part is null || Figures.Value(part) < 0.005 ? Text.None : Text.Of(
            $" Of this {part:whole} was second-hand.", $" Daarvan was {part:whole} tweedehands materieel.");
    }

    /// <summary>
    /// A share to reach: 60 per cent, or the next step below what the share was; none that was passed already.
    /// </summary>
    private (Figure Share, Figure Until)? Target()
    {
        if (shares.Outside is not { } outside || shares.LastYear() is not { } last) return null;
        var least = (decimal)Math.Min(Figures.Value(outside)!.Value, Figures.Value(last)!.Value) - Below;
        var share = Math.Min(Usual, Math.Floor(least / Step) * Step);
        if (share < Step) return null;
        var until = ((Facts.Frame.Window.Last + 5 + 4) / 5) * 5;
        return (
            Facts.Fixed("target", new Figure(new Cell.Ratio((double)share), Kind.Share, null, "")),
            Facts.Fixed("target.until", Figure.Year("", until)));
    }

    private Text More((Figure Share, Figure Until) target)
    {
        var label = Text.Of("more that allies would take from one another", "meer dat bondgenoten van elkaar zouden afnemen");
        var window = Facts.Derive("needed.inside", label, Operation.NeededInside, shares.Outside, target.Share)!;
        var last = Facts.Derive(
            "needed.inside.last-year", label + Text.Of(", last year", ", laatste jaar"), Operation.NeededInside,
            shares.LastYear(), target.Share)!;
        var (years, year) = (
            Facts.Years("window", Facts.Frame.Window), Facts.Years("last-year", Facts.Frame.LastYear));
        return Text.Of(
            $" For a share of {target.Share:whole} in {target.Until}, with the same exports to countries outside NATO, allies "
                + $"would have to take {window:whole} more from one another than on average in {years}, or {last:whole} more "
                + $"than in {year}.",
            $" Voor een aandeel van {target.Share:whole} in {target.Until} zouden bondgenoten, bij gelijke uitvoer naar landen "
                + $"buiten de NAVO, {window:whole} meer van elkaar moeten afnemen dan gemiddeld in {years}, of {last:whole} "
                + $"meer dan in {year}.");
    }

    private Text Less((Figure Share, Figure Until) target)
    {
        var less = Facts.Derive(
            "needed.less", ("less that would go outside NATO", "minder dat naar landen buiten de NAVO zou gaan"),
            Operation.NeededLess, shares.Outside, target.Share)!;
        var years = Facts.Years("window", Facts.Frame.Window);
        var ukraine = shares.HasUkraine
            ? Text.Of(", Ukraine included", ", Oekraïne inbegrepen")
            : Text.None;
        return Text.Of(
            $" By this alone a share of {target.Share:whole} would come down to delivering {less:whole} less than in "
                + $"{years}{ukraine}. Decisions on exports are national.",
            $" Alleen daarmee zou een aandeel van {target.Share:whole} neerkomen op {less:whole} minder leveren dan in "
                + $"{years}{ukraine}. Besluiten over uitvoer zijn nationaal.");
    }

    private static Block.Paragraph Bullet(Text about, Text said) =>
        Block.Paragraph.Of(Style.Bullet, new Part.Stressed(about), said);
}
