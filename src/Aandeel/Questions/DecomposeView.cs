using Aandeel.Harmonise;
using Aandeel.Indicators;

namespace Aandeel.Questions;

/// <summary>How people see the answer to <c>decompose</c>: the parts, a waterfall in text, and the sentences that belong to them.</summary>
internal sealed class DecomposeView(Question question, Comparison asked, PartySelection suppliers, ShareKey by, Decomposition? whole, Decomposition? apart)
{
    private const int DefaultRows = 25;
    private const int Steps = 8;

    private Language Language => question.Language;

    private IReadOnlyList<Effect> AllEffects => Effects.Of(whole, apart, question.Without.Contains(Switch.Ukraine));

    /// <summary>The lines, the largest first.</summary>
    private List<ShiftLine> Lines => whole is null ? [] : [.. whole.Shift.Lines.OrderByDescending(l => Math.Abs(l.Contribution)).ThenBy(l => l.Key)];

    public IReadOnlyList<OldNote> MainNotes()
    {
        var notes = new List<OldNote> { new("difference", MainSentence()) };
        if (whole is not null)
        {
            notes.Add(new OldNote("parts", PartsSentence()));
            notes.Add(new OldNote("reading", Reading()));
            if (asked.Scope.Composition == Composition.AtTheTime && Entrants() is { Length: > 0 } entrants) notes.Add(new OldNote("entrants", entrants));
            if (LmdiSentence() is { } lmdi) notes.Add(new OldNote("lmdi", lmdi));
        }

        notes.Add(new OldNote("not-production", Sentences.NotProduction(Language)));
        return notes;
    }

    public TableView Build(IReadOnlyList<OldNote> notes)
    {
        var who = OldSelectionWords.Suppliers(suppliers, Language);
        var outside = Language.Say($"outside {question.Alliance.NameEn}", $"buiten {question.Alliance.NameNl}");
        var edition = ReferenceEquals(asked.Flows, asked.FlowsBefore)
            ? Language.Say($"edition {asked.Flows.Edition.Name}", $"editie {asked.Flows.Edition.Name}")
            : Language.Say($"editions {asked.FlowsBefore.Edition.Name} ({asked.Before}) and {asked.Flows.Edition.Name} ({asked.Now})", $"edities {asked.FlowsBefore.Edition.Name} ({asked.Before}) en {asked.Flows.Edition.Name} ({asked.Now})");
        return new TableView(
            Language.Say($"Why the share {outside} moved, {asked.Before} to {asked.Now}: major arms delivered by {who}", $"Waarom het aandeel {outside} veranderde, {asked.Before} naar {asked.Now}: zware wapens geleverd door {who}"),
            Language.Say($"Delivered volume in SIPRI trend-indicator values (TIV), {edition}; points of the share", $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV), {edition}; punten van het aandeel") + OldSwitchWords.LeftOut(question.Without, Language),
            whole is null ? [] : question.By == ShareKey.None ? [Levels()] : [Levels(), Parts()],
            [.. notes.Select(n => n.Text)],
            Sentences.OwnCalculation(asked.Flows.Edition, Language),
            []);
    }

    /// <summary>The formula with the figures of the largest line.</summary>
    public IReadOnlyList<string> Explain()
    {
        if (whole is null) return [];
        var (was, became) = (whole.Shift.Before, whole.Shift.Now);
        var steps = new List<string>
        {
            Language.Say(
                $"Difference: {Language.Percent((double)whole.ShareNow)} − {Language.Percent((double)whole.ShareBefore)}, each outside / (inside + outside), {asked.Scope.Composition.Name(Language)}.",
                $"Verschil: {Language.Percent((double)whole.ShareNow)} − {Language.Percent((double)whole.ShareBefore)}, elk buiten / (binnen + buiten), {asked.Scope.Composition.Name(Language)}."),
            Language.Say(
                $"Lines are computed in fixed composition ({asked.Fixed.Name(Language)}), where the share went from {Language.Percent((double?)was.Share)} to {Language.Percent((double?)became.Share)}; membership is the rest of the difference.",
                $"De regels zijn berekend in vaste samenstelling ({asked.Fixed.Name(Language)}), waarin het aandeel van {Language.Percent((double?)was.Share)} naar {Language.Percent((double?)became.Share)} ging; lidmaatschap is de rest van het verschil."),
        };
        if (Lines is [var line, ..])
        {
            steps.Add(Language.Say(
                $"The largest line, {OldPartWords.Name(by, line.Key, asked.Divided, Language)}: weight {Weight(line.Before, was)} to {Weight(line.Now, became)}, its own share {Language.Percent((double?)line.Before.Share)} to {Language.Percent((double?)line.Now.Share)}. Within = mean weight × change of its share = {Points(line.Within)}; mix = (its mean share − the mean share of all) × change of its weight = {Points(line.Mix)}.",
                $"De grootste regel, {OldPartWords.Name(by, line.Key, asked.Divided, Language)}: gewicht {Weight(line.Before, was)} naar {Weight(line.Now, became)}, eigen aandeel {Language.Percent((double?)line.Before.Share)} naar {Language.Percent((double?)line.Now.Share)}. Binnen = gemiddeld gewicht × verandering van het eigen aandeel = {Points(line.Within)}; samenstelling = (eigen gemiddelde aandeel − gemiddelde aandeel van allen) × verandering van het gewicht = {Points(line.Mix)}."));
        }

        steps.Add(Language.Say("The method: docs/methods/decomposition.md.", "De methode: docs/methods/decomposition.md."));
        return steps;
    }

    /// <summary>From level to level: the effects, or the largest lines.</summary>
    private ViewTable Levels()
    {
        var steps = question.By == ShareKey.None
            ? AllEffects.Select(e => (Name: Effects.Name(e.Key, by, Language), e.Contribution)).ToList()
            : LineSteps();
        var bars = Waterfall.Draw((double)whole!.ShareBefore, [.. steps.Select(s => (double)(s.Contribution ?? 0))]);
        var rows = new List<IReadOnlyList<string>> { new[] { asked.Before.ToString(), Language.Percent((double)whole.ShareBefore), bars[0] } };
        rows.AddRange(steps.Select((s, i) => new[] { s.Name, Points(s.Contribution), bars[i + 1] }));
        rows.Add([asked.Now.ToString(), Language.Percent((double)whole.ShareNow), bars[^1]]);
        var heading = asked.Scope.Composition.Name(Language);
        return new ViewTable(
            char.ToUpperInvariant(heading[0]) + heading[1..],
            [new(Language.Say("Part", "Deel"), ColumnKind.Words), new(Language.Say("Points", "Punten"), ColumnKind.MainFigure), new(Language.Say("from level to level", "van stand naar stand"), ColumnKind.Words)],
            rows);
    }

    private List<(string Name, decimal? Contribution)> LineSteps()
    {
        var lines = Lines;
        var steps = lines.Take(Steps).Select(l => (OldPartWords.Short(by, l.Key, asked.Divided, Language), (decimal?)l.Contribution)).ToList();
        if (lines.Count > Steps) steps.Add((Language.Say($"{lines.Count - Steps} others", $"{lines.Count - Steps} overige"), lines.Skip(Steps).Sum(l => l.Contribution)));
        steps.Add((Effects.Name(Effects.Membership, by, Language), whole!.Membership));
        if (whole.Vintage != 0) steps.Add((Effects.Name(Effects.Vintage, by, Language), whole.Vintage));
        return steps;
    }

    private ViewTable Parts()
    {
        if (by == ShareKey.Group) return Groups();
        var lines = Lines;
        var most = question.Limit ?? DefaultRows;
        var without = apart?.Shift.Lines.ToDictionary(l => l.Key, l => l.Contribution);
        var rows = lines.Take(most).Select(l => (IReadOnlyList<string>)
        [
            OldPartWords.Short(by, l.Key, asked.Divided, Language), Points(l.Contribution), Points(l.Within), Points(l.Mix), without is null ? "–" : Points(without.GetValueOrDefault(l.Key)),
            Weight(l.Before, whole!.Shift.Before), Weight(l.Now, whole.Shift.Now), Language.Percent((double?)l.Before.Share), Language.Percent((double?)l.Now.Share),
        ]).ToList();
        if (lines.Count > most)
        {
            var rest = lines.Skip(most).ToList();
            rows.Add([Language.Say($"{rest.Count} others", $"{rest.Count} overige"), Points(rest.Sum(l => l.Contribution)), Points(rest.Sum(l => l.Within)), Points(rest.Sum(l => l.Mix)), without is null ? "–" : Points(rest.Sum(l => without.GetValueOrDefault(l.Key))), "", "", "", ""]);
        }

        rows.Add([Language.Say("together", "samen"), Points(whole!.Shift.Difference), Points(whole.Shift.Within), Points(whole.Shift.Mix), Points(apart?.Shift.Difference), Weight(whole.Shift.Before, whole.Shift.Before), Weight(whole.Shift.Now, whole.Shift.Now), Language.Percent((double?)whole.Shift.Before.Share), Language.Percent((double?)whole.Shift.Now.Share)]);
        var (before, now) = (asked.Before.ToString(), asked.Now.ToString());
        var fixedName = asked.Fixed.Name(Language);
        return new ViewTable(
            char.ToUpperInvariant(fixedName[0]) + fixedName[1..],
            [
                new(OldPartWords.Title(by, Language), ColumnKind.Words),
                new(Language.Say("Points", "Punten"), ColumnKind.MainFigure),
                new(Language.Say("Within", "Binnen"), ColumnKind.Figure),
                new("Mix", ColumnKind.Figure),
                new(Language.Say("Without Ukraine", "Zonder Oekraïne"), ColumnKind.Figure, Language.Say("Without Ukr.", "Zonder Oekr.")),
                new(Language.Say($"Weight {before}", $"Gewicht {before}"), ColumnKind.Figure),
                new(now, ColumnKind.Figure),
                new(Language.Say($"Outside {before}", $"Buiten {before}"), ColumnKind.Figure),
                new(now, ColumnKind.Figure),
            ],
            rows);
    }

    /// <summary>Groups lie wholly outside or inside, so their share says nothing; what they are of the share does.</summary>
    private ViewTable Groups()
    {
        var without = apart?.Shift.Lines.ToDictionary(l => l.Key, l => l.Contribution);
        var rows = Lines.Select(l => (IReadOnlyList<string>)
        [
            OldPartWords.Short(by, l.Key, asked.Divided, Language), Points(l.Contribution), without is null ? "–" : Points(without.GetValueOrDefault(l.Key)),
            Weight(l.Before, whole!.Shift.Before), Weight(l.Now, whole.Shift.Now), Language.SignedPoints(((double)l.Now.Known / whole.Shift.Now.Known) - ((double)l.Before.Known / whole.Shift.Before.Known)),
        ]).ToList();
        rows.Add([Language.Say("together", "samen"), Points(whole!.Shift.Difference), Points(apart?.Shift.Difference), "", "", ""]);
        var heading = asked.Fixed.Name(Language);
        return new ViewTable(
            char.ToUpperInvariant(heading[0]) + heading[1..],
            [
                new(OldPartWords.Title(by, Language), ColumnKind.Words),
                new(Language.Say("Points", "Punten"), ColumnKind.MainFigure),
                new(Language.Say("Without Ukraine", "Zonder Oekraïne"), ColumnKind.Figure, Language.Say("Without Ukr.", "Zonder Oekr.")),
                new(Language.Say($"Weight {asked.Before}", $"Gewicht {asked.Before}"), ColumnKind.Figure),
                new(asked.Now.ToString(), ColumnKind.Figure),
                new(Language.Say("Change of weight", "Verandering gewicht"), ColumnKind.Figure),
            ],
            rows);
    }

    private string MainSentence()
    {
        if (whole is null)
        {
            var empty = Empty();
            return Language.Say(
                $"No delivery to a known destination is in the data for this choice in {empty}, so there is no share and no difference; that is not a difference of zero.",
                $"Voor deze keuze staat er in {empty} geen levering aan een bekende bestemming in de gegevens, dus er is geen aandeel en geen verschil; dat is geen verschil van nul.");
        }

        var who = OldSelectionWords.Suppliers(suppliers, Language);
        var to = OldSelectionWords.Recipients(question.Recipients, Language);
        var margin = whole.Bounds is { } bounds ? Language.Say($" (margin {Points((decimal)bounds.Lower)} to {Points((decimal)bounds.Upper)})", $" (marge {Points((decimal)bounds.Lower)} tot {Points((decimal)bounds.Upper)})") : "";
        return Language.Say(
            $"Of the major arms (SIPRI TIV) delivered by {who} to {to}, {Language.Percent((double)whole.ShareBefore)} went outside {question.Alliance.NameEn} in {asked.Before} ({Apart(whole.Before)}) and {Language.Percent((double)whole.ShareNow)} in {asked.Now} ({Apart(whole.Now)}): {Points(whole.Difference)} points{margin}, {asked.Scope.Composition.Name(Language)}.",
            $"Van de zware wapens (SIPRI-TIV), geleverd door {who} aan {to}, ging in {asked.Before} {Language.Percent((double)whole.ShareBefore)} buiten {question.Alliance.NameNl} ({Apart(whole.Before)}) en in {asked.Now} {Language.Percent((double)whole.ShareNow)} ({Apart(whole.Now)}): {Points(whole.Difference)} punten{margin}, {asked.Scope.Composition.Name(Language)}.");
    }

    private string Apart(ShareSums sum) => Language.Say(
        $"Ukraine {Language.Points(sum.Part(DestinationGroup.Ukraine))}, the Indo-Pacific four {Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} points of it",
        $"waarvan Oekraïne {Language.Points(sum.Part(DestinationGroup.Ukraine))} en de Indo-Pacifische vier {Language.Points(sum.Part(DestinationGroup.IndoPacificPartners))} punten");

    private string PartsSentence()
    {
        if (question.By != ShareKey.None)
        {
            var largest = Lines.Take(3).Select(l => $"{OldPartWords.Short(by, l.Key, asked.Divided, Language)} {Points(l.Contribution)}");
            return Language.Say(
                $"The largest parts: {string.Join(", ", largest)}. Membership is {Points(whole!.Membership)}, revision of the data {Points(whole.Vintage)}. Without Ukraine the difference is {Points(apart?.Difference)}.",
                $"De grootste delen: {string.Join(", ", largest)}. Lidmaatschap is {Points(whole!.Membership)}, herziening van de gegevens {Points(whole.Vintage)}. Zonder Oekraïne is het verschil {Points(apart?.Difference)}.");
        }

        var parts = AllEffects.Where(e => e.Contribution is not null).Select(e => $"{Effects.Name(e.Key, by, Language)} {Points(e.Contribution)}");
        var sentence = Language.Say("Of these points: ", "Daarvan: ") + string.Join(", ", parts) + ".";
        if (apart is null && !question.Without.Contains(Switch.Ukraine))
        {
            sentence += Language.Say(" In one of the periods nothing else than deliveries to Ukraine is known, so Ukraine cannot be set apart.", " In een van de perioden zijn alleen leveringen aan Oekraïne bekend, dus Oekraïne is niet apart te zetten.");
        }

        return sentence;
    }

    private string Reading() => by == ShareKey.Group
        ? Language.Say(
            "A group's points: how far it lies from the mean share (outside counts 1, inside 0) times the change of its weight. So more for members lowers the share, and more for a group outside raises it by as much as it takes from members. Weight is its part of all deliveries to known destinations: for a group outside, its points of the share itself.",
            "De punten van een groep: hoe ver zij van het gemiddelde aandeel ligt (buiten telt 1, binnen 0) maal de verandering van haar gewicht. Meer voor leden verlaagt dus het aandeel, meer voor een groep daarbuiten verhoogt het met wat het bij leden wegneemt. Gewicht is haar deel van alle leveringen aan bekende bestemmingen: voor een groep daarbuiten haar punten van het aandeel zelf.")
        : Language.Say(
            $"Within: {OldPartWords.Plural(by, Language)} sent a larger or smaller part of their own deliveries outside. Mix: {OldPartWords.Plural(by, Language)} with a high or low share gained or lost weight. Ukraine and membership stand apart: the difference with them less the difference without. These are sums, not causes.",
            $"Binnen: {OldPartWords.Plural(by, Language)} leverden zelf een groter of kleiner deel buiten. Samenstelling: {OldPartWords.Plural(by, Language)} met een hoog of laag aandeel wonnen of verloren gewicht. Oekraïne en lidmaatschap staan apart: het verschil met, min het verschil zonder. Dit zijn optellingen, geen oorzaken.");

    private string Entrants()
    {
        var joined = question.Alliance.Entries.Where(e => asked.Flows.Parties[e.Party].IsState && Day(Math.Min(asked.Before.First, asked.Now.First)) < e.From && e.From <= Day(Math.Max(asked.Before.Last, asked.Now.Last)))
            .OrderBy(e => e.From).Select(e => $"{asked.Flows.Parties[e.Party].Name(Language)} ({e.From.Year})").ToList();
        return joined.Count == 0 ? "" : Language.Say("Entered in these years: ", "Toegetreden in deze jaren: ") + string.Join(", ", joined) + Language.Say(". What that changed stands as membership.", ". Wat dat veranderde staat als lidmaatschap.");

        DateOnly Day(int year) => Composition.AtTheTime.DayFor(year, question.Alliance);
    }

    private string? LmdiSentence()
    {
        // Groups have a share of 0 or 1, so all of their factors would be mix; a part alone is all of the ratio.
        if (by == ShareKey.Group || whole!.Shift.Lines.Count < 2 || Lmdi.Of(whole.Shift) is not { } factors) return null;
        string F(double factor) => Language.Factor(factor);
        return Language.Say(
            $"As a product (LMDI-I, {asked.Fixed.Name(Language)}): share × {F(factors.Ratio)} = within {F(factors.Within)} × mix {F(factors.Mix)} × entry {F(factors.Entry)} × exit {F(factors.Exit)}; {factors.Both} {OldPartWords.Plural(by, Language)} in both periods, {factors.Entered} only in the later, {factors.Left} only in the earlier.",
            $"Als product (LMDI-I, {asked.Fixed.Name(Language)}): aandeel × {F(factors.Ratio)} = binnen {F(factors.Within)} × samenstelling {F(factors.Mix)} × toetreding {F(factors.Entry)} × vertrek {F(factors.Exit)}; {factors.Both} {OldPartWords.Plural(by, Language)} in beide perioden, {factors.Entered} alleen in de latere, {factors.Left} alleen in de eerdere.");
    }

    /// <summary>The period without a share, in words.</summary>
    private string Empty()
    {
        bool Has(FlowTable flows, YearRange years) => new ScopeMap(flows, asked.Scope).Sum([years])[0].GetValueOrDefault(0)?.ShareOutside is not null;
        var empty = new List<string>();
        if (!Has(asked.FlowsBefore, asked.Before)) empty.Add(asked.Before.ToString());
        if (!Has(asked.Flows, asked.Now)) empty.Add(asked.Now.ToString());
        return empty.Count > 0 ? string.Join(Language.Say(" and ", " en "), empty) : Language.Say("the fixed composition", "de vaste samenstelling");
    }

    private string Weight(KnownDeliveries part, KnownDeliveries all) => Language.Percent((double)part.Known / all.Known);

    private string Points(decimal? points) => Language.SignedPoints((double?)points);
}
