using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>suppliers</c> and <c>recipients</c>: what the amounts are, and what a reader must know of the
/// data.
/// </summary>
internal sealed class LeagueWords(LeagueResult result, Imported imported)
{
    /// <summary>How many the one sentence names.</summary>
    private const int MostNamed = 5;

    private readonly LeagueChoice _choice = result.Choice;
    private readonly SeriesWords _words = new(result.Choice.Flows);

    public Text Title
    {
        get
        {
            Text who = _choice.BySupplier ? ("Suppliers", "Leveranciers") : ("Recipients", "Ontvangers");
            var years = _choice.HasBefore
                ? Text.Of($"{_choice.Period} and {_choice.Before}", $"{_choice.Period} en {_choice.Before}")
                : Text.Of($"{_choice.Period}", $"{_choice.Period}");
            if (_choice.IsSipri)
            {
                return Text.Of($"{who} of major arms{Chosen}, {years}", $"{who} van zware wapens{Chosen}, {years}");
            }

            var things = _words.Things.Small();
            return Text.Of($"{who}: {things}{Chosen}, {years}", $"{who}: {things}{Chosen}, {years}");
        }
    }

    public Text Subtitle
    {
        get
        {
            var category = _choice.Asked.Category is { } word ? ", " + word : "";
            var left = SwitchWords.LeftOut(_choice.Asked.Without);
            Text whole = !_choice.IsSipri ? ("all that is reported", "alle opgaven")
                : _choice.IsPart ? ("these deliveries", "deze leveringen")
                : ("the world", "de wereld");
            var (total, change) = (
                result.Frame.Quote(result.World, result.WorldTotal),
                result.Frame.Quote(result.World, result.WorldChange));
            return Text.Of(
                $"{_words.Subtitle}{category}{left}; {whole} together {total:bare}, change {change}",
                $"{_words.Subtitle}{category}{left}; {whole} samen {total:bare}, verandering {change}");
        }
    }

    /// <summary>What the picture shows: the first row and its share.</summary>
    public Text Finding(LeagueLine first)
    {
        var share = result.Table.Rows.Quote(first, result.Table.Share);
        return Text.Of(
            $"{_choice.Period}: the most is {first.Name}'s, {share}",
            $"{_choice.Period}: het meest is van {first.Name}, {share}");
    }

    /// <summary>The largest in one sentence; null where nothing was delivered.</summary>
    public Text? Brief
    {
        get
        {
            var largest = result.Lines.Where(l => l.Sum.Now > 0 && l.Region is not { Overlaps: true })
                .Take(MostNamed).ToList();
            if (largest.Count == 0) return null;
            var named = Text.Join(", ", largest.Select(l =>
            {
                var share = result.Table.Rows.Quote(l, result.Table.Share);
                return Text.Of($"{l.Name} {share}", $"{l.Name} {share}");
            }));
            Text who = _choice.BySupplier
                ? ("The largest suppliers", "De grootste leveranciers")
                : ("The largest recipients", "De grootste ontvangers");
            return Text.Of(
                $"{who} in {_choice.Period}{Chosen}, in parts of {_words.Measured}: {named}.",
                $"{who} in {_choice.Period}{Chosen}, in delen van {_words.Measured}: {named}.");
        }
    }

    public Text Source => _words.OwnCalculation;

    /// <summary>All remarks: what the amounts are, those on the choice of years, and those on the data.</summary>
    public IReadOnlyList<Note> Notes(IEnumerable<Note> ofChoice) =>
        [Measure(), .. ofChoice, .. OfComparison(), .. OfSilence(), .. OfData()];

    public IEnumerable<Text> Incomplete() =>
    [
        .. _choice.IsSipri ? [] : SeriesNotes.Incomplete(_choice.Flows, _choice.Period),
        .. result.Silence.WhyNoChangeOfAll is null ? [] : Silent,
        .. EditionNotes.Unmapped(_choice.Flows),
    ];

    private static Text[] Silent { get; } = [("suppliers without a report", "leveranciers zonder opgave")];

    private Text Chosen
    {
        get
        {
            if (_choice.Other is not { } filter || filter is Harmonise.PartySelection.Everyone) return Text.None;
            var (to, from) = (SelectionWords.Recipients(filter), SelectionWords.Suppliers(filter));
            return _choice.BySupplier ? Text.Of($" to {to}", $" aan {to}") : Text.Of($" from {from}", $" van {from}");
        }
    }

    private Note Measure() => _choice.IsSipri
        ? new("tiv", (
            "SIPRI's trend-indicator value (TIV) measures the volume of military capability delivered, not money. "
                + "States are ranked; "
                + "organisations, armed groups and unknown are not.",
            "SIPRI's trendindicatorwaarde (TIV) meet de hoeveelheid geleverd militair vermogen, geen geld. Staten "
                + "hebben een rang; "
                + "organisaties, gewapende groepen en onbekend niet."))
        : new("not-the-world", Text.Of(
            $"Shares are of {_words.Measured} as reported in this source, not of the world's. {_words.NotProduction}",
            $"Aandelen zijn van {_words.Measured} zoals in deze bron opgegeven, niet van de wereld. "
                + $"{_words.NotProduction}"));

    private IEnumerable<Note> OfComparison()
    {
        var (period, before) = (_choice.Period, _choice.Before);
        if (_choice.Own is Harmonise.PartySelection.MembersOf && _choice.Asked.Composition is null)
        {
            var last = period.Ending(1);
            yield return new Note("members-of-last-year", Text.Of(
                $"Members are those of {last}; all their deliveries of both periods count.",
                $"Leden zijn die van {last}; al hun leveringen van beide perioden tellen mee."));
        }

        if (!_choice.HasBefore && _choice.Asked.Compare is null)
        {
            var yearsBefore = Figure.Count("years_before", before.Count);
            yield return new Note("no-comparison", Text.Of(
                $"The data does not cover the {yearsBefore} years before {period}, so no change is given.",
                $"De gegevens beslaan de {yearsBefore} jaren vóór {period} niet, dus er is geen verandering gegeven."));
        }

        if (_choice is { HasBefore: true, IsEqual: true, WhyNoChange: not null })
        {
            yield return new Note("no-comparison-of-parts", Text.Of(
                $"Of {before} or {period} the files have some years in part or not, so no change is given.",
                $"Over {before} of {period} hebben de bestanden sommige jaren deels of niet, dus er is geen "
                    + $"verandering gegeven."));
        }

        if (!_choice.IsEqual)
        {
            var (years, yearsBefore) = (
                Figure.Count("years", period.Count),
                Figure.Count("years_before", before.Count));
            yield return new Note("unequal-windows", Text.Of(
                $"{period} has {years} years and {before} has {yearsBefore}, so no change is given.",
                $"{period} telt {years} jaren en {before} telt er {yearsBefore}, dus er is geen verandering gegeven."));
        }
    }

    /// <summary>Who did not report, in the period and in the years compared with, and what the table leaves out.</summary>
    private IEnumerable<Note> OfSilence()
    {
        var silence = result.Silence;
        if (silence.Map is not { } map) yield break;
        foreach (var note in SilenceNotes.For(_choice.Flows, map, _choice.Period, silence.Now)) yield return note;
        if (_choice.HasBefore)
        {
            foreach (var note in SilenceNotes.For(_choice.Flows, map, _choice.Before, silence.Before))
            {
                yield return note with { Code = note.Code + "-before" };
            }
        }

        if (silence.WhyNoChangeOfAll is null) yield break;
        yield return new Note("no-places", (
            "A place or a change that hangs on a missing report is not given: a supplier that is silent is not one that "
                + "exported nothing, and a rise that begins in silence is no rise.",
            "Een plaats of een verandering die afhangt van een ontbrekende opgave is niet gegeven: wie geen opgave "
                + "doet, heeft niet niets uitgevoerd, en een stijging die begint waar een opgave ontbreekt is er geen."));
    }

    private IEnumerable<Note> OfData()
    {
        var (flows, edition) = (_choice.Flows, _choice.Flows.Edition.Name);
        if (!_choice.HasPartners)
        {
            yield return new Note("built-in-sums", Text.Of(
                $"Answered from the built-in sums of edition {edition}, which hold totals; partners need the register.",
                $"Berekend uit de meegeleverde totalen van editie {edition}, met totalen; partners vragen het "
                    + $"register."));
        }

        var ofData = _choice.IsSipri ? EditionNotes.For(flows, imported) : SeriesNotes.For(flows, _choice.Period);
        foreach (var note in ofData) yield return note;
    }
}
