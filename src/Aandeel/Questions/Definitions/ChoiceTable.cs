using Aandeel.Answers;

namespace Aandeel.Questions;

/// <summary>What each choice changes, in points; people see what moves the share most first.</summary>
internal sealed class ChoiceTable
{
    private const string Nothing = "nothing-delivered";

    public ChoiceTable(Ask ask, IReadOnlyList<ChoiceEffect> effects) => Rows = new Table<ChoiceEffect>(
        "switches",
        ask,
        [
            new("key", Kind.Code, ("Code", "Code"), e => Cell.Of(e.Key)) { Role = Role.Dimension },
            new("name", Kind.Words, ("Choice", "Keuze"), e => Cell.Of(Name(e.Key))) { Role = Role.Attribute },
            Mean,
            Least,
            Most,
        ],
        effects,
        e => e.Key);

    public Table<ChoiceEffect> Rows { get; }

    public Column<ChoiceEffect> Mean { get; } =
        Points("mean_change_points", ("Mean", "Gemiddeld"), e => e.Mean, isMain: true);

    /// <summary>From the least to the most that it changes.</summary>
    public Column<ChoiceEffect> Range { get; } = new(
        "change_points",
        Kind.Points,
        ("Least to most", "Kleinste tot grootste effect"),
        e => new Cell.Band(Cell.Of(e.Least * 100, Nothing), Cell.Of(e.Most * 100, Nothing)));

    /// <summary>The choice in words, as what is done.</summary>
    public Column<ChoiceEffect> Named { get; } = new("name", Kind.Words, ("Choice", "Keuze"), e => Cell.Of(Done(e)));

    /// <summary>The choices that have an effect, what moves the share most first.</summary>
    public IReadOnlyList<int> Largest =>
    [
        .. Enumerable.Range(0, Rows.Count)
            .Where(i => Rows.Rows[i].Mean is not null)
            .OrderByDescending(i => Math.Abs(Rows.Rows[i].Mean!.Value)),
    ];

    private Column<ChoiceEffect> Least { get; } = Points("least_change_points", ("Least", "Kleinste effect"), e => e.Least);

    private Column<ChoiceEffect> Most { get; } = Points("most_change_points", ("Most", "Meest"), e => e.Most);

    public static Text Name(string key) => key switch
    {
        ChoiceEffect.Present => ("present instead of dated membership", "huidige leden in plaats van de leden van toen"),
        "second-hand" => ("second-hand", "tweedehands"),
        "modernised" => ("modernised second-hand", "gemoderniseerd tweedehands"),
        "recipient-participation" =>
            (
                "products in which the recipient's industry takes part",
                "producten waaraan de industrie van de ontvanger meewerkt"),
        "ukraine" => ("Ukraine", "Oekraïne"),
        _ => ("organisations", "organisaties"),
    };

    public View View() => new(
        Rows,
        (
            "What each choice changes, all others held, in points",
            "Wat elke keuze verandert, bij gelijkblijvende overige keuzen, in procentpunt"),
        [Named, Mean, Least, Most])
    {
        Rows = Largest,
    };

    private static Text Done(ChoiceEffect effect)
    {
        var name = Name(effect.Key);
        return effect.IsComposition ? name : Text.Of($"without {name}", $"zonder {name}");
    }

    private static Column<ChoiceEffect> Points(
        string name,
        Text title,
        Func<ChoiceEffect, double?> of,
        bool isMain = false) =>
        new(name, Kind.Points, title, e => Cell.Of(of(e) * 100, Nothing)) { Main = isMain };
}
