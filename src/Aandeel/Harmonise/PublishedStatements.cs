using System.Globalization;

namespace Aandeel.Harmonise;

/// <summary>
/// The published statements that ship with the program (statements.csv, docs/methods/published.md), and the reading of
/// a table of them.
/// </summary>
public static class PublishedStatements
{
    /// <summary>Why no question computes a statement: no source measures it.</summary>
    public const string NotMeasured = "not-measured";

    private static readonly string[] Units = [
        "percent", "EUR million", "EUR billion", "USD million", "USD billion", "companies", "jobs", "states"
    ];

    public static IReadOnlyList<PublishedStatement> All { get; } = Parse(
        "statements.csv", Resources.Bytes("Harmonise/statements.csv"), PartyTable.BuiltIn);

    /// <summary>Reads a table of statements.</summary>
    /// <exception cref="AandeelException">A cell is not what it should be; the message names line and
    /// column.</exception>
    public static IReadOnlyList<PublishedStatement> Parse(string name, ReadOnlyMemory<byte> utf8, PartyTable parties)
    {
        var table = CsvTable.Parse(name, utf8);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var statements = new List<PublishedStatement>(table.Rows.Count);
        for (var i = 0; i < table.Rows.Count; i++)
        {
            var row = new Row(name, i + 2, table, table.Rows[i]);
            var statement = Read(row, parties);
            if (!ids.Add(statement.Id)) throw row.Wrong("id", "an id that no other row has");
            statements.Add(statement);
        }

        return statements;
    }

    private static PublishedStatement Read(Row row, PartyTable parties)
    {
        foreach (var column in new[] { "id", "who", "who_nl", "sentence", "sentence_nl" })
        {
            if (row[column].Length == 0) throw row.Wrong(column, "a text");
        }

        var value = row.Number("value");
        if (value is null ? row["unit"].Length > 0 : !Units.Contains(row["unit"]))
        {
            throw row.Wrong(
                "unit", value is null ? "nothing, since there is no value" : "one of " + string.Join(", ", Units));
        }

        if (!IsDate(row["published"])) throw row.Wrong("published", "a year, 2024-03 or 2024-03-05, or nothing");
        if (!Codes.TryParse(row["language"], out Language original))
        {
            throw row.Wrong("language", "en or nl, the language that it was published in");
        }

        if (row["differs"].Length > 0 != row["differs_nl"].Length > 0)
        {
            throw row.Wrong("differs_nl", "the same in both languages");
        }

        if (!Codes.TryParse(row["read"], out StatementReading reading))
        {
            throw row.Wrong("read", "primary (read at the one who says it) or secondary (as others tell it)");
        }

        Uri? address = null;
        if (row["address"].Length > 0
            && (!Uri.TryCreate(row["address"], UriKind.Absolute, out address) || address.Scheme != Uri.UriSchemeHttps))
        {
            throw row.Wrong("address", "an address that begins with https://, or nothing");
        }

        foreach (var code in Split(row["about"], ' '))
        {
            if (!PartyCode.TryParse(code, null, out var party) || parties.Find(party) is null)
            {
                throw row.Wrong("about", "codes of parties, such as NLD DEU");
            }
        }

        var comparison = Comparison(row);
        if (comparison is null ? row["reason"] != NotMeasured : row["reason"].Length > 0)
        {
            throw row.Wrong(
                "reason",
                comparison is null
                    ? $"{NotMeasured}, since there is no question"
                    : "nothing, since there is a question");
        }

        if (comparison?.Agreement is null && row["differs"].Length == 0)
        {
            throw row.Wrong("differs", "what differs, since the two are not the same quantity");
        }

        return new PublishedStatement(
            row.Line, row["id"], row["who"], row["who_nl"], row["published"], original, row["sentence"],
            row["sentence_nl"], value, row["unit"], row["period"],
            Split(row["about"], ' '), address, comparison, row["reason"], row["differs"], row["differs_nl"],
            reading);
    }

    private static StatementComparison? Comparison(Row row)
    {
        if (row["question"].Length == 0)
        {
            foreach (var column in new[] { "row", "field", "scale", "agreement" })
            {
                if (row[column].Length > 0) throw row.Wrong(column, "nothing, since there is no question");
            }

            return null;
        }

        var cells = Split(row["field"], '+').ConvertAll(StatementCell.Parse);
        if (cells.Count == 0 || cells.Contains(null))
        {
            throw row.Wrong(
                "field",
                "a column of the answer, such as share_outside, or of an item in a list, such as partners/UKR/share");
        }

        if (!Codes.TryParse(row["scale"], out StatementScale scale))
        {
            throw row.Wrong("scale", $"one of {string.Join(", ", Codes.All<StatementScale>())}");
        }

        return new StatementComparison(
            row["question"], row["row"], [.. cells.OfType<StatementCell>()], scale, Agreement(row));
    }

    /// <summary><c>sipri</c>, <c>printed</c>, either with a tolerance behind it, or nothing.</summary>
    private static AgreementRule? Agreement(Row row)
    {
        var words = Split(row["agreement"], ' ');
        if (words.Count == 0) return null;
        decimal tolerance = 0;
        var fits = words[0] is "sipri" or "printed" && words.Count <= 2
            && (words.Count == 1
                || decimal.TryParse(
                    words[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out tolerance));
        return fits
            ? new AgreementRule(words[0] == "sipri", tolerance)
            : throw row.Wrong("agreement", "sipri, printed, sipri 1.5 (within 1.5), or nothing");
    }

    private static List<string> Split(string cell, char separator) =>
        [.. cell.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsDate(string text) => text.Length switch
    {
        0 => true,
        4 => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        7 => DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        10 => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => false,
    };

    /// <summary>A line of the table, its cells by the title of their column.</summary>
    private sealed record Row(string Table, int Line, CsvTable Of, string[] Cells)
    {
        public string this[string column] => Cells[Of.Column(column)].Trim();

        public decimal? Number(string column)
        {
            if (this[column].Length == 0) return null;
            return decimal.TryParse(
                this[column], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number) ? number
                : throw Wrong(column, "a number with a decimal dot, or nothing");
        }

        public AandeelException Wrong(string column, Problem expected) =>
            AandeelException.Usage($"{Table}, line {Line}, {column}: found '{this[column]}'; expected {expected}.");
    }
}
