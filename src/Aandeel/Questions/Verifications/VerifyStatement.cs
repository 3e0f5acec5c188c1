using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The values that a published statement is looked for in: of its own question, and of the same question in other
/// editions and in the years beside it.
/// </summary>
internal sealed class VerifyStatement(PublishedStatement statement, Imported imported)
{
    private readonly StatementAnswers _answers = new(imported);

    /// <summary>Why there is nothing to compare with: not imported, or years that are not covered.</summary>
    public string? Reason { get; private set; }

    public IEnumerable<Candidate> All()
    {
        if (statement.Comparison is not { Agreement: not null } comparison) return [];
        var own = QuestionText.Parse(comparison.Question);
        var all = new List<Candidate> { Of(own, comparison, []) };
        Reason = all[0].Value is null ? _answers.Compute(comparison).Reason : null;
        if (own.Source == Sources.SourceCatalog.Sipri)
        {
            foreach (var edition in imported.Editions().Select(e => e.Name).Distinct().Where(e => e != own.Edition))
            {
                all.Add(Of(
                    own with { Edition = edition }, comparison,
                    [new(Candidate.OtherEdition, Text.Of($"edition {edition}", $"editie {edition}"), 2)]));
            }
        }

        foreach (var step in new[] { -1, 1 })
        {
            if (own.Years is not { } years) continue;
            var moved = Moved(years, step);
            all.Add(Of(
                own with { Years = moved, Compare = own.Compare is { } before ? Moved(before, step) : null },
                comparison,
                [new(Candidate.OtherYears, Text.Of($"{moved}"), 3)]));
        }

        return all;
    }

    private static YearRange Moved(YearRange years, int step) => new(years.First + step, years.Last + step);

    private Candidate Of(Question asked, StatementComparison comparison, IReadOnlyList<Difference> differs)
    {
        var value = _answers.Compute(comparison with { Question = TextOf(Printed.Of(asked)) });
        return new Candidate(
            $"{asked.Source} {asked.Edition} {asked.Years}",
            SeriesNames.Of(asked.Source == Sources.SourceCatalog.Sipri ? FlowSeries.Sipri : asked.Series),
            asked.Years, asked.Edition, value.Value, differs, asked);
    }

    /// <summary>A question as it is typed after the program's name.</summary>
    private static string TextOf(Ask ask) => ask.Command["aandeel ".Length..];
}
