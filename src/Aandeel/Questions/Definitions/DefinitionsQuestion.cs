using Aandeel.Harmonise;
using Aandeel.Indicators;
using Answer = Aandeel.Answers.Answer;
using Note = Aandeel.Answers.Note;

namespace Aandeel.Questions;

/// <summary>
/// Answers <c>definitions</c>: the share under every combination of composition and switches, its range, and which
/// choice moves it most.
/// </summary>
public static class DefinitionsQuestion
{
    private const int Window = 5;

    private static readonly Switch[] AllSwitches =
        [Switch.SecondHand, Switch.Modernised, Switch.RecipientParticipation, Switch.Ukraine, Switch.Organisations];

    private static readonly Composition[] Compositions = [Composition.Present, Composition.AtTheTime];

    public static Answer Answer(Question question, Holdings holdings) => Of(question, holdings).Answer();

    /// <summary>The typed figures, for questions that build on definitions.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static DefinitionsResult Of(Question question, Holdings holdings)
    {
        var flows = holdings.Deliveries(question);
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var period = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, holdings, notes, incomplete)
            : flows.Years.Ending(Window);
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(
            question.Alliance,
            question.Alliance.Written);
        var choice = new DefinitionsChoice(question, flows, period, suppliers);

        // Orders do not mark the recipient's participation, so with them there is one choice less.
        var switches = flows.Allocated ? [.. AllSwitches.Where(s => s != Switch.RecipientParticipation)] : AllSwitches;
        var all = All(choice, switches);
        return new DefinitionsResult(choice, holdings, all, Effects(all, switches))
        {
            Remarks = notes,
            Incomplete = incomplete,
        };
    }

    /// <summary>The share in all combinations; the order is fixed.</summary>
    private static List<DefinitionLine> All(DefinitionsChoice choice, Switch[] switches)
    {
        var lines = new List<DefinitionLine>();
        foreach (var composition in Compositions)
        {
            for (var set = 0; set < 1 << switches.Length; set++)
            {
                IReadOnlyList<Switch> without = [.. switches.Where((_, i) => (set & (1 << i)) != 0)];
                var map = new ScopeMap(
                    choice.Flows,
                    (choice.Asked with { Without = without }).Scope(composition, choice.Suppliers));
                if (!map.FitsCells(choice.Period))
                {
                    throw AandeelException.NotHere(
                        $"The built-in sums cannot give this choice of alliance, suppliers or recipients; the register "
                            + $"can. {Holdings.GetRegister}");
                }

                lines.Add(new DefinitionLine(
                    composition,
                    without,
                    map.Sum([choice.Period])[0].GetValueOrDefault(0) ?? new ShareSums()));
            }
        }

        return lines;
    }

    /// <summary>What each choice changes: pairs of combinations that differ in it alone.</summary>
    private static List<ChoiceEffect> Effects(List<DefinitionLine> all, Switch[] switches)
    {
        var half = all.Count / 2;
        List<ChoiceEffect> effects =
        [
            ChoiceEffect.Of(ChoiceEffect.Present, Enumerable.Range(0, half).Select(i => (all[i + half], all[i]))),
        ];
        for (var s = 0; s < switches.Length; s++)
        {
            var bit = 1 << s;
            var pairs = Enumerable
                .Range(0, all.Count)
                .Where(i => (i % half & bit) == 0)
                .Select(i => (all[i], all[i + bit]));
            effects.Add(ChoiceEffect.Of(Codes.Of(switches[s]), pairs));
        }

        return effects;
    }
}
