using System.Text.RegularExpressions;

namespace Aandeel.App.Letters;

/// <summary>
/// The text of written questions as the House prints it: what comes before the first is kept, each begins with
/// "Vraag 1", and a line in square brackets under it says how it is answered: <c>[pair --from NLD --to TUR]</c>.
/// </summary>
/// <param name="Before">Whose questions, to whom and on what.</param>
internal sealed partial record AskedQuestions(IReadOnlyList<string> Before, IReadOnlyList<AskedQuestion> Questions)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="AandeelException">There is no question, or one has no tag line that can be read.</exception>
    public static AskedQuestions Parse(string text)
    {
        var before = new List<string>();
        var questions = new List<AskedQuestion>();
        string? number = null;
        string? tag = null;
        var words = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
        {
            if (Begin().Match(line) is { Success: true } begin)
            {
                Close();
                (number, tag, words) = (begin.Groups["number"].Value, null, []);
            }
            else if (number is null)
            {
                if (line.Length > 0) before.Add(line);
            }
            else if (line is ['[', .. var inside, ']'])
            {
                if (tag is not null)
                {
                    throw AandeelException.Usage($"Question {number} has two tag lines; give it one.");
                }

                tag = inside;
            }
            else if (line.Length > 0) words.Add(line);
        }

        Close();
        if (questions.Count == 0)
        {
            throw AandeelException.Usage(
                "The file has no question; a line \"Vraag 1\" (or \"Question 1\"), its text, and a line such as "
                    + "[rank --party NLD] were expected.");
        }

        return new AskedQuestions(before, questions);

        void Close()
        {
            if (number is not null) questions.Add(Tagged(number, string.Join(' ', words), tag));
        }
    }

    private static AskedQuestion Tagged(string number, string words, string? tag)
    {
        var known = string.Join(", ", AskedQuestion.Kinds);
        if (tag is null)
        {
            throw AandeelException.Usage(
                $"Question {number} has no tag line; under its text a line such as [rank --party NLD] was expected, with "
                    + $"one of {known}.");
        }

        var parts = tag.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || !AskedQuestion.Kinds.Contains(parts[0], StringComparer.Ordinal))
        {
            var got = parts.Length == 0 ? "" : parts[0];
            throw AandeelException.Usage(
                $"Question {number} is tagged '{got}'; known are {known}.{Nearest.Hint(got, AskedQuestion.Kinds)}");
        }

        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (!parts[i].StartsWith("--", StringComparison.Ordinal) || i + 1 >= parts.Length)
            {
                throw AandeelException.Usage(
                    $"The tag line of question {number} has '{parts[i]}' where --name value was expected.");
            }

            given[parts[i][2..]] = parts[i + 1];
        }

        return new AskedQuestion(number, words, parts[0], given);
    }

    [GeneratedRegex(
        @"^(Vraag|Vragen|Question|Questions)\s+(?<number>\d[\d, en&and]*)$",
        RegexOptions.ExplicitCapture, MatchLimits.MostMilliseconds)]
    private static partial Regex Begin();
}
