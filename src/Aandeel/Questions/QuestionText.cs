namespace Aandeel.Questions;

/// <summary>
/// A question as a user types it: <c>suppliers --years 2020-2024 --category "Air-defence systems"</c>. Its options go
/// to the one parser.
/// </summary>
internal static class QuestionText
{
    /// <summary>Reads it.</summary>
    /// <exception cref="AandeelException">The first word is no question, or an option or value is not
    /// known.</exception>
    public static Question Parse(string text)
    {
        var words = Words(text);
        if (words.Count == 0 || !Codes.TryParse(words[0], out QuestionKind kind))
        {
            throw AandeelException.Usage(
                $"'{text}' begins with no question; there are {string.Join(", ", Codes.All<QuestionKind>())}.");
        }

        var options = new List<KeyValuePair<string, string>>();
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].StartsWith("--", StringComparison.Ordinal))
            {
                throw AandeelException.Usage($"'{words[i]}' in '{text}' stands where an option was expected.");
            }

            var hasValue = i + 1 < words.Count && !words[i + 1].StartsWith("--", StringComparison.Ordinal);
            options.Add(new(words[i][2..], hasValue ? words[i + 1] : AskValue.Flag));
            if (hasValue) i++;
        }

        return QuestionParser.Parse(kind, options);
    }

    /// <summary>Words between blanks; a value in quotation marks is one word.</summary>
    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var (part, quoted) in text.Split('"').Select((part, i) => (part, i % 2 == 1)))
        {
            if (quoted) words.Add(part);
            else words.AddRange(part.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }

        return words;
    }
}
