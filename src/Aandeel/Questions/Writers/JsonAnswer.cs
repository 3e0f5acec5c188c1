using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aandeel.Questions.Writers;

/// <summary>Writes an answer as JSON (docs/schema): unrounded, a missing number null with its reason, never NaN.</summary>
public static class JsonAnswer
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    public static void Write( OldAnswer answer, Stream target)
    {
        using (var json = new Utf8JsonWriter(target, Indented))
        {
            json.WriteStartObject();
            json.WritePropertyName("question");
            WriteRow(json, answer.Question, reasons: false);
            json.WriteString("snapshot", answer.Snapshot);
            json.WriteString("tables", answer.Tables);
            json.WriteString("program", answer.Program);
            json.WriteStartArray("editions");
            foreach (var edition in answer.Editions)
            {
                json.WriteStartObject();
                json.WriteString("source", edition.Source);
                json.WriteString("edition", edition.Name);
                json.WriteString("form", edition.Form);
                json.WriteString("published", edition.Published);
                json.WriteString("citation", edition.Citation);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("unit", answer.Unit?.Code);
            foreach (var (name, value) in answer.More.Fields)
            {
                json.WritePropertyName(name);
                WriteValue(json, value);
            }

            json.WriteStartArray("rows");
            foreach (var row in answer.Rows) WriteRow(json, row, reasons: true);
            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (var note in answer.Notes)
            {
                json.WriteStartObject();
                json.WriteString("code", note.Code);
                json.WriteString("text", note.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        target.WriteByte((byte)'\n');
    }

    /// <summary>One row a line, without the frame.</summary>
    public static void WriteLines( OldAnswer answer, Stream target)
    {
        using var json = new Utf8JsonWriter(target, OneLine);
        foreach (var row in answer.Rows)
        {
            WriteRow(json, row, reasons: true);
            json.Flush();
            target.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void WriteRow(Utf8JsonWriter json, AnswerRow row, bool reasons)
    {
        json.WriteStartObject();
        foreach (var (name, value) in row.Fields)
        {
            json.WritePropertyName(name);
            WriteValue(json, value);
        }

        if (reasons)
        {
            var missing = FlatRow.Of(row).Where(f => f.Value is FieldValue.Missing).ToList();
            if (missing.Count > 0)
            {
                json.WriteStartObject("reasons");
                foreach (var (name, value) in missing) json.WriteString(name, ((FieldValue.Missing)value).Reason);
                json.WriteEndObject();
            }
        }

        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, FieldValue value)
    {
        switch (value)
        {
            case FieldValue.Text text: json.WriteStringValue(text.Value); break;
            case FieldValue.Whole whole: json.WriteNumberValue(whole.Value); break;
            case FieldValue.Number number: json.WriteNumberValue(number.Value); break;
            case FieldValue.Ratio ratio: json.WriteNumberValue(ratio.Value); break;
            case FieldValue.YesNo yesNo: json.WriteBooleanValue(yesNo.Value); break;
            case FieldValue.Fields fields: WriteRow(json, fields.Row, reasons: false); break;
            case FieldValue.Rows rows:
                json.WriteStartArray();
                foreach (var row in rows.Items) WriteRow(json, row, reasons: true);
                json.WriteEndArray();
                break;
            default: json.WriteNullValue(); break;
        }
    }
}
