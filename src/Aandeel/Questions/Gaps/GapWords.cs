using Aandeel.Harmonise;
using Aandeel.Sources;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>What a reader of <c>gaps</c> must know: the measure, who is silent, and what is not imported.</summary>
internal sealed class GapWords(GapChoice choice, IReadOnlyList<FlowSeries> notHere)
{
    /// <summary>
    /// Below this part of the licences actual exports are no report (docs/methods/silent-reporters.md).
    /// </summary>
    private const double Silent = 0.001;

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "A cell has the state of the rows that the reporter has in that year after the rules of the source "
                + "(docs/methods/series.md); a cell "
                + "without rows is no report, not in this copy or not a reporter, by the list of reports, the years of "
                + "the files and dated "
                + "memberships (docs/methods/coverage-and-mirror.md).",
            "Een cel heeft de staat van de regels die de rapporteur in dat jaar heeft, na de regels van de bron "
                + "(docs/methods/series.md); een "
                + "cel zonder regels is geen opgave, niet in deze kopie of geen rapporteur, naar de lijst van opgaven, "
                + "de jaren van de bestanden "
                + "en gedateerde lidmaatschappen (docs/methods/coverage-and-mirror.md)."),
        (
            "The part that a source sees is SIPRI's volume of the suppliers whose report it has, over SIPRI's volume "
                + "of all chosen suppliers of "
                + "the year.",
            "Het deel dat een bron ziet is SIPRI's volume van de leveranciers van wie zij een opgave heeft, gedeeld "
                + "door SIPRI's volume van "
                + "alle gekozen leveranciers van het jaar."),
    ];

    public Text Title
    {
        get
        {
            var who = SelectionWords.Suppliers(choice.Suppliers);
            return Text.Of(
                $"Who reports what: exports of arms by {who}, {choice.Years}", $"Wie wat opgeeft: wapenuitvoer door "
                    + $"{who}, {choice.Years}");
        }
    }

    public Text Subtitle
    {
        get
        {
            var composition = Names.Of(choice.Composition);
            Text sources = choice.Question.Source == Question.AllSources
                ? ("all sources that are here", "alle ingelezen bronnen")
                : Text.Of(SourceCatalog.Find(choice.Question.Source)!.Title);
            return Text.Of($"{composition}; {sources}", $"{composition}; {sources}");
        }
    }

    /// <summary>What the characters of a map say, where there is one.</summary>
    public IEnumerable<Note> Legend()
    {
        if (choice.IsOfCells)
        {
            yield return new Note("legend", choice.IsOfAll ? GapMarks.LegendOfSights : GapMarks.LegendOfCells);
        }
    }

    public IEnumerable<Note> Notes()
    {
        yield return new Note("silence", (
            "A year without a report is silence and not zero. What no source has for any year is not in this map: "
                + "deliveries to a state's own "
                + "forces, and in SIPRI's register small arms, most ammunition, parts and services.",
            "Een jaar zonder opgave is geen nul. Wat geen enkele bron voor enig jaar heeft staat niet in "
                + "deze kaart: leveringen aan "
                + "de eigen krijgsmacht, en in SIPRI's register kleine wapens, de meeste munitie, onderdelen en "
                + "diensten."));
        if (!choice.BySupplier && choice.OfReporters.Count > 0 && choice.Sipri is { } sipri)
        {
            var edition = sipri.Flows.Edition.Name;
            yield return new Note("measure", Text.Of(
                $"The part that a source sees is SIPRI's delivered volume (TIV, edition {edition}) of the suppliers "
                    + $"whose report it has, over "
                    + $"that of all chosen suppliers of the year. It says whose exports can be looked up there, not "
                    + $"how much of each; ? nothing "
                    + $"of the year is in this copy, _ the source asked nobody then.",
                $"Het deel dat een bron ziet is SIPRI's geleverde hoeveelheid (TIV, editie {edition}) van de "
                    + $"leveranciers van wie zij een opgave "
                    + $"heeft, gedeeld door die van alle gekozen leveranciers van het jaar. Het zegt wiens uitvoer "
                    + $"daar op te zoeken is, niet "
                    + $"hoeveel van elk; ? niets van het jaar zit in deze kopie, _ de bron vroeg toen niemand."));
        }

        if (choice.Sipri is { } volumes
            && choice.Reporters.Any(r => choice.YearsOf(r).Any(y => volumes[r.Index, y].Allocated)))
        {
            yield return new Note("allocated", (
                "Years that SIPRI's yearly edition lacks (* in the table) come from its register of orders, whose "
                    + "years we allocated "
                    + "(docs/methods/allocation.md).",
                "Jaren die SIPRI's jaareditie niet heeft (* in de tabel) komen uit het register van orders, waarvan "
                    + "wij de jaren hebben "
                    + "toegedeeld (docs/methods/allocation.md)."));
        }

        if (SilentMembers() is { } silent) yield return silent;
        if (Register() is var (listed, here))
        {
            var (all, with) = (Figure.Count("listed", listed), Figure.Count("here", here));
            yield return new Note("register-reports", Text.Of(
                $"Of the {all} reports of these suppliers that the UN Register lists for these years, {with} have rows "
                    + $"here; the others were "
                    + $"made and are not in this copy.",
                $"Van de {all} opgaven van deze leveranciers die het VN-register voor deze jaren noemt, hebben er "
                    + $"{with} ingelezen regels; de andere "
                    + $"zijn gedaan en zitten niet in deze kopie."));
        }

        if (NamesNotHere() is { Count: > 0 } names)
        {
            var list = Text.Join("; ", names);
            yield return new Note("sources-not-here", Text.Of(
                $"Nothing of these suppliers is here of: {list}.",
                $"Van deze leveranciers is niets ingelezen: {list}."));
        }
    }

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        if (notHere.Count > 0)
        {
            var series = string.Join(", ", notHere.Select(s => $"{s.Source} {Codes.Of(s.Flow)}"));
            yield return Text.Of($"no file here has {series}", $"geen ingelezen bestand heeft {series}");
        }

        if (Register() is var (listed, here) && here < listed)
        {
            var missing = Figure.Count("missing", listed - here);
            yield return Text.Of(
                $"{missing} reports to the UN Register are not in this copy", $"{missing} opgaven aan het VN-register "
                    + $"zitten niet in deze kopie");
        }
    }

    private Note? SilentMembers()
    {
        if (choice.OfReporters.FirstOrDefault(
            c => c.Series is { Source: SourceCatalog.Eu, Flow: Flow.ActualExport }) is not { } exports)
        {
            return null;
        }
        var silent = choice.Reporters
            .Select(r => (Party: r, Years: choice.YearsOf(r).Where(y => exports.IsSilent(r.Index, y)).ToList()))
            .Where(s => s.Years.Count > 0)
            .Select(s => Names.Of(s.Party) + Text.Of(" " + Runs.Of(s.Years)))
            .ToList();
        if (silent.Count == 0) return null;
        var (least, names) = (Figure.Share("threshold", Silent), Text.Join("; ", silent));
        return new Note("silent-reporters", Text.Of(
            $"Members that give licences to the EU's report and next to no actual exports (below {least} of the "
                + $"licences), so that the latter "
                + $"are no report: {names}.",
            $"Leden die in het EU-verslag vergunningen opgeven en nauwelijks feitelijke uitvoer (minder dan {least} "
                + $"van de vergunningen), zodat "
                + $"die laatste geen opgave is: {names}."));
    }

    /// <summary>
    /// How many reports the UN Register lists of the reporters, and how many of them have rows; null where it lists
    /// none.
    /// </summary>
    private (int Listed, int Here)? Register()
    {
        var sides = choice.OfReporters.Where(c => c.Series.Source == SourceCatalog.Unroca).ToList();
        if (sides.Count == 0) return null;
        var (listed, here) = (0, 0);
        foreach (var reporter in choice.Reporters)
        {
            foreach (var year in choice.YearsOf(reporter).Where(y => sides[0].Listed(reporter.Index, y) == true))
            {
                listed++;
                if (sides.Exists(s => s[reporter.Index, year] is { Rows: > 0 } or { Withheld: > 0 })) here++;
            }
        }

        return listed == 0 ? null : (listed, here);
    }

    /// <summary>The series of which nothing is imported, or nothing of these suppliers.</summary>
    private List<Text> NamesNotHere() =>
    [
        .. notHere.Select(SeriesNames.Of),
        .. choice.Coverages.Except(choice.Reports).Where(c => c.Series.Reporter is null).Select(SeriesNames.Of),
    ];
}
