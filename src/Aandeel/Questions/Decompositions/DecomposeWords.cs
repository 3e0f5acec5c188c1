using Aandeel.Indicators;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>decompose</c>: the difference, its parts, how they are to be read, and what they are not.
/// </summary>
internal sealed class DecomposeWords(DecomposeResult result)
{
    private const int Named = 3;
    private readonly Comparison _asked = result.Asked;
    private readonly DecomposeFrame _frame = result.Frame;

    private Question Question => result.Question;

    private ShareKey By => result.By;

    private Text Alliance => Names.Of(Question.Alliance);

    private Text Who => SelectionWords.Suppliers(Question.Suppliers!);

    private Text Composition => Names.Of(_asked.Scope.Composition);

    public Text Title => Text.Of(
        $"Why the share outside {Alliance} moved, {_asked.Before} to {_asked.Now}: major arms delivered by {Who}",
        $"Waarom het aandeel buiten {Alliance} veranderde, {_asked.Before} naar {_asked.Now}: zware wapens "
            + $"geleverd door {Who}");

    public Text Subtitle
    {
        get
        {
            var (now, before) = (_asked.Flows.Edition.Name, _asked.FlowsBefore.Edition.Name);
            var edition = ReferenceEquals(_asked.Flows, _asked.FlowsBefore)
                ? Text.Of($"edition {now}", $"editie {now}")
                : Text.Of(
                    $"editions {before} ({_asked.Before}) and {now} ({_asked.Now})",
                    $"edities {before} ({_asked.Before}) en {now} ({_asked.Now})");
            var left = SwitchWords.LeftOut(Question.Without);
            return Text.Of(
                $"Delivered volume in SIPRI trend-indicator values (TIV, millions), {edition}; points of the share{left}",
                $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen), {edition}; procentpunt van het aandeel{left}");
        }
    }

    public IReadOnlyList<Note> Notes() =>
    [
        new("difference", Main()),
        .. result.Whole is null ? [] : OfParts(),
        new("not-production", ShareSentences.NotProduction),
        .. result.Remarks,
    ];

    /// <summary>What the picture shows.</summary>
    public Text Finding()
    {
        var (was, became) = (_frame.Quote(_frame.Before, "share_outside"), _frame.Quote(_frame.Now, "share_outside"));
        var difference = _frame.Quote(_frame.Difference);
        return Text.Of(
            $"From {was} to {became} outside {Alliance}: {difference:signed} points",
            $"Van {was} naar {became} buiten {Alliance}: {difference:signed} procentpunt");
    }

    /// <summary>The formula with the figures of the largest part.</summary>
    public IReadOnlyList<Text> Explanation()
    {
        if (result.Whole is not { } whole) return [];
        var (before, now) = (_frame.Quote(_frame.Before, "share_outside"), _frame.Quote(_frame.Now, "share_outside"));
        var was = Figure.Share("fixed_share_before", (double?)whole.Shift.Before.Share);
        var became = Figure.Share("fixed_share_now", (double?)whole.Shift.Now.Share);
        var held = Names.Of(_asked.Fixed);
        var steps = new List<Text>
        {
            Text.Of(
                $"Difference: {now} − {before}, each outside / (inside + outside), {Composition}.",
                $"Verschil: {now} − {before}, elk buiten / (binnen + buiten), {Composition}."),
            Text.Of(
                $"Lines are computed in fixed composition ({held}), where the share went from {was} to "
                    + $"{became}; membership is the rest of the difference.",
                $"De regels zijn berekend in vaste samenstelling ({held}), waarin het aandeel van {was} naar "
                    + $"{became} ging; lidmaatschap is de rest van het verschil."),
        };
        if (result.PartLines() is [{ Part: not null } largest, ..]) steps.Add(Largest(largest));
        steps.Add(("The method: docs/methods/decomposition.md.", "De methode: docs/methods/decomposition.md."));
        return steps;
    }

    private IEnumerable<Note> OfParts()
    {
        yield return new Note("parts", result.IsDivided ? LargestParts() : AllEffects());
        yield return new Note("reading", Reading());
        if (_asked.Scope.Composition == Harmonise.Composition.AtTheTime && Entrants() is { } entrants)
        {
            yield return new Note("entrants", entrants);
        }

        if (result.Accessions is not null) yield return new Note("accessions", Accessions(), new Answers.Remedy("at-the-time"));
        if (Product() is { } product) yield return new Note("lmdi", product);
    }

    /// <summary>
    /// The figures of a part: quoted where the rows are parts, and the explanation's own where they are effects.
    /// </summary>
    private Figure Of(DecomposeLine line, Answers.Column<DecomposeLine> column) => result.IsDivided
        ? result.Table.Quote(line, column)
        : new Figure(column.Of(line), column.Kind, null, $"{line.Key}_{column.Name}");

    private Text Largest(DecomposeLine line)
    {
        var table = result.Table;
        var (weightBefore, weightNow) = (Of(line, table.Weights.Before), Of(line, table.Weights.Now));
        var (shareBefore, shareNow) = (Of(line, table.Shares.Before), Of(line, table.Shares.Now));
        var (within, mix) = (Of(line, table.Within), Of(line, table.Mix));
        return Text.Of(
            $"The largest line, {line.Name}: weight {weightBefore} to {weightNow}, its own share "
                + $"{shareBefore} to {shareNow}. Within = mean weight × change of its share = {within:signed}; mix "
                + $"= (its mean share − the mean share of all) × change of its weight = {mix:signed}.",
            $"De grootste regel, {line.Name}: gewicht {weightBefore} naar {weightNow}, eigen aandeel "
                + $"{shareBefore} naar {shareNow}. Binnen = gemiddeld gewicht × verandering van het eigen aandeel = "
                + $"{within:signed}; samenstelling = (eigen gemiddelde aandeel − gemiddelde aandeel van allen) × "
                + $"verandering van het gewicht = {mix:signed}.");
    }

    private Text Main()
    {
        if (result.Whole is not { } whole)
        {
            var empty = Empty();
            return Text.Of(
                $"No delivery to a known destination is in the data for this choice in {empty}, so there is "
                    + $"no share and no difference; that is not a difference of zero.",
                $"Voor deze keuze staat er in {empty} geen levering aan een bekende bestemming in de "
                    + $"gegevens, dus er is geen aandeel en geen verschil; dat is geen verschil van nul.");
        }

        var to = SelectionWords.Recipients(Question.Recipients);
        var (lower, upper) = (_frame.Quote(_frame.Bounds, "lower"), _frame.Quote(_frame.Bounds, "upper"));
        var margin = whole.Bounds is null ? Text.None : Text.Of(
            $" (margin {lower:signed} to {upper:signed})", $" (marge {lower:signed} tot {upper:signed})");
        var (was, became) = (_frame.Quote(_frame.Before, "share_outside"), _frame.Quote(_frame.Now, "share_outside"));
        var difference = _frame.Quote(_frame.Difference);
        var (thereof, thereofNow) = (Thereof(_frame.Before), Thereof(_frame.Now));
        return Text.Of(
            $"Of the major arms (SIPRI's large conventional weapon systems; TIV) delivered by {Who} to {to}, "
                + $"{was} went outside {Alliance} in {_asked.Before} ({thereof}) and {became} in {_asked.Now} "
                + $"({thereofNow}): {difference:signed} points{margin}, {Composition}.",
            $"Van de zware wapens (grote conventionele wapensystemen, SIPRI: major arms; TIV), geleverd door {Who} "
                + $"aan {to}, ging in {_asked.Before} {was} naar landen buiten {Alliance} ({thereof}) en in {_asked.Now} {became} "
                + $"({thereofNow}): {difference:signed} procentpunt{margin}, {Composition}.");
    }

    private Text Thereof(PeriodShare period)
    {
        var (ukraine, four) = (_frame.Quote(period, "ukraine_part"), _frame.Quote(period, "indo_pacific_part"));
        return Text.Of(
            $"Ukraine {ukraine:bare}, the Indo-Pacific four {four:bare} points of it",
            $"waarvan Oekraïne {ukraine:bare} en de Indo-Pacifische vier {four:bare} procentpunt");
    }

    private Text LargestParts()
    {
        var table = result.Table;
        var largest = Text.Join(", ", table.Rows.Rows.Where(l => l.Part is not null).Take(Named).Select(Contributed));
        var membership = table.Quote(table.LineOf(Effects.Membership), table.Contribution);
        var vintage = table.Quote(table.LineOf(Effects.Vintage), table.Contribution);
        var without = _frame.Quote(_frame.WithoutUkraine);
        return Text.Of(
            $"The largest parts: {largest}. Membership is {membership:signed}, revision of the data "
                + $"{vintage:signed}. Leaving Ukraine out the difference is {without:signed}.",
            $"De grootste delen: {largest}. Lidmaatschap is {membership:signed}, herziening van de gegevens "
                + $"{vintage:signed}. Oekraïne niet meegerekend is het verschil {without:signed}.");
    }

    private Text AllEffects()
    {
        var parts = Text.Join(", ", result.Table.Rows.Rows.Where(e => e.Contribution is not null).Select(Contributed));
        var sentence = Text.Of($"Of these points: {parts}.", $"Daarvan: {parts}.");
        return result.Apart is not null || result.LeavesOutUkraine ? sentence : sentence + (
            " In one of the periods nothing else than deliveries to Ukraine is known, so Ukraine cannot be set apart.",
            " In een van de perioden zijn alleen leveringen aan Oekraïne bekend, dus Oekraïne is niet apart "
                + "te zetten.");
    }

    private Text Contributed(DecomposeLine line)
    {
        var points = result.Table.Quote(line, result.Table.Contribution);
        return Text.Of($"{line.Short} {points:signed}", $"{line.Short} {points:signed}");
    }

    private Text Reading()
    {
        if (By == ShareKey.Group)
        {
            var (outside, inside) = (Text.Of("1"), Text.Of("0"));
            return Text.Of(
                $"A group's points: how far it lies from the mean share (outside counts {outside}, inside "
                    + $"{inside}) times the change of its weight. So more for members lowers the share, and more "
                    + $"for a group outside raises it by as much as it takes from members. Weight is its part of "
                    + $"all deliveries to known destinations: for a group outside, its points of the share itself.",
                $"De procentpunten van een groep: hoe ver zij van het gemiddelde aandeel ligt (buiten telt "
                    + $"{outside}, binnen {inside}) maal de verandering van haar gewicht. Meer voor leden verlaagt "
                    + $"dus het aandeel, meer voor een groep daarbuiten verhoogt het met wat het bij leden "
                    + $"wegneemt. Gewicht is haar deel van alle leveringen aan bekende bestemmingen: voor een groep "
                    + $"daarbuiten haar procentpunten van het aandeel zelf.");
        }

        var parts = PartWords.Plural(By);
        return Text.Of(
            $"Within: {parts} sent a larger or smaller part of their own deliveries outside. Mix: {parts} "
                + $"with a high or low share gained or lost weight. Ukraine and membership stand apart: the "
                + $"difference with them less the difference without. These are sums, not causes.",
            $"Binnen: {parts} leverden zelf een groter of kleiner deel aan landen daarbuiten. Samenstelling: {parts} met een "
                + $"hoog of laag aandeel wonnen of verloren gewicht. Oekraïne en lidmaatschap staan apart: het "
                + $"verschil met, min het verschil zonder. Dit is een rekenkundige uitsplitsing, geen verklaring.");
    }

    private Text Accessions()
    {
        var (points, held) = (_frame.Quote(_frame.Accessions), Names.Of(_asked.Scope.Composition));
        return Text.Of(
            $"Counted with {held}, so no accession moves the share. With the members at the time, accessions made "
                + $"{points:signed} points of difference",
            $"Geteld met {held}, dus geen toetreding verandert het aandeel. Met de leden van toen scheelden "
                + $"toetredingen {points:signed} procentpunt");
    }

    private Text? Entrants()
    {
        var (from, until) = (Day(Math.Min(_asked.Before.First, _asked.Now.First)),
            Day(Math.Max(_asked.Before.Last, _asked.Now.Last)));
        var joined = Question.Alliance.Entries
            .Where(e => _asked.Flows.Parties[e.Party].IsState && from < e.From && e.From <= until)
            .OrderBy(e => e.From)
            .Select(e =>
            {
                var party = _asked.Flows.Parties[e.Party];
                var (name, year) = (Names.Of(party), Figure.Year($"entered_{party.Code.Value}", e.From.Year));
                return Text.Of($"{name} ({year})", $"{name} ({year})");
            })
            .ToList();
        if (joined.Count == 0) return null;
        var list = Text.Join(", ", joined);
        return Text.Of(
            $"Entered in these years: {list}. What that changed stands as membership.",
            $"Toegetreden in deze jaren: {list}. Het effect daarvan staat op de regel \"lidmaatschap\".");

        DateOnly Day(int year) => Harmonise.Composition.AtTheTime.DayFor(year, Question.Alliance);
    }

    private Text? Product()
    {
        // Groups have a share of 0 or 1, so all of their factors would be mix; a part alone is all of the ratio.
        if (By == ShareKey.Group || result.Whole!.Shift.Lines.Count < 2 || _frame.Factors is null) return null;
        var (ratio, within, mix) = (_frame.Factor("ratio"), _frame.Factor("within"), _frame.Factor("mix"));
        var (entry, exit) = (_frame.Factor("entry"), _frame.Factor("exit"));
        var (both, entered, left) = (_frame.Count("in_both"), _frame.Count("entered"), _frame.Count("left"));
        var (held, parts) = (Names.Of(_asked.Fixed), PartWords.Plural(By));
        return Text.Of(
            $"As a product (LMDI-I, {held}): share × {ratio} = within {within} × mix {mix} × entry {entry} × "
                + $"exit {exit}; {both} {parts} in both periods, {entered} only in the later, {left} only in the "
                + $"earlier.",
            $"Als product (LMDI-I, {held}): aandeel × {ratio} = binnen {within} × samenstelling {mix} × "
                + $"toetreding {entry} × vertrek {exit}; {both} {parts} in beide perioden, {entered} alleen in de "
                + $"latere, {left} alleen in de eerdere.");
    }

    /// <summary>The period without a share, in words.</summary>
    private Text Empty()
    {
        var empty = new[] { _frame.Before, _frame.Now }
            .Where(p => !p.HasShare).Select(p => Text.Of(p.Years.ToString())).ToList();
        return empty.Count > 0
            ? Text.Join((" and ", " en "), empty)
            : ("the fixed composition", "de vaste samenstelling");
    }
}
