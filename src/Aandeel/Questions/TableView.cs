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
public sealed record ViewTrend(string Caption, string Start, string End, IReadOnlyList<double?> Values)
{
    private const int Fewest = 3;

    /// <summary>The shares of years, one by one, with their range as caption; null where too few of them are known for a line.</summary>
    public static ViewTrend? OfShares(Language language, int first, IReadOnlyList<double?> shares)
    {
        var (least, most, known) = Range(shares);
        return known < Fewest ? null : new ViewTrend(
            language.Say($"each year, {language.Percent(least)} to {language.Percent(most)}", $"elk jaar, {language.Percent(least)} tot {language.Percent(most)}"),
            $"{first}", $"{first + shares.Count - 1}", shares);
    }

    /// <summary>The least and the greatest of the values that are known, and how many those are.</summary>
    public static (double Least, double Most, int Known) Range(IReadOnlyList<double?> values)
    {
        var (least, most, known) = (double.PositiveInfinity, double.NegativeInfinity, 0);
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value) continue;
            (least, most, known) = (Math.Min(least, value), Math.Max(most, value), known + 1);
        }

        return (least, most, known);
    }
}

/// <summary>
/// What a person sees of an answer, worded and rounded: a title that names measure, composition and edition, tables, and the sentences
/// below. The terminal, plain text and Markdown are drawn from it; JSON and CSV are not.
/// </summary>
/// <param name="Bars">A bar per row of the last period, as parts of one: inside, Ukraine, Indo-Pacific four, other outside.</param>
public sealed record TableView(
    string Title, string Subtitle, IReadOnlyList<ViewTable> Tables, IReadOnlyList<string> Sentences, string Source, IReadOnlyList<ViewBar> Bars);

/// <summary>Parts of a whole, drawn as one bar.</summary>
public sealed record ViewBar(string Label, IReadOnlyList<(string Name, double Part)> Parts);
