using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>dependence</c>: how much came from outside and from whom, and what the figures are not.
/// </summary>
internal sealed class DependenceWords(DependenceResult result)
{
    private readonly DependenceTable _table = result.Table;

    private Text Alliance => Names.Of(result.Question.Alliance);

    private Text Who => SelectionWords.Recipients(result.Question.Recipients);

    public Text Title => Text.Of(
        $"How much of the imports of {Who} comes from outside {Alliance}",
        $"Hoeveel van de invoer van {Who} van buiten {Alliance} komt");

    public IEnumerable<Note> Notes()
    {
        var whole = result.Whole;
        yield return whole.Sum.ShareOutside is null
            ? new Note("nothing-imported", Text.Of(
                $"No delivery from a known supplier to {Who} is in the data for {whole.Period}, so there is "
                    + $"no share; that is not a share of zero.",
                $"Voor {whole.Period} staat er geen levering van een bekende leverancier aan {Who} in de "
                    + $"gegevens, dus er is geen aandeel; dat is geen aandeel van nul."))
            : new Note("from-outside", Main(whole));
        yield return new Note("imports-only", (
            "Imports only: what a state buys from its own industry is not in SIPRI, so the part of all its "
                + "purchases that comes from outside is smaller. The United States is inside NATO; --alliance eu "
                + "asks what comes from outside the EU. Some imports were assembled or made in the ally itself.",
            "Alleen invoer: wat een staat van de eigen industrie koopt staat niet in SIPRI, dus het deel van "
                + "alle aankopen dat van buiten komt is kleiner. De Verenigde Staten zijn binnen de NAVO; "
                + "--alliance eu vraagt wat van buiten de EU komt. Een deel van de invoer is in het ontvangende "
                + "land zelf geassembleerd of gemaakt."));
    }

    /// <summary>What the picture shows.</summary>
    public Text Finding()
    {
        var share = Quote(result.Whole, _table.ShareOutside);
        return Text.Of(
            $"{result.Whole.Period}: {share} of the imports of {Who} came from outside {Alliance}",
            $"{result.Whole.Period}: {share} van de invoer van {Who} kwam van buiten {Alliance}");
    }

    public IReadOnlyList<Text> Explanation() =>
    [
        .. _table.Wholes.Rows.Select(Step),
        ("The method: docs/methods/dependence.md.", "De methode: docs/methods/dependence.md."),
    ];

    private Figure Quote(DependenceLine whole, Answers.Column<DependenceLine> column, string? inside = null) =>
        _table.Wholes.Quote(whole, column, inside);

    private Text Main(DependenceLine whole)
    {
        var (share, used) = (Quote(whole, _table.ShareOutside), Quote(whole, _table.SecondHandPart));
        var names = OutsiderLine.Named(_table.LargestOf(whole));
        var (lower, upper) = (Quote(whole, _table.Bounds, "lower"), Quote(whole, _table.Bounds, "upper"));
        var (four, ukraine) = (Quote(whole, _table.IndoPacific), Quote(whole, _table.Ukraine));
        var composition = Names.Of(result.Asked.Composition);
        return Text.Of(
            $"Of the major arms (SIPRI's large conventional weapon systems; TIV) imported by {Who} in "
                + $"{whole.Period}, {share} came from outside {Alliance} "
                + $"(margin {lower:bare} to {upper:bare}, for unknown suppliers; {composition}): "
                + $"{four:bare} points from Australia, Japan, New Zealand and South Korea, {ukraine:bare} from "
                + $"Ukraine. Of what came from outside: {names}; {used} was second-hand.",
            $"Van de zware wapens (grote conventionele wapensystemen, SIPRI: major arms; TIV), ingevoerd door {Who} "
                + $"in {whole.Period}, kwam {share} van buiten {Alliance} "
                + $"(marge {lower:bare} tot {upper:bare}, voor onbekende leveranciers; "
                + $"{composition}): {four:bare} procentpunt uit Australië, Japan, Nieuw-Zeeland en Zuid-Korea, "
                + $"{ukraine:bare} uit Oekraïne. Van wat van buiten kwam: {names}; {used} was tweedehands.");
    }

    private Text Step(DependenceLine whole)
    {
        var (inside, outside, unknown) = (Quote(whole, _table.Inside), Quote(whole, _table.Outside),
            Quote(whole, _table.Unknown));
        var share = Quote(whole, _table.ShareOutside);
        return Text.Of(
            $"{whole.Period}: outside {outside:exact} / (inside {inside:exact} + outside {outside:exact}) = "
                + $"{share}; from unknown suppliers {unknown:exact}, which may be either.",
            $"{whole.Period}: buiten {outside:exact} / (binnen {inside:exact} + buiten {outside:exact}) = "
                + $"{share}; van onbekende leveranciers {unknown:exact}, die beide kunnen zijn.");
    }
}
