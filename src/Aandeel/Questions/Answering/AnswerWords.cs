using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>answer</c>: size, what it is not, development, volumes, options and their limit, and what is not
/// in it.
/// </summary>
internal sealed class AnswerWords(AnswerResult result)
{
    private static readonly Text Nato = Names.Of(Harmonise.Alliance.Nato);

    private readonly AnswerShares _shares = result.Shares;
    private readonly YearRange _window = result.Window;

    /// <summary>Whose deliveries.</summary>
    private Text Who => result.Party is { } party
        ? SelectionWords.WithArticleOf(party)
        : ("NATO members", "NAVO-landen");

    private Text Name => result.Party is { } party ? Names.Of(party) : Text.Of("NATO", "NAVO");

    private YearRange LastYear => _window.Ending(1);

    private bool IsProvisional => _window.Last == result.Flows.Years.Last;

    public Text Title => Text.Of(
        $"{Name}: size, development and options", $"{Name}: omvang, ontwikkeling en mogelijkheden");

    public Text Subtitle
    {
        get
        {
            var unit = new SeriesWords(result.Flows).Subtitle;
            return Text.Of($"{unit}; {_window}", $"{unit}; {_window}");
        }
    }

    /// <summary>The size, with who counts as a member.</summary>
    public Text Brief => HasShare ? Text.Join(" ", [Size(), Members()]) : Nothing();

    private bool HasShare => _shares.Has(_window);

    public IEnumerable<Note> Lines()
    {
        yield return new Note("size", Brief);
        if (HasShare) yield return NotProduction();
        if (Development() is { } development) yield return new Note("development", development);
        if (HasShare && Volumes() is { } volumes) yield return new Note("volumes", volumes);
        if (Received() is { } received) yield return new Note("received", received);
        var options = new AnswerOptionsWords(result, Who);
        if (HasShare || _shares.Line(_window).Sum.ShareOutside is null)
        {
            foreach (var note in options.Lines()) yield return note;
        }

        if (OtherSources() is { } other) yield return other;
        yield return new Note("not-in-it", NotInIt());
        foreach (var note in EditionNotes.For(result.Flows, result.Imported)) yield return note;
        if (result.Flows.Grain != FlowGrain.Observations) yield return EditionNotes.BuiltInSums(result.Flows);
    }

    /// <summary>The questions that give the figures.</summary>
    public static IReadOnlyList<Text> Explanation(IEnumerable<Note> lines)
    {
        var steps = new List<Text>();
        foreach (var line in lines)
        {
            var asks = line.Text.Figures().Select(f => f.Place?.Ask.Command).OfType<string>().Distinct().ToList();
            if (asks.Count == 0) continue;
            var commands = Text.Join("; ", asks.Select(a => Text.Name(a, a)));
            steps.Add(Text.Of($"{line.Code}: {commands}", $"{line.Code}: {commands}"));
        }

        steps.Add(("The method: docs/methods/answer.md.", "De methode: docs/methods/answer.md."));
        return steps;
    }

    private Text Nothing() => _shares.Line(_window).Sum.ShareOutside is null
        ? NothingKnown()
        : TooSmall.Said(Who, _window, _shares.Quote(_window, _shares.Table.Total), result.Flows);

    private Text NothingKnown() => Text.Of(
        $"No delivery to a known destination by {Who} in {_window} is in the data, so there is no share; that is not a "
            + $"share of zero.",
        $"In de gegevens staat geen levering door {Who} aan een bekende bestemming in {_window}, dus er is geen "
            + $"aandeel; dat is geen aandeel van nul.");

    private Text Size()
    {
        var (share, ukraine) = (_shares.Share(_window), _shares.Quote(_window, _shares.Table.Ukraine));
        var four = _shares.Quote(_window, _shares.Table.IndoPacific);
        var others = _shares.Quote(_window, _shares.Table.Others);
        var built = result.Party is { } party
            ? MadeRegister.Clause(result.Imported, new PartySelection.Parties([party]), _window)
            : Text.None;
        Text delivered = result.Party is null ? ("delivered", "leverden") : ("delivered", "leverde");
        return Text.Of(
            $"Of the major arms (SIPRI's large conventional weapon systems) that {Who} {delivered} to other countries "
                + $"in {_window}, {share} went to countries outside {Nato}: {ukraine:bare} points to Ukraine, "
                + $"{four:bare} to Australia, Japan, New Zealand and South Korea together, and {others:bare} "
                + $"elsewhere{built}.",
            $"Van de grote conventionele wapensystemen (SIPRI: major arms) die {Who} in {_window} aan andere landen "
                + $"{delivered}, ging {share} naar landen buiten {Nato}: {ukraine:bare} procentpunt naar Oekraïne, "
                + $"{four:bare} naar Australië, Japan, Nieuw-Zeeland en Zuid-Korea samen, en {others:bare} naar "
                + $"overige landen{built}.");
    }

    private Text Members()
    {
        var members = result.Frame.Quote(result, result.Members);
        var atTheTime = _shares.Share(_window, Composition.AtTheTime);
        var day = DayWords.Of(result.Day);
        return Text.Of(
            $"This counts the {members} members of today in all years (since {day}); with the members at the time of "
                + $"delivery it is {atTheTime}.",
            $"Gerekend met de {members} landen die nu lid zijn (sinds {day}), in alle jaren; met de leden op het "
                + $"moment van levering is het {atTheTime}.");
    }

    private Note NotProduction()
    {
        Text plain = (
            "That is a share of deliveries to other countries, not of production and not of money: what a state has "
                + "made for its own forces is not counted, and SIPRI measures volume.",
            "Dat is een aandeel in de leveringen aan andere landen, niet in de productie, en het gaat niet om geld: wat "
                + "een land voor de eigen krijgsmacht laat maken telt niet mee, en SIPRI meet omvang.");
        if (AnswerProduction.Of(result) is { } production)
        {
            return new Note("not-production", Text.Join(" ", [plain, production]));
        }

        return new Note(
            "not-production",
            Text.Join(" ", [plain, (
                "Which part of the production goes outside cannot be computed from what is imported: it needs exports "
                    + "and expenditure in money.",
                "Welk deel van de productie buiten het bondgenootschap terechtkomt is uit wat is ingelezen niet te "
                    + "berekenen: daarvoor zijn uitvoer en uitgaven in geld nodig.")]),
            new Remedy("import-files"));
    }

    /// <summary>
    /// The last run of windows in one direction, and the run before it where that went the other way: up to a window, and
    /// down since.
    /// </summary>
    private Text? Development()
    {
        List<YearRange> windows = [.. _shares.Windows.Where(_shares.Has)];
        if (windows.Count < 2 || windows[^1] != _window) return null;
        var last = windows.Count - 1;
        var way = IsSmall() || !HasMoved(windows[last - 1], _window) ? 0 : Step(windows, last);
        var turn = way == 0 ? last - 1 : Run(windows, last, way);
        var start = way == 0 ? turn : Run(windows, turn, -way);
        var course = way switch
        {
            > 0 => Went(windows[turn], ("The share rose", "Het aandeel steeg")),
            < 0 when start < turn && HasMoved(windows[start], windows[turn]) => Turned(windows[start], windows[turn]),
            < 0 => Went(windows[turn], ("The share fell", "Het aandeel daalde")),
            _ => Plainly(windows[turn]),
        };
        return Text.Join(" ", [course, .. Direction() is { } direction ? [direction] : Array.Empty<Text>()]);
    }

    private bool HasMoved(YearRange from, YearRange to) =>
        Ripple.Exceeds(
            _shares.Line(from).Sum, _shares.Line(to).Sum, result.Party is not null, _shares.Ranges(from, to));

    private int Step(List<YearRange> windows, int at) => Math.Sign(
        _shares.Line(windows[at]).Sum.ShareOutside!.Value - _shares.Line(windows[at - 1]).Sum.ShareOutside!.Value);

    /// <summary>Where a run in one direction that ends at a window began.</summary>
    private int Run(List<YearRange> windows, int at, int way)
    {
        while (at > 0 && Step(windows, at) == way) at--;
        return at;
    }

    /// <summary>Of a single party with little volume in one of the windows no direction is said.</summary>
    private bool IsSmall() => result.Party is not null
        && (Ripple.IsSmall(_shares.Line(_window).Sum)
            || (result.Before is { } before && Ripple.IsSmall(_shares.Line(before).Sum)));

    private Text Went(YearRange first, Text way)
    {
        var (from, to) = (_shares.Share(first), _shares.Share(_window));
        return Text.Of(
            $"{way} from {from} in {first}{AtTheTime(first)} to {to} in {_window}{Last()}.{Without([first, _window])}",
            $"{way} van {from} in {first}{AtTheTime(first)} naar {to} in {_window}{Last()}.{Without([first, _window])}");
    }

    private Text Turned(YearRange low, YearRange high)
    {
        var (from, top, now) = (_shares.Share(low), _shares.Share(high), _shares.Share(_window));
        return Text.Of(
            $"The share rose from {from} in {low} to {top} in {high}{AtTheTime(high)} and fell after that: {now} in "
                + $"{_window}{Last()}.{Without([high, _window])}",
            $"Het aandeel steeg van {from} in {low} naar {top} in {high}{AtTheTime(high)} en daalde daarna: {now} in "
                + $"{_window}{Last()}.{Without([high, _window])}");
    }

    private Text Plainly(YearRange before)
    {
        var (then, now) = (_shares.Share(before), _shares.Share(_window));
        return Text.Of(
            $"The share was {then} in {before}{AtTheTime(before)} and {now} in {_window}{Last()}."
                + $"{Without([before, _window])}",
            $"Het aandeel was {then} in {before}{AtTheTime(before)} en {now} in {_window}{Last()}."
                + $"{Without([before, _window])}");
    }

    /// <summary>Where accessions make more than a point of difference to an earlier window, both are given.</summary>
    private Text AtTheTime(YearRange window)
    {
        var (present, dated) = (_shares.Line(window).Sum.ShareOutside,
            _shares.Line(window, Composition.AtTheTime).Sum.ShareOutside);
        if (present is null || dated is null || Math.Abs(present.Value - dated.Value) < Ripple.Point) return Text.None;
        var figure = _shares.Share(window, Composition.AtTheTime);
        return Text.Of($" (with the members at the time {figure})", $" (met de leden van toen {figure})");
    }

    private Text Last()
    {
        if (!_shares.HasLast || _window.Count == 1) return Text.None;
        var figure = _shares.ShareOfLast();
        Text mark = IsProvisional ? (" (provisional)", " (voorlopig)") : Text.None;
        return Text.Of($", {figure} in {LastYear}{mark}", $", {figure} in {LastYear}{mark}");
    }

    private Text Without(IReadOnlyList<YearRange> windows)
    {
        if (!_shares.HasUkraine) return Text.None;
        List<Figure> figures = [.. windows.Select(_shares.Without)];
        if (_shares.HasLast && _window.Count > 1) figures.Add(_shares.WithoutOfLast());
        var first = Text.Join(", ", figures.SkipLast(1).Select(f => Text.Of($"{f}", $"{f}")));
        var last = figures[^1];
        return Text.Of(
            $" Leaving Ukraine out of the count: {first} and {last}.",
            $" Oekraïne niet meegerekend: {first} en {last}.");
    }

    private Text? Direction()
    {
        if (result.Trend is not { } trend || trend.Evidence is not [{ Evidence: { Test: not null } evidence }, ..])
        {
            return null;
        }

        return evidence.Verdict switch
        {
            TrendVerdict.Rise => Text.Of(
                $"Over {evidence.Years} as a whole it rose.", $"Over {evidence.Years} als geheel steeg het."),
            TrendVerdict.Fall => Text.Of(
                $"Over {evidence.Years} as a whole it fell.", $"Over {evidence.Years} als geheel daalde het."),
            _ => Text.Of(
                $"No single direction runs through {evidence.Years}.",
                $"Over {evidence.Years} als geheel is er geen doorlopende stijging of daling."),
        };
    }

    private Text? Volumes()
    {
        if (result.Trend is not { Volumes: { Before: { } before } table }) return null;
        var (outside, inside) = (table.Of(VolumeChange.OutsideKey), table.Of(VolumeChange.InsideKey));
        if (IsSmall() || !outside.IsTold || !inside.IsTold) return Amounts(table, before);
        var without = table.Of(VolumeChange.WithoutUkraineKey);
        var change = table.Rows.Quote(without, table.Change);
        var ukraine = !_shares.HasUkraine || without.Change is null
            ? Text.None
            : Text.Of($" ({change:whole} leaving Ukraine out)", $" (Oekraïne niet meegerekend {change:whole})");
        Text among = result.Party is null
            ? ("what allies took from one another", "wat bondgenoten van elkaar afnamen")
            : Text.Of($"what allies took from {Who}", $"wat bondgenoten van {Who} afnamen");
        var (more, taken) = (table.Rows.Quote(outside, table.Change), table.Rows.Quote(inside, table.Change));
        var (went, took) = (Way(outside), Way(inside));
        return Text.Of(
            $"From {before} to {table.Now} the volume that went outside {went} by {more:bare-whole}{ukraine}; {among} "
                + $"{took} by {taken:bare-whole}.",
            $"Van {before} naar {table.Now} {went} de omvang van wat naar landen buiten {Nato} ging met "
                + $"{more:bare-whole}{After(outside)}{ukraine}; {among} {took} met {taken:bare-whole}{After(inside)}.");
    }

    private static Text Way(VolumeChange change) =>
        change.Change >= 0 ? ("grew", "groeide") : ("fell", "nam");

    /// <summary>The second half of a Dutch verb.</summary>
    private static Text After(VolumeChange change) => change.Change >= 0 ? Text.None : Text.Name("", " af");

    /// <summary>Of little volume the amounts, and no verb.</summary>
    private static Text? Amounts(VolumeTable table, YearRange before)
    {
        Figure Quote(string key, Column<VolumeChange> column) => table.Rows.Quote(table.Of(key), column);
        var (outThen, outNow) = (Quote(VolumeChange.OutsideKey, table.VolumeBefore),
            Quote(VolumeChange.OutsideKey, table.VolumeNow));
        var (inThen, inNow) = (Quote(VolumeChange.InsideKey, table.VolumeBefore),
            Quote(VolumeChange.InsideKey, table.VolumeNow));
        return Text.Of(
            $"In volume: outside {outThen:bare} TIV in {before} and {outNow:bare} in {table.Now}; to allies "
                + $"{inThen:bare} and {inNow:bare}.",
            $"In omvang: naar landen buiten {Nato} {outThen:bare} TIV in {before} en {outNow:bare} in {table.Now}; naar "
                + $"bondgenoten {inThen:bare} en {inNow:bare}.");
    }

    /// <summary>What members delivered to a party that is none of them.</summary>
    private Text? Received()
    {
        if (result.Received is not { } received || result.Party is null) return null;
        var line = received.Lines[0];
        var total = received.Table.Rows.Quote(line, received.Table.Total);
        return Text.Of(
            $"NATO members delivered {total:bare} TIV of major arms to {Who} in {line.Period}.",
            $"NAVO-landen leverden in {line.Period} {total:bare} TIV aan {Who}.");
    }

    private Note? OtherSources()
    {
        if (result.Sources is not { } sources) return null;
        var lines = sources.Lines
            .Where(l => l is { Line.Sum.ShareOutside: not null } && l.Series.IsMoney && l.Line!.Sum.Total > 0)
            .GroupBy(l => l.Series.Source)
            .Select(g => g.OrderBy(l => l.Series.Flow == Flow.Licence)
                .ThenBy(l => l.Destination != DestinationChoice.Final).First())
            .ToList();
        if (lines.Count == 0) return null;
        var named = Text.Join("; ", lines.Select(l =>
        {
            var (what, currency) = (SeriesNames.Of(l.Series), Text.Of(l.Series.Unit.Code));
            var share = sources.Table.Rows.Quote(l, sources.Table.Share);
            Text final = l.Destination == DestinationChoice.Final
                ? (" by final destination", " naar eindbestemming")
                : Text.None;
            return Text.Of(
                $"{what}{final} ({currency}, {l.Line!.Period}) {share}",
                $"{what}{final} ({currency}, {l.Line!.Period}) {share}");
        }));
        return new Note("other-sources", Text.Of(
            $"Other sources count other things, in money and of other years: {named}. All can be true.",
            $"Andere bronnen tellen iets anders, in geld en over andere jaren: {named}. Deze cijfers kunnen allemaal "
                + $"kloppen."));
    }

    private Text NotInIt()
    {
        var shells = Text.Name("155 mm", "155mm");
        Text kinds = Text.Of(
            $"Not in these figures: small arms, most ammunition ({shells} shells too), parts and services.",
            $"Niet meegerekend: kleine wapens, de meeste munitie (waaronder {shells}-granaten), onderdelen en diensten.");
        return Text.Join(" ", [kinds, .. Unknown(), .. Revised(), .. Choices()]);
    }

    private IEnumerable<Text> Unknown()
    {
        if (!HasShare || _shares.Line(_window).Sum is not { Bounds: { } bounds }) yield break;
        if (bounds.Upper - bounds.Lower < Ripple.Tenth)
        {
            yield return (
                "Unknown recipients and suppliers make less than a tenth of a point of difference.",
                "Onbekende ontvangers en leveranciers maken minder dan een tiende procentpunt uit.");
            yield break;
        }

        var (lower, upper) = (_shares.Quote(_window, _shares.Table.Bounds, "lower"),
            _shares.Quote(_window, _shares.Table.Bounds, "upper"));
        yield return Text.Of(
            $"With unknown recipients and suppliers it lies between {lower} and {upper}.",
            $"Met onbekende ontvangers en leveranciers ligt het tussen {lower} en {upper}.");
    }

    /// <summary>How far first prints moved, with the number of cases: few cases are no range.</summary>
    private IEnumerable<Text> Revised()
    {
        if (_shares.Moved(_window) is not { } moved) yield break;
        var cases = _shares.Cases(_window);
        var last = Text.None;
        if (IsProvisional && _shares.MovedOfLast() is var (year, known))
        {
            last = Text.Of(
                $", a last year by up to {year:bare} ({known:whole} cases)",
                $", een laatste jaar tot {year:bare} ({known:whole} gevallen)");
        }

        yield return Text.Of(
            $"SIPRI revises: such windows moved by up to {moved:bare} points in later editions ({cases:whole} cases){last}.",
            $"SIPRI herziet: zulke perioden schoven in latere edities tot {moved:bare} procentpunt op ({cases:whole} gevallen)"
                + $"{last}.");
    }

    private IEnumerable<Text> Choices()
    {
        if (result.Definitions is not { Least: { } least, Most: { } most } definitions) yield break;
        if (most.Cell is Cell.Ratio high && least.Cell is Cell.Ratio low && high.Value - low.Value < Ripple.Tenth)
        {
            yield break;
        }

        var count = definitions.Combinations;
        yield return Text.Of(
            $"The {count} combinations of choices in what to count give {least} to {most}.",
            $"De {count} combinaties van keuzes in wat meetelt geven {least} tot {most}.");
    }
}
