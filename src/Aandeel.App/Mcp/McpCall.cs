using System.Globalization;
using System.Text.Json;
using Aandeel.Doors;

namespace Aandeel.App.Mcp;

/// <summary>What a tool was called with: names and values as the parser takes them, and what is said to the door.</summary>
internal sealed record McpCall(IReadOnlyList<KeyValuePair<string, string>> Given)
{
    private const int LongestValue = 2_000;
    private const int MostRows = 1_000;

    public int Limit { get; private init; } = 25;

    /// <summary>How many printed rows; null where the call does not say.</summary>
    public int? PrintedRows { get; private init; }

    public Language Language { get; private init; }

    /// <summary>A value that the tool takes itself and no question does.</summary>
    public string? this[string name] => Given.FirstOrDefault(g => g.Key == name).Value;

    /// <summary>Everything but the values of some names.</summary>
    public IEnumerable<KeyValuePair<string, string>> Without(params string[] names) =>
        Given.Where(g => !names.Contains(g.Key));

    /// <summary>Reads what an assistant gave.</summary>
    /// <exception cref="AandeelException">A value is of a kind that no argument has, or too long.</exception>
    public static McpCall Of(IEnumerable<KeyValuePair<string, JsonElement>>? arguments, Language language)
    {
        List<KeyValuePair<string, string>> given = [];
        var call = new McpCall(given) { Language = language };
        foreach (var (name, value) in arguments ?? [])
        {
            // An assistant says "not this one" by null, an empty text or false; none of them is a value.
            if (Text(name, value) is not { Length: > 0 } text) continue;
            if (text.Length > LongestValue)
            {
                throw AandeelException.Usage(
                    $"--{name} got {text.Length} characters; it knows values of at most {LongestValue} characters.");
            }

            if (name == DoorArgument.Limit.Name) call = call with { Limit = Whole(name, text, 1) };
            else if (name == McpSchema.PrintedRows) call = call with { PrintedRows = Whole(name, text, 0) };
            else if (name == DoorArgument.Lang.Name) call = call with { Language = LanguageOf(text) };
            else given.Add(new(name, text));
        }

        return call;
    }

    private static string? Text(string name, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!.Trim(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => AskValue.Flag,
        JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(v => Text(name, v))),
        _ => throw AandeelException.Usage(
            $"--{name} got a JSON object; it knows a text, a number, true, or a list of texts."),
    };

    private static int Whole(string name, string text, int least) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= MostRows
            ? number
            : throw AandeelException.Unknown(name, text, $"a whole number from {least} to {MostRows}");

    private static Language LanguageOf(string text) => Codes.TryParse(text, out Language language)
        ? language
        : throw AandeelException.Unknown("lang", text, DoorArgument.Lang.Words);
}
