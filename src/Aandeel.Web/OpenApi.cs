using System.Text.Encodings.Web;
using System.Text.Json;
using Aandeel.Answers;
using Aandeel.Doors;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Web;

/// <summary>
/// The description of the API (OpenAPI 3.1), made from the list of questions, their arguments, and the columns of their
/// own answers; nothing of it is written by hand.
/// </summary>
internal static class OpenApi
{
    /// <summary>Raised when something of what is promised changes (docs/web.md).</summary>
    public const string Version = "1.0";

    private static readonly JsonWriterOptions Indented =
        new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    public static Reply Write(Desk desk)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteString("openapi", "3.1.0");
            json.WriteStartObject("info");
            json.WriteString("title", "Aandeel");
            json.WriteString("version", Version);
            json.WriteString("description", Wording.Of(Promise.All[0], Language.En));
            json.WriteEndObject();
            json.WriteStartObject("paths");
            foreach (var kind in FromElsewhere.Kinds) Path(json, desk, kind);
            json.WriteEndObject();
            json.WriteStartObject("components");
            json.WriteStartObject("schemas");
            Problem(json);
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return new Reply("application/json; charset=utf-8", stream.ToArray()) { IsOpen = true };
    }

    /// <summary>The answer to a question as it is usually asked, whose columns describe it; null where it needs more.</summary>
    public static Answer? Example(Desk desk, QuestionKind kind)
    {
        try
        {
            return desk.Find(kind, [.. ExampleGiven(desk, kind)]);
        }
        catch (AandeelException)
        {
            // It needs an argument that has no default.
            return null;
        }
    }

    /// <summary>What an example says: the least that a question must be told.</summary>
    public static IEnumerable<(string Name, string? Value)> ExampleGiven(Desk desk, QuestionKind kind) => kind switch
    {
        QuestionKind.Party => [("party", "NLD")],
        QuestionKind.OptionsTarget => [("share", "60")],
        QuestionKind.Flows => [("suppliers", "NLD"), ("years", desk.Windows(null).Years)],
        QuestionKind.Sensitivity => [("draws", "50")],
        _ => [],
    };

    private static void Path(Utf8JsonWriter json, Desk desk, QuestionKind kind)
    {
        var words = new Ask(Codes.Of(kind), []).Words;
        var example = Example(desk, kind);
        json.WriteStartObject("/api/" + words.Replace(' ', '/'));
        json.WriteStartObject("get");
        json.WriteString("operationId", Codes.Of(kind));
        json.WriteString("summary", example is null ? words : Wording.Of(example.Title, Language.En));
        json.WriteStartArray("parameters");
        foreach (var argument in ArgumentsOf.Question(kind).Where(a => !a.NamesFile))
        {
            Parameter(json, argument.Name, argument.Help, argument.Words, argument.IsNumber, argument.Shape is null);
        }

        foreach (var door in DoorArgument.All.Where(a => !a.CommandLineOnly))
        {
            Parameter(json, door.Name, door.Help, door.Words, door == DoorArgument.Limit, door.Shape is null);
        }

        Parameter(json, AskReader.Offset, Text.Name("how many rows are passed over",
            "hoeveel rijen worden overgeslagen"), [], true, false);
        Parameter(json, AskReader.Sort, ("a column; a minus behind it for the largest first", "een kolom; een min "
            + "erachter voor de grootste eerst"), [], false, false);
        json.WriteEndArray();
        json.WriteStartObject("responses");
        json.WriteStartObject("200");
        json.WriteString("description", "The answer.");
        json.WriteStartObject("content");
        json.WriteStartObject("application/json");
        json.WriteStartObject("schema");
        Answer(json, example);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        foreach (var (code, says) in new[]
        {
            ("400", "An argument or a value is not known; the problem says which, what is known, and the nearest."),
            ("403", "The terms of the source do not let its rows be passed on here."),
            ("404", "What the question needs is not imported here."),
            ("503", "Too many questions at once."),
        })
        {
            json.WriteStartObject(code);
            json.WriteString("description", says);
            json.WriteStartObject("content");
            json.WriteStartObject("application/problem+json");
            json.WriteStartObject("schema");
            json.WriteString("$ref", "#/components/schemas/problem");
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Parameter(
        Utf8JsonWriter json, string name, Text help, IReadOnlyList<string> words, bool isNumber, bool isFlag)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("in", "query");
        json.WriteString("description", Wording.Of(help, Language.En));
        json.WriteStartObject("schema");
        json.WriteString("type", isFlag ? "boolean" : isNumber ? "number" : "string");
        if (words.Count > 0)
        {
            json.WriteStartArray("examples");
            foreach (var word in words) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Answer(Utf8JsonWriter json, Answer? example)
    {
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, type) in new[]
        {
            ("question", "object"), ("snapshot", "string"), ("tables", "string"), ("program", "string"), ("editions",
                "array"),
            ("notes", "array"),
        })
        {
            json.WriteStartObject(name);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        if (example?.Frame is { } frame) foreach (var column in frame.Columns) Column(json, frame, column);
        json.WriteStartObject("rows");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        if (example is not null)
        {
            json.WriteStartObject("properties");
            foreach (var column in example.Rows.Columns) Column(json, example.Rows, column);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, Table table, Column column)
    {
        json.WriteStartObject(column.Name);
        json.WriteStartArray("type");
        json.WriteStringValue(TypeOf(table, column));
        json.WriteStringValue("null");
        json.WriteEndArray();
        json.WriteString("title", Wording.Of(column.Title, Language.En));
        json.WriteString("description", Wording.Of(column.About, Language.En));
        if (column.Unit is { } unit) json.WriteString("x-unit", unit.Code);
        json.WriteString("x-kind", Codes.Of(column.Kind));
        json.WriteEndObject();
    }

    /// <summary>What a column's values are in JSON: by what stands in it, else by its kind.</summary>
    private static string TypeOf(Table table, Column column)
    {
        for (var row = 0; row < table.Count; row++)
        {
            switch (table[row, column])
            {
                case Cell.Band or Cell.Map: return "object";
                case RowsCell: return "array";
                case Cell.YesNo or Cell.Translated: return "boolean";
                case Cell.Code or Cell.Named or Cell.Period or Cell.Asked: return "string";
                case Cell.Whole or Cell.Amount or Cell.Exact or Cell.Ratio: return "number";
            }
        }

        return column.Kind is Kind.Words or Kind.Code or Kind.Period or Kind.Ask ? "string"
            : column.Kind == Kind.YesNo ? "boolean" : column.Kind == Kind.Group ? "object" : "number";
    }

    private static void Problem(Utf8JsonWriter json)
    {
        json.WriteStartObject("problem");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var (name, type) in new[]
        {
            ("type", "string"), ("title", "string"), ("status", "integer"), ("detail", "string"), ("code", "string"),
            ("parameter", "string"), ("got", "string"), ("known", "string"), ("nearest", "string"),
        })
        {
            json.WriteStartObject(name);
            json.WriteString("type", type);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }
}
