namespace Aandeel.Questions;

/// <summary>Makes a question from names and values: the only parser, whichever door they came through.</summary>
public static class QuestionParser
{
    /// <summary>Reads the arguments of a question, each at most once.</summary>
    /// <param name="readFile">Gives the text of a file that is named; null where files may not be named (the
    /// web).</param>
    /// <exception cref="AandeelException">An argument or value is not known; the message names it, what is known and
    /// the nearest.</exception>
    public static Question Parse(
        QuestionKind kind, IEnumerable<KeyValuePair<string, string>> options, Func<string, string>? readFile = null)
    {
        var known = ArgumentsOf.Question(kind);
        var question = new Question
        {
            Kind = kind,
            Source = kind is QuestionKind.Gaps or QuestionKind.Mirror
                ? Question.AllSources
                : Sources.SourceCatalog.Sipri,
        };
        var own = new List<string>();
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in options)
        {
            var argument = known.FirstOrDefault(a => a.Name == name) ?? throw Unknown(kind, name, known);
            if (!given.Add(name)) throw AandeelException.Usage($"--{name} was given twice; give it once.");
            question = argument.Read(question, new Given(argument, value.Trim(), readFile is null ? null : Read));
        }

        Check(question);
        return own.Count == 0 ? question : question with { OwnTables = own };

        string Read(string path)
        {
            var text = readFile!(path);
            own.Add(text);
            return text;
        }
    }

    private static void Check(Question question)
    {
        if (question.Periods is { } length && question.Years is { } years && length > years.Count)
        {
            throw AandeelException.Usage(
                $"--periods {length} asks for windows of {length} years, and --years {years} has {years.Count}. Give "
                    + $"a smaller number or more years.");
        }

        if (question is { ByYear: true, Periods: not null })
        {
            throw AandeelException.Usage(
                "--by year gives a row per year, --periods a row per window; choose one of them.");
        }

        if (question.Kind is QuestionKind.Gaps or QuestionKind.Mirror) ReportTables.Check(question);
        else SeriesChoice.Check(question);
    }

    private static AandeelException Unknown(QuestionKind kind, string name, IReadOnlyList<Argument> known) => AandeelException.Usage(
        $"'{Codes.Of(kind)}' has no option --{name}; it knows {string.Join(", ", known.Select(a => "--" + a.Name))}."
        + $"{Nearest.Hint(name, known.Select(a => a.Name))}");
}
