using System.Buffers;
using System.Text.Json;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes an answer as JSON (docs/schema): unrounded, a missing number null with its reason, never NaN.
/// </summary>
public static class Json
{
    private const int LargestKept = 1 << 20;

    /// <summary>The buffer of a thread: most answers need none of their own.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    public static void Write(Answer answer, Showing showing, Stream target)
    {
        var bytes = _buffer ?? new ArrayBufferWriter<byte>(16 * 1024);
        _buffer = null;
        using (var json = new Utf8JsonWriter(bytes, showing.IsTight ? JsonForm.OneLine : JsonForm.Indented))
        {
            var language = showing.Language;
            json.WriteStartObject();
            WriteQuestion(json, answer.Filled, language);
            json.WriteString("snapshot", answer.Identity.Snapshot);
            json.WriteString("tables", answer.Identity.Tables);
            json.WriteString("program", answer.Identity.Program);
            json.WriteStartArray("editions");
            foreach (var edition in answer.Editions) WriteEdition(json, edition);
            json.WriteEndArray();
            json.WriteString("unit", answer.Unit?.Code);
            if (answer.Frame is { Count: > 0 } frame) WriteFields(json, frame, 0, language, out _);
            json.WriteStartArray("rows");
            WriteRows(json, answer.Rows, language);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in answer.Notes) WriteNote(json, note, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.Write(bytes.WrittenSpan);
        target.WriteByte((byte)'\n');
        if (bytes.Capacity > LargestKept) return;
        bytes.ResetWrittenCount();
        _buffer = bytes;
    }

    /// <summary>One row a line, without the frame.</summary>
    public static void WriteLines(Answer answer, Showing showing, Stream target)
    {
        using var json = new Utf8JsonWriter(target, JsonForm.OneLine);
        for (var row = 0; row < answer.Rows.Count; row++)
        {
            WriteRow(json, answer.Rows, row, showing.Language);
            json.Flush();
            target.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteQuestion(Utf8JsonWriter json, Ask ask, Language language)
    {
        json.WriteStartObject("question");
        json.WriteString("kind", ask.Question);
        foreach (var given in ask.Given)
        {
            json.WritePropertyName(given.Name.Replace('-', '_'));
            if (given.Value is null) json.WriteNullValue();
            else if (given.IsNumber) json.WriteRawValue(given.Value);
            else json.WriteStringValue(given.Value);
        }

        json.WriteString("lang", Codes.Of(language));
        json.WriteEndObject();
    }

    internal static void WriteEdition(Utf8JsonWriter json, Edition edition)
    {
        json.WriteStartObject();
        json.WriteString("source", edition.Source);
        json.WriteString("edition", edition.Name);
        json.WriteString("form", edition.Form);
        json.WriteString("published", edition.Published);
        json.WriteString("citation", edition.Cited(Language.En));
        json.WriteEndObject();
    }

    private static void WriteNote(Utf8JsonWriter json, Note note, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", note.Code);
        json.WriteString("text", Wording.Of(Words.RemedyWords.Said(note), language));
        var own = note.Own.DistinctBy(f => f.Name).ToList();
        if (own.Count > 0)
        {
            json.WriteStartObject("figures");
            foreach (var figure in own)
            {
                json.WritePropertyName(figure.Name);
                WriteValue(json, figure.Cell, language);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteRows(Utf8JsonWriter json, Table table, Language language)
    {
        for (var row = 0; row < table.Count; row++) WriteRow(json, table, row, language);
    }

    private static void WriteRow(Utf8JsonWriter json, Table table, int row, Language language)
    {
        json.WriteStartObject();
        WriteFields(json, table, row, language, out var lacks);
        if (lacks is not null)
        {
            json.WriteStartObject("reasons");
            foreach (var (column, cell) in lacks)
            {
                foreach (var (field, reason) in FlatCells.Missing(column, cell)) json.WriteString(field, reason);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the values of a row.</summary>
    /// <param name="lacks">Those that lack a number; null where none does. Each value is worked out once.</param>
    private static void WriteFields(
        Utf8JsonWriter json, Table table, int row, Language language, out List<(Column Column, Cell Cell)>? lacks)
    {
        lacks = null;
        var given = table.Row(row);
        foreach (var column in table.Columns)
        {
            var cell = column.At(given);
            if (ReferenceEquals(cell, Cell.Absent)) continue;
            if (FlatCells.Lacks(cell)) (lacks ??= []).Add((column, cell));
            json.WritePropertyName(column.Name);
            WriteValue(json, cell, language);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, Cell cell, Language language)
    {
        switch (cell)
        {
            case Cell.Code code: json.WriteStringValue(code.Value); break;
            case Cell.Named named: json.WriteStringValue(Wording.Of(named.Value, language)); break;
            case Cell.Period period: json.WriteStringValue(period.Value.ToString()); break;
            case Cell.Asked asked: json.WriteStringValue(asked.Value.Command); break;
            case Cell.Whole whole: json.WriteNumberValue(whole.Value); break;
            case Cell.Amount amount: json.WriteNumberValue(amount.Value); break;
            case Cell.Exact exact: json.WriteNumberValue(exact.Value); break;
            case Cell.Ratio ratio: json.WriteNumberValue(ratio.Value); break;
            case Cell.YesNo yes: json.WriteBooleanValue(yes.Value); break;
            case Cell.Translated words: json.WriteBooleanValue(words.From != language); break;
            case Cell.Band band:
                json.WriteStartObject();
                json.WritePropertyName(FlatCells.Lower);
                WriteValue(json, band.Lower, language);
                json.WritePropertyName(FlatCells.Upper);
                WriteValue(json, band.Upper, language);
                json.WriteEndObject();
                break;
            case Cell.Map map:
                json.WriteStartObject();
                foreach (var (key, value) in map.Items)
                {
                    json.WritePropertyName(key);
                    WriteValue(json, value, language);
                }

                json.WriteEndObject();
                break;
            case RowsCell rows:
                json.WriteStartArray();
                WriteRows(json, rows.Table, language);
                json.WriteEndArray();
                break;
            default: json.WriteNullValue(); break;
        }
    }
}
