using System.Globalization;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>Cells of a row laid flat: names with <c>_</c>, and why numbers are missing.</summary>
internal static class FlatCells
{
    public const string Lower = "lower";
    public const string Upper = "upper";

    public static Cell Part(Cell cell, string part) => (cell, part) switch
    {
        (Cell.Band band, Lower) => band.Lower,
        (Cell.Band band, _) => band.Upper,
        (Cell.Map map, _) => map.Items.FirstOrDefault(i => i.Key == part).Value ?? Cell.Absent,
        _ => cell,
    };

    /// <summary>The missing values of a row, by the flat name of their field.</summary>
    public static IEnumerable<(string Field, string Reason)> Missing(Table table, int row) =>
        Missing(table.Columns, table.Row(row));

    /// <inheritdoc cref="Missing(Table, int)"/>
    public static IEnumerable<(string Field, string Reason)> Missing(IReadOnlyList<Column> columns, object row)
    {
        foreach (var column in columns)
        {
            foreach (var missing in Missing(column, column.At(row))) yield return missing;
        }
    }

    /// <summary>The missing values of a cell, by the flat name of their field.</summary>
    public static IEnumerable<(string Field, string Reason)> Missing(Column column, Cell cell) =>
        Missing(column.Flat ?? column.Name, column.Name, cell);

    /// <summary>Whether a cell lacks a number, or one of those that it holds.</summary>
    public static bool Lacks(Cell cell) => cell switch
    {
        Cell.Missing => true,
        Cell.Band band => Lacks(band.Lower) || Lacks(band.Upper),
        Cell.Map map => AnyLacks(map.Items),
        _ => false,
    };

    private static bool AnyLacks(IReadOnlyList<KeyValuePair<string, Cell>> items)
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (Lacks(items[i].Value)) return true;
        }

        return false;
    }

    /// <summary>
    /// A value for CSV: a number with a dot, unrounded; a text that no spreadsheet runs; nothing where there is none.
    /// </summary>
    public static string ForCsv(Cell cell, Language language) => cell is Cell.Code or Cell.Named or Cell.Asked
        ? SafeText.ForCsv(Text(cell, language))
        : Text(cell, language);

    /// <summary>A value as text: dot decimal, unrounded, nothing where there is none.</summary>
    public static string Text(Cell cell, Language language) => cell switch
    {
        Cell.Code code => code.Value,
        Cell.Named named => Wording.Of(named.Value, language),
        Cell.Period period => period.Value.ToString(),
        Cell.Asked asked => asked.Value.Command,
        Cell.Whole whole => whole.Value.ToString(CultureInfo.InvariantCulture),
        Cell.Amount amount => amount.Value.ToString("0.####", CultureInfo.InvariantCulture),
        Cell.Exact exact => exact.Value.ToString("0.####", CultureInfo.InvariantCulture),
        Cell.Ratio ratio => ratio.Value.ToString("R", CultureInfo.InvariantCulture),
        Cell.YesNo yes => yes.Value ? "true" : "false",
        Cell.Translated words => words.From != language ? "true" : "false",
        _ => "",
    };

    private static IEnumerable<(string Field, string Reason)> Missing(string flat, string name, Cell cell) =>
        cell switch
        {
            Cell.Missing missing => [(name, missing.Reason)],
            Cell.Band band =>
                Missing($"{flat}_{Lower}", $"{flat}_{Lower}", band.Lower)
                    .Concat(Missing($"{flat}_{Upper}", $"{flat}_{Upper}", band.Upper)),
            Cell.Map map => map.Items.SelectMany(i => Missing($"{flat}_{i.Key}", $"{flat}_{i.Key}", i.Value)),
            _ => [],
        };
}
