using Aandeel.Harmonise;
using Aandeel.Indicators;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>share</c>: what the figure is, what it is not, and what a reader must know of the data behind
/// it.
/// </summary>
internal sealed class ShareWords(ShareResult result, Imported imported)
{
    private readonly ShareChoice _choice = result.Choice;
    private readonly FlowTable _flows = result.Choice.Flows;
    private readonly SeriesWords _words = new(result.Choice.Flows);

    private Question Question => _choice.Question;

    private Text Who => field ??= SelectionWords.Suppliers(_choice.Suppliers);

    private Text ToWhom => field ??= SelectionWords.Recipients(Question.Recipients);

    private Text Alliance => field ??= Names.Of(Question.Alliance);

    public Text Title => _choice.IsByDestination
        ? Text.Of($"{_words.Things} by {Who}: where to", $"{_words.Things} door {Who}: waarheen")
        : Text.Of(
            $"{_words.Things} by {Who} to {ToWhom}: the share outside {Alliance}",
            $"{_words.Things} door {Who} aan {ToWhom}: het aandeel buiten {Alliance}");

    public Text Subtitle
    {
        get
        {
            var category = Question.Category is not null && _flows.Count > 0
                ? ", " + _flows.Categories[_flows.Category[0]]
                : "";
            var left = SwitchWords.LeftOut(Question.Without);
            return Text.Of(
                $"{_words.Subtitle}, {_flows.Years}{category}{left}",
                $"{_words.Subtitle}, {_flows.Years}{category}{left}");
        }
    }

    /// <summary>
    /// All remarks: what the figure is and is not, then those on the choice of years, then those on the data.
    /// </summary>
    public IReadOnlyList<Note> Notes(IEnumerable<Note> ofChoice) =>
    [
        new("share-of-deliveries", Main()),
        new("not-production", _words.NotProduction),
        .. _choice.IsByDestination ? Array.Empty<Note>() : [new("bounds", _words.Margin)],
        .. Ranges(),
        .. Movement(),
        .. ofChoice,
        .. OfData(),
    ];

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        if (_flows.UnmappedNames.Count > 0)
        {
            var names = EditionNotes.MostUnmapped(_flows);
            yield return Text.Of(
                $"names that are not in our table: {names}", $"namen die niet in onze tabel staan: {names}");
        }

        if (!_choice.IsSipri)
        {
            foreach (var text in SeriesNotes.Incomplete(_flows, _choice.Years)) yield return text;
        }
        else if (_flows.WithoutAmount > 0)
        {
            var rows = Figure.Count("rows", _flows.WithoutAmount);
            yield return Text.Of($"rows without an amount: {rows}", $"regels zonder bedrag: {rows}");
        }

        if (Refused > 0)
        {
            var rows = Figure.Count("rows", Refused);
            yield return Text.Of(
                $"damaged rows of the source that could not be read: {rows}",
                $"beschadigde regels van de bron die niet te lezen waren: {rows}");
        }
    }

    /// <summary>How the last figures came about, step by step.</summary>
    public IReadOnlyList<Text> Explanation()
    {
        var source = _choice.IsSipri
            ? Text.Of(
                $"SIPRI's register, edition {_flows.Edition.Name}", $"SIPRI's register, editie {_flows.Edition.Name}")
            : _words.Editions;
        var steps = new List<Text>
        {
            Text.Of(
                $"Counted: rows of {source}, whose supplier is one of: {Who}.",
                $"Geteld: regels van {source}, met als leverancier: {Who}."),
            (
                "Kind first, then place: organisations and armed groups are never the country in their name; unknown "
                    + "recipients are in neither part.",
                "Eerst de soort, dan de plaats: organisaties en gewapende groepen zijn nooit het land in hun naam; "
                    + "onbekende ontvangers staan aan geen van beide kanten."),
        };
        if (!_choice.IsDivided)
        {
            var windows = result.Lines.Where(l => l.Period.Count > 1).TakeLast(1);
            foreach (var line in windows.Concat(result.Lines.TakeLast(1)).Distinct()) steps.AddRange(Steps(line));
        }

        steps.Add((
            "The method: docs/methods/share.md; inside and outside: docs/methods/inside-outside.md.",
            "De methode: docs/methods/share.md; binnen en buiten: docs/methods/inside-outside.md."));
        return steps;
    }

    private long Refused => imported.FilesOf(_flows).Sum(f => f.Refused);

    private IEnumerable<Text> Steps(ShareLine line)
    {
        var (table, composition) = (result.Table, Names.Of(line.Composition, _flows.Series));
        var (inside, outside) = (table.Rows.Quote(line, table.Inside), table.Rows.Quote(line, table.Outside));
        var share = table.Rows.Quote(line, table.ShareOutside);
        yield return Text.Of(
            $"{line.Period}, {composition}: outside {outside:exact} / (inside {inside:exact} + outside "
                + $"{outside:exact}) = {share}.",
            $"{line.Period}, {composition}: buiten {outside:exact} / (binnen {inside:exact} + buiten {outside:exact}) "
                + $"= {share}.");
        if (line.Sum.Bounds is null || _flows.Series.LacksValues) yield break;
        Figure Of(string name, long amount) => Figure.Amount(name, amount, _flows.Unit);
        var (unknown, unmapped) = (Of("unallocated", line.Sum.Unallocated), Of("unmapped", line.Sum.Unmapped));
        var (toInside, toOutside) = (Of("unknown_suppliers_inside", line.Sum.UnknownSuppliersInside),
            Of("unknown_suppliers_outside", line.Sum.UnknownSuppliersOutside));
        var (lower, upper) = (table.Rows.Quote(line, table.Bounds, "lower"),
            table.Rows.Quote(line, table.Bounds, "upper"));
        yield return Text.Of(
            $"Margin: recipients unknown {unknown:exact}, unmapped {unmapped:exact}, from unknown suppliers "
                + $"{toInside:exact} to the inside and {toOutside:exact} to the outside. If the unknown recipients "
                + $"are inside and the first of these suppliers' deliveries are the set's own, the share is {lower}; "
                + $"if the recipients are outside and the second are, it is {upper}.",
            $"Marge: ontvangers onbekend {unknown:exact}, niet in onze tabel {unmapped:exact}, van onbekende "
                + $"leveranciers {toInside:exact} naar leden en {toOutside:exact} naar landen erbuiten. Zijn de onbekende "
                + $"ontvangers binnen en de eerste leveringen van deze groep zelf, dan is het aandeel {lower}; zijn "
                + $"de ontvangers buiten en de tweede leveringen van de groep, dan {upper}.");
    }

    private Text Main()
    {
        if (_choice.IsApart)
        {
            return (
                "Each row is a share of items within one category; items of different categories are never added, so "
                    + "there is no share for all of them.",
                "Elke rij is een aandeel van stuks binnen één categorie; stuks van verschillende categorieën worden "
                    + "nooit opgeteld, dus er is geen aandeel voor alles samen.");
        }

        var line = result.Headline();
        if (line.Sum.Total == 0)
        {
            return Text.Of(
                $"No delivery in the data fits this choice in {line.Period}, so there is no share; that is not a "
                    + $"share of zero.",
                $"Geen levering in de gegevens past bij deze keuze in {line.Period}, dus er is geen aandeel; dat is "
                    + $"geen aandeel van nul.");
        }

        if (line.Sum.ShareOutside is null)
        {
            return (
                "No delivery to a known destination is in the data for this choice, so there is no share; that is not "
                    + "a share of zero.",
                "Voor deze keuze staan er geen leveringen aan een bekende bestemming in de gegevens, dus er is geen "
                    + "aandeel; dat is geen aandeel van nul.");
        }

        return !_choice.IsDivided && result.Table.Ranges.IsTooSmall(line)
            ? TooSmall.Said(Who, line.Period, result.Quoted(line, t => t.Total), _flows)
            : Went(line);
    }

    private Text Went(ShareLine line)
    {
        var (share, ukraine, four) = (result.Quoted(line, t => t.ShareOutside), result.Quoted(line, t => t.Ukraine),
            result.Quoted(line, t => t.IndoPacific));
        var (outside, unit) = (result.Quoted(line, t => t.Outside), _words.Column);
        var moved = _flows.Series.IsMoney ? Text.Of(outside) : Text.Of($"{outside:bare} {unit}", $"{outside:bare} {unit}");

        // Of divided deliveries the whole is no row, so its amount stands nowhere to be found again.
        var amount = _choice.IsDivided ? Text.None : Text.Of($" ({moved})", $" ({moved})");
        var toUkraine = Question.Without.Contains(Switch.Ukraine)
            ? Text.None
            : Text.Of($"{ukraine:bare} points to Ukraine, ", $"{ukraine:bare} procentpunt naar Oekraïne, ");
        var left = SwitchWords.LeavingOut(Question.Without);
        var composition = Names.Of(line.Composition, _flows.Series);
        var built = _choice.IsSipri && Question.Recipients is null or PartySelection.Everyone && Question.Category is null
            ? MadeRegister.Clause(imported, _choice.Suppliers, line.Period)
            : Text.None;
        var (went, to) = _flows.Series.Flow is Flow.Licence or Flow.Denial or Flow.Notification
            ? (Text.Of("was"), Text.Of("", "bestemd voor"))
            : (Text.Of("ging"), Text.Of("", "naar"));
        var sentence = Text.Of(
            $"Of {_words.Measured} from {Who} to {ToWhom} in {line.Period}{left}, {share}{amount} "
                + $"{_words.Went} outside "
                + $"{Alliance} ({composition}): {toUkraine}{four:bare} points to Australia, Japan, New Zealand and "
                + $"South Korea, the rest elsewhere{built}.",
            $"Van {_words.Measured} van {Who} aan {ToWhom} {went} in {line.Period}{left} {share}{amount} "
                + $"{to} landen buiten {Alliance} ({composition}): {toUkraine}{four:bare} procentpunt naar Australië, "
                + $"Japan, Nieuw-Zeeland en Zuid-Korea, en de rest naar overige landen{built}.");
        if (OtherComposition(line) is { } other) sentence += other;
        return Earlier(line) is { } earlier ? sentence + earlier : sentence;
    }

    /// <summary>What the share was in the years that are compared with, in the composition of the sentence.</summary>
    private Text? Earlier(ShareLine line)
    {
        if (_choice.IsDivided || Question.Compare is not { } compare) return null;
        var before = result.Lines.FirstOrDefault(l => l.Period == compare && l.Composition == line.Composition);
        if (before is null || !result.Table.Ranges.IsGiven(before)) return null;
        var share = result.Table.Rows.Quote(before, result.Table.ShareOutside);
        return Text.Of($" In {compare} it was {share}.", $" In {compare} was het {share}.");
    }

    /// <summary>
    /// The same share in the other composition that stands in the table, where it differs as shown: whoever knows that
    /// figure sees why this one is another.
    /// </summary>
    private Text? OtherComposition(ShareLine line)
    {
        var other = _choice.IsDivided
            ? null
            : result.Lines.FirstOrDefault(l => l.Composition != line.Composition && l.Period == line.Period);
        if (other is null || !ShareShown.Differ(line.Sum.ShareOutside, other.Sum.ShareOutside)) return null;
        var share = result.Table.Rows.Quote(other, result.Table.ShareOutside);
        var members = Names.Of(other.Composition, _flows.Series);
        return Text.Of($" With {members} it is {share}.", $" Met {members} is het {share}.");
    }

    /// <summary>What revision did to such figures, and that the last year is provisional.</summary>
    private IEnumerable<Note> Ranges()
    {
        if (_choice.IsDivided || !_choice.IsSipri) yield break;
        var (ranges, first) = (result.Table.Ranges, _choice.Compositions[0]);
        var lines = result.Lines.Where(l => l.Composition == first && ranges.Moves(l).Count > 0).ToList();
        foreach (var line in lines)
        {
            var moves = ranges.Moves(line);
            var listed = RevisionMoves.Listed(moves);
            yield return ranges.IsProvisional(line)
                ? new Note("provisional", Text.Of(
                    $"* {line.Period} is provisional: first prints of a last year moved by so many points in later "
                        + $"editions: {listed}. A few cases are no range.",
                    $"* {line.Period} is voorlopig: eerste opgaven van een laatste jaar schoven in latere edities zoveel "
                        + $"procentpunt: {listed}. Enkele gevallen zijn geen marge."))
                : new Note("revision", Text.Of(
                    $"SIPRI revises: first prints of such periods moved by so many points in later editions: {listed}.",
                    $"SIPRI herziet: eerste opgaven van zulke perioden schoven in latere edities zoveel procentpunt: "
                        + $"{listed}."));
        }
    }

    /// <summary>What the margins do not carry, among windows of the first composition.</summary>
    private IEnumerable<Note> Movement()
    {
        if (_choice.IsDivided || _choice.IsApart || result.Lines.Count < 2) return [];
        var ranges = result.Table.Ranges;
        var lines = result.Lines.Where(l => l.Composition == _choice.Compositions[0] && !ranges.IsTooSmall(l)).ToList();
        var note = SilenceNotes.NotEstablished(
            [.. lines.Select(l => new SeriesPoint(l.Period, l.Sum))],
            w => ranges.Largest(lines.First(l => l.Period == w.Period)));
        return note is null ? [] : [note];
    }

    private IEnumerable<Note> OfData()
    {
        if (_flows.Grain != FlowGrain.Observations) yield return EditionNotes.BuiltInSums(_flows);
        if (Unmapped() is { } unmapped) yield return unmapped;
        if (!_choice.IsSipri)
        {
            foreach (var note in SeriesNotes.For(_flows, _choice.Years)) yield return note;
            foreach (var note in SilenceNotes.For(_flows, result.Map, result.Shown, result.Silent)) yield return note;
        }
        else if (_flows.WithoutAmount > 0)
        {
            var rows = Figure.Count("rows", _flows.WithoutAmount);
            yield return new Note("rows-without-amount", Text.Of(
                $"Rows of the source that carry no amount and are in no figure: {rows}.",
                $"Regels van de bron die geen bedrag hebben en in geen enkel cijfer meetellen: {rows}."));
        }

        if (_choice.IsSipri)
        {
            foreach (var note in EditionNotes.For(_flows, imported)) yield return note;
        }

        if (Question.By == ShareKey.Class)
        {
            foreach (var note in EditionNotes.Classes(_flows)) yield return note;
        }

        if (Refused > 0) yield return EditionNotes.RowsRefused(Refused);

        foreach (var note in OfMembers()) yield return note;
    }

    private Note? Unmapped()
    {
        if (_flows.UnmappedNames.Count == 0) return null;
        var count = Figure.Count("names", _flows.UnmappedNames.Count);
        var names = EditionNotes.MostUnmapped(_flows);
        return new Note("unmapped-names", Text.Of(
            $"{count} printed names are not in our table and count as unmapped: {names}.",
            $"{count} gedrukte namen staan niet in onze tabel en tellen apart: {names}."));
    }

    /// <summary>Who counts as a member when, and what the choice of parties means for the figure.</summary>
    private IEnumerable<Note> OfMembers()
    {
        if (Joined() is { } joined) yield return joined;
        if (Question.Recipients is not (null or PartySelection.Everyone) && result.IsOneSided)
        {
            yield return new Note("one-side", (
                "All the chosen recipients are on one side, so this share follows from the choice and says nothing "
                    + "about the suppliers.",
                "Alle gekozen ontvangers staan aan één kant, dus dit aandeel volgt uit de keuze en zegt niets over de "
                    + "leveranciers."));
        }

        if (Question.Without.Contains(Switch.MadeInRecipient) && _flows.MadeComments is { } comments)
        {
            yield return Derived(comments);
        }

        if (_choice.Suppliers is not PartySelection.Parties chosen
            || !_choice.Compositions.Contains(Composition.AtTheTime))
        {
            yield break;
        }

        foreach (var party in chosen.Chosen)
        {
            if (NotMember(party) is { } note) yield return note;
        }
    }

    private Note? Joined()
    {
        if (Question.By != ShareKey.Supplier
            || _choice.Suppliers is not PartySelection.MembersOf { Alliance: var alliance })
        {
            return null;
        }

        if (!_choice.Compositions.Contains(Composition.AtTheTime)) return null;
        var years = _choice.Years;
        DateOnly DayFor(int year) => Composition.AtTheTime.DayFor(year, alliance);
        var joined = alliance.Entries
            .Where(e => _flows.Parties[e.Party].IsState && DayFor(years.First) < e.From && e.From <= DayFor(years.Last))
            .Select(e =>
            {
                var name = Names.Of(_flows.Parties[e.Party]);
                var from = Figure.Year(
                    $"from_{_flows.Parties[e.Party].Code.Value}",
                    Enumerable.Range(years.First, years.Count).First(y => e.Holds(DayFor(y))));
                return Text.Of($"{name} from {from}", $"{name} vanaf {from}");
            })
            .ToList();
        if (joined.Count == 0) return null;
        var (list, day) = (Text.Join(", ", joined), Text.Name("1 July", "1 juli"));
        return new Note("joined-within", Text.Of(
            $"Members count from the year that they were in on {day}: {list}.",
            $"Leden tellen vanaf het jaar waarin zij op {day} lid waren: {list}."));
    }

    private Note? NotMember(Party party)
    {
        var alliance = Question.Alliance;
        var outside = Enumerable.Range(_choice.Years.First, _choice.Years.Count)
            .Where(y => !alliance.Has(party.Index, Composition.AtTheTime.DayFor(y, alliance)))
            .ToList();
        if (outside.Count == 0) return null;
        var name = Names.Of(party);
        if (outside.Count == _choice.Years.Count)
        {
            return new Note("supplier-not-member", Text.Of(
                $"{name} was not a member of {Alliance} in these years.",
                $"{name} was in deze jaren geen lid van {Alliance}."));
        }

        var years = $"{outside[0]}-{outside[^1]}";
        return new Note("supplier-not-member", Text.Of(
            $"{name} was not a member of {Alliance} in {years}.", $"{name} was in {years} geen lid van {Alliance}."));
    }

    private Note Derived(MadeComments comments)
    {
        var composition = _choice.Compositions[0];
        double? Over(FlowFlags more)
        {
            var scope = _choice.Scope(composition);
            return new ScopeMap(_flows, scope with { Without = scope.Without | more }).Sum(
                [_choice.Years])[0][0].ShareOutside;
        }

        var (speaking, taken, open) = (Figure.Share("speaking", comments.Speaking),
            Figure.Share("taken", comments.Taken), Figure.Share("open", comments.Open));
        var (so, without) = (Figure.Share("share_outside", Over(FlowFlags.None)),
            Figure.Share("share_outside_without_open", Over(FlowFlags.PartMadeInRecipient)));
        var members = Names.Of(composition, _flows.Series);
        return new Note("derived", Text.Of(
            $"What was made in the recipient is derived by us from comments: {speaking} of the edition's volume "
                + $"carries a comment on production, assembly or licence, and {taken} is taken as made in the "
                + $"recipient, wherever it is. Only what recipients outside made is left out. Of another {open} the "
                + $"comments say that some of the order was made there, without a number: that stays in. Over "
                + $"{_choice.Years} ({members}) the share is {so} so, and {without} with all of that left out too.",
            $"Wat de ontvanger zelf maakte is door ons afgeleid uit opmerkingen: {speaking} van het volume van de "
                + $"editie heeft een opmerking over productie, assemblage of licentie, en {taken} geldt als gemaakt "
                + $"bij de ontvanger, waar die ook is. Alleen wat ontvangers daarbuiten maakten is weggelaten. Van "
                + $"nog {open} zeggen de opmerkingen dat een deel van de order daar is gemaakt, zonder aantal: dat "
                + $"telt mee. Over {_choice.Years} ({members}) is het aandeel zo {so}, en {without} als ook dat "
                + $"geheel is weggelaten."));
    }
}
