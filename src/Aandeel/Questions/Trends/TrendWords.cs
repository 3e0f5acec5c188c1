using Aandeel.Indicators;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>trend</c>: the level, what may be said of a trend, the breaks, and what a reader must know of
/// the data.
/// </summary>
internal sealed class TrendWords(TrendResult result)
{
    private readonly SeriesWords _words = new(result.Flows);

    private Question Question => result.Question;

    private Text Alliance => Names.Of(Question.Alliance);

    private Text Who => SelectionWords.Suppliers(Question.Suppliers!);

    private Text ToWhom => SelectionWords.Recipients(Question.Recipients);

    private Text Subject => Text.Of($"the share outside {Alliance}", $"het aandeel buiten {Alliance}");

    public bool HasShare => result.First.Yearly.Any(p => p.Share is not null);

    public Text Title => Text.Of(
        $"How {Subject} moves: {_words.Things.Small()} by {Who} to {ToWhom}",
        $"Hoe {Subject} zich ontwikkelt: {_words.Things.Small()} door {Who} aan {ToWhom}");

    public Text Subtitle
    {
        get
        {
            var flows = result.Flows;
            var category = Question.Category is not null && flows.Count > 0
                ? ", " + flows.Categories[flows.Category[0]]
                : "";
            var left = SwitchWords.LeftOut(Question.Without);
            return Text.Of($"{_words.Subtitle}{category}{left}", $"{_words.Subtitle}{category}{left}");
        }
    }

    /// <summary>The level, and how it came there; null where no year has a share.</summary>
    public Text? Brief => !HasShare ? null
        : DevelopmentWords.Course(result) is { } course ? Text.Join(" ", [Level(isAlone: false), course])
        : Level(isAlone: true);

    public IReadOnlyList<Note> Notes() =>
    [
        .. HasShare ? OfTrend() : Withheld() is null ? [new("nothing-delivered", ShareSentences.NothingDelivered)] : [],
        .. Withheld() is { } withheld ? [withheld] : Array.Empty<Note>(),
        new("not-production", _words.NotProduction),
        new("bounds", _words.Margin),
        .. result.Remarks,
        .. OfData(),
    ];

    public IEnumerable<Text> Incomplete()
    {
        foreach (var text in EditionNotes.Unmapped(result.Flows)) yield return text;
        if (!result.IsSipri)
        {
            foreach (var text in SeriesNotes.Incomplete(result.Flows, Question.Years!)) yield return text;
        }
        else if (result.Flows.WithoutAmount > 0)
        {
            var rows = Figure.Count("rows", result.Flows.WithoutAmount);
            yield return Text.Of($"rows without an amount: {rows}", $"regels zonder bedrag: {rows}");
        }
    }

    /// <summary>What the picture shows: the last level, and between which years it lay.</summary>
    public Text Finding()
    {
        var (last, low, high) = (Last(), Known().MinBy(p => p.Share)!, Known().MaxBy(p => p.Share)!);
        var (level, least, most) = (Share(last), Share(low), Share(high));
        return Text.Of(
            $"{last.Period}: {level} outside {Alliance}; single years from {least} ({low.Period}) to {most} "
                + $"({high.Period})",
            $"{last.Period}: {level} buiten {Alliance}; losse jaren van {least} ({low.Period}) tot {most} "
                + $"({high.Period})");
    }

    /// <summary>The tests, from the first year and from later ones.</summary>
    public IReadOnlyList<Text> Explanation() =>
    [
        .. result.Evidence.Where(e => e.Evidence.Test is not null)
            .Select(e => TrendStatements.Tested(e, Of(e.Key), result.Frame.Trends, result.Frame)),
        .. result.Starts.Where(e => e.Evidence.Test is not null)
            .Select(e => TrendStatements.Tested(e, Of(e.Key), result.Frame.Starts, result.Frame)),
        ("The method: docs/methods/trend.md.", "De methode: docs/methods/trend.md."),
    ];

    private Text Of(string key) => key == NamedEvidence.All
        ? Subject
        : Text.Of($"{Subject} (leaving Ukraine out)", $"{Subject} (Oekraïne niet meegerekend)");

    private Figure Share(SeriesPoint point) =>
        result.Table.Rows.Quote(result.Table.LineOf(point), result.Table.ShareOutside);

    /// <summary>That the years of little volume have no share, with the last of them.</summary>
    private Note? Withheld()
    {
        if (result.First.Yearly.Concat(result.First.Moving).LastOrDefault(p => p.IsWithheld) is not { } last) return null;
        var total = result.Table.Rows.Quote(result.Table.LineOf(last), result.Table.Total);
        return new Note(TooSmall.Reason, TooSmall.Said(Who, last.Period, total, result.Flows));
    }

    private List<SeriesPoint> Known() => [.. result.First.Yearly.Where(p => p.Share is not null)];

    /// <summary>The last window, or the last year where there is none.</summary>
    private SeriesPoint Last() => result.First.Moving.LastOrDefault(p => p.Share is not null) ?? Known()[^1];

    private IEnumerable<Note> OfTrend()
    {
        var said = DevelopmentWords.Course(result);
        yield return new Note("level", Level(isAlone: said is null));
        if (said is { } course) yield return new Note("course", course);
        if (Provisional() is { } provisional) yield return provisional;
        foreach (var named in result.Evidence)
        {
            yield return new Note(
                "trend-" + named.Key,
                TrendStatements.Of(named, Of(named.Key), [.. result.Starts.Where(s => s.Key == named.Key)]));
        }

        if (DevelopmentWords.Volumes(result) is { } volumes) yield return new Note("volumes", volumes);
        if (DevelopmentWords.LargestFlows(result) is { } flows) yield return new Note("largest-flows", flows);
        var held = Names.Of(result.Held);
        yield return new Note("held-composition", Text.Of(
            $"For highest, lowest, direction and volumes membership is held fixed ({held}): by the members at the time "
                + $"an accession moves the share without any delivery. Tests use single years, since moving windows "
                + $"share years.",
            $"Voor hoogste, laagste, richting en omvang is het lidmaatschap vastgehouden ({held}): door een toetreding "
                + $"verandert het aandeel volgens de leden van dat moment, ook als er niets wordt geleverd. De "
                + $"toetsen gebruiken losse jaren, omdat schuivende perioden jaren delen."));
        if (result.First.Breaks.Count == 0) yield break;
        var breaks = Text.Join("; ", result.First.Breaks.GroupBy(b => (b.Year, b.Kind)).Select(g =>
        {
            var year = result.Frame.Breaks.Quote(g.First(), result.Frame.Year);
            var words = TrendStatements.Break([.. g]);
            return Text.Of($"{year} {words}", $"{year} {words}");
        }));
        yield return new Note("breaks", Text.Of($"Breaks in the series: {breaks}.", $"Breuken in de reeks: {breaks}."));
    }

    /// <summary>What the star of the last year means.</summary>
    private Note? Provisional()
    {
        var last = result.First.Yearly[^1].Period;
        if (!result.IsSipri || last.Last != result.Flows.Years.Last) return null;
        var moves = RevisionMoves.Of(
            Question, RevisionMoves.KeyOf(Question.Suppliers), result.First.Scope.Composition, last, result.Flows);
        var listed = RevisionMoves.Listed(moves);
        return new Note("provisional", moves.Count == 0
            ? Text.Of(
                $"* {last} is provisional: SIPRI still finds and moves deliveries of a last year.",
                $"* {last} is voorlopig: van een laatste jaar vindt en verschuift SIPRI nog leveringen.")
            : Text.Of(
                $"* {last} is provisional: first prints of a last year moved by so many points in later editions: "
                    + $"{listed}. A few cases are no range.",
                $"* {last} is voorlopig: eerste opgaven van een laatste jaar schoven in latere edities zoveel "
                    + $"procentpunt: {listed}. Enkele gevallen zijn geen marge."));
    }

    /// <summary>The last level, and between which years the share lay.</summary>
    /// <param name="isAlone">Whether the range of single years is not said beside it.</param>
    private Text Level(bool isAlone)
    {
        var (table, last, known) = (result.Table, Last(), Known());
        var (low, high) = (known.MinBy(p => p.Share)!, known.MaxBy(p => p.Share)!);
        var (least, most) = (Share(low), Share(high));
        var between = known.Count < 2 || !isAlone ? Text.None : Text.Of(
            $" Single years lie between {least} ({low.Period}) and {most} ({high.Period}).",
            $" Losse jaren liggen tussen {least} ({low.Period}) en {most} ({high.Period}).");
        var line = table.LineOf(last);
        var (share, ukraine, four) = (Share(last), table.Rows.Quote(line, table.Ukraine),
            table.Rows.Quote(line, table.IndoPacific));
        var composition = Names.Of(result.First.Scope.Composition, result.Flows.Series);
        return Text.Of(
            $"Of {_words.Measured} from {Who} to {ToWhom} in {last.Period}, {share} {_words.Went} outside "
                + $"{Alliance} ({composition}): Ukraine {ukraine:bare} points of it, Australia, Japan, New Zealand "
                + $"and South Korea {four:bare}.{between}",
            $"Van {_words.Measured} van {Who} aan {ToWhom} {_words.Went} in {last.Period} {share} naar landen "
                + $"buiten {Alliance} ({composition}): Oekraïne {ukraine:bare} procentpunt daarvan, Australië, Japan, "
                + $"Nieuw-Zeeland en Zuid-Korea {four:bare}.{between}");
    }

    private IEnumerable<Note> OfData()
    {
        var (flows, years) = (result.Flows, Question.Years!);
        if (years.Count < result.Window)
        {
            var (count, window) = (Figure.Count("years", years.Count), Figure.Count("window", result.Window));
            yield return new Note("no-window", Text.Of(
                $"{years} has {count} years, too few for a window of {window}.",
                $"{years} telt {count} jaren, te weinig voor een periode van {window}."));
        }

        if (flows.Grain != Harmonise.FlowGrain.Observations) yield return EditionNotes.BuiltInSums(flows);
        var more = result.IsSipri
            ? EditionNotes.For(flows, result.Imported)
            : SeriesNotes.For(flows, years)
                .Concat(SilenceNotes.For(flows, result.Frame.Map, years, result.Frame.Silent));
        foreach (var note in more) yield return note;
    }
}
