using Aandeel.Answers;
using Aandeel.Reconcile;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>mirror --source unroca</c>: what was matched, what is in no match, and that both reports stand.
/// </summary>
internal sealed class RegisterMirrorWords(RegisterMirrorChoice choice, TransferCounts counts)
{
    public static Text Explanation { get; } = Text.Of(
        $"Rows are matched by pair and category: the same year first, then the recipient's report of the year before, "
            + $"then of the year after; "
            + $"larger numbers first; each row once. Discrepancy = |a-b|/(a+b); near = |a-b|/max(a,b) below {Near} "
            + $"(docs/methods/coverage-and-mirror.md).",
        $"Regels worden gekoppeld op paar en categorie: eerst hetzelfde jaar, dan de opgave van de ontvanger van het "
            + $"jaar ervoor, dan van het "
            + $"jaar erna; grotere aantallen eerst; elke regel één keer. Verschil = |a-b|/(a+b); dichtbij = "
            + $"|a-b|/max(a,b) onder {Near} "
            + $"(docs/methods/coverage-and-mirror.md).");

    private static Figure Near => Figure.Printed("near", 0.2m, Kind.Factor, null);

    public Text Title =>
        Text.Of(
            $"The two sides of the UN Register, {choice.Years}", $"De twee kanten van het VN-register, {choice.Years}");

    public Text Subtitle
    {
        get
        {
            var (suppliers, recipients) = (
                SelectionWords.Suppliers(choice.Asked.Suppliers), SelectionWords.Recipients(choice.Asked.Recipients));
            var category = choice.Question.Category is { } of
                ? Text.Of($", category {of}", $", categorie {of}")
                : Text.None;
            return Text.Of(
                $"Items as suppliers and as recipients report them; from {suppliers} to {recipients}{category}",
                $"Stuks volgens opgave van leveranciers en van ontvangers; van {suppliers} aan {recipients}{category}");
        }
    }

    public Text Source
    {
        get
        {
            var cited = choice.Exports.Flows.Edition.Citation;
            return Text.Of(
                $"Own matching of rows of {cited}; the publisher is not responsible for it.",
                $"Eigen koppeling van regels van {cited}; de uitgever is er niet verantwoordelijk voor.");
        }
    }

    public IEnumerable<Note> Notes()
    {
        var (all, matched) = (counts.Quote(counts.Transfers), counts.Quote(counts.Matched));
        var (one, none) = (counts.Quote(counts.OneSided), counts.Quote(counts.NotComparable));
        yield return new Note("matched", Text.Of(
            $"{all} transfers: {matched} reported by both sides, {one} by one although the other side's report of that "
                + $"year is here, {none} by one "
                + $"whose partner said nothing of that year or whose report is not in this copy. These last are in no "
                + $"rate: silence is not zero.",
            $"{all} leveringen: {matched} door beide kanten opgegeven, {one} door één terwijl de opgave van de andere "
                + $"kant van dat jaar is ingelezen, "
                + $"{none} door één waarvan de partner over dat jaar niets zei of de opgave niet in deze kopie zit. "
                + $"Die laatste tellen in geen "
                + $"enkele graad mee: geen opgave is geen nul."));
        var (ambiguous, aside) = (counts.Quote(counts.Ambiguous), counts.Quote(counts.SetAside));
        yield return new Note("left-out", Text.Of(
            $"In no match: {ambiguous} rows whose reporter cannot be told, and {aside} set aside (shells reported as "
                + $"artillery). Whose report a row "
                + $"is was inferred from the order of the file.",
            $"In geen enkele koppeling: {ambiguous} regels waarvan de rapporteur niet te bepalen is, en {aside} "
                + $"terzijde gelegd (granaten "
                + $"opgegeven als geschut). Wiens opgave een regel is, is afgeleid uit de volgorde van het bestand."));
        yield return new Note("both-stand", Text.Of(
            $"Near: the two numbers differ by less than {Text.Of("20 %")} of the larger ({Text.Of("Gehlhar 1996")}). "
                + $"Items are added "
                + $"within a category only. Both "
                + $"reports stand: the data do not tell which is right. States count differently: by order, shipment "
                + $"or entry into service, and "
                + $"new or used.",
            $"Dichtbij: de twee aantallen verschillen minder dan {Text.Of("20 %")} van het grootste "
                + $"({Text.Of("Gehlhar 1996")}). Stuks "
                + $"worden alleen binnen een "
                + $"categorie opgeteld. Beide opgaven blijven staan: uit de gegevens blijkt niet welke klopt. Staten "
                + $"tellen verschillend: bij "
                + $"order, verzending of ingebruikname, en nieuw of gebruikt."));
    }

    /// <summary>What keeps the answer from being complete.</summary>
    public IEnumerable<Text> Incomplete()
    {
        if (counts.Of(MirrorState.NotComparable) > 0)
        {
            var none = counts.Quote(counts.NotComparable);
            yield return Text.Of($"{none} transfers could not be compared", $"{none} leveringen waren niet te "
                + $"vergelijken");
        }

        if (!counts.HasAmbiguous) yield break;
        var rows = counts.Quote(counts.Ambiguous);
        yield return Text.Of($"{rows} rows have no reporter", $"{rows} regels hebben geen rapporteur");
    }
}
