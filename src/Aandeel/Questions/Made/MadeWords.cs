using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>made</c>: what was built where, and what the comments cannot tell.</summary>
internal sealed class MadeWords(MadeResult result)
{
    private const int MostPlaces = 6;
    private readonly MadeTable _table = result.Table;

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "Each order of new goods is read by its comment: produced, built, assembled or from a production line, and "
                + "where. A number in the comment counts as that many of the order; \"most\" as half; a part without a "
                + "number, and one of several places, is open. Goods from stock are not read: they were made before.",
            "Van elke order van nieuwe goederen wordt de opmerking gelezen: geproduceerd, gebouwd, geassembleerd of van "
                + "een productielijn, en waar. Een getal in de opmerking telt als zoveel van de order; \"most\" als de "
                + "helft; een deel zonder getal, en één van meer plaatsen, blijft open. Goederen uit voorraad worden "
                + "niet gelezen: die waren al gemaakt."),
        ("The method: docs/methods/made-where.md.", "De methode: docs/methods/made-where.md."),
    ];

    public Text Title => Text.Of(
        $"Where deliveries of major arms by {Who} were made, by the comments of SIPRI's register",
        $"Waar geleverde zware wapens van {Who} zijn gemaakt, volgens de opmerkingen in SIPRI's register");

    public Text Subtitle
    {
        get
        {
            var (edition, composition) = (Text.Of(result.Register.Flows.Edition.Name), Names.Of(result.Question.Composition!));
            return Text.Of(
                $"Delivered volume in SIPRI trend-indicator values (TIV, millions); orders of edition {edition}, "
                    + $"{result.Years}; {composition}",
                $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen); orders van editie {edition}, "
                    + $"{result.Years}; {composition}");
        }
    }

    /// <summary>What the picture shows.</summary>
    public Text Finding
    {
        get
        {
            var part = _table.Rows.Quote(result.Lines[0], _table.ElsewherePart);
            return Text.Of(
                $"{part:whole} of what {Who} delivered in {result.Years} was built elsewhere",
                $"{part:whole} van wat in {result.Years} is geleverd door {Who} is elders gebouwd");
        }
    }

    public IEnumerable<Note> Notes()
    {
        yield return new Note("made-where", Main()) { Leads = true };
        if (Largest() is { } largest) yield return largest with { Leads = true };
        if (result.Lines.Count == 0) yield break;
        yield return new Note("made-not-seen", (
            "A radar or an engine for a foreign ship is the supplier's in this register, and parts that go into another "
                + "state's aircraft are not in it at all: neither is seen here. Silence counts as made in the supplier, "
                + "so what is built elsewhere is a lower bound of what complete comments would say. It is no measure of "
                + "value: a ship assembled abroad can hold steel, engines and radars from home.",
            "Een radar of motor voor een buitenlands schip staat in dit register op naam van de leverancier, en onderdelen "
                + "in het vliegtuig van een ander land staan er niet in: geen van beide is hier te zien. Zwijgen telt als "
                + "gemaakt bij de leverancier, dus wat elders is gebouwd is een ondergrens van wat volledige opmerkingen "
                + "zouden zeggen. Het is geen maat voor waarde: in een elders gebouwd schip kunnen staal, motoren en "
                + "radars van thuis zitten."));
        var (read, differ, invented) = (Figure.Count("orders_read", MadeWhereSample.Orders),
            Figure.Count("read_otherwise", MadeWhereSample.Differ), Figure.Count("invented", MadeWhereSample.Invented));
        yield return new Note("made-rules", Text.Of(
            $"Derived by us from free text: of {read} orders that were read by hand the rules say something else of "
                + $"{differ}, and name a place that is not said in {invented} of these.",
            $"Door ons afgeleid uit vrije tekst: van {read} met de hand gelezen orders zeggen de regels bij {differ} iets "
                + $"anders, en noemen zij bij {invented} daarvan een plaats die er niet staat."));
        if (_table.Orders.Rows.Where(o => o.Made.NamesSeveral).ToList() is { Count: > 0 } several)
        {
            var count = Figure.Count("names_several", several.Count);
            yield return new Note("several-places", Text.Of(
                $"Orders whose comment names several places without saying which made what: {count}. None of the places "
                    + $"is taken; they stand as open.",
                $"Orders waarvan de opmerking meer plaatsen noemt zonder te zeggen welke wat maakte: {count}. Geen van de "
                    + $"plaatsen wordt gekozen; ze staan als open."));
        }
    }

    private Text Who => SelectionWords.Suppliers(result.Question.Suppliers!);

    private Text Main()
    {
        if (result.Lines is not [var line, ..])
        {
            return Text.Of(
                $"No delivery by {Who} is in the register in {result.Years}; that is not a share of zero.",
                $"Van {Who} staat in {result.Years} geen levering in het register; dat is geen aandeel van nul.");
        }

        Figure Quote(Column<MadeLine> column) => _table.Rows.Quote(line, column);
        var (total, elsewhere, part) = (Quote(_table.Total), Quote(_table.Elsewhere), Quote(_table.ElsewherePart));
        var (recipient, third) = (Quote(_table.AtRecipient), Quote(_table.InThird));
        var (inside, alliance) = (Quote(_table.ElsewhereInside), Names.Of(result.Question.Alliance));
        return Text.Of(
            $"Of the {total:bare} TIV that {Who} delivered in {result.Years}, {elsewhere:bare} ({part:whole}) was "
                + $"built elsewhere: {recipient:bare} in the recipient, {third:bare} in a third state; {inside:bare} of it in "
                + $"{alliance}.",
            $"Van de {total:bare} TIV die in {result.Years} is geleverd door {Who} is {elsewhere:bare} "
                + $"({part:whole}) elders gebouwd: {recipient:bare} bij de ontvanger, {third:bare} in een derde staat; "
                + $"{inside:bare} daarvan in {alliance}.");
    }

    private Note? Largest()
    {
        if (_table.Places.Count == 0) return null;
        var places = Text.Join(", ", _table.Places.Rows.Take(MostPlaces).Select(p =>
        {
            var (name, amount) = (SelectionWords.WithArticleOf(p.Place), _table.Places.Quote(p, MadeTable.PlaceAmount));
            return Text.Of($"{name} {amount:tenths}", $"{name} {amount:tenths}");
        }));
        return new Note("made-places", Text.Of($"Most of it in: {places}.", $"Het meeste in: {places}."));
    }
}
