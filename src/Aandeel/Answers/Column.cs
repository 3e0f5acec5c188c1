namespace Aandeel.Answers;

/// <summary>
/// A column says what it is, once: its name in files, its title for people, what it means, its kind and its unit. Doors
/// read this and never a name. It has no row type, so that any door can walk over any table.
/// </summary>
public abstract class Column(string name, Kind kind, Text title)
{
    /// <summary>The name in JSON, CSV and schemas.</summary>
    public string Name { get; } = name;

    public Kind Kind { get; } = kind;

    public Text Title { get; init; } = title;

    /// <summary>A shorter title for narrow screens; null where there is none.</summary>
    public Text? Short { get; init; }

    /// <summary>What it means, for schemas, the API's document and explanations.</summary>
    public Text About { get; init; } = title;

    public Role Role { get; init; } = Role.Measure;

    /// <summary>
    /// The unit of its amounts; null where it has none or each row has its own (<see cref="UnitAt"/>).
    /// </summary>
    public Unit? Unit { get; init; }

    /// <summary>How much of a value people are shown.</summary>
    public Form Form { get; init; }

    /// <summary>Whether it is the figure that the table is about.</summary>
    public bool Main { get; init; }

    /// <summary>
    /// Whether a screen that is too narrow may leave it out: it follows from the others, or stands in files and words.
    /// </summary>
    public bool IsSpare { get; init; }

    /// <summary>Whether it says of each row that its main figure is provisional.</summary>
    public bool MarksProvisional { get; init; }

    /// <summary>What its values stand for in a picture.</summary>
    public Tone Tone { get; init; }

    /// <summary>
    /// What <see cref="Cell.Map"/> keys are joined with in flat files, instead of the name: <c>outside</c> for
    /// <c>outside_ukraine</c>.
    /// </summary>
    public string? Flat { get; init; }

    /// <summary>How its value follows from amounts of the same row; null where it is no quotient of these.</summary>
    public Quotient? Quotient { get; init; }

    /// <summary>The kind of one row, where a column holds amounts in some rows and shares in others.</summary>
    public virtual Kind KindAt(object row) => Kind;

    /// <summary>How much of the value of one row people are shown.</summary>
    public virtual Form FormAt(object row) => Form;

    /// <summary>The unit of one row.</summary>
    public virtual Unit? UnitAt(object row) => Unit;

    /// <summary>The value of one row.</summary>
    public abstract Cell At(object row);
}
