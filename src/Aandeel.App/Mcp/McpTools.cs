using Aandeel.Answers;
using Aandeel.Questions;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.App.Mcp;

/// <summary>What an assistant can do here: ask, trace, verify, and get the answer.</summary>
internal static class McpTools
{
    public const string Ask = "ask";
    public const string Trace = "trace";
    public const string Verify = "verify";
    public const string Main = "answer";

    private const int UsualPrinted = 5;
    private const int TracedPrinted = 25;

    public static IReadOnlyList<string> Names { get; } = [Main, Ask, Trace, Verify];

    public static Task<McpReply> Call(string tool, McpCall call, McpDesk desk, CancellationToken cancelled) =>
        desk.With(ask => Reply(tool, call, ask), cancelled);

    private static McpReply Reply(string tool, McpCall call, Func<Question, Answer> ask) => tool switch
    {
        Ask => Asked(KindOf(call), call.Without(McpSchema.Question), call, ask),
        Verify => Asked(QuestionKind.Verify, call.Given, call, ask),
        Main => Asked(QuestionKind.Answer, call.Given, call, ask),
        Trace => Traced(call, ask),
        _ => throw AandeelException.Usage(
            $"There is no tool '{tool}'; there are {string.Join(", ", Names)}.{Nearest.Hint(tool, Names)}"),
    };

    private static McpReply Asked(
        QuestionKind kind, IEnumerable<KeyValuePair<string, string>> given, McpCall call, Func<Question, Answer> ask)
    {
        var answer = ask(FromElsewhere.Parse(kind, given));
        var count = call.PrintedRows ?? UsualPrinted;
        return new McpReply(
            answer, call,
            PrintedRows.ArePrinted(answer)
                ? PrintedRows.Of(answer, answer.Filled, count)
                : PrintedRows.Behind(PrintedRows.BehindOf(answer), count, call.Language, ask));
    }

    private static McpReply Traced(McpCall call, Func<Question, Answer> ask)
    {
        foreach (var (name, _) in call.Without(McpSchema.Question, McpSchema.Row))
        {
            string[] known = [McpSchema.Question, McpSchema.Row];
            throw AandeelException.Usage(
                $"'trace' has no option --{name}; it knows {string.Join(", ", known.Select(k => "--" + k))}."
                    + $"{Nearest.Hint(name, known)}");
        }

        var answer = ask(PrintedQuestion.Read(Required(call, McpSchema.Question, "aandeel share --years 2020-2024")));
        var count = call.PrintedRows ?? TracedPrinted;
        if (PrintedRows.ArePrinted(answer))
        {
            return new McpReply(answer, call, PrintedRows.Of(answer, answer.Filled, count));
        }

        var row = RowOf(answer, call);
        var behind = answer.Rows.BehindOf(row) ?? PrintedRows.BehindOf(RowsOf.Of(answer, [row]));
        return new McpReply(answer, call, PrintedRows.Behind(behind, count, call.Language, ask)) { Row = row };
    }

    private static int RowOf(Answer answer, McpCall call)
    {
        var rows = answer.Rows;
        if (rows.Count == 0) throw AandeelException.Usage("The answer has no rows to follow; ask for other years or parties.");
        if (call[McpSchema.Row] is not { } said) return RowOfSentence(answer);
        if (int.TryParse(said, out var number) && number >= 1 && number <= rows.Count) return number - 1;
        var words = said.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var row = 0; row < rows.Count; row++)
        {
            var key = rows.KeyOf(row).Split(' ');
            if (words.All(w => key.Contains(w, StringComparer.OrdinalIgnoreCase))) return row;
        }

        throw AandeelException.Usage(
            $"--row got '{said}'; it knows 1 to {rows.Count}, or words of a row such as {rows.KeyOf(0)}.");
    }

    private static int RowOfSentence(Answer answer)
    {
        var key = answer.Sentence.Figures().Select(f => f.Place)
            .FirstOrDefault(p => p?.Table == answer.Rows.Name && p.Ask.Question == answer.Filled.Question)?.Row;
        for (var row = answer.Rows.Count - 1; row > 0; row--)
        {
            if (key is null ? answer.Rows.BehindOf(row) is not null : answer.Rows.KeyOf(row) == key) return row;
        }

        return 0;
    }

    private static QuestionKind KindOf(McpCall call)
    {
        var word = Required(call, McpSchema.Question, "share").Replace(' ', '-');
        var known = FromElsewhere.Kinds.Select(k => Codes.Of(k)).ToList();
        return Codes.TryParse(word, out QuestionKind kind) && FromElsewhere.Kinds.Contains(kind)
            ? kind
            : throw AandeelException.Unknown("question", word, known);
    }

    private static string Required(McpCall call, string name, string example) => call[name]
        ?? throw AandeelException.Usage($"--{name} is missing; give it, such as {example}.");
}
