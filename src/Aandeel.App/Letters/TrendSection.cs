using Aandeel.Questions;

namespace Aandeel.App.Letters;

/// <summary>How the share moved: windows, Ukraine apart, the last year, what lies behind, and its uncertainty.</summary>
internal sealed class TrendSection(Shares shares)
{
    private const double EnoughToName = 0.005;
    private const int Named = 3;
    private const double MostGrowth = 5;

    /// <summary>Below this a part would be printed as 0.0, which it is not.</summary>
    private const double Next = 0.0005;
    private readonly IReadOnlyList<Quotable> _windows = shares.Windows();
    private readonly Move? _without = shares.HasUkraine ? shares.WithoutUkraine() : null;

    /// <summary>Works out beforehand what takes long.</summary>
    public static void Begin(Facts facts, Who who)
    {
        if (who.Party is null) facts.Begin(QuestionKind.Trend);
        facts.Begin(QuestionKind.Definitions, Defined(facts, who));
    }

    private static (string, string)[] Defined(Facts facts, Who who) =>
        [("years", facts.Frame.Window.ToString()), ("suppliers", who.Suppliers)];

    private static Text VolumeOutside { get; } = ("volume to countries outside NATO", "omvang naar landen buiten de NAVO");

    private static Text VolumeInside { get; } = ("volume to allies", "omvang naar bondgenoten");

    private Facts Facts => shares.Facts;

    private bool IsMotion => shares.Who.Party is null;

    /// <summary>The heading is the finding; without a verb it is only what the paragraph is about.</summary>
    public Text Heading() => shares.Moved switch
    {
        null => ("The development", "De ontwikkeling"),
        { Fell: true } when Peak() is { } peak && peak == shares.Facts.Frame.Before => Text.Of(
            $"The share rose until {Facts.Years("before", peak)} and fell afterwards",
            $"Het aandeel steeg tot {Facts.Years("before", peak)} en daalde daarna"),
        { Fell: true } => ("The share fell", "Het aandeel daalde"),
        { Rose: true } => ("The share rose", "Het aandeel steeg"),
        { Range: null } => ("The share in two periods", "Het aandeel in twee perioden"),
        _ => ("The share hardly changed", "Het aandeel bleef vrijwel gelijk"),
    };

    /// <summary>The sentences, of which the one on suppliers may stand in the annex.</summary>
    public Text Paragraph(bool suppliers) => Text.Join(
        " ",
        new[]
        {
            Course(), WithoutUkraine(), LastYear(), Volumes(), Inside(), MiddleEast(), suppliers ? Suppliers() : null,
            Dated(), Trend(),
        }.OfType<Text>());

    /// <summary>Ukraine apart, the volumes and the last year: what a note says of the course.</summary>
    public Text Course(bool brief) => Text.Join(
        " ",
        new[]
        {
            brief ? null : Course(), WithoutUkraine(), Volumes(), Inside(), LastYear(), Provisional(),
        }.OfType<Text>());

    /// <summary>Ranges: what is unknown, what was revised, what could be chosen otherwise.</summary>
    public Text? Uncertainty()
    {
        var sentences = new[] { Bounds(), Revision(), Definitions() }.OfType<Text>().ToList();
        return sentences.Count == 0 ? null : Text.Join(" ", sentences);
    }

    /// <summary>Which suppliers moved it most; of all members only.</summary>
    public Text? Suppliers()
    {
        if (!IsMotion || shares.Moved is not { HasVerb: true } moved) return null;
        var told = Facts.Sipri(
            QuestionKind.Decompose, ("years", Window), ("compare", Facts.Frame.Before.ToString()), ("by", "supplier"));
        var rows = (told?.RowsOf("rows") ?? []).Where(r => r["key"].Length == 3)
            .Select(r => (Row: r, Part: r.Quote(
                "contribution." + r["key"], "contribution", label: ("part in the change", "aandeel in de verandering"))))
            .Where(r => r.Part is not null && Math.Abs(Figures.Value(r.Part)!.Value) >= EnoughToName).ToList();
        var with = rows.Where(r => Math.Sign(Figures.Value(r.Part!)!.Value) == Math.Sign(moved.Change))
            .Take(Named).ToList();
        var against = rows.FirstOrDefault(
            r => Math.Sign(Figures.Value(r.Part!)!.Value) == -Math.Sign(moved.Change));
        if (with.Count == 0) return null;
        var (first, part) = (Who.Of(with[0].Row["key"]), with[0].Part!);
        // A state with a plural name is one in English.
        var verb = Text.Of("accounts", Who.IsPluralName(with[0].Row["key"]) ? "dragen" : "draagt");
        var weight = with[0].Row.Quote(
            "weight.first", "now", "weight", ("part of all deliveries", "deel van alle leveringen"), Kind.Share) is { } w
            ? Text.Of($", with {w} of all deliveries,", $", goed voor {w} van alle leveringen,")
            : Text.None;
        var change = moved.Fell ? Text.Of("fall", "daling") : Text.Of("rise", "stijging");
        var more = Listed([
            .. with.Skip(1).Select(r => Text.Of(
                $"{Who.Of(r.Row["key"])} for {r.Part!:bare}", $"{Who.Of(r.Row["key"])} {r.Part!:bare}")),
        ]);
        var rest = more is null ? Text.None : Text.Of($", {more}", $", {more}");
        var other = against.Part is { } opposite
            ? Text.Of(
                $"; {Who.Of(against.Row["key"])} worked the other way by {opposite:bare}",
                $"; {Who.Of(against.Row["key"])} werkte met {opposite:bare} in de andere richting")
            : Text.None;
        return Text.Of(
            $"Arithmetically {first}{weight} {verb} for {part:bare} percentage points of the {change}{rest}{other}.",
            $"Rekenkundig {verb} {first}{weight} {part:bare} procentpunt aan de {change} bij{rest}{other}.");
    }

    /// <summary>The chart of the windows and of the last year.</summary>
    public LetterChart? Chart()
    {
        var columns = _windows.Select(w => (Row: w, Years: YearRange.Parse(w["period"]))).ToList();
        if (shares.OfLastYear() is { } last) columns.Add((last, Facts.Frame.LastYear));
        var parts = columns.Select(c => (
            Years: IsLastYear(c.Years) ? Facts.Years("last-year", c.Years) : Years(c.Row),
            Total: IsLastYear(c.Years) ? shares.LastYear() : Outside(c.Row),
            Others: shares.Quote(c.Row, "chart.others." + Name(c.Years), "others_part"),
            Four: shares.Quote(c.Row, "chart.four." + Name(c.Years), "indo_pacific_part"),
            Ukraine: shares.Quote(c.Row, "chart.ukraine." + Name(c.Years), "ukraine_part")))
            .Where(c => c is { Total: not null, Others: not null, Four: not null, Ukraine: not null }).ToList();
        if (parts.Count < 2) return null;
        return new LetterChart(
            Heading() + Text.Of("."),
            Described(columns),
            [.. parts.Select(p => p.Years)],
            [.. parts.Select(p => p.Total!)],
            [
                new(("other countries", "overige landen"), [.. parts.Select(p => p.Others!)]),
                new(("four in the Indo-Pacific", "vier Indo-Pacifische landen"), [.. parts.Select(p => p.Four!)]),
                new(("Ukraine", "Oekraïne"), [.. parts.Select(p => p.Ukraine!)]),
            ]);
    }

    private bool IsLastYear(YearRange years) => years == Facts.Frame.LastYear;

    private string Name(YearRange years) => IsLastYear(years) ? "last-year" : $"window.{Back(years)}";

    private string Window => Facts.Frame.Window.ToString();

    private YearRange? Peak()
    {
        var peak = _windows.MaxBy(w => Outside(w) is { } f ? Figures.Value(f) ?? 0 : 0);
        return peak is null ? null : YearRange.Parse(peak["period"]);
    }

    private Figure? Outside(Quotable window) =>
        shares.Quote(window, $"outside.window.{Back(YearRange.Parse(window["period"]))}", "share_outside");

    private Text Described(List<(Quotable Row, YearRange Years)> columns)
    {
        var known = columns.Select(c => (
            c.Years, Share: IsLastYear(c.Years) ? shares.LastYear() : Outside(c.Row))).Where(c => c.Share is not null);
        var listed = Listed([.. known.Select((c, i) => Said(
            c.Share!, IsLastYear(c.Years) ? Facts.Years("last-year", c.Years) : Years(c.Years), i))]);
        return Text.Of(
            $"Stacked columns: the share that went outside NATO was {listed ?? Text.None}.",
            $"Gestapelde kolommen: het aandeel dat buiten de NAVO terechtkwam was {listed ?? Text.None}.");
    }

    /// <summary>The first window, the lowest, the highest and the last, in their order.</summary>
    private Text? Course()
    {
        var known = _windows.Where(w => Outside(w) is not null).ToList();
        if (known.Count < 2) return null;
        if (shares.Moved is { Range: null })
        {
            return Text.Of(
                $"The share was {shares.OutsideBefore!:bare} in {Years(known[^2])} and {shares.Outside!} in "
                    + $"{Years(known[^1])}.",
                $"Het aandeel was {shares.OutsideBefore!} in {Years(known[^2])} en {shares.Outside!} in "
                    + $"{Years(known[^1])}.");
        }

        var lowest = known.MinBy(w => Figures.Value(Outside(w)!));
        var highest = known.MaxBy(w => Figures.Value(Outside(w)!));
        var listed = Listed([
            .. known.Where(w => w == known[0] || w == lowest || w == highest || w == known[^2] || w == known[^1])
                .Select((w, i) => Said(Outside(w)!, Years(w), i)),
        ]);
        return Text.Of($"The share was {listed!}.", $"Het aandeel was {listed!}.");
    }

    private Text? WithoutUkraine()
    {
        if (_without is not { } without || shares.Moved is not { } moved) return null;
        if (moved.Range is null || !without.HasVerb || moved.Fell != without.Fell)
        {
            return Text.Of(
                $"Leaving Ukraine out of the count it {without.Said}.",
                $"Oekraïne niet meegerekend {Reversed(without)}.");
        }

        var more = Math.Abs(without.Change) >= Math.Abs(moved.Change);
        var change = moved.Fell ? Text.Of("fall", "daling") : Text.Of("rise", "stijging");
        var size = more ? Text.Of("larger", "groter") : Text.Of("smaller", "kleiner");
        return Text.Of(
            $"Leaving Ukraine out of the count the {change} is {size}: from {without.Before:bare} to {without.Now}.",
            $"Oekraïne niet meegerekend is de {change} {size}: van {without.Before} naar {without.Now}.");
    }

    /// <summary>A Dutch main clause whose verb comes first.</summary>
    private static Text Reversed(Move move) => move switch
    {
        { Rose: true } => Text.Of(
            $"it rose from {move.Before:bare} to {move.Now}", $"steeg het van {move.Before} naar {move.Now}"),
        { Fell: true } => Text.Of(
            $"it fell from {move.Before:bare} to {move.Now}", $"daalde het van {move.Before} naar {move.Now}"),
        _ => Text.Of($"it was {move.Before:bare} and {move.Now}", $"was het {move.Before} en {move.Now}"),
    };

    private Text? LastYear()
    {
        if (shares.LastYear() is not { } last) return null;
        var year = Facts.Years("last-year", Facts.Frame.LastYear);
        var ukraine = shares.HasUkraine && shares.LastYearWithoutUkraine() is { } without
            ? Text.Of($", and leaving Ukraine out {without}", $", en Oekraïne niet meegerekend {without}")
            : Text.None;
        return Text.Of(
            $"In {year} the share was {last} (provisional){ukraine}.",
            $"In {year} was het aandeel {last} (voorlopig){ukraine}.");
    }

    /// <summary>Whether less went outside, or more stayed inside: the two halves of the change.</summary>
    private Text? Volumes()
    {
        if (shares.Moved is not { Range: not null } moved) return null;
        var label = Text.Of("change of the volume outside", "verandering van de omvang buiten de NAVO");
        var growth = shares.Derive(
            "outside.growth", label, Operation.Growth, shares.Quote(shares.Now, "volume.outside", "outside", label: VolumeOutside),
            shares.Quote(shares.Before, "volume.outside.before", "outside", label: VolumeOutside));
        if (growth is null || Figures.Value(growth) is not { } grew || grew > MostGrowth) return null;
        var apart = _without is null
            ? null
            : shares.Derive(
                "outside.growth.without-ukraine",
                label + Text.Of(", without Ukraine", ", zonder Oekraïne"), Operation.Growth,
                shares.Quote(shares.WithoutUkraineNow, "volume.without-ukraine", "outside", label: VolumeOutside),
                shares.Quote(shares.WithoutUkraineBefore, "volume.without-ukraine.before", "outside", label: VolumeOutside));
        var ukraine = Text.None;
        if (apart is not null && Figures.Value(apart) is { } also)
        {
            ukraine = (also >= 0, grew >= 0) switch
            {
                // The verb before it says the direction already.
                (true, true) or (false, false) => Text.Of(
                    $" (leaving Ukraine out by {apart:whole})", $" (Oekraïne niet meegerekend met {apart:whole})"),
                (true, _) => Text.Of(
                    $" (leaving Ukraine out: up {apart:whole})", $" (Oekraïne niet meegerekend: {apart:whole} toe)"),
                _ => Text.Of(
                    $" (leaving Ukraine out: down {apart:whole})", $" (Oekraïne niet meegerekend: {apart:whole} af)"),
            };
        }

        if (moved.Fell && grew > 0)
        {
            return Text.Of(
                $"The volume that went outside NATO did not shrink: it grew by {growth:whole}{ukraine}.",
                $"Er werd niet minder aan landen buiten de NAVO geleverd: die omvang nam met {growth:whole} toe{ukraine}.");
        }

        return grew >= 0
            ? Text.Of(
                $"The volume that went outside NATO grew by {growth:whole}{ukraine}.",
                $"De omvang die naar landen buiten de NAVO ging, nam met {growth:whole} toe{ukraine}.")
            : Text.Of(
                $"The volume that went outside NATO shrank by {growth:whole}{ukraine}.",
                $"De omvang die naar landen buiten de NAVO ging, nam met {growth:whole} af{ukraine}.");
    }

    private Text? Inside()
    {
        if (shares.Moved is not { Range: not null }) return null;
        var growth = shares.Derive(
            "inside.growth", ("change of what allies took", "verandering van wat bondgenoten afnamen"), Operation.Growth,
            shares.Quote(shares.Now, "volume.inside", "inside", label: VolumeInside),
            shares.Quote(shares.Before, "volume.inside.before", "inside", label: VolumeInside));
        if (growth is null || Figures.Value(growth) is not { } grew
            || shares.Quote(shares.Now, "inside", "inside_part") is not { } now
            || shares.Quote(shares.Before, "inside.before", "inside_part") is not { } before)
        {
            return null;
        }

        var taken = shares.Who.Taken;
        var (more, moved) = grew >= 0
            ? (Text.Of("more", "meer"), Text.Of("grew", "groeide"))
            : (Text.Of("less", "minder"), Text.Of("fell", "daalde"));
        if (grew > MostGrowth)
        {
            // Of next to nothing, any growth is thousands of per cent and says nothing.
            var least = Figures.Value(before) < Next
                ? Text.Of("next to nothing", "vrijwel niets")
                : Text.Of($"{before:bare}", $"{before}");
            return Text.Of(
                $"The part of allies in all deliveries {moved} from {least} to {now}.",
                $"Het deel van bondgenoten in alle leveringen {moved} van {least} naar {now}.");
        }

        if (Math.Sign(grew) != Math.Sign(Figures.Value(now)!.Value - Figures.Value(before)!.Value))
        {
            return Text.Of(
                $"Allies took {growth:whole} {more} {taken}.", $"Bondgenoten namen {growth:whole} {more} {taken} af.");
        }

        return Text.Of(
            $"Allies took {growth:whole} {more} {taken}, so that their part of all deliveries {moved} from {before:bare} "
                + $"to {now}.",
            $"Bondgenoten namen {growth:whole} {more} {taken} af, zodat hun deel van alle leveringen {moved} van "
                + $"{before} naar {now}.");
    }

    private Text? MiddleEast()
    {
        if (shares.Moved is not { Range: { } range }) return null;
        const string Key = "middle-east-north-africa";
        var told = Facts.Sipri(
            QuestionKind.Share, ("suppliers", shares.Who.Suppliers), ("by", "group"), ("years", Window),
            ("compare", Facts.Frame.Before.ToString()));
        if (shares.Quote(told?.Row(("period", Window), ("key", Key)), "middle-east", "share") is not { } now
            || shares.Quote(
                told?.Row(("period", Facts.Frame.Before.ToString()), ("key", Key)), "middle-east.before", "share")
                is not { } before)
        {
            return null;
        }

        var move = new Move(before, now, range);
        return Text.Of(
            $"The part of the Middle East and North Africa {move.Said}.",
            $"Het deel van het Midden-Oosten en Noord-Afrika {move.Said}.");
    }

    private Text? Dated()
    {
        if (shares.DatedMoved is not { } dated) return null;
        Figure? membership = null;
        if (IsMotion)
        {
            membership = Facts.Sipri(
                QuestionKind.Decompose, ("years", Window), ("compare", Facts.Frame.Before.ToString()),
                ("by", "supplier"), ("composition", "at-the-time"))
                ?.Row(("key", "membership"))?.Quote(
                    "membership", "contribution", label: ("change by accessions", "verandering door toetredingen"));
        }

        var accessions = membership is { } part && Math.Abs(Figures.Value(part)!.Value) >= 0.0005 && dated.HasVerb
            ? Text.Of(
                $", {part:bare} percentage points of which through accessions",
                $", waarvan {part:bare} procentpunt door toetredingen")
            : Text.None;
        return dated.HasVerb
            ? Text.Of(
                $"With the members at the time of delivery {Share(dated)}{accessions}.",
                $"Met de leden op het moment van levering {Share(dated)}{accessions}.")
            : Text.Of(
                $"With the members at the time of delivery the share was {dated.Before:bare} and {dated.Now}.",
                $"Met de leden op het moment van levering was het aandeel {dated.Before} en {dated.Now}.");
    }

    private static Text Share(Move move) => move.Rose
        ? Text.Of(
            $"the share rose from {move.Before:bare} to {move.Now}",
            $"steeg het aandeel van {move.Before} naar {move.Now}")
        : Text.Of(
            $"the share fell from {move.Before:bare} to {move.Now}",
            $"daalde het aandeel van {move.Before} naar {move.Now}");

    private Text? Trend()
    {
        if (!IsMotion) return null;
        var told = Facts.Sipri(QuestionKind.Trend);
        var verdict = told?.RowOf("trends", ("key", "all"))?["verdict"];
        var years = Facts.Years("all-years", Facts.Frame.All);
        return verdict switch
        {
            "rise" => Text.Of(
                $"Over {years} as a whole the share rises.",
                $"Over {years} als geheel is er een doorlopende stijging."),
            "fall" => Text.Of(
                $"Over {years} as a whole the share falls.",
                $"Over {years} als geheel is er een doorlopende daling."),
            null or "too-few-years" => null,
            _ => Text.Of(
                $"No single rise or fall runs through {years} as a whole.",
                $"Over {years} als geheel is er geen doorlopende stijging of daling."),
        };
    }

    private Text? Bounds()
    {
        if (shares.Outside is not { } outside) return null;
        var ends = new[] { ("lower", "lower"), ("upper", "upper") }
            .Select(e => shares.Derive(
                "bounds." + e.Item1, ("what is unknown", "wat onbekend is"), Operation.Distance, outside,
                shares.Quote(shares.Now, "bounds." + e.Item2 + ".now", "bounds", e.Item2)))
            .OfType<Figure>().ToList();
        if (ends.Count == 0) return null;
        var most = ends.MaxBy(e => Figures.Value(e))!;
        if (Figures.Value(most) is < 0.05)
        {
            return Text.Of(
                "Unknown recipients and suppliers account for less than a tenth of a percentage point.",
                "Onbekende ontvangers en leveranciers maken minder dan een tiende procentpunt uit.");
        }

        return Text.Of(
            $"Unknown recipients and suppliers account for {most:bare} percentage points at most.",
            $"Onbekende ontvangers en leveranciers maken hooguit {most:bare} procentpunt uit.");
    }

    private Text? Revision()
    {
        var cases = FirstPrint.Of(shares.Who.Party?.Code.Value);
        if (cases.Count == 0) return null;
        var count = Facts.OfTable(
            "revision.cases", Figure.Count("", cases.Count), ("editions that can be followed", "edities die zijn na te gaan"),
            FirstPrint.Table);
        var most = Moved("revision.window", cases.Max(c => c.Window),
            ("largest move of five years", "grootste verschuiving van vijf jaar"));
        var last = cases.Where(c => c.LastYear is not null).Select(c => Moved(
            "revision.last-year." + c.Edition, c.LastYear!.Value,
            Text.Of($"move of the last year of edition {c.Edition}", $"verschuiving van het laatste jaar van editie {c.Edition}")))
            .ToList();
        if (last.Count == 0)
        {
            return Text.Of(
                $"SIPRI also revises earlier years: in the {count} cases that can be followed a period of five years "
                    + $"moved by at most {most:bare} percentage points.",
                $"SIPRI herziet ook eerdere jaren: in de {count} gevallen die zijn na te gaan schoof een periode van "
                    + $"vijf jaar met ten hoogste {most:bare} procentpunt op.");
        }

        var years = Listed([.. last.Select(l => Text.Of($"{l:bare}", $"{l:bare}"))])!;
        return Text.Of(
            $"SIPRI also revises earlier years: in the {count} cases that can be followed a period of five years moved "
                + $"by at most {most:bare} percentage points, and the last year by {years}.",
            $"SIPRI herziet ook eerdere jaren: in de {count} gevallen die zijn na te gaan schoof een periode van vijf "
                + $"jaar met ten hoogste {most:bare} procentpunt op en het laatste jaar met {years}.");
    }

    private Figure Moved(string id, double points, Text label) => Facts.OfTable(
        id, new Figure(new Cell.Ratio(points), Kind.Points, null, id), label, FirstPrint.Table);

    /// <summary>How far first prints of a last year moved.</summary>
    private Text? Provisional()
    {
        _ = Revision();
        var moves = Facts.Entries.Values.Where(
            e => e.Id.StartsWith("revision.last-year.", StringComparison.Ordinal)).ToList();
        return Listed([.. moves.Select(m => Text.Of($"{m.Figure:bare}", $"{m.Figure:bare}"))]) is not { } listed
            ? null
            : Text.Of(
                $"First prints of a year moved by {listed} percentage points afterwards.",
                $"Eerste opgaven van een jaar schoven later {listed} procentpunt op.");
    }

    private Text? Definitions()
    {
        var told = Facts.Sipri(QuestionKind.Definitions, Defined(Facts, shares.Who));
        if (told?.Frame is not { } frame || shares.Quote(frame, "definitions", "definitions") is not { } count
            || shares.Quote(frame, "definitions.lower", "lower") is not { } lower
            || shares.Quote(frame, "definitions.upper", "upper") is not { } upper)
        {
            return null;
        }

        var choices = Facts.OfTable(
            "definitions.choices", Figure.Count("", told.RowsOf("switches").Count()),
            ("choices of what to count", "keuzes in wat meetelt"), "docs/methods/definitions.md");
        var years = Facts.Years("window", Facts.Frame.Window);
        return Text.Of(
            $"The {count} combinations of {choices} choices of what to count give {lower:bare} to {upper} for {years}.",
            $"De {count} combinaties van {choices} keuzes in wat meetelt geven voor {years} {lower:bare} tot {upper}.");
    }

    /// <summary>"71.4 per cent in 1995-1999", and after the first in English "58.9 in 2000-2004".</summary>
    private static Text Said(Figure share, Figure years, int place) => place == 0
        ? Text.Of($"{share} in {years}", $"{share} in {years}")
        : Text.Of($"{share:bare} in {years}", $"{share} in {years}");

    private Figure Years(Quotable window) => Years(YearRange.Parse(window["period"]));

    private Figure Years(YearRange years)
    {
        if (years == Facts.Frame.Window) return Facts.Years("window", years);
        return years == Facts.Frame.Before
            ? Facts.Years("before", years)
            : Facts.Years("window." + Back(years), years);
    }

    /// <summary>
    /// How many windows before the last: what a window is called, so that a new edition renews it by its place.
    /// </summary>
    private int Back(YearRange years) => (Facts.Frame.Window.First - years.First) / Facts.Frame.Window.Count;

    /// <summary>"a, b and c"; null where there is nothing.</summary>
    internal static Text? Listed(IReadOnlyList<Text> texts) => texts.Count switch
    {
        0 => null,
        1 => texts[0],
        _ => Text.Join(
            Text.Of(" and ", " en "), [Text.Join(", ", texts.Take(texts.Count - 1)), texts[^1]]),
    };
}
