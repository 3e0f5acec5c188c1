using Aandeel.Harmonise;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The sentences of <c>options joint</c>.</summary>
internal sealed class JointWords(OptionsBasis basis, JointTable table)
{
    public static Text Title { get; } = (
        "Candidates for joint orders: what allies took from outside or ordered apart, and which allies deliver it",
        "Kandidaten voor gezamenlijke orders: wat bondgenoten van buiten betrokken of apart bestelden, en welke "
            + "bondgenoten het leveren");

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "A class is a candidate when two or more allies took new products of it from outside, or two or more "
                + "ordered the same product of one "
                + "ally with orders at most five years apart, and an ally other than the buyers, or one of them for "
                + "the others, delivers the "
                + "class. An ally that only passed on what it had bought, by the register, is no supplier. Engines, "
                + "turrets and refuelling "
                + "systems are left out: they are ordered with what they go into.",
            "Een klasse is kandidaat als twee of meer bondgenoten er nieuwe producten van buiten van betrokken, of "
                + "twee of meer hetzelfde product "
                + "van één bondgenoot bestelden met orders hoogstens vijf jaar uit elkaar, en een andere bondgenoot, "
                + "of een van hen voor de "
                + "andere, de klasse levert. Een bondgenoot die volgens het register alleen doorgaf wat hij zelf had "
                + "gekocht is geen "
                + "leverancier. Motoren, geschutstorens en bijtanksystemen zijn weggelaten: die worden besteld met "
                + "waar zij in gaan."),
        (
            "Ranked by what was taken from outside, since only that can move the share; then by what was ordered "
                + "apart, the number of buyers and "
                + "of suppliers. docs/methods/options.md.",
            "Gerangschikt naar wat van buiten kwam, omdat alleen dat het aandeel kan verschuiven; daarna naar wat "
                + "apart werd besteld, het aantal "
                + "kopers en het aantal leveranciers. docs/methods/options.md."),
    ];

    /// <summary>What a picture of it shows.</summary>
    public Text Finding
    {
        get
        {
            var (line, name) = (table.Rows.Rows[0], ((Cell.Named)table.Name.Of(table.Rows.Rows[0])).Value);
            var (taken, buyers) = (table.Rows.Quote(line, table.Outside), table.Rows.Quote(line, table.Buyers));
            Text allies = buyers.Cell is Cell.Whole { Value: 1 } ? ("ally", "bondgenoot") : ("allies", "bondgenoten");
            return Text.Of(
                $"{basis.Years}: {name} first, {taken:bare} TIV taken from outside by {buyers} {allies}",
                $"{basis.Years}: {name} eerst, {taken:bare} TIV van buiten betrokken door {buyers} {allies}");
        }
    }

    /// <summary>The first candidate, and what it is not; or that there is none, with why that is so.</summary>
    public Text Brief => table.Rows.Count == 0 ? None() : Text.Join(". ", [Finding, (
        "Candidates for a conversation, not advice.", "Aanknopingspunten voor overleg, geen advies.")]);

    /// <summary>Where no class has two buyers, what was taken from outside says more than an empty table.</summary>
    private Text None()
    {
        var taken = basis.Amount("taken_from_outside", basis.Sides.AmountOf(Options.FlowRole.Demand));
        var who = SelectionWords.Recipients(basis.Question.Recipients);
        return Text.Of(
            $"No class in which two or more of these allies took new products from outside or ordered apart in "
                + $"{basis.Years}: from outside {taken:bare} TIV went to {who} in all.",
            $"Geen klasse waarin twee of meer van deze bondgenoten in {basis.Years} nieuwe producten van buiten "
                + $"betrokken of apart bestelden: van buiten ging in totaal {taken:bare} TIV naar {who}.");
    }

    public IEnumerable<Note> Notes() => table.Rows.Count == 0
        ? [new("no-candidates", None()), .. Common()]
        : Common();

    private IEnumerable<Note> Common() => [.. basis.OfChoice, Candidates(), OfInitiatives(), OptionsNotes.Scope];

    private Note Candidates() => new("candidates", Text.Of(
        $"Candidates for a conversation, not advice and not a forecast: products of one class are not "
            + $"interchangeable, states buy for reasons that "
            + $"no table has, and what an ally delivered to others is its exports, not its capacity. New products "
            + $"only. In {basis.Years} "
            + $"{table.Base.Share} went outside; only what replaces purchases from outside, or is new demand met by "
            + $"another ally, can lower "
            + $"that; what is ordered apart within the alliance is inside already. \"Apart\" means entries of their "
            + $"own in the register: it "
            + $"lists an order per state also where states bought together ({Text.Of("A400M")}).",
        $"Aanknopingspunten voor overleg, geen advies en geen voorspelling: producten van één klasse zijn niet "
            + $"uitwisselbaar, staten kopen om redenen "
            + $"die in geen tabel staan, en wat een bondgenoot aan anderen leverde is uitvoer, en die zegt niets over productiecapaciteit. "
            + $"Alleen nieuwe producten. In "
            + $"{basis.Years} ging {table.Base.Share} naar landen buiten het bondgenootschap; "
            + $"alleen wat aankopen van buiten vervangt, of nieuwe "
            + $"vraag waaraan een andere "
            + $"bondgenoot voldoet, kan dat verlagen; wat binnen het bondgenootschap apart wordt besteld is al "
            + $"binnen. \"Apart\" betekent: een "
            + $"eigen regel in het register; dat noemt een order per staat ook waar staten samen kochten "
            + $"({Text.Of("A400M")})."));

    private static Note OfInitiatives()
    {
        var beside = Text.Join(
            ", ", Initiatives.All.Where(i => i is { ForAll: false, Classes.Count: 0 }).Select(JointLists.NameOf));
        var general = Text.Join(", ", Initiatives.All.Where(i => i.ForAll).Select(JointLists.NameOf));
        return new Note("initiatives", Text.Of(
            $"For all classes there are {general}. For ammunition that SIPRI does not count, so beside no candidate: "
                + $"{beside}. Amounts of "
                + $"initiatives are money as announced and stand beside TIV, never against it. \"Not verified\" means "
                + $"that we did not read the "
                + $"primary source.",
            $"Voor alle klassen zijn er {general}. Voor munitie die SIPRI niet telt, dus bij geen kandidaat: "
                + $"{beside}. Bedragen van initiatieven "
                + $"zijn aangekondigd geld en zijn niet met TIV te vergelijken. \"Niet nagegaan\" betekent dat wij "
                + $"de primaire bron niet hebben "
                + $"gelezen."));
    }
}
