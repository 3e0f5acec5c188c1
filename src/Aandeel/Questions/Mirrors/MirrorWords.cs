using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>mirror</c>: what a contradiction says, and what could not be compared.</summary>
internal sealed class MirrorWords(MirrorResult result)
{
    private readonly IReadOnlyList<Comparison> _comparisons = result.Comparisons.Rows.Rows;

    public static Text Explanation { get; } = (
        "A pair of a year is compared only where the other series has a report of the reporter for every year of the "
            + "window (aandeel gaps). "
            + "Runs of years are put together; the amount is that of the series that says something, over the years "
            + "that are named.",
        "Een paar van een jaar wordt alleen vergeleken waar de andere reeks voor elk jaar van het venster een opgave "
            + "van de rapporteur heeft "
            + "(aandeel gaps). Opeenvolgende jaren zijn samengenomen; het bedrag is dat van de reeks die iets zegt, "
            + "over de genoemde jaren.");

    public Text Title
    {
        get
        {
            var years = result.Choice.Question.Years!;
            return Text.Of(
                $"Where sources contradict each other, {years}", $"Waar bronnen elkaar tegenspreken, {years}");
        }
    }

    public Text Subtitle
    {
        get
        {
            var asked = result.Choice.Asked;
            var (suppliers, recipients) = (SelectionWords.Suppliers(asked.Suppliers),
                SelectionWords.Recipients(asked.Recipients));
            return Text.Of(
                $"Each source in its own unit; from {suppliers} to {recipients}", $"Elke bron in de eigen eenheid; van "
                    + $"{suppliers} aan {recipients}");
        }
    }

    /// <summary>How many pairs of a year agree and how many contradict; null where none could be compared.</summary>
    public Text? Brief
    {
        get
        {
            if (!AnyCompared) return null;
            var (agree, contradict) = (Figure.Count("agree", _comparisons.Sum(c => c.Agree)),
                Figure.Count("contradict", _comparisons.Sum(c => c.Contradict)));
            return Text.Of(
                $"Of the pairs of states and years that two sources both cover {agree} agree and {contradict} contradict "
                    + $"each other; a contradiction does not say which source is wrong.",
                $"Van de paren van landen en jaren die twee bronnen allebei beslaan stemmen er {agree} overeen en spreken "
                    + $"er {contradict} elkaar tegen; een tegenspraak zegt niet welke bron fout is.");
        }
    }

    public IEnumerable<Note> Notes()
    {
        if (!AnyCompared)
        {
            var covered = Text.Join(
                "; ", result.Choice.Coverages.Select(c => SeriesNames.Of(c) + Text.Of($" {c.Years}")));
            yield return new Note("no-overlap", Text.Of(
                $"Nothing could be compared: no two of these sources cover the same reporter in the years that it "
                    + $"takes. They cover {covered}.",
                $"Er viel niets te vergelijken: geen twee van deze bronnen beslaan dezelfde rapporteur in de jaren die "
                    + $"ervoor nodig zijn. Zij "
                    + $"beslaan {covered}."));
        }

        yield return new Note("contradictions", (
            "What follows is what files say and do not say, and accuses nobody. A contradiction says that two sources cannot both be the whole story, not which one is wrong. A licence "
                + "can lapse or be used after "
                + "more than five years; a state can give away its own arms, or deliver within the EU, without a "
                + "licence of its own; SIPRI "
                + "counts what is built in the recipient, which a report need not name.",
            "Hieronder staat wat bestanden wel en niet vermelden; het beschuldigt niemand. Een tegenspraak zegt dat twee bronnen niet allebei het hele verhaal kunnen zijn, niet welke er fout is. "
                + "Een vergunning kan "
                + "vervallen of na meer dan vijf jaar worden gebruikt; een staat kan eigen wapens weggeven, of binnen "
                + "de EU leveren, zonder "
                + "aparte vergunning; SIPRI telt wat in het ontvangende land wordt gebouwd, en een opgave hoeft dat "
                + "niet te noemen."))
        {
            Leads = true,
        };
        var left = _comparisons.SelectMany(c => c.NotCompared.Select(n => (Reason: n.Key, n.Value.Count)))
            .GroupBy(n => n.Reason)
            .OrderByDescending(g => g.Sum(n => n.Count))
            .Select(
                g => MirrorNames.Of(g.Key) + Text.Of(" ") + Text.Of(Figure.Count(Codes.Of(g.Key), g.Sum(n => n.Count))))
            .ToList();
        if (left.Count > 0)
        {
            var list = Text.Join("; ", left);
            yield return new Note("not-compared", Text.Of(
                $"Pairs of a year that could not be compared: {list}.", $"Paren van een jaar die niet te vergelijken "
                    + $"waren: {list}."));
        }

        yield return new Note(
            "two-sides", ("The two sides of the UN Register itself", "De twee kanten van het VN-register zelf"),
            new Remedy("two-sides"));
    }

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        if (!AnyCompared) yield return ("no two sources overlap", "geen twee bronnen overlappen");
        if (_comparisons.All(c => c.NotCompared.Count == 0)) yield break;
        var pairs = Figure.Count("pairs", _comparisons.Sum(c => c.NotCompared.Values.Sum(n => n.Count)));
        yield return Text.Of($"pairs that could not be compared: {pairs}", $"paren die niet te vergelijken waren: "
            + $"{pairs}");
    }

    private bool AnyCompared => _comparisons.Any(c => c.Agree + c.Contradict > 0);
}
