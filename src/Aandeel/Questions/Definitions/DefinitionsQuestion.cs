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

    public static Answer Answer(Question question, Imported imported) => Of(question, imported).Answer();

    /// <summary>The typed figures, for questions that build on definitions.</summary>
    /// <exception cref="AandeelException">What they need is not here.</exception>
    internal static DefinitionsResult Of(Question question, Imported imported) =>
        Find(question, imported, out var why) ?? throw AandeelException.NotHere(why);

    /// <summary>The same, or null where what they need is not imported.</summary>
    internal static DefinitionsResult? Find(Question question, Imported imported, out NotImported why)
    {
        if (imported.FindDeliveries(question, out why) is not { } flows) return null;
        var (notes, incomplete) = (new List<Note>(), new List<Text>());
        var period = question.Years is { } asked
            ? AskedYears.Within(asked, "years", flows, imported, notes, incomplete)
            : flows.Years.Ending(Window);
        var suppliers = question.Suppliers ?? new PartySelection.MembersOf(
            question.Alliance,
            question.Alliance.Written);
        if (TooSmall.Why(question, flows, suppliers, period) is { } small)
        {
            why = small;
            return null;
        }

        var choice = new DefinitionsChoice(question, flows, period, suppliers);

        // Orders do not mark the recipient's participation, so with them there is one choice less.
        var switches = flows.Allocated ? [.. AllSwitches.Where(s => s != Switch.RecipientParticipation)] : AllSwitches;
        if (All(choice, switches, out why) is not { } all) return null;
        return new DefinitionsResult(choice, imported, all, Effects(all, switches))
        {
            Remarks = notes,
            Incomplete = incomplete,
        };
    }

    /// <summary>The share in all combinations, in a fixed order; null where the built-in sums lack one.</summary>
    private static List<DefinitionLine>? All(DefinitionsChoice choice, Switch[] switches, out NotImported why)
    {
        why = NotImported.None;
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
                    why = new NotImported(
                        "The built-in sums cannot give this choice of alliance, suppliers or recipients; the register can.",
                        Remedies.Register);
                    return null;
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
