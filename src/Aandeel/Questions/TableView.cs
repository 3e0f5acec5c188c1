namespace Aandeel.Questions;

/// <summary>How a cell reads: words to the left, numbers to the right; the main figure stands out.</summary>
public enum ColumnKind
{
    Words,
    Figure,
    MainFigure,
}

/// <summary>A column of a table for people.</summary>
/// <param name="Short">A shorter title for narrow screens; null where there is none.</param>
public sealed record ViewColumn(string Title, ColumnKind Kind, string? Short = null);

/// <summary>A table with a heading of its own; an answer can have several (one per composition).</summary>
public sealed record ViewTable(string Heading, IReadOnlyList<ViewColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>A small line under the table, drawn on a terminal; null where there is none.</summary>
    public ViewTrend? Trend { get; init; }
}

/// <summary>A yearly series as a small line.</summary>
public sealed record ViewTrend(string Caption, string Start, string End, IReadOnlyList<double?> Values);

/// <summary>
/// What a person sees of an answer, worded and rounded: a title that names measure, composition and edition, tables, and the sentences
/// below. The terminal, plain text and Markdown are drawn from it; JSON and CSV are not.
/// </summary>
/// <param name="Bars">A bar per row of the last period, as parts of one: inside, Ukraine, Indo-Pacific four, other outside.</param>
public sealed record TableView(
    string Title, string Subtitle, IReadOnlyList<ViewTable> Tables, IReadOnlyList<string> Sentences, string Source, IReadOnlyList<ViewBar> Bars);

/// <summary>Parts of a whole, drawn as one bar.</summary>
public sealed record ViewBar(string Label, IReadOnlyList<(string Name, double Part)> Parts);
