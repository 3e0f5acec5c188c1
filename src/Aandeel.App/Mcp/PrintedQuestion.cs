using System.CommandLine.Parsing;
using Aandeel.App.Cli;
using Aandeel.Questions;

namespace Aandeel.App.Mcp;

/// <summary>
/// A question as answers print it and as people type it, read again: <c>aandeel flows --years 2020-2024</c>.
/// </summary>
internal static class PrintedQuestion
{
    /// <summary>Reads it; what is said to a door (--format, --lang) is passed over.</summary>
    /// <exception cref="AandeelException">It names no question, or an argument is not known.</exception>
    public static Question Read(string text)
    {
        var words = CommandLineParser.SplitCommandLine(text).ToList();
        if (words is ["aandeel", ..]) words.RemoveAt(0);
        var (kind, used) = KindOf(words, text);
        List<KeyValuePair<string, string>> given = [];
        List<string> placed = [];
        for (var at = used; at < words.Count; at++)
        {
            if (!words[at].StartsWith("--", StringComparison.Ordinal))
            {
                placed.Add(words[at]);
                continue;
            }

            var name = words[at][2..];
            if (Doors.DoorArgument.All.FirstOrDefault(d => d.Name == name && !d.CommandLineOnly) is { } door)
            {
                if (door.Shape is not null) at++;
                continue;
            }

            var isFlag = ArgumentsOf.Question(kind).Any(a => a.Name == name && a.Shape is null);
            var hasValue = !isFlag && at + 1 < words.Count && !words[at + 1].StartsWith("--", StringComparison.Ordinal);
            given.Add(new(name, hasValue ? words[++at] : AskValue.Flag));
        }

        return FromElsewhere.Parse(kind, [.. given, .. ByPlace(kind, placed, text)]);
    }

    private static (QuestionKind Kind, int Used) KindOf(List<string> words, string text)
    {
        for (var used = Math.Min(2, words.Count); used > 0; used--)
        {
            if (Codes.TryParse(string.Join('-', words.Take(used)), out QuestionKind kind) && FromElsewhere.Kinds.Contains(kind))
            {
                return (kind, used);
            }
        }

        throw AandeelException.Usage(
            $"'{Short(text)}' begins with no question; it knows {string.Join(", ", FromElsewhere.Kinds.Select(k => Codes.Of(k)))}, as in "
                + $"aandeel share --years 2020-2024.");
    }

    private static IEnumerable<KeyValuePair<string, string>> ByPlace(
        QuestionKind kind, List<string> placed, string text)
    {
        if (placed.Count == 0) return [];
        return Placed.Of(kind) is { } place && (place.Names.Length == 1 || place.Names.Length == placed.Count)
            ? place.Values([.. placed])
            : throw AandeelException.Usage($"'{placed[0]}' in '{Short(text)}' stands where an option was expected.");
    }

    private static string Short(string text) => text.Length > 100 ? text[..100] + "…" : text;
}
