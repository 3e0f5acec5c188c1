using System.Text;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;

namespace Aandeel.App.Mcp;

/// <summary>
/// The result of a tool, twice: as Markdown, and as the JSON of the answer (docs/schema) with the sentence, the caveat
/// and the printed rows beside it. Assistants show their model one of the two, so each is whole.
/// </summary>
internal sealed class McpReply(Answer answer, McpCall call, PrintedRows printed)
{
    /// <summary>The row that is followed back; null where the whole answer is given.</summary>
    public int? Row { get; init; }

    public string Markdown()
    {
        var text = new StringBuilder();
        if (Row is { } row) Followed(text, row);
        else text.Append(Doors.Markdown.Write(answer, new Showing(call.Language, call.Limit)));
        text.Append("\n> ").Append(Words(McpWords.Caveat)).Append("\n\n## ").Append(Words(McpWords.PrintedRows)).Append("\n\n");
        if (answer.Editions.Count == 0)
        {
            foreach (var edition in printed.Editions) text.Append(SafeText.ForTerminal(edition.Cited(call.Language))).Append("\n\n");
        }

        if (printed.Ask is { } ask) text.Append('`').Append(ask.Command).Append("`\n\n");
        if (printed.Why is { } why) text.Append(why).Append('\n');
        if (printed.Rows is { } rows) Lines(text, rows.Rows);
        return text.ToString();
    }

    public JsonElement Json() => JsonForm.Element(json =>
    {
        json.WriteStartObject();
        json.WriteString("command", answer.Filled.Command);
        json.WriteString("sentence", Words(answer.Sentence));
        json.WriteString("caveat", Words(McpWords.Caveat));
        Spread(json, Row is { } row ? RowsOf.Of(answer, [row]) : PrintedRows.First(answer, call.Limit));
        json.WriteNumber("rows_total", answer.Rows.Count);
        if (Row is not null)
        {
            json.WriteStartArray("steps");
            foreach (var step in answer.Explanation) json.WriteStringValue(Words(step));
            json.WriteEndArray();
        }

        json.WriteStartObject("printed");
        json.WriteString("command", printed.Ask?.Command);
        if (printed.Why is { } why) json.WriteString("why_none", why);
        if (printed.Rows is { } rows)
        {
            json.WriteNumber("rows_total", printed.All);
            using var whole = Document(rows);
            json.WritePropertyName("rows");
            whole.RootElement.GetProperty("rows").WriteTo(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>
    /// The fields of the answer as its JSON has them; one that asks others has their editions where it names none.
    /// </summary>
    private void Spread(Utf8JsonWriter json, Answer shown)
    {
        using var whole = Document(shown);
        foreach (var field in whole.RootElement.EnumerateObject())
        {
            if (field.Name != "editions" || shown.Editions.Count > 0) field.WriteTo(json);
        }

        if (shown.Editions.Count > 0) return;
        json.WriteStartArray("editions");
        foreach (var edition in printed.Editions) Doors.Json.WriteEdition(json, edition);
        json.WriteEndArray();
    }

    private JsonDocument Document(Answer shown)
    {
        using var bytes = new MemoryStream();
        Doors.Json.Write(shown, new Showing(call.Language), bytes);
        return JsonDocument.Parse(bytes.ToArray());
    }

    /// <summary>A row laid open, with the steps to its figures.</summary>
    private void Followed(StringBuilder text, int row)
    {
        text.Append("# ").Append(Words(answer.Title)).Append("\n\n").Append(Words(answer.Subtitle)).Append("\n\n## ")
            .Append(Words(McpWords.Row)).Append("\n\n");
        var table = answer.Rows;
        foreach (var column in table.Columns)
        {
            if (table[row, column] is not { } cell || cell == Cell.Blank || cell == Cell.Absent || cell is RowsCell) continue;
            text.Append("- ").Append(Words(column.Title)).Append(": ")
                .Append(Wording.Of(cell, column.KindAt(table.Row(row)), column.UnitAt(table.Row(row)), column.Form, call.Language))
                .Append('\n');
        }

        text.Append("\n## ").Append(Words(McpWords.Steps)).Append("\n\n");
        foreach (var step in answer.Explanation) text.Append("- ").Append(Words(step)).Append('\n');
        foreach (var edition in answer.Editions) text.Append('\n').Append(SafeText.ForTerminal(edition.Cited(call.Language))).Append('\n');
        text.Append('\n').Append(Said.Identity(answer.Identity, " · ")).Append('\n');
    }

    /// <summary>Each with its file and line, as printed.</summary>
    private void Lines(StringBuilder text, Table rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            text.Append("- ").Append(At(rows, i, "file")).Append(':').Append(At(rows, i, "line")).Append("  \n  `")
                .Append(At(rows, i, "printed").Replace('`', '\'')).Append("`\n");
        }

        if (rows.Count < printed.All) text.Append('\n').Append(Words(McpWords.Shown(rows.Count, printed.All))).Append('\n');
    }

    private string At(Table table, int row, string name) => table.Find(name) is { } column
        ? Wording.Of(table[row, column], Kind.Code, null, Form.Exact, call.Language)
        : "";

    private string Words(Text text) => Wording.Of(text, call.Language);
}
