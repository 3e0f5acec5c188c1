using Aandeel.Answers;
using Aandeel.Words;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>The typed figures of <c>definitions</c>, and the answer that is made of them.</summary>
internal sealed class DefinitionsResult
{
    private const string Nothing = "nothing-delivered";
    private readonly DefinitionsChoice _choice;
    private readonly Imported _imported;
    private readonly Ask _ask;
    private readonly DefinitionsTable _table;
    private readonly ChoiceTable _choices;

    public DefinitionsResult(
        DefinitionsChoice choice,
        Imported imported,
        IReadOnlyList<DefinitionLine> lines,
        IReadOnlyList<ChoiceEffect> effects)
    {
        (_choice, _imported, _ask) = (choice, imported, Printed.Of(choice.Filled));
        _table = new DefinitionsTable(choice, _ask, lines);
        _choices = new ChoiceTable(_ask, effects);
    }

    /// <summary>The remarks on the choice of years.</summary>
    public IReadOnlyList<Note> Remarks { get; init; } = [];

    public IReadOnlyList<Text> Incomplete { get; init; } = [];

    /// <summary>How many combinations there are.</summary>
    public Figure Combinations => Whole.Quote(this, Definitions);

    private Column<DefinitionsResult> Definitions { get; } = new(
        "definitions", Kind.Count, ("Definitions", "Definities"), r => Cell.Of((long?)r._table.Rows.Count));

    private Table<DefinitionsResult> Whole => field ??= Frame();

    /// <summary>The lowest share of all combinations; null where none has one.</summary>
    public Figure? Least => IsEmpty ? null : _table.Rows.Quote(Lowest, _table.Share);

    /// <summary>The highest.</summary>
    public Figure? Most => IsEmpty ? null : _table.Rows.Quote(Highest, _table.Share);

    private bool IsEmpty => _table.Known.Count == 0;

    private DefinitionLine Lowest => _table.Rows.Rows[_table.Known[0]];

    private DefinitionLine Highest => _table.Rows.Rows[_table.Known[^1]];

    public Answer Answer()
    {
        var who = SelectionWords.Suppliers(_choice.Suppliers);
        var edition = _choice.Flows.Edition;
        return new Answer
        {
            Filled = _ask,
            Identity = _imported.IdentityFor(_choice.Flows, _choice.Asked),
            Editions = [edition],
            Unit = _choice.Flows.Unit,
            Title = Text.Of(
                $"The share under every definition, {_choice.Period}: deliveries of major arms by {who}",
                $"Het aandeel volgens elke definitie, {_choice.Period}: leveringen van zware wapens door {who}"),
            Subtitle = Text.Of(
                $"Delivered volume in SIPRI trend-indicator values (TIV, millions), edition {edition.Name}",
                $"Geleverde hoeveelheid in SIPRI-trendindicatorwaarden (TIV, miljoenen), editie {edition.Name}"),
            Rows = _table.Rows,
            Frame = Whole,
            Views = [_table.View(), _choices.View()],
            Charts = Charts(),
            Notes =
            [
                .. Remarks,
                IsEmpty ? new Note(Nothing, ShareSentences.NothingDelivered) : new Note("range", Range()),
                new Note("definitions", (
                    "Every choice can be defended; none of these is an error margin, and they are not all that can be "
                        + "chosen: what recipients outside made themselves (--without made-in-recipient, from orders) "
                        + "is not among them. Taking part by the recipient's "
                        + "industry is mostly components, "
                        + "not making abroad. All are shares of deliveries to other countries in SIPRI's volume (TIV), "
                        + "not of production and not "
                        + "of money.",
                    "Elke keuze is verdedigbaar; dit is geen foutenmarge, en het zijn niet alle keuzen die er zijn: wat "
                        + "afnemers buiten de NAVO zelf maakten (--without made-in-recipient, uit orders) is er niet "
                        + "bij. Meewerken door de industrie van de ontvanger "
                        + "is meestal het leveren van "
                        + "onderdelen, geen productie in het buitenland. Alle zijn aandelen van leveringen aan andere "
                        + "landen in SIPRI's volume "
                        + "(TIV), niet van de productie en geen geld.")),
            ],
            Incomplete = Incomplete,
            Source = ShareSentences.OwnCalculation(edition),
        };
    }

    private Table<DefinitionsResult> Frame() => new(
        "frame",
        _ask,
        [
            Definitions,
            new("lower", Kind.Share, ("Lowest", "Laagste"), _ => Cell.Of(IsEmpty ? null : Lowest.Share, Nothing)),
            new("upper", Kind.Share, ("Highest", "Hoogste"), _ => Cell.Of(IsEmpty ? null : Highest.Share, Nothing)),
            new(
                "switches",
                Kind.Group,
                ("Choices", "Keuzen"),
                _ => new RowsCell(_choices.Rows))
            {
                Role = Role.Attribute,
            },
        ],
        [this],
        _ => "frame");

    /// <summary>All combinations as dots from low to high, and what each choice changes with its range.</summary>
    private IReadOnlyList<Chart> Charts() => IsEmpty ? [] :
    [
        new Chart("definitions", Draw.Dots, _table.Rows, Between(), _table.Named, [_table.Share])
        {
            Rows = _table.Known, Subtitle = ("all combinations, sorted", "alle combinaties, gesorteerd"),
        },
        .. _choices.Largest.Count == 0 ? [] : new[]
        {
            new Chart(
                "choices",
                Draw.Dots,
                _choices.Rows,
                Moves(),
                _choices.Named,
                [_choices.Mean])
            {
                Rows = _choices.Largest,
                Band = _choices.Range,
            },
        },
    ];

    private Text Between()
    {
        var count = Figure.Count("combinations", _table.Known.Count);
        var (low, high) = (_table.Rows.Quote(Lowest, _table.Share), _table.Rows.Quote(Highest, _table.Share));
        return Text.Of(
            $"Under the {count} combinations of composition and switches the share outside lies between {low} and "
                + $"{high}.",
            $"Onder de {count} combinaties van samenstelling en keuzen ligt het aandeel buiten tussen {low} en "
                + $"{high}.");
    }

    private Text Moves()
    {
        var most = _choices.Rows.Rows[_choices.Largest[0]];
        var (name, mean) = (ChoiceTable.Name(most.Key), _choices.Rows.Quote(most, _choices.Mean));
        Text leaving = most.IsComposition ? Text.None : ("leaving out ", "het weglaten van ");
        return Text.Of(
            $"What moves it most is {leaving}{name}: {mean} points on average.",
            $"Het meest verschuift het door {leaving}{name}: gemiddeld {mean} procentpunt.");
    }

    private Text Range() => _choices.Largest.Count == 0 ? Between() : Text.Join(" ", [Between(), Moves()]);
}
