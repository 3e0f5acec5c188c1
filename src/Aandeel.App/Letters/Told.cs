using Aandeel.Answers;

namespace Aandeel.App.Letters;

/// <summary>An answer that a letter quotes.</summary>
/// <param name="asked">The question as it was asked: what the annex prints.</param>
internal sealed class Told(Answer answer, Ask asked, Facts facts)
{
    public Answer Answer { get; } = answer;

    /// <summary>The row of the main table in which the columns have these values; null where there is none.</summary>
    public Quotable? Row(params ReadOnlySpan<(string Column, string Value)> values) => RowOf("rows", values);

    /// <summary>The row of a table of the answer: the main one, one of its frame, or one within its first row.</summary>
    public Quotable? RowOf(string table, params ReadOnlySpan<(string Column, string Value)> values)
    {
        if (Find(table) is not { } found) return null;
        for (var row = 0; row < found.Count; row++)
        {
            var fits = true;
            foreach (var (column, value) in values) fits &= Printed(found, row, column) == value;
            if (fits) return new Quotable(found, row, facts, asked);
        }

        return null;
    }

    /// <summary>All rows of a table, in their order.</summary>
    public IEnumerable<Quotable> RowsOf(string table) => Find(table) is { } found
        ? Enumerable.Range(0, found.Count).Select(r => new Quotable(found, r, facts, asked))
        : [];

    /// <summary>The frame's own figures.</summary>
    public Quotable? Frame => Answer.Frame is { } frame ? new Quotable(frame, 0, facts, asked) : null;

    internal static string? Printed(Table table, int row, string column) =>
        table.Find(column) is not { } found ? null : table[row, found] switch
        {
            Cell.Code code => code.Value,
            Cell.Period period => period.Value.ToString(),
            Cell.Named named => named.Value.WordsIn(Language.En),
            Cell.Whole whole => whole.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => null,
        };

    private Table? Find(string name)
    {
        if (name == Answer.Rows.Name) return Answer.Rows;
        return Within(Answer.Frame, name) ?? (Answer.Rows.Count > 0 ? Within(Answer.Rows, name) : null);
    }

    private static Table? Within(Table? outer, string name) =>
        outer?.Find(name) is { } column && outer[0, column] is RowsCell rows ? rows.Table : null;
}
