using Aandeel.Answers;
using Aandeel.Harmonise;
using Aandeel.Words;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// The sentences of <c>flows</c>: how many rows, together how much, and what a reader must know of them.
/// </summary>
internal sealed class FlowsWords(FlowsChoice choice, Imported imported)
{
    private readonly SeriesWords _words = new(choice.Flows);

    public static Text Of(ItemStatus status) => status switch
    {
        ItemStatus.New => ("new", "nieuw"),
        ItemStatus.SecondHand => ("second-hand", "tweedehands"),
        ItemStatus.Modernised => ("modernised", "gemoderniseerd"),
        _ => ("not stated", "niet vermeld"),
    };

    public Text Title => choice.IsSipri
        ? (
            "Deliveries one by one, down to the printed line",
            "Leveringen, één voor één, tot op de gedrukte regel")
        : ("Rows one by one, down to the printed line", "Regels, één voor één, tot op de gedrukte regel");

    public Text Subtitle
    {
        get
        {
            var (edition, composition) = (choice.Flows.Edition.Name, Names.Of(choice.Composition));
            return choice.IsSipri
                ? Text.Of(
                    $"SIPRI trend-indicator values (TIV, millions), edition {edition}, {choice.Years}, {composition}",
                    $"SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {edition}, {choice.Years}, {composition}")
                : Text.Of(
                    $"{_words.Subtitle}, {choice.Years}, {composition}",
                    $"{_words.Subtitle}, {choice.Years}, {composition}");
        }
    }

    public static IReadOnlyList<Text> Explanation { get; } =
    [
        (
            "Each row is a line of the source as printed, with the party, group and class that we give it; amounts are "
                + "the source's own, but "
                + "for orders of several years, whose amounts we divided (docs/methods/allocation.md).",
            "Elke rij is een regel van de bron zoals gedrukt, met de partij, groep en klasse die wij eraan geven; de "
                + "bedragen zijn van de bron "
                + "zelf, behalve bij orders over meer jaren, waarvan wij de bedragen hebben verdeeld "
                + "(docs/methods/allocation.md)."),
        (
            "Inside, outside and groups: docs/methods/inside-outside.md.",
            "Binnen, buiten en groepen: docs/methods/inside-outside.md."),
    ];

    public Text Source => Text.Join("; ", choice.Flows.Editions.Select(Names.Of).Distinct());

    /// <summary>Whose rows to whom and of which years, with how many they are.</summary>
    /// <param name="behind">How many rows, together how much.</param>
    public Text Brief(Text behind)
    {
        var (from, to) = (SelectionWords.Suppliers(choice.Suppliers), SelectionWords.Recipients(choice.Asked.Recipients));
        var item = choice.Asked.Item is { } named ? $" ({named})" : "";
        return Text.Of(
            $"From {from} to {to} in {choice.Years}{item}: {behind}", $"Van {from} naar {to} in {choice.Years}{item}: {behind}");
    }

    /// <summary>What must be said beside the rows.</summary>
    /// <param name="count">How many rows, quoted.</param>
    /// <param name="total">Together how much, quoted.</param>
    public IReadOnlyList<Note> Notes(FlowsSum sum, Figure count, Figure total)
    {
        var flows = choice.Flows;
        return
        [
            Behind(sum, count, total),
            .. sum.Count == 0 ? OfNothing() : [],
            .. choice.Asked.Item is null || !choice.IsSipri ? [] : new[] { NotMajorArms.Parts },
            .. choice.IsSipri ? EditionNotes.For(flows, imported) : SeriesNotes.For(flows, choice.Years),
            .. choice.Asked.Class is null ? [] : EditionNotes.Classes(flows),
        ];
    }

    /// <summary>What an answer without rows does not say, and where rows of the same choice are.</summary>
    private IEnumerable<Note> OfNothing()
    {
        if (choice.IsSipri) yield return NotMajorArms.NoRow;
        var elsewhere = Elsewhere.Of(choice.Asked with { Suppliers = choice.Suppliers }, choice.Composition, imported);
        if (elsewhere.Count > 0)
        {
            var list = Text.Join("; ", elsewhere.Select(e => e.Words));
            yield return new Note(
                "rows-elsewhere",
                Text.Of(
                    $"Other sources that are imported hold rows of the same suppliers and recipients: {list}.",
                    $"Andere ingelezen bronnen hebben regels van dezelfde leveranciers en ontvangers: {list}."),
                choice.Suppliers is PartySelection.Parties { Chosen: [var from] }
                && choice.Asked.Recipients is PartySelection.Parties { Chosen: [var to] }
                    ? new Remedy("between", What: $"{from.Code.Value} {to.Code.Value}")
                    : null);
        }
    }

    private Note Behind(FlowsSum sum, Figure count, Figure total)
    {
        if (sum.Count == 0)
        {
            return new Note("rows-behind", Text.Of(
                $"{count} printed rows of this choice in this source: that is no zero, since a source says nothing of "
                    + $"what it does not cover.",
                $"{count} regels van deze keuze in deze bron: dat is geen nul, want een bron zegt niets over wat zij niet "
                    + $"omvat."));
        }

        if (choice.Flows.Allocated)
        {
            var lines = Figure.Count("lines", sum.Lines);
            return new Note("rows-behind", Text.Of(
                $"{count} deliveries of a year, from {lines} lines of the source; the lines name several years and we "
                    + $"divided their amounts, together {total}.",
                $"{count} leveringen per jaar, uit {lines} regels van de bron; de regels noemen meer jaren en wij "
                    + $"hebben de bedragen verdeeld, samen {total}."));
        }

        return sum.Total is null
            ? new Note(
                "rows-behind",
                Text.Of(
                    $"{count} printed rows; items of different categories are never added, so there is no total",
                    $"{count} regels van de bron; stuks van verschillende categorieën worden nooit opgeteld, dus er is "
                        + $"geen totaal"),
                new Remedy("one-category"))
            : new Note("rows-behind", Text.Of(
                $"{count} printed rows, together {total}.",
                $"{count} regels van de bron, samen {total}."));
    }
}
