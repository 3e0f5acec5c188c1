using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>A table whose cells hold a sign each, shaded: reporters by year. Signs differ in form, and colour is second.</summary>
public sealed class ShadedTable
{
    private static readonly Sign Blank = new("", "", Text.None, 0);

    private ShadedTable(string name, IReadOnlyList<string> columns, IReadOnlyList<ShadedRow> rows, IReadOnlyList<Sign> signs)
    {
        (Name, Columns, Rows, Signs) = (name, columns, rows, signs);
    }

    /// <summary>What the rows are.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<ShadedRow> Rows { get; }

    /// <summary>The signs that occur, in the order of the chart.</summary>
    public IReadOnlyList<Sign> Signs { get; }

    public static ShadedTable Of(Chart chart, Language language)
    {
        var cells = new Cells(chart, language);
        var signs = chart.Signs.ToDictionary(s => s.Code, StringComparer.Ordinal);
        var columns = new List<string>();
        var rows = new List<ShadedRow>();
        var met = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in chart.Drawn)
        {
            if (chart.Table[row, chart.Y[0]] is not Cell.Map map) continue;
            if (columns.Count == 0) columns.AddRange(map.Items.Select(i => i.Key));
            var codes = map.Items.Select(i => i.Value is Cell.Code code ? code.Value : "").ToList();
            met.UnionWith(codes);
            rows.Add(new ShadedRow(cells.Words(row, chart.X), [.. codes.Select(c => signs.GetValueOrDefault(c, Blank))]));
        }

        return new ShadedTable(cells.Title(chart.X), columns, rows, [.. chart.Signs.Where(s => met.Contains(s.Code))]);
    }
}
