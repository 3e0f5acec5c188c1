using System.Globalization;

namespace Aandeel.Bulk.Tests;

/// <summary>Rows as texts under names, from our CSV or from an engine.</summary>
internal sealed record Rows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Cells)
{
    /// <summary>
    /// Columns of ours that no query gives: commands, reasons, the words of a row that is no part, and what we know of
    /// an edition beside its rows (how far it was revised, what our allocation can be off by), and what stands beside
    /// each row of a file: its years as numbers, unit, edition and source.
    /// </summary>
    private static readonly HashSet<string> OfProgram =
    [
        "flows", "flows_before", "reasons", "name", "rank", "rank_before", "allocation_lower", "allocation_upper",
        "allocation_before_lower", "allocation_before_upper", "revision_largest", "revision_n", "allocated",
        "provisional", "from", "until", "unit", "edition", "source",
    ];

    /// <summary>Reads CSV whose cells may be quoted.</summary>
    public static Rows OfCsv(string text)
    {
        var lines = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"') cell.Append(c);
                else if (i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
                else quoted = false;
            }
            else if (c == '"') quoted = true;
            else if (c is ',' or '\n')
            {
                lines[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\n') lines.Add([]);
            }
            else if (c != '\r') cell.Append(c);
        }

        lines.RemoveAll(l => l.Count == 0);
        return new Rows([.. lines[0].Select(Plain)], [.. lines.Skip(1)]);
    }

    /// <summary>The same rows in the same order, each number to the digit; what a query leaves out is empty here.</summary>
    public void ShouldHoldAll(Rows others, string question)
    {
        others.Cells.Count.ShouldBe(Cells.Count, $"rows of {question}");
        ShouldSayItsYears(question);
        foreach (var column in others.Columns) Columns.ShouldContain(Plain(column), question);
        for (var c = 0; c < Columns.Count; c++)
        {
            var at = others.Columns.Select(Plain).ToList().IndexOf(Columns[c]);
            for (var row = 0; row < Cells.Count; row++)
            {
                if (at >= 0)
                {
                    (Same(Cells[row][c], others.Cells[row][at]) || IsTooSmall(row, Columns[c])).ShouldBeTrue(
                        $"{question}, row {row} ({string.Join(' ', Cells[row].Take(3))}), {Columns[c]}: "
                            + $"{Cells[row][c]} of ours, {others.Cells[row][at]} of the engine");
                }
                else if (!OfProgram.Contains(Columns[c]))
                {
                    Cells[row][c].ShouldBe("", $"{question}: {Columns[c]} is in no query");
                }
            }
        }
    }

    /// <summary>The years beside a row are those of its period, which the engine gives.</summary>
    private void ShouldSayItsYears(string question)
    {
        var names = Columns.ToList();
        var (period, from, until) = (names.IndexOf("period"), names.IndexOf("from"), names.IndexOf("until"));
        if (period < 0) return;
        foreach (var row in Cells)
        {
            row[period].ShouldBe(row[from] == row[until] ? row[from] : $"{row[from]}-{row[until]}", question);
        }
    }

    /// <summary>Whether we give no share of so few allocated orders, where an engine divides all the same.</summary>
    private bool IsTooSmall(int row, string column) =>
        Cells[row][Columns.ToList().IndexOf("reasons")]
            .Split(';').Contains(column + "=too-small-for-orders", StringComparer.Ordinal);

    private static string Plain(string column) => column.Replace('-', '_');

    private static bool Same(string ours, string theirs) =>
        ours == theirs
            || (double.TryParse(ours, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
                && double.TryParse(theirs, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
                && a.Equals(b));
}
