namespace Aandeel.Answers;

/// <summary>
/// What is drawn of a table: which column stands on which axis, which are stacked, which is a band. It refers to
/// columns and holds no numbers of its own, so a picture cannot differ from its table.
/// </summary>
/// <param name="Name">The name within the answer, as in the address of the picture.</param>
/// <param name="Finding">What it shows, in a sentence with its figures.</param>
/// <param name="X">What tells the columns, bars or dots apart.</param>
/// <param name="Y">What is drawn; several are stacked or drawn side by side, in this order.</param>
public sealed record Chart(string Name, Draw As, Table Table, Text Finding, Column X, IReadOnlyList<Column> Y)
{
    /// <summary>The range around the value, where there is one.</summary>
    public Column? Band { get; init; }

    /// <summary>A column whose values are each a line or a group of their own.</summary>
    public Column? Series { get; init; }

    /// <summary>The rows drawn, where they are not all.</summary>
    public IReadOnlyList<int>? Rows { get; init; }

    /// <summary>Years with words on the axis, which stand in no column.</summary>
    public IReadOnlyList<Mark> Marks { get; init; } = [];

    /// <summary>What is written beside each row instead of what is drawn: a step beside the level that it leads to,
    /// the share outside beside its parts.</summary>
    public Column? Told { get; init; }

    /// <summary>The same measure with the deliveries to Ukraine left out.</summary>
    public Column? Apart { get; init; }

    /// <summary>What a row stands for, where rows and not columns differ in it.</summary>
    public Func<int, Tone>? ToneOf { get; init; }

    /// <summary>The codes of parties, by which a map finds where a row lies.</summary>
    public Column? Places { get; init; }

    /// <summary>The signs of a shaded table.</summary>
    public IReadOnlyList<Sign> Signs { get; init; } = [];

    /// <summary>What the picture is called beside its finding: measure, unit, years, composition.</summary>
    public Text Subtitle { get; init; } = Text.None;

    /// <summary>The rows that are drawn.</summary>
    public IReadOnlyList<int> Drawn => Rows ?? [.. Enumerable.Range(0, Table.Count)];
}
