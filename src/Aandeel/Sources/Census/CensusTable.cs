using System.Text;
using System.Text.Json;

namespace Aandeel.Sources.Census;

/// <summary>
/// An answer of the Census Bureau: a list of lists, of which the first names the columns. What was asked for comes
/// again as a column of the same name behind the others, so the last column of a name counts.
/// </summary>
internal sealed class CensusTable
{
    private readonly FileReading _reading;
    private readonly Dictionary<string, int> _columns;
    private readonly int _width;

    private CensusTable(IReadOnlyList<string> header, IReadOnlyList<CensusRow> rows, FileReading reading)
    {
        (Header, Rows, _reading, _width) = (header, rows, reading, header.Count);
        _columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < header.Count; i++) _columns[header[i]] = i;
    }

    public IReadOnlyList<string> Header { get; }

    public IReadOnlyList<CensusRow> Rows { get; }

    /// <summary>The names of the columns of a file that begins as an answer does; empty for any other.</summary>
    public static IReadOnlyList<string> HeaderOf(SourceFile file)
    {
        var names = new List<string>();
        if (!file.Head.AsSpan().TrimStart().StartsWith("[")) return names;
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(file.Head.TrimStart()), isFinalBlock: false,
                default);
            if (!reader.Read() || !reader.Read() || reader.TokenType != JsonTokenType.StartArray) return names;
            while (reader.Read() && reader.TokenType == JsonTokenType.String) names.Add(reader.GetString()!.Trim());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            names.Clear();
        }

        return names;
    }

    /// <summary>Reads an answer whole.</summary>
    /// <exception cref="AandeelException">It is no whole list of lists, or a wanted column is missing (exit code
    /// 5).</exception>
    public static CensusTable Read(SourceFile file, FileReading reading, params IReadOnlyList<string> wanted)
    {
        var bytes = JsonRows.Utf8(file).Span;
        var rows = new List<CensusRow>();
        try
        {
            var json = new Utf8JsonReader(bytes);
            var (line, counted, before, part) = (1, 0, 0, 0);
            if (!json.Read() || json.TokenType != JsonTokenType.StartArray) throw Shape(file, "a list of rows");
            while (json.Read() && json.TokenType != JsonTokenType.EndArray)
            {
                var at = (int)json.TokenStartIndex;
                line += bytes[counted..at].Count((byte)'\n');
                counted = at;
                var value = JsonElement.ParseValue(ref json);
                part = line == before ? part + 1 : 0;
                before = line;
                rows.Add(new CensusRow(line, part,
                    value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text)] : []));
            }

            while (json.Read())
            {
                // Whatever comes behind the list must be readable too: a file that goes on is not the answer.
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new AandeelException(ExitCode.ShapeChanged,
                $"{file.Name}: the answer is damaged or cut off ({e.Message}). Fetch it again; nothing was changed "
                    + $"here.", e);
        }

        if (rows.Count == 0) throw Shape(file, "a row with the names of the columns");
        var table = new CensusTable([.. rows[0].Cells.Select(c => c ?? "")], rows[1..], reading);
        foreach (var name in wanted)
        {
            if (!table.Has(name))
            {
                throw new AandeelException(ExitCode.ShapeChanged,
                    $"{file.Name}: the column '{name}' is missing; found: {string.Join(", ", table.Header)}. "
                        + $"Nothing was changed. Download it again; its form may be new.");
            }
        }

        return table;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The cell of a row in the last column of a name; empty where it holds null.</summary>
    public string Cell(CensusRow row, string column) => row.Cells[_columns[column]] ?? "";

    /// <summary>Whether a row has as many cells as the header; refused where it has not.</summary>
    public bool IsWhole(CensusRow row)
    {
        if (row.Cells.Count == _width) return true;
        _reading.RowRefused(row.Line, null, "field-count", string.Join(", ", row.Cells), $"{_width} cells");
        return false;
    }

    /// <summary>Refuses a row for what stands in a column.</summary>
    public void Refuse(CensusRow row, string column, string code, Expectation expected) =>
        _reading.RowRefused(row.Line, column, code, Cell(row, column), expected);

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString()!.Trim(),
        _ => value.GetRawText(),
    };

    private static AandeelException Shape(SourceFile file, Problem expected) => new(
        ExitCode.ShapeChanged,
            $"{file.Name}: {expected} was expected. Nothing was changed. Download it again; its form may be new.");
}

/// <summary>One row of an answer, with its line in the file and its number on that line.</summary>
internal sealed record CensusRow(int Line, int Part, IReadOnlyList<string?> Cells);
