using System.Text.Json;
using Aandeel.Answers;

namespace Aandeel.Doors;

/// <summary>
/// Writes an answer as JSON (docs/schema): unrounded, a missing number null with its reason, never NaN.
/// </summary>
public static class Json
{
    public static void Write(Answer answer, Showing showing, Stream target)
    {
        using (var json = new Utf8JsonWriter(target, JsonForm.Indented))
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
            if (answer.Frame is { Count: > 0 } frame) WriteFields(json, frame, 0, language);
            json.WriteStartArray("rows");
            WriteRows(json, answer.Rows, language);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in answer.Notes) WriteNote(json, note, language);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
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
        json.WriteString("citation", edition.Citation);
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
        WriteFields(json, table, row, language);
        var missing = false;
        foreach (var (field, reason) in FlatCells.Missing(table, row))
        {
            if (!missing) json.WriteStartObject("reasons");
            missing = true;
            json.WriteString(field, reason);
        }

        if (missing) json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Table table, int row, Language language)
    {
        foreach (var column in table.Columns)
        {
            var cell = table[row, column];
            if (cell == Cell.Absent) continue;
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
