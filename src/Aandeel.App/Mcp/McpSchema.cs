using System.Text.Json;
using Aandeel.App.Cli;
using Aandeel.Doors;
using Aandeel.Questions;

namespace Aandeel.App.Mcp;

/// <summary>
/// The schemas of the tools, made from the arguments of the questions: what a command takes, a tool takes under the
/// same name.
/// </summary>
internal static class McpSchema
{
    public const string Question = "question";
    public const string Row = "row";
    public const string PrintedRows = "printed_rows";

    /// <summary>Of every question at once: an argument that several take stands once, with what it does in each.</summary>
    public static JsonElement OfAll() => Made(
        json =>
        {
            json.WriteStartObject(Question);
            json.WriteString("type", "string");
            json.WriteStartArray("enum");
            foreach (var kind in FromElsewhere.Kinds) json.WriteStringValue(Codes.Of(kind));
            json.WriteEndArray();
            json.WriteString(
                "description",
                string.Join(
                    "; ",
                    FromElsewhere.Kinds.Select(
                        k => $"{Codes.Of(k)}: {CommandTexts.Of(OptionsCommand.Words(k)).Summary}")));
            json.WriteEndObject();
            foreach (var same in FromElsewhere.Kinds
                .SelectMany(k => ArgumentsOf.Question(k).Select(a => (Kind: k, Argument: a)))
                .GroupBy(a => a.Argument.Name))
            {
                var all = same.ToList();
                var helps = all.GroupBy(a => Wording.Of(a.Argument.Help, Language.En))
                    .Select(h => $"{string.Join(", ", h.Select(a => Codes.Of(a.Kind)))}: {h.Key}");
                Write(
                    json, all[0].Argument, string.Join(". ", helps),
                    [.. all.SelectMany(a => a.Argument.Words).Distinct()]);
            }
        },
        Question);

    /// <summary>Of one question.</summary>
    public static JsonElement Of(QuestionKind kind) => Made(json =>
    {
        foreach (var argument in ArgumentsOf.Question(kind))
        {
            Write(json, argument, Wording.Of(argument.Help, Language.En), argument.Words);
        }
    });

    /// <summary>Of a figure that is followed back.</summary>
    public static JsonElement OfTrace() => Made(
        json =>
        {
            Write(
                json, Question, "string",
                "the question as answers print it: the 'command' of an answer, the 'flows' of a row, or as typed, such as "
                    + "aandeel share --years 2020-2024", []);
            Write(
                json, Row, "string",
                "which row of its answer: its number from 1, or words that stand in it such as 2020-2024 or NLD (default: "
                    + "the row of its sentence)", []);
        },
        Question);

    private static JsonElement Made(Action<Utf8JsonWriter> properties, params string[] required) => JsonForm.Element(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        properties(json);
        Write(
            json, DoorArgument.Limit.Name, "integer",
            "how many rows at most, 1 to 1000 (default 25)", []);
        Write(
            json, PrintedRows, "integer",
            "how many of the printed rows behind the figure, largest first, 0 to 1000 (default 5; trace 25)", []);
        Write(
            json, DoorArgument.Lang.Name, "string", "the language of sentences and names: en or nl",
            DoorArgument.Lang.Words);
        json.WriteEndObject();
        json.WriteStartArray("required");
        foreach (var name in required) json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Argument argument, string help, IReadOnlyList<string> words) =>
        Write(json, argument.Name, argument.Shape is null ? "boolean" : argument.IsNumber ? "number" : "string", help, words);

    private static void Write(
        Utf8JsonWriter json, string name, string type, string help, IReadOnlyList<string> words)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        json.WriteString("description", help);
        if (words.Count > 0)
        {
            json.WriteStartArray("examples");
            foreach (var word in words) json.WriteStringValue(word);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
