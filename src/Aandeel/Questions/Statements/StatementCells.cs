using Aandeel.Answers;
using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// The cells of an answer that a statement names: a row by its key, a column by its name, an item of a list by its key.
/// </summary>
internal sealed class StatementCells
{
    /// <summary>The key of a row that stands for all rows together.</summary>
    private const string AllRows = "*";

    private readonly StatementComparison _comparison;
    private readonly Table _table;
    private readonly Table _all;
    private readonly IReadOnlyList<int> _rows;

    public StatementCells(Answer answer, StatementComparison comparison)
    {
        (_comparison, _all, _table) = (comparison, answer.Rows, answer.Rows);
        if (comparison.Row.Length == 0 && answer.Frame is { } frame
            && frame.Find(comparison.Cells[0].Column) is not null)
        {
            _table = frame;
        }

        var all = Enumerable.Range(0, _table.Count);
        _rows = comparison.Row switch
        {
            AllRows => [.. all],
            "" => [all.Single()],
            var key => [.. all.Where(i => _table.KeyOf(i) == key)],
        };
    }

    /// <summary>
    /// The question that lists what stands behind the one row; null where there are several, or the row has none.
    /// </summary>
    public Cell? Flows => _rows is [var row] && _table.Find("flows") is { } flows ? _table[row, flows] : null;

    /// <summary>The value in the unit of the statement, or why there is none.</summary>
    public (double? Value, string Missing) Value()
    {
        if (_rows.Count == 0) return (null, "nothing-delivered");
        var (sum, missing) = Sum(_table, _rows);
        if (missing.Length > 0) return (null, missing);
        switch (_comparison.Scale)
        {
            case StatementScale.Percent: return (sum * 100, "");
            case StatementScale.PercentComplement: return ((1 - sum) * 100, "");
            case StatementScale.Millions: return (sum / 1e6, "");
            case StatementScale.Billions: return (sum / 1e9, "");
            case StatementScale.PercentOfRows:
                var (whole, unknown) = Sum(_all, [.. Enumerable.Range(0, _all.Count)]);
                if (unknown.Length > 0) return (null, unknown);
                return whole > 0 ? (sum / whole * 100, "") : (null, "nothing-delivered");
            default: return (sum, "");
        }
    }

    /// <summary>
    /// A part of a share outside; null where the statement is of no such share, or the part is not known.
    /// </summary>
    public double? PartOfShare(string column) =>
        _comparison.Cells is [{ List: null, Column: "share_outside" }] && _rows.Count > 0
        && _table.Find(column) is { } part && _table[_rows[0], part] is Cell.Ratio ratio
            ? ratio.Value
            : null;

    private (double Sum, string Missing) Sum(Table table, IReadOnlyList<int> rows)
    {
        double sum = 0;
        foreach (var cell in rows.SelectMany(r => _comparison.Cells.Select(c => At(table, r, c))))
        {
            switch (cell)
            {
                case Cell.Ratio ratio: sum += ratio.Value; break;
                case Cell.Amount amount: sum += (double)amount.Value; break;
                case Cell.Exact exact: sum += (double)exact.Value; break;
                case Cell.Whole whole: sum += whole.Value; break;
                case Cell.Missing missing:
                    return (0,
                    missing.Reason == "not-in-sums" ? StatementValue.NeedsRegister : missing.Reason);
                default: throw new InvalidOperationException($"{string.Join(" + ", _comparison.Cells)} is no number.");
            }
        }

        return (sum, "");
    }

    private static Cell At(Table table, int row, StatementCell of)
    {
        var cell = table[row, Required(table, of.List ?? of.Column)];
        if (of.List is null || cell is not RowsCell list) return cell;
        var key = $"{table.KeyOf(row)} {of.Item}";
        for (var i = 0; i < list.Table.Count; i++)
        {
            if (list.Table.KeyOf(i) == key) return list.Table[i, Required(list.Table, of.Column)];
        }

        return Cell.Lacks("not-listed");
    }

    private static Column Required(Table table, string name) =>
        table.Find(name) ?? throw new InvalidOperationException($"The table {table.Name} of '{table.Ask.Question}' has "
            + $"no column {name}.");
}
