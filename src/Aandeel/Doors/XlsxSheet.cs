namespace Aandeel.Doors;

/// <summary>A column of a sheet: its heading, with the unit in it, and how its numbers are shown.</summary>
public sealed record XlsxColumn(string Heading, XlsxFormat Format = XlsxFormat.General);

/// <summary>
/// A sheet of a workbook. One with columns is a table: the headings are row 1, stay in sight and filter the rows. One
/// without columns is for reading: wide cells whose text wraps.
/// </summary>
/// <param name="Name">Made valid and unique when it is written (<see cref="XlsxNames"/>).</param>
/// <param name="Columns">Empty for a sheet for reading.</param>
/// <param name="Rows">Cells from the left; a row may be shorter than the headings.</param>
public sealed record XlsxSheet(
    string Name, IReadOnlyList<XlsxColumn> Columns, IReadOnlyList<IReadOnlyList<XlsxCell>> Rows)
{
    /// <summary>A sheet for reading: one cell a line, or a label and what belongs to it.</summary>
    public static XlsxSheet OfLines(string name, IEnumerable<IReadOnlyList<string>> lines) =>
        new(name, [], [.. lines.Select(l => (IReadOnlyList<XlsxCell>)[.. l.Select(XlsxCell.Of)])]);

    internal bool IsTable => Columns.Count > 0;

    internal int Width => IsTable ? Columns.Count : Rows.Select(r => r.Count).DefaultIfEmpty(1).Max();
}
