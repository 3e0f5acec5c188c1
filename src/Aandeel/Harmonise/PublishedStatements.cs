using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>A sentence that someone published, with its figure: set beside what is computed, never mixed into it.</summary>
/// <param name="Published">Year, year and month, or ISO date, as far as known; empty where it is not.</param>
/// <param name="Sentence">In English, or in Dutch where it was published in Dutch and its words are known.</param>
/// <param name="Value">Null where the sentence gives no single figure.</param>
/// <param name="Address">Where it stands; null where the address is not certain.</param>
/// <param name="ComparesWith">The question whose answer it can be set beside, with what differs; null where there is none.</param>
public sealed record PublishedStatement(
    int Line, string Who, string Published, string Sentence, decimal? Value, string Unit, string Period, Uri? Address, string? ComparesWith);

/// <summary>The published statements that ship with the program (statements.csv), and the reading of a table of them.</summary>
public static class PublishedStatements
{
    private static readonly string[] Columns = ["who", "published", "sentence", "value", "unit", "period", "address", "compares_with"];

    public static IReadOnlyList<PublishedStatement> All { get; } = Parse("statements.csv", Resources.Bytes("Harmonise/statements.csv"));

    /// <summary>Reads a table of statements.</summary>
    /// <exception cref="AandeelException">A column, value, date or address is not what it should be; the message names the line.</exception>
    public static IReadOnlyList<PublishedStatement> Parse(string name, ReadOnlyMemory<byte> utf8)
    {
        var table = CsvTable.Parse(name, utf8);
        var at = Columns.Select(table.Column).ToArray();
        var statements = new List<PublishedStatement>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var (row, line) = (table.Rows[i], i + 2);
            string Cell(int column) => row[at[column]].Trim();
            decimal? value = null;
            if (Cell(3).Length > 0) value = decimal.TryParse(Cell(3), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var read) ? read : throw Wrong(line, "value", Cell(3), "a number with a decimal dot, or nothing");
            if (Cell(0).Length == 0) throw Wrong(line, "who", "", "who published it");
            if (Cell(2).Length == 0) throw Wrong(line, "sentence", "", "the sentence");
            if (value is not null && Cell(4).Length == 0) throw Wrong(line, "unit", "", "the unit of the value");
            if (!IsDate(Cell(1))) throw Wrong(line, "published", Cell(1), "a year, 2024-03 or 2024-03-05, or nothing");
            Uri? address = null;
            if (Cell(6).Length > 0 && (!Uri.TryCreate(Cell(6), UriKind.Absolute, out address) || address.Scheme != Uri.UriSchemeHttps)) throw Wrong(line, "address", Cell(6), "an address that begins with https://, or nothing");
            statements.Add(new PublishedStatement(line, Cell(0), Cell(1), Cell(2), value, Cell(4), Cell(5), address, Cell(7).Length > 0 ? Cell(7) : null));
        }

        return statements;

        AandeelException Wrong(int line, string column, string found, string expected) =>
            AandeelException.Usage($"{name}, line {line}, {column}: found '{found}'; expected {expected}.");
    }

    private static bool IsDate(string text) => text.Length switch
    {
        0 => true,
        4 => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        7 => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        10 => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };
}
