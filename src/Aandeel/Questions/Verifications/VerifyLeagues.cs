using Aandeel.Harmonise;
using Aandeel.Words;

namespace Aandeel.Questions;

/// <summary>
/// The parts of the world's deliveries that a claimed part is looked for in: of the named parties together, by editions
/// and windows.
/// </summary>
internal sealed class VerifyLeagues(Question question, Imported imported)
{
    private const int Window = 5;

    public IEnumerable<Candidate> All()
    {
        var isExports = question.Claim!.Kind == ClaimKind.Exports;
        var who = isExports ? question.Suppliers : question.Recipients;
        if (who is not PartySelection.Parties)
        {
            var option = isExports ? "suppliers" : "recipients";
            throw AandeelException.Usage(
                $"--claim {Codes.Of(question.Claim.Kind!.Value)} is of named parties: add --{option} NLD, or name them "
                    + $"in the sentence.");
        }

        var frame = imported.Frame.EditionOf(question.Edition);
        IReadOnlyList<string?> editions = imported.UsesSums
            ? [imported.Sums?.Edition.Name]
            : [.. imported.Editions().Select(e => e.Name).Distinct()];
        foreach (var edition in editions.OrderByDescending(e => e == (frame ?? e)))
        {
            var asked = new Question
            {
                Kind = isExports ? QuestionKind.Suppliers : QuestionKind.Recipients,
                Edition = edition,
                Suppliers = isExports ? who : null,
                Recipients = isExports ? null : who,
                Partners = 0,
            };
            if (LeagueQuestion.Find(asked, imported, out _)?.Choice.Flows is not { } flows) continue;
            foreach (var years in Windows(flows.Years))
            {
                if (LeagueQuestion.Find(asked with { Years = years }, imported, out _) is not { } league) continue;
                var (now, world) = (league.Lines.Sum(l => l.Sum.Now), league.World.Now);
                var differs = new List<Difference>();
                if (frame is not null && edition != frame)
                {
                    differs.Add(new(Candidate.OtherEdition, Text.Of($"edition {edition}", $"editie {edition}"), 2));
                }

                var ours = question.Years ?? flows.Years.Ending(Window);
                if (years != ours) differs.Add(new(Candidate.OtherYears, Text.Of($"{years}"), 3));
                yield return new Candidate(
                    $"sipri {edition} {years}", SeriesNames.Of(FlowSeries.Sipri), years, edition,
                    world > 0 ? 100.0 * now / world : null, differs,
                    asked with { Years = years });
            }
        }
    }

    private List<YearRange> Windows(YearRange all)
    {
        var asked = question.Years ?? all.Ending(Window);
        List<YearRange> windows =
            [asked, .. new[] { -2, -1, 1, 2 }.Select(n => new YearRange(asked.First + n, asked.Last + n))];
        if (asked.Count > 1) windows.Add(new YearRange(asked.Last, asked.Last));
        windows.Add(all.Ending(1));
        return [.. windows.Where(all.Covers).Distinct()];
    }
}
