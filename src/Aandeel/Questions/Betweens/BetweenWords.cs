using Aandeel.Answers;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>between</c>: what each source says, who is silent, and what no source would show.
/// </summary>
internal sealed class BetweenWords(BetweenResult result, Imported imported)
{
    private readonly BetweenFrame _frame = result.Frame;

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "Of every year a source says one of these: an amount; nil, where it prints a zero; a report that does not "
                + "name the pair; no report, which is silence; not covered, where the imported files do not hold the "
                + "year. Only the first two are answers (docs/methods/between.md).",
            "Over elk jaar zegt een bron één van deze: een bedrag; nihil, waar zij een nul drukt; wel een opgave, maar "
                + "niet hiervan; geen opgave; niet gedekt, waar de ingelezen bestanden het jaar niet hebben. Alleen de "
                + "eerste twee zijn een antwoord (docs/methods/between.md)."),
    ];

    public Text Title
    {
        get
        {
            var (from, to) = (SelectionWords.WithArticleOf(_frame.From), SelectionWords.WithArticleOf(_frame.To));
            return Text.Of(
                $"What went from {from} to {to}, {_frame.Asked}", $"Wat van {from} naar {to} ging, {_frame.Asked}");
        }
    }

    /// <summary>The sources that have something, with their sums.</summary>
    public Text Subtitle
    {
        get
        {
            var said = _frame.Sources.Where(s => s.Total > 0).Select(s =>
            {
                var (name, total) = (BetweenNames.Of(s.Of), result.Tables.TotalWords(s));
                return Text.Of($"{name} {total}", $"{name} {total}");
            }).ToList();
            return said.Count == 0
                ? ("No source that is imported gives an amount", "Geen ingelezen bron geeft een bedrag")
                : Text.Join("; ", said);
        }
    }

    /// <summary>What each source has, and where SIPRI has nothing, that it was looked.</summary>
    public Text Brief
    {
        get
        {
            var none = IsWithoutMajorArms
                ? ("; in SIPRI's register no delivery of major arms was identified",
                    "; in het register van SIPRI is geen levering van grote wapensystemen vastgesteld")
                : Text.None;
            return Text.Of($"{Title}: {Subtitle}{none}.", $"{Title}: {Subtitle}{none}.");
        }
    }

    private bool IsWithoutMajorArms => _frame.Sources.Any(s => s is { Of: { IsSipri: true, HasPairs: true }, Rows: 0 });

    public Text Source
    {
        get
        {
            var cited = Text.Join("; ", _frame.Series.Where(s => s.HasPairs)
                .SelectMany(s => s.Coverage!.Flows.Editions).Select(Names.Of).Distinct());
            return cited.IsEmpty
                ? ("No source with pairs is imported.", "Er is geen bron met paren ingelezen.")
                : Text.Of(
                    $"Own compilation based on {cited}; the publishers are not responsible for it.",
                    $"Eigen samenstelling op basis van {cited}; de uitgevers zijn er niet verantwoordelijk voor.");
        }
    }

    /// <summary>What the picture shows: one source over the years.</summary>
    public Text Finding(BetweenSource source)
    {
        var (name, total) = (BetweenNames.Of(source.Of), result.Tables.TotalWords(source));
        return Text.Of($"{name}: {total} in {_frame.Asked}", $"{name}: {total} in {_frame.Asked}");
    }

    public IEnumerable<Note> Notes()
    {
        if (IsWithoutMajorArms) yield return NotMajorArms.NoRow;

        yield return new Note("each-its-own", (
            "Each source counts something else: volumes of whole systems, money of licences or of exports, or items. "
                + "A licence is a permission and no delivery, so these are never added and need not agree.",
            "Elke bron telt iets anders: de omvang van volledige systemen, geld van vergunningen of van uitvoer, of "
                + "stuks. Een vergunning is een toestemming en geen levering; optellen kan dus niet, en gelijk hoeven "
                + "zij niet te zijn."));
        if (Silent() is { } silent) yield return silent;
        if (OldEnds() is { } ends) yield return ends;
        foreach (var note in NotMajorArms.All) yield return note;
        var (from, to) = (_frame.From.Code.Value, _frame.To.Code.Value);
        yield return new Note(
            "other-direction", ("The other direction", "De andere richting"),
            new Remedy("other-direction", What: $"{to} {from}"));
        if (Sipri is { HasPairs: true } sipri)
        {
            foreach (var note in EditionNotes.For(sipri.Coverage!.Flows, imported)) yield return note;
        }
        else
        {
            yield return new Note("needs-register", (
                "The built-in sums do not tell who delivered to whom; the register does.",
                "De meegeleverde totalen zeggen niet wie aan wie leverde; het register wel."), new Remedy("get-register"));
        }

        if (NotImported() is { IsEmpty: false } missing)
        {
            yield return new Note(
                "sources-not-here",
                Text.Of(
                    $"Not imported, so nothing is known of them here: {missing}",
                    $"Niet ingelezen, dus daarvan is niets bekend: {missing}"),
                new Remedy("import-sources"));
        }
    }

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        if (Sipri is not { HasPairs: true })
        {
            yield return ("SIPRI's register is not imported", "het register van SIPRI is niet ingelezen");
        }

        if (NotImported() is { IsEmpty: false } missing)
        {
            yield return Text.Of($"not imported: {missing}", $"niet ingelezen: {missing}");
        }

        foreach (var source in _frame.Sources.Where(s => s.YearsOf(BetweenState.NoReport).Any()))
        {
            var (name, years) = (BetweenNames.Of(source.Of), Runs.Of(source.YearsOf(BetweenState.NoReport)));
            yield return Text.Of($"no report in {name} of {years}", $"geen opgave in {name} over {years}");
        }
    }

    private BetweenSeries? Sipri => _frame.Series.FirstOrDefault(s => s.IsSipri);

    private Text NotImported() => Text.Join(
        ", ", _frame.Series.GroupBy(s => s.Series.Source).Where(g => g.All(s => !s.IsImported && s.Coverage is null))
            .Select(g => SeriesNames.Source(g.Key)));

    /// <summary>Who did not report in which years.</summary>
    private Note? Silent()
    {
        var silent = _frame.Sources.Where(s => s.YearsOf(BetweenState.NoReport).Any()).Select(s =>
        {
            var (name, who, years) = (
                SeriesNames.Of(s.Of.Series), Names.Of(s.Of.Reporter), Runs.Of(s.YearsOf(BetweenState.NoReport)));
            return Text.Of($"{name}: {who} {years}", $"{name}: {who} {years}");
        }).ToList();
        if (silent.Count == 0) return null;
        var list = Text.Join("; ", silent);
        return new Note("no-report", Text.Of(
            $"Silence, which is not zero. {list}.", $"Geen opgave, en dat is geen nul. {list}."));
    }

    /// <summary>Sources whose files end before the years asked do: the newest figure is theirs, and old.</summary>
    private Note? OldEnds()
    {
        var ends = _frame.Series
            .Where(s => s.HasPairs && !s.IsSipri && s.Coverage!.Years.Last < _frame.Asked.Last)
            .Select(s =>
            {
                var (name, last) = (SeriesNames.Of(s.Series), $"{s.Coverage!.Years.Last}");
                return Text.Of($"{name} {last}", $"{name} {last}");
            })
            .Distinct().ToList();
        if (ends.Count == 0) return null;
        var list = Text.Join(", ", ends);
        return new Note("files-end", Text.Of(
            $"The last year that the imported files hold: {list}.",
            $"Het laatste jaar dat de ingelezen bestanden hebben: {list}."));
    }
}
