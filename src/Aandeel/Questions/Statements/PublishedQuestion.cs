using Aandeel.Harmonise;
using Answer = Aandeel.Answers.Answer;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>published</c>: what others published, each beside the value that the program computes now from what is
/// imported, with what
/// differs between the two (docs/methods/published.md).
/// </summary>
public static class PublishedQuestion
{
    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed lines.</summary>
    internal static PublishedResult Of(Question question, Imported imported)
    {
        var (chosen, answers) = (Chosen(question), new StatementAnswers(imported));
        answers.Prepare(chosen.Select(s => s.Comparison?.Question).OfType<string>());
        var lines = chosen.Select(
            s => new PublishedLine(s, s.Comparison is { } comparison ? answers.Compute(comparison) : null)).ToList();
        return new PublishedResult(question with { Source = Question.AllSources }, imported, lines, [.. answers.Given]);
    }

    private static List<PublishedStatement> Chosen(Question question)
    {
        var all = PublishedStatements.All.ToList();
        if (question.Who is { } who)
        {
            all = all.FindAll(s => Has(s.WhoEn, who) || Has(s.WhoNl, who));
            if (all.Count == 0) throw Nobody(who);
        }

        return question.About is { } party ? all.FindAll(s => s.About.Contains(party)) : all;
    }

    private static AandeelException Nobody(string who)
    {
        var names = PublishedStatements.All.Select(s => s.WhoEn.Split(',')[0]).Distinct().ToList();
        return AandeelException.Usage(
            $"--who got '{who}', which is in the name of nobody whose statements are here: {string.Join("; ", names)}."
            + $"{Nearest.Hint(who, names)}");
    }

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);
}
